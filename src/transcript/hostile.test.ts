import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPage, plainPage, specialPage } from "../../tests/fixtures/transcript/pages.ts";
import { readTranscript } from "./index.ts";

const SPEECH = "President of Russia Vladimir Putin: Good afternoon.";
const BASE = 20_000;

/** Each grows with `n`; the larger size is four times the smaller. */
const GROWING: readonly (readonly [name: string, page: (n: number) => string])[] = [
  ["one long line", (n) => eventPage([SPEECH, "word ".repeat(n * 5)])],
  ["one long word", (n) => eventPage([SPEECH, "w".repeat(n * 50)])],
  ["one long line of initials", (n) => eventPage([SPEECH, "A. ".repeat(n * 10)])],
  ["one long line of colons", (n) => eventPage([SPEECH, ":".repeat(n * 50)])],
  ["one long line of open brackets", (n) => eventPage([SPEECH, "([".repeat(n * 20)])],
  ["one long run of no-break spaces", (n) => eventPage([SPEECH, `a.${"\u00a0".repeat(n * 50)}b`])],
  [
    "labels inside one line",
    (n) => eventPage([SPEECH, "Vladimir Putin: Yes.", "I do. Vladimir Putin: Yes. ".repeat(n / 10)]),
  ],
  ["many lines", (n) => eventPage([SPEECH, ...Array<string>(n).fill("These words are spoken by me.")])],
  ["many lines that continue", (n) => eventPage([SPEECH, ...Array<string>(n).fill("and so on")])],
  ["many lines that open with a comma", (n) => eventPage([SPEECH, ...Array<string>(n).fill(", and so on")])],
  ["many labels", (n) => plainPage(Array<string>(n / 4).fill(SPEECH))],
  [
    "many different labels",
    (n) => plainPage(Array.from({ length: n / 4 }, (_, i) => `Ann${letters(i)} Petrova: Words ${i}.`)),
  ],
  [
    "many labels without a colon",
    (n) => plainPage([SPEECH, ...Array<string>(n / 4).fill("Anna Petrova. Hello, friends")]),
  ],
  ["many headings of lists", (n) => eventPage(Array<string>(n / 2).fill("See also"))],
  ["many headings of end matter", (n) => eventPage([SPEECH], { tail: Array<string>(n / 2).fill("Topics") })],
  ["many breaks", (n) => specialPage(Array<string>(n / 2).fill("* * *"))],
  ["many dates", (n) => specialPage([SPEECH, ...Array<string>(n / 4).fill("July 3, 2024, Astana")])],
  ["many stage directions", (n) => specialPage([SPEECH, "(Laughter.) ".repeat(n)])],
];

function letters(i: number): string {
  return i.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}

/** The least of three runs, in milliseconds. */
function timeOf(source: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    readTranscript(source);
    return performance.now() - start;
  });
  return Math.min(...times);
}

for (const [name, page] of GROWING) {
  test(`reading ${name} takes time in proportion to its length`, () => {
    const small = timeOf(page(BASE));
    const large = timeOf(page(BASE * 4));
    assert.ok(large < 50 + small * 12, `${small.toFixed(1)} ms, four times as long ${large.toFixed(1)} ms`);
  });
}

test("a file of 10 MB and 100,000 lines is read whole", () => {
  const line = "These words are spoken by one person, and there are about a hundred characters in each line of it.";
  const source = plainPage([SPEECH, ...Array<string>(100_000).fill(line)]);
  const { transcript } = readTranscript(source);
  assert.equal(transcript?.turns[0]?.paragraphs.length, 100_001);
  assert.ok(process.memoryUsage().heapUsed < 1.5e9);
});

test("markup, separators and control characters in a transcript are text like any other", () => {
  const text = 'Use <b onclick="x()">this</b> &amp; </script> a\u2028b \u0000.';
  const { transcript } = readTranscript(plainPage([SPEECH, text]));
  assert.equal(transcript?.turns[0]?.paragraphs[1]?.text, text);
});
