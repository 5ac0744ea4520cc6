import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Tree } from "citeproc";
import { type CslItem, meetingItem, voiceItem } from "../../src/export/citation/csl-item.ts";
import { narrowed } from "../../src/export/citation/narrowed.ts";
import { apa, chicago, type Locator, mla, type Style, type Styled, styleOf } from "../../src/export/citation/styles.ts";
import { voicesOf } from "../../src/export/citation/voices.ts";
import { NUMBER_GAP } from "../../src/export/gaps.ts";
import type { CslName } from "../../src/export/names.ts";
import { exported } from "../support/exported.ts";

/** A style as the official file has it. */
const tree = (name: string): Tree =>
  JSON.parse(readFileSync(`src/export/citation/styles/${name}.json`, "utf8")) as Tree;

/** The styles of the archive, and what makes one of the official file, or of what is left of it. */
const STYLES: Record<string, { own: Style; of: (tree: Tree) => Style }> = {
  chicago: { own: chicago, of: (tree) => styleOf(tree) },
  apa: { own: apa, of: (tree) => styleOf(tree, { inverts: true }) },
  mla: { own: mla, of: (tree) => styleOf(tree) },
};

const person = (family: string, given: string): CslName => ({ family, given });

/** Authors, in number and in kind, whom a style sets each in its way. */
const AUTHORS: CslName[][] = [
  [],
  [person("Putin", "Vladimir")],
  [{ literal: "Anna Müller" }],
  [{ ...person("Xi", "Jinping"), "static-ordering": true }],
  [person("Smith", "John"), person("Smith", "Jane")],
  [person("van der Berg", "Jan"), person("d’Estaing", "Valéry"), { literal: "Procter & Gamble" }],
  Array.from("ABCDEFG", (letter) => person(`${letter}son`, `${letter}a`)),
  Array.from("ABCDEFGHIJKLMNOPQRSTU", (letter) => person(`${letter}son`, `${letter}a`)),
];

const TITLES = [
  "Meeting with Heads of State",
  "“Trade”: what’s next?",
  "He said \"yes\", and 'no'.",
  "The <b>Bold</b> & <i>so on",
  "[Statements for the media]",
  "",
];

const [PLAIN = ""] = TITLES;
const [NOBODY = [], ONE = []] = AUTHORS;

/** Of one day, and many by the same author: what a list would have to tell apart. */
const MADE = [
  ...AUTHORS.map((author) => made(author, PLAIN)),
  ...TITLES.flatMap((title) => [made(NOBODY, title), made(ONE, title)]),
];

function made(author: CslName[], title: string): CslItem {
  return {
    id: "2024-05-01-made",
    type: "webpage",
    title,
    ...(author.length > 0 && { author }),
    "container-title": "Transcript archive",
    medium: "transcript",
    issued: { "date-parts": [[2024, 5, 1]] },
    URL: "https://archive.example/meetings/2024-05-01-made",
    language: "en",
    note: "No style prints it.",
  };
}

const { archive, edition } = await exported("content");
const ITEMS = [
  ...archive.meetings.flatMap((meeting) => [
    meetingItem(meeting, edition),
    ...voicesOf(meeting).map((voice) => voiceItem(meeting, voice, edition)),
  ]),
  ...MADE,
];

/** Every way in which the archive asks for a place in an item, in a first and in a later note. */
const PLACES: Locator[] = [
  {},
  { locator: NUMBER_GAP, label: "paragraph" },
  { suffix: `, turn ${NUMBER_GAP}` },
  { locator: `turn ${NUMBER_GAP}`, label: "page" },
].flatMap((place) => [place, { ...place, position: 1 }]);

const formatted = (style: Style, item: CslItem): Styled => style(item, item.title.startsWith("["), PLACES);

for (const [name, { own, of }] of Object.entries(STYLES)) {
  test(`what is left of a style prints every item as the whole style does: ${name}`, () => {
    const whole = of(tree(name));
    for (const item of ITEMS) {
      const why = `${JSON.stringify(item.author ?? null)}, “${item.title}”`;
      assert.deepEqual(formatted(own, item), formatted(whole, item), why);
    }
  });

  test(`an item is cited alike, whichever items were before it: ${name}`, () => {
    const inOrder = ITEMS.map((item) => formatted(own, item));
    const reversed = ITEMS.toReversed().map((item) => formatted(own, item));
    assert.deepEqual(reversed.toReversed(), inOrder);
    for (const [at, item] of ITEMS.entries()) {
      if (at % 10 === 0) assert.deepEqual(formatted(of(narrowed(tree(name))), item), inOrder[at]);
    }
  });

  test(`little of a style is for what the archive holds: ${name}`, () => {
    assert.ok(size(narrowed(tree(name))) * 4 < size(tree(name)));
  });
}

const size = ({ children }: Tree): number =>
  children.reduce((sum, child) => sum + (typeof child === "string" ? 0 : size(child)), 1);
