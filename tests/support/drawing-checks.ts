import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { BuiltPage } from "./pages.ts";

/** A turn of a built meeting page, counted by a hand that is not the archive's. */
interface SpokenTurn {
  id: string;
  speaker: string;
  words: number;
}

/** How far a drawn length or area may be from what it stands for. */
const WITHIN = 0.001;

/** Declares the tests of every drawing of a site: that what is drawn is what is counted, and that it can be read. */
export function checkDrawings(name: string, pages: readonly BuiltPage[], base: string): void {
  const meetings = pages.filter(({ url }) => /\/meetings\/[^/]+\/$/.test(url));
  const spoken = new Map(meetings.map(({ url, document }) => [url, spokenTurns(document)]));
  const page = (path: string) => pages.find(({ url }) => url === `${base}${path}`);

  test(`${name}: each drawing says what it counts, is passed over by screen readers, and stops nobody's Tab key`, () => {
    for (const { url, document } of pages) {
      for (const drawing of document.querySelectorAll("section.drawing")) {
        assert.ok((drawing.querySelector(":scope > .aid")?.textContent.trim().length ?? 0) > 20, url);
        assert.ok(drawing.querySelector("table, ul"), `${url}: numbers as text`);
      }
      for (const svg of document.querySelectorAll("main svg")) {
        assert.ok(svg.closest("[aria-hidden=true]"), `${url}: ${svg.outerHTML.slice(0, 80)}`);
        assert.deepEqual([...svg.querySelectorAll("a:not([tabindex='-1'])")], [], url);
      }
    }
  });

  test(`${name}: on every meeting's page each turn is as wide as its words, in the row of its speaker`, () => {
    for (const { url, document } of meetings) {
      const turns = spoken.get(url) ?? [];
      const expected = placed(turns);
      assert.deepEqual(blocks(document, ".shape:not(.ticks) > li:not(.ticks) .strip", "x", "width"), expected, url);
      const rows = [...document.querySelectorAll(".shape:not(.ticks) > li:not(.ticks) .strip g")].map(
        ({ id }) => `#${id}`,
      );
      assert.deepEqual(
        [...document.querySelectorAll(".small-map use")].map((use) => use.getAttribute("href")),
        rows,
        url,
      );
      for (const row of document.querySelectorAll(".shape:not(.ticks) > li:not(.ticks)")) rowIsOf(row, turns, url);
      const numbers = [...document.querySelectorAll(".turns dd")].flatMap((dd) => dd.textContent.trim().split("; "));
      assert.deepEqual(
        numbers.sort(),
        turns.map(({ id, words }) => `${id.slice(1)}: ${words.toLocaleString("en")}`).sort(),
        url,
      );
    }
  });

  test(`${name}: on every meeting's page a tick marks each paragraph on a topic, as wide as its words`, () => {
    for (const { url, document } of meetings) {
      const paragraphs = [...document.querySelectorAll(".record p[id]")].map((p) => ({ id: p.id, words: wordsIn(p) }));
      const all = new Map(placed(paragraphs).map((part) => [part[0], part]));
      const ticks = blocks(document, ".shape > li.ticks .strip", "x", "width");
      assert.deepEqual(
        ticks,
        ticks.map(([id]) => all.get(id)),
        url,
      );
      const byTopic = [...document.querySelectorAll(".shape.ticks > li")].map((li) => ({
        drawn: [...li.querySelectorAll("svg a")].map((a) => a.getAttribute("href")?.slice(1) ?? ""),
        named: li.querySelector(".size")?.textContent.split(", ") ?? [],
      }));
      for (const { drawn, named } of byTopic)
        assert.deepEqual(
          drawn.map((id) => id.slice(1).replace("p", ".")),
          named,
          url,
        );
      assert.deepEqual([...new Set(byTopic.flatMap(({ drawn }) => drawn))].sort(), ticks.map(([id]) => id).sort(), url);
    }
  });

  test(`${name}: the first page counts every word that is spoken, in its text, by speaker and in time`, () => {
    const document = page("")?.document ?? assert.fail();
    const turns = [...spoken.values()].flat();
    const all = sum(turns);
    assert.ok(document.querySelector(".opening")?.textContent.includes(`${all.toLocaleString("en")} word`));
    const rows = [...document.querySelectorAll("[aria-labelledby=who-spoke] tbody tr")];
    assert.equal(
      rows.map((row) => number(cells(row)[1])).reduce((a, b) => a + b, 0),
      all,
    );
    barsAre(rows.map((row) => ({ row, part: number(cells(row)[1]) })));
    for (const row of rows) {
      const who = row.querySelector("a")?.textContent ?? "";
      const own = turns.filter(({ speaker }) => speaker === who);
      if (own.length > 0) assert.deepEqual(cells(row).slice(1, 3).map(number), [sum(own), own.length], who);
    }
  });

  test(`${name}: in time, each bar is as long as the words of its side`, () => {
    const document = page("")?.document ?? assert.fail();
    const [head, ...sides] = [...document.querySelectorAll("[aria-labelledby=in-time] thead th")].map(
      (th) => th.textContent,
    );
    const names = sides.slice(0, -1).map((text) => text.replace(/^Words( of )?/, ""));
    const bars: { drawn: number; counted: number }[] = [];
    for (const row of document.querySelectorAll("[aria-labelledby=in-time] tbody tr")) {
      const url = row.querySelector("a")?.getAttribute("href") ?? "";
      const turns = spoken.get(url) ?? [];
      const counted = names.map((side) => sum(turns.filter(({ speaker }) => side === "" || speaker === side)));
      assert.deepEqual(cells(row).slice(1, -1).map(number), counted, `${head ?? ""} ${url}`);
      const rects = [...document.querySelectorAll(`.bars-in-time a[href="${url}"] rect`)];
      assert.equal(rects.length, names.length);
      bars.push(...rects.map((rect, side) => ({ drawn: attribute(rect, "height"), counted: counted[side] ?? 0 })));
    }
    proportional(bars);
  });

  test(`${name}: a speaker's page tells how much of each meeting is theirs`, () => {
    for (const { url, document } of pages.filter(({ url: path }) => /\/speakers\/[^/]+\/$/.test(path))) {
      const who = document.querySelector("h1")?.textContent ?? "";
      const rows = [...document.querySelectorAll("[aria-labelledby=how-much] tbody tr")];
      for (const row of rows) {
        const turns = spoken.get(row.querySelector("a")?.getAttribute("href") ?? "") ?? [];
        const own = turns.filter(({ speaker }) => speaker === who);
        assert.deepEqual(cells(row).slice(1).map(number), [sum(own), sum(turns), own.length], url);
      }
      barsAre(rows.map((row) => ({ row, part: number(cells(row)[1]), of: number(cells(row)[2]) })));
    }
  });

  test(`${name}: in the table of topics the areas are the numbers, and the numbers are the passages each leads to`, () => {
    const document = page("topics/")?.document ?? assert.fail();
    const linked = [...document.querySelectorAll(".topics tbody td a")];
    const areas = linked.map((a) => {
      const [rect] = a.querySelectorAll("rect");
      assert.ok(rect);
      return { drawn: attribute(rect, "width") * attribute(rect, "height"), counted: number(a.textContent.trim()) };
    });
    proportional(areas);
    for (const a of linked) {
      const [path = "", id = ""] = (a.getAttribute("href") ?? "").split("#");
      const section = pages
        .find(({ url }) => url === path)
        ?.document.querySelector(`[id="${id}"]`)
        ?.closest("section");
      assert.equal(section?.querySelectorAll(".passage .n").length, number(a.textContent.trim()), `${path}#${id}`);
    }
  });
}

function spokenTurns(document: Document): SpokenTurn[] {
  return [...document.querySelectorAll(".record > .turn")].map((section) => ({
    id: section.id,
    speaker: section.querySelector("h2 a:not(.n)")?.textContent ?? "",
    words: [...section.querySelectorAll("p[id]")].reduce((all, p) => all + wordsIn(p), 0),
  }));
}

/** What the speaker says in a paragraph: what is left without numbers, glosses, stage directions and elisions. */
function wordsIn(paragraph: Element): number {
  const copy = parseHTML(`<!doctype html><html><body>${paragraph.innerHTML}</body></html>`).document;
  for (const other of copy.querySelectorAll(".n, .l, .supplied, .stage, .gloss, .elision")) other.replaceWith("\n");
  return copy.body.textContent.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
}

type Placed = [id: string, before: number, words: number];

function placed(parts: readonly { id: string; words: number }[]): Placed[] {
  let before = 0;
  return parts.map(({ id, words }) => {
    before += words;
    return [id, before - words, words];
  });
}

/** The blocks of drawings in the order in which they stand on the line. */
function blocks(document: Document, svg: string, at: string, length: string): Placed[] {
  const links = [...document.querySelectorAll(`${svg} a`)];
  const found = links.map((a): Placed => {
    const [rect] = a.querySelectorAll("rect");
    assert.ok(rect);
    return [a.getAttribute("href")?.slice(1) ?? "", attribute(rect, at), attribute(rect, length)];
  });
  const ids = [...document.querySelectorAll(".record .turn, .record p")].map(({ id }) => id);
  return found.sort((a, b) => ids.indexOf(a[0]) - ids.indexOf(b[0]));
}

/** A row of a shape holds the blocks of the speaker it names, and counts them. */
function rowIsOf(row: Element, turns: readonly SpokenTurn[], url: string): void {
  const drawn = new Set([...row.querySelectorAll("svg a")].map((a) => a.getAttribute("href")?.slice(1)));
  const own = turns.filter(({ id }) => drawn.has(id));
  const plural = (size: number, noun: string) => `${size.toLocaleString("en")} ${noun}${size === 1 ? "" : "s"}`;
  assert.equal(
    row.querySelector(".size")?.textContent.trim(),
    `${plural(sum(own), "word")}, ${plural(own.length, "turn")}`,
    url,
  );
  const who = row.querySelector("p a")?.textContent;
  if (who) assert.deepEqual([...new Set(own.map(({ speaker }) => speaker))], [who], url);
}

const sum = (turns: readonly { words: number }[]): number => turns.reduce((all, { words }) => all + words, 0);
const cells = (row: Element): string[] => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent.trim());
const number = (text: string | undefined): number => Number((text ?? "").replaceAll(",", ""));
const attribute = (element: Element, name: string): number => parseFloat(element.getAttribute(name) ?? "");

/** Each bar is to the longest as its number to that of the longest. */
function barsAre(bars: readonly { row: Element; part: number; of?: number }[]): void {
  const lengths = bars.flatMap(({ row, part, of }) => {
    const rects = [...row.querySelectorAll(".bar rect")].map((rect) => attribute(rect, "width"));
    const counted = of === undefined ? [part] : [of, part];
    assert.equal(rects.length, counted.length);
    return rects.map((drawn, index) => ({ drawn, counted: counted[index] ?? 0 }));
  });
  proportional(lengths);
}

function proportional(parts: readonly { drawn: number; counted: number }[]): void {
  const most = Math.max(...parts.map(({ counted }) => counted));
  const longest = Math.max(...parts.map(({ drawn }) => drawn));
  for (const { drawn, counted } of parts) {
    const exact = (longest * counted) / most;
    assert.ok(Math.abs(drawn - exact) <= WITHIN * exact, `${drawn} for ${counted} where ${longest} is ${most}`);
  }
}
