import assert from "node:assert/strict";
import { test } from "node:test";
import { repeatsAmong } from "./speech/pullquotes.ts";

const words = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `w${from + i}`).join(" ");

/** What is said of each paragraph that repeats another: `index of` and `quote` or `said`, with `?` where it is not certain. */
function told(paragraphs: readonly string[], turns: readonly number[] = paragraphs.map(() => 1)): string[] {
  return [...repeatsAmong(paragraphs, turns)]
    .toSorted(([a], [b]) => a - b)
    .map(([i, { isQuote, certain, of }]) => `${i} ${of} ${isQuote ? "quote" : "said"}${certain ? "" : "?"}`);
}

test("of twenty words that another paragraph has as well it is certain that they are quoted", () => {
  assert.deepEqual(told([words(1, 20), words(0, 30)]), ["0 1 quote"]);
  assert.deepEqual(told([words(1, 19), words(0, 30)]), ["0 1 quote?"]);
});

test("some words of so many may be left out, of fewer none", () => {
  assert.deepEqual(told([`${words(1, 12)} ${words(15, 24)}`, words(0, 30)]), ["0 1 quote"]);
  assert.deepEqual(told([`${words(1, 8)} ${words(11, 18)}`, words(0, 30)]), []);
});

test("the page's quotation marks make it certain, however few the words are", () => {
  assert.deepEqual(told([`”${words(1, 6)}“`, words(0, 30)]), ["0 1 quote"]);
  assert.deepEqual(told([`“${words(1, 6)}”`, words(0, 30)]), ["0 1 said?"]);
});

test("few words are quoted where longer ones are, which is not certain; elsewhere they are said in one turn, in doubt", () => {
  assert.deepEqual(told([words(1, 6), words(0, 30), words(5, 25)]), ["0 1 quote?", "2 1 quote"]);
  assert.deepEqual(told([words(1, 6), words(0, 30)]), ["0 1 said?"]);
  assert.deepEqual(told([words(1, 6), words(0, 30)], [1, 2]), ["0 1 said"]);
  assert.deepEqual(told([words(1, 4), words(0, 30)]), []);
});

test("what is said three times is said, and not quoted", () => {
  assert.deepEqual(told([words(1, 25), words(1, 25), words(1, 25)]), []);
});

test("of two that are the same in one turn the first is the quotation, unless the second is marked", () => {
  assert.deepEqual(told([words(1, 25), words(1, 25)]), ["0 1 quote"]);
  assert.deepEqual(told([words(1, 25), `”${words(1, 25)}“`]), ["1 0 quote"]);
});

test("of two that are the same in two turns both are said; the second is in doubt where it is long", () => {
  assert.deepEqual(told([words(1, 10), words(1, 10)], [1, 2]), ["1 0 said?"]);
  assert.deepEqual(told([words(1, 9), words(1, 9)], [1, 2]), []);
});

test("a quotation may be put together from two paragraphs beside each other", () => {
  assert.deepEqual(told([words(1, 24), words(1, 12), words(13, 24)]), ["0 1 quote"]);
});

test("so many words are no quotation, but a passage", () => {
  assert.deepEqual(told([words(1, 120), words(0, 130)]), ["0 1 quote"]);
  assert.deepEqual(told([words(1, 121), words(0, 130)]), []);
});

test("a quotation is looked for in the first twelve paragraphs that share words with it", () => {
  const after = (sharing: number): string[] => [
    words(1, 25),
    ...Array.from({ length: sharing }, (_, i) => `${words(1, 4)} x${i}`),
    "y1 y2 y3",
    words(0, 30),
  ];
  assert.deepEqual(told(after(11)), ["0 13 quote"]);
  assert.deepEqual(told(after(12)), []);
});
