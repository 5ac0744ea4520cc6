import assert from "node:assert/strict";
import { test } from "node:test";
import { type BuiltPage, recordText } from "./pages.ts";

/** A step as its thread's page shows it. */
interface ShownStep {
  /** The addresses of its paragraphs, from the root of the host; none where the archive lacks it. */
  paragraphs: string[];
  passages: string[];
  /** The month or day that its heading tells; `null` where it stands under the heading of the step before. */
  when: string | null;
  between: string | null;
}

/** Declares the tests of every thread of a site: that its pages, the marks in the record and the lists agree. */
export function checkThreads(name: string, pages: readonly BuiltPage[], base: string): void {
  const threads = pages.filter(({ url }) => url.startsWith(`${base}threads/`) && url !== `${base}threads/`);
  const unitAt = (address: string): Element => {
    const [url, id = ""] = address.split("#");
    const unit = pages.find((page) => page.url === url)?.document.getElementById(id);
    assert.ok(unit, address);
    return unit;
  };

  test(`${name}: every step of a thread quotes its paragraphs whole`, () => {
    for (const { url, document } of threads) {
      const steps = stepsOn(document);
      assert.ok(steps.length > 1, url);
      for (const { paragraphs, passages } of steps) {
        assert.equal(passages.length, paragraphs.length, url);
        assert.deepEqual(passages, paragraphs.map(unitAt).map(recordText), url);
      }
    }
  });

  test(`${name}: between two steps of a thread stand the days from one to the next`, () => {
    for (const { url, document } of threads) {
      let before: string | null = null;
      for (const { when, between } of stepsOn(document)) {
        const now: string | null = when ?? before;
        assert.equal(between, before === null ? null : daysLater(before, now ?? ""), url);
        before = now;
      }
    }
  });

  test(`${name}: a mark in the record leads to the step before and to the step after, both ways`, () => {
    for (const { url, document } of threads) {
      const steps = stepsOn(document);
      const title = document.querySelector("h1")?.textContent ?? "";
      for (const [index, { paragraphs }] of steps.entries()) {
        for (const paragraph of paragraphs) {
          const marks = marksAt(unitAt(paragraph), title, paragraph);
          assert.equal(marks.get("itself"), `${url}#step-${index + 1}`);
          assert.equal(marks.get("earlier"), addressOf(steps, index - 1, url), `${url} ${paragraph}`);
          assert.equal(marks.get("later"), addressOf(steps, index + 1, url), `${url} ${paragraph}`);
        }
      }
    }
  });

  test(`${name}: a meeting lists the threads that its paragraphs stand on, with their numbers`, () => {
    for (const { url, document } of threads) {
      for (const address of stepsOn(document).flatMap(({ paragraphs }) => paragraphs)) {
        const [path, fragment = ""] = address.split("#");
        const named = pages.find((page) => page.url === path)?.document.querySelector(".named-in");
        assert.ok(named, address);
        assert.ok(named.querySelector(`a[href="${url}"]`), address);
        const turn = fragment.replace(/p.*/, "");
        assert.ok(named.querySelector(`a:is([href="#${fragment}"], [href="#${turn}"])`), address);
      }
    }
  });

  test(`${name}: the drawing of a thread has a mark for every step, which leads where the step is`, () => {
    for (const { url, document } of threads) {
      const drawn = [...document.querySelectorAll(".thread-line > svg:first-child a")].map((a) =>
        a.getAttribute("href"),
      );
      const rows = [...document.querySelectorAll("section.drawing tbody tr")];
      const steps = stepsOn(document);
      assert.deepEqual([drawn.length, rows.length], [steps.length, steps.length], url);
      const listed = rows.map((row, index) => row.querySelector("a")?.getAttribute("href") ?? `#step-${index + 1}`);
      assert.deepEqual(drawn.sort(), listed.sort(), url);
    }
  });
}

function stepsOn(document: Document): ShownStep[] {
  return [...document.querySelectorAll(".steps > li")].map((step) => {
    const numbers = [...step.querySelectorAll(".passage a.n")];
    return {
      paragraphs: numbers.map((number) => number.getAttribute("href") ?? ""),
      passages: numbers.map((number) => recordText(number.parentElement ?? step)),
      when: step.querySelector("h2 time")?.getAttribute("datetime") ?? null,
      between: step.querySelector(".days")?.textContent ?? null,
    };
  });
}

/** Where a step is: its paragraph, or its place on the thread's page where the archive lacks it. */
function addressOf(steps: readonly ShownStep[], index: number, thread: string): string | undefined {
  const step = steps[index];
  return step === undefined ? undefined : (step.paragraphs[0] ?? `${thread}#step-${index + 1}`);
}

/** Where the marks of a thread behind a paragraph lead. */
function marksAt(paragraph: Element, title: string, address: string): Map<string, string> {
  const [page = ""] = address.split("#");
  const behind = paragraph.nextElementSibling;
  const links = behind?.matches(".on-threads") ? [...behind.querySelectorAll("a")] : [];
  const own = links.filter((a) => a.getAttribute("aria-label")?.startsWith(`Thread “${title}”`));
  return new Map(
    own.map((a) => {
      const href = a.getAttribute("href") ?? "";
      const [, word = "itself"] = /”: (\w+), /.exec(a.getAttribute("aria-label") ?? "") ?? [];
      return [word, href.startsWith("#") ? `${page}${href}` : href];
    }),
  );
}

const DAY = 24 * 60 * 60 * 1000;

/** The days from a month or a day to another, counted by a hand that is not the archive's. */
function daysLater(from: string, to: string): string {
  const first = (when: string) => Date.parse(when.length === 7 ? `${when}-01` : when);
  const last = (when: string) => {
    const [year = "", month = ""] = when.split("-");
    return when.length === 7 ? Date.UTC(Number(year), Number(month), 0) : Date.parse(when);
  };
  const [least, most] = [(first(to) - last(from)) / DAY, (last(to) - first(from)) / DAY];
  if (most === 0) return "the same day";
  return least === most ? `${most} day${most === 1 ? "" : "s"} later` : `${least} to ${most} days later`;
}
