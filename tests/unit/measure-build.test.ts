import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { readTranscriptFile } from "../../src/collections/transcript-file.ts";
import { type Asked, readArguments, ROWS } from "../support/measure/arguments.ts";
import { madeWord, withWords, wordPlaces } from "../support/measure/edit.ts";
import {
  figureText,
  growthExponent,
  type Line,
  linesTable,
  median,
  rangeText,
  remark,
  take,
} from "../support/measure/figures.ts";
import { growthTable } from "../support/measure/growth.ts";
import { escaped, linesOf, markdownPage } from "../support/measure/markdown.ts";
import { processOf } from "../support/measure/memory.ts";
import { Failed, run } from "../support/measure/run.ts";

const KAZAN = "content/transcripts/2024-02-21-kazan.txt";
const kazan = readTranscriptFile({ path: KAZAN, bytes: readFileSync(KAZAN) });

test("arguments are read, and what is not said has a value", () => {
  const unsaid: Asked = {
    folder: null,
    runs: 3,
    peers: null,
    rows: ["cold", "unchanged", "edited", "added", "renamed", "site", "dev", "five"],
    sizes: [],
  };
  assert.deepEqual(readArguments([]), unsaid);
  assert.deepEqual(readArguments(["FOLDER", "--runs", "1", "--only", "dev,cold"]), {
    ...{ ...unsaid, folder: "FOLDER", runs: 1 },
    rows: ["dev", "cold"],
  });
  assert.deepEqual(readArguments(["--peers", "DIR", "--sizes", "350,700"]), {
    ...{ ...unsaid, peers: "DIR", sizes: [350, 700] },
    rows: Object.keys(ROWS),
  });
});

test("arguments that cannot be followed are refused with a sentence", () => {
  const refusals: [string[], RegExp][] = [
    [["--runs", "0"], /--runs needs whole numbers/],
    [["--only", "cold,warm"], /"warm" is no row: there are cold, /],
    [["--only", "hugo"], /need --peers/],
    [["--sizes", "700,350"], /each above the last/],
    [["--sizes", "700"], /two or more/],
    [["one", "two"], /One folder/],
    [["--fast"], /--fast/],
  ];
  for (const [args, reason] of refusals) {
    const asked = readArguments(args);
    assert.match("error" in asked ? asked.error : "", reason);
  }
});

test("the median is the figure in the middle, or between the two in the middle", () => {
  assert.equal(median([3]), 3);
  assert.equal(median([9, 1, 2]), 2);
  assert.equal(median([10, 1, 2, 4]), 3);
  assert.equal(median([]), NaN);
  assert.equal(rangeText([9, 1, 2]), "1–9");
});

test("figures have three digits, and all before the point", () => {
  assert.deepEqual([0.01234, 2.345, 23.45, 234.5, 23456, NaN].map(figureText), [
    ...["0.0123", "2.35", "23.5", "235", "23,456", "–"],
  ]);
});

test("growth is told as a power of the size", () => {
  const pairs = [350, 700, 1400].map((size): [number, number] => [size, 5 * size ** 1.25]);
  assert.ok(Math.abs(growthExponent(pairs) - 1.25) < 1e-9);
  assert.equal(growthExponent([]), NaN);
});

test("the table has every row, with the reason where there is no figure", () => {
  const lines: Line[] = [];
  take(lines, [{ what: "cold build", unit: "s", figure: 2 }]);
  remark(lines, "edited", "failed with exit code 1");
  take(lines, [{ what: "cold build", unit: "s", figure: 4 }]);
  assert.equal(
    linesTable(lines),
    [
      "            unit  median        range  figures",
      "----------  ----  ------------  -----  -------  -----------------------",
      "cold build  s     3             2–4    2",
      "edited            not measured                  failed with exit code 1",
    ].join("\n"),
  );
});

test("the table of growth has sizes, exponents, and the reason where a size could not be built", () => {
  const table = growthTable([
    { size: 100, figures: [10, 500, 1000, 20], note: "" },
    { size: 150, figures: [], note: "failed" },
    { size: 200, figures: [40, 500, 2000, 20], note: "" },
  ]);
  const cells = table.split("\n").map((row) => row.split(/ {2,}/));
  assert.deepEqual(cells.slice(2), [
    ["100", "10", "500", "1,000", "20"],
    ["150", "–", "–", "–", "–", "failed"],
    ["200", "40", "500", "2,000", "20"],
    ["exponent", "2", "0", "1", "0"],
  ]);
});

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

const words = ({ value = "", children = [] }: Node): string => value + children.map(words).join("");

/** What Markdown makes of a text: the kind of each block, with its words. */
const blocksOf = (markdown: string): [string, string][] =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(markdown)
    .children.map((block) => [block.type, words(block)]);

test("Markdown reads a line that was escaped as a paragraph of the same words", () => {
  const hard = [
    ...["1. one", "2) two", "- three", "+ four", "* five", "# six", "> seven", "    eight", "===", "***", "---"],
    ...[
      "[a]: b",
      "[a](b)",
      "![a](b)",
      "<b>",
      "<!-- a",
      "`a`",
      "```",
      "~~a~~",
      "|a|b|",
      "&amp;",
      "a\\",
      "*a* _b_",
      "$1",
    ],
    ...["{{ a }}", "{% a %}", "{{< a >}}", ":a[b]", "::a", "[^1]", "https://example.org/a_b_c", "a@example.org"],
  ];
  for (const line of hard) assert.deepEqual(blocksOf(escaped(line)), [["paragraph", line.trim()]], line);
  const marks = fc.constantFrom(...Array.from("\\`*_{}[]<>()#+-!|~&:=$^@.1a \t'\""));
  fc.assert(
    fc.property(fc.string({ unit: marks, minLength: 1 }), (line) => {
      const seen = line.replaceAll(/\s+/g, " ").trim();
      assert.deepEqual(blocksOf(escaped(line)), seen === "" ? [] : [["paragraph", seen]]);
    }),
  );
});

test("no program finds a mark of its own in a line that was escaped", () => {
  for (const mark of ["{{", "{%", "{#", "<!", "${"]) assert.ok(!escaped(`a ${mark} b`).includes(mark), mark);
});

test("a page of Markdown has a title and a paragraph for each line that a transcript prints", () => {
  const { transcript } = kazan;
  assert.ok(transcript);
  const lines = linesOf(transcript);
  assert.match(lines[1] ?? "", /^President\sof\sRussia\sVladimir\sPutin: Good\safternoon/);
  assert.equal(lines.length, new Set(lines).size);
  assert.ok(markdownPage('A "title"', ["One.", "# Two"]).endsWith('title: "A \\"title\\""\n---\n\nOne.\n\n\\# Two\n'));
});

test("an edit changes one whole word of a paragraph, and can be made again", () => {
  const places = wordPlaces(kazan);
  assert.equal(places.length, new Set(places.map(({ of }) => of)).size);
  const edited = withWords(kazan.text, places.slice(-1), madeWord(0));
  assert.equal(edited.split(madeWord(0)).length, 2);
  const again = readTranscriptFile({ path: KAZAN, bytes: new TextEncoder().encode(edited) });
  assert.equal(wordPlaces(again).at(-1)?.of, places.at(-1)?.of);
});

test("the memory of a process is read whatever its program is called", () => {
  const stat = "4711 (a) b (c) S 1 4711 4700 0 -1 4194304 1 0 0 0 1 1 0 0 20 0 11 0 100 999 2500 184467 1 1";
  assert.deepEqual(processOf(stat), { session: 4700, pages: 2500 });
});

test("a command that fails, or takes too long, is ended and tells the end of what it printed", async () => {
  const node = (script: string) => ({ program: process.execPath, args: ["-e", script] });
  const failing = node("for (let n = 1; n <= 100; n += 1) console.log(n); process.exitCode = 3");
  await assert.rejects(run(failing), (error) => {
    assert.ok(error instanceof Failed);
    assert.equal(error.message, "failed with exit code 3");
    assert.match(error.end, /^76\n[^]*\n100$/);
    return true;
  });
  await assert.rejects(run(node("setInterval(() => {}, 1000)"), 600), /took longer than 0.01 minutes and was ended/);
});
