import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { apa, chicago, mla } from "../../src/export/citation/styles.ts";
import { CASES, citationText, citer, styledForms } from "../support/citation-cases.ts";
import { lacking } from "../support/programs.ts";
import { processed, type StyleName } from "../support/second-processor.ts";

const cite = await citer();
const fixture = readFileSync("tests/fixtures/export/citations.txt", "utf8")
  .trimEnd()
  .split(/\n\n(?=## )/);

for (const [index, wanted] of CASES.entries()) {
  test(`${wanted.why} is cited in all forms as the manuals ask`, () => {
    assert.equal(citationText(wanted, cite(wanted)), fixture[index + 1]);
  });
}

test("the fixture holds thirty cases and no other", () => {
  assert.equal(CASES.length, 30);
  assert.equal(fixture.length, CASES.length + 1);
});

test("a citation by a manual says nothing of what stands apart about the source", () => {
  for (const wanted of CASES) {
    const cited = cite(wanted);
    const texts = cited.about.map(({ text }) => text);
    assert.ok(texts.length > 4);
    for (const [form, html] of Object.entries(styledForms(cited))) {
      for (const text of texts) assert.ok(!html.includes(text), `${form} of ${cited.item.id} says “${text}”`);
    }
  }
});

test("a supplied title without an author before it is set plain too", () => {
  const { author, ...item } = cite({ why: "", meeting: "2024-11-27-astana", fragment: null }).item;
  assert.ok(author);
  const place = { suffix: ", turn 1" };
  for (const style of [chicago, apa, mla]) {
    const { cites, entry } = style(item, true, [place, { ...place, position: 1 }]);
    for (const html of [...cites, entry]) {
      assert.match(html, /\[Statements for the media following Russian-Kazakhstani talks\][.,]/);
      assert.doesNotMatch(html, /[“”\u2060\u2063]|<i>\[/);
    }
  }
});

test("mark-up in a title is words", () => {
  const { item } = cite({ why: "", meeting: "2024-02-21-kazan", fragment: null });
  for (const style of [chicago, apa, mla]) {
    const { entry } = style({ ...item, title: "The <b>Bold</b> and <i>so on" }, false, []);
    assert.match(entry, /The &#60;b&#62;Bold&#60;\/b&#62; and &#60;i&#62;so on/i);
  }
});

test("the styles are those that their README names, byte for byte", () => {
  const folder = "src/export/citation/styles";
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const named = new Map([...readme.matchAll(/^ {4}(\w{64}) {2}(\w+\.json)$/gm)].map(([, sum, name]) => [name, sum]));
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  assert.deepEqual([...named.keys()].sort(), files.sort());
  for (const name of files) {
    assert.equal(
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
      named.get(name),
      name,
    );
  }
});

/**
 * What of a citation is compared: its words. Quotation marks, italics and capitals are not, for the archive sets supplied
 * titles plain, and the two capitalise what is no word ({net}, x^2) each in its way; nor how pandoc calls June and July, for it
 * has its own, older list of the months; nor the order of Mr Xi's name, for it knows no static one.
 */
const words = (text: string): string =>
  text
    .replaceAll(/<\/?i>|[“”‘’]/g, "")
    .replaceAll("&#38;", "&")
    .replaceAll("Jun. ", "June ")
    .replaceAll("Jul. ", "July ")
    .replaceAll(/Jinping Xi|Xi, Jinping/g, "Xi Jinping")
    .toLowerCase()
    .trim();

for (const style of ["chicago", "apa", "mla"] satisfies StyleName[]) {
  test(`pandoc makes the same words of the thirty by the same file: ${style}`, { skip: lacking(["pandoc"]) }, () => {
    const cases = CASES.map(cite);
    for (const [at, { cites, entry }] of processed(cases, style).entries()) {
      const { inText, entries } = cases[at] ?? assert.fail();
      const own = style === "chicago" ? [inText.chicago.note, inText.chicago.short] : [inText[style], inText[style]];
      assert.deepEqual([...cites, entry].map(words), [...own, entries[style]].map(words));
    }
  });
}
