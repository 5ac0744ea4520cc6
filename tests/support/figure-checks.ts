import assert from "node:assert/strict";
import { test } from "node:test";
import { type BuiltPage, recordText } from "./pages.ts";

/** Declares the tests of the figures and series of a site: that their pages and the record agree. */
export function checkFigures(name: string, pages: readonly BuiltPage[], base: string): void {
  const lists = pages.filter(({ url }) => url.startsWith(`${base}figures/`));
  const series = pages.filter(({ url }) => url.startsWith(`${base}series/`) && url !== `${base}series/`);
  const byUrl = new Map(pages.map((page) => [page.url, page.document]));
  const paragraphAt = (address: string): Element => {
    const [url = "", id = ""] = address.split("#");
    return byUrl.get(url)?.getElementById(id) ?? assert.fail(address);
  };

  test(`${name}: every figure stands in its paragraph in the words that are shown, and is marked there alone`, () => {
    assert.ok(lists.length > 0);
    for (const { url, document } of lists) {
      for (const item of document.querySelectorAll(".figures li")) {
        const address = item.querySelector(".n")?.getAttribute("href") ?? "";
        const paragraph = paragraphAt(address);
        const shown = withoutEnds(recordText(item.querySelector("p") ?? item));
        assert.ok(spaced(recordText(paragraph)).includes(shown), `${url} ${address}: ${shown}`);
        assert.ok(item.querySelectorAll("mark").length >= 1, `${url} ${address}`);
        assert.equal(item.querySelectorAll(".gloss mark, .stage mark, .elision mark").length, 0, `${url} ${address}`);
        const who = paragraph.closest(".turn")?.querySelector("h2 a:not(.n)")?.textContent;
        if (who) assert.ok(item.querySelector(".aid")?.textContent.trim().startsWith(who), `${url} ${address}`);
      }
    }
  });

  test(`${name}: the lists of the kinds, of the years and of all have the same figures`, () => {
    const all = byUrl.get(`${base}figures/`) ?? assert.fail();
    if (all.querySelector("nav[aria-label=Years] a") === null) return;
    const shown = (found: readonly BuiltPage[]) =>
      found.flatMap(({ document }) => [...document.querySelectorAll(".figures li")].map(figureText)).sort();
    const kinds = lists.filter(({ url }) => /\/figures\/[a-z]+\/$/.test(url));
    const years = lists.filter(({ url }) => /\/figures\/\d{4}\/(?:\d\d\/)?$/.test(url));
    const whole = kinds.every(({ document }) => document.querySelector("nav[aria-label=Years] a") === null);
    if (whole) assert.deepEqual(shown(kinds), shown(years));
    for (const a of all.querySelectorAll("nav[aria-label^=By] a")) {
      const [url = "", id] = (a.getAttribute("href") ?? "").split("#");
      const list = byUrl.get(url) ?? assert.fail(a.outerHTML);
      const size = Number(a.querySelector(".size")?.textContent.replaceAll(",", "") ?? "0");
      if (id !== undefined) {
        assert.equal(list.getElementById(id)?.querySelectorAll("a").length, size, a.outerHTML);
        continue;
      }
      if (list.querySelector("nav[aria-label=Years] a") === null && size > 0) {
        assert.equal(list.querySelectorAll(".figures li").length, size, a.outerHTML);
      }
    }
  });

  test(`${name}: on a page of figures the links to units lead to as many as they say`, () => {
    for (const { url, document } of lists) {
      for (const a of document.querySelectorAll("nav[aria-label=Units] a")) {
        const id = a.getAttribute("href")?.slice(1) ?? "";
        const group = document.getElementById(id)?.closest("section");
        assert.equal(
          String(group?.querySelectorAll("li").length),
          a.querySelector(".size")?.textContent,
          `${url}#${id}`,
        );
      }
    }
  });

  test(`${name}: every figure of a series stands in its paragraph in these words, and is drawn in each width`, () => {
    for (const { url, document } of series) {
      const rows = [...document.querySelectorAll(".statements tbody tr")];
      assert.ok(rows.length > 1, url);
      assert.match(document.querySelector(".aid-block")?.textContent ?? "", /Chosen by the archive’s editor/, url);
      const stated = rows.map((row) => {
        const address = row.querySelector("th a")?.getAttribute("href") ?? "";
        const words = row.querySelector("q")?.textContent ?? "?";
        assert.ok(spaced(recordText(paragraphAt(address))).includes(words), `${url} ${address}`);
        return `${address} ${words}`;
      });
      const plots = [...document.querySelectorAll("svg.plot")];
      assert.equal(plots.length, 3, url);
      for (const plot of plots) {
        const drawn = [...plot.querySelectorAll("a")].map(
          (a) => `${a.getAttribute("href") ?? ""} ${a.querySelector("title")?.textContent ?? ""}`,
        );
        assert.deepEqual(drawn.sort(), stated.toSorted(), url);
      }
    }
  });
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** Words without the signs that there are more of them. */
const withoutEnds = (text: string): string => spaced(text).replace(/^… | …$/g, "");

const figureText = (item: Element): string =>
  `${item.querySelector(".n")?.getAttribute("href") ?? ""} ${[...item.querySelectorAll("mark")].map((mark) => mark.textContent).join("")}`;
