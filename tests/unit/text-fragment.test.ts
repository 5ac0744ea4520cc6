import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { selectedWords, textFragment, wordsOfFragment } from "../../src/archive/text-fragment.ts";

const TEXT = "Trade is growing. Trade is growing fast, by 34.4 percent, in each other’s well-known economies.";

/** What leads to some words of the text. */
function leading(words: string, from = 0, text = TEXT): string {
  const start = text.indexOf(words, from);
  const selected = selectedWords(text, start, start + words.length);
  assert.ok(selected);
  return decodeURIComponent(textFragment(selected, true));
}

test("words that stand once are led to by themselves, many by their first and last", () => {
  assert.equal(leading("fast"), ":~:text=fast");
  assert.equal(leading("growing fast, by"), ":~:text=growing fast, by");
  assert.equal(leading("growing fast, by 34.4"), ":~:text=growing fast,,by 34.4");
});

test("of words that stand more than once the first are led to by themselves, others are told apart by those before and after them", () => {
  assert.equal(leading("growing"), ":~:text=growing");
  assert.equal(leading("growing", 20), ":~:text=growing. Trade is-,growing,-fast, by 34.4");
});

test("words that nothing tells apart are not led to", () => {
  assert.equal(leading("Good.", 7, "Good.\nGood.\nGood."), "");
});

test("a word that is cut is whole, and where there is none nothing is selected", () => {
  const start = TEXT.indexOf("rowing");
  for (const size of [2, 3]) assert.equal(selectedWords(TEXT, start, start + size)?.words, "growing");
  assert.equal(selectedWords(TEXT, 16, 18), null);
});

test("dashes, commas and other signs of a directive are written so that they are none", () => {
  const selected = selectedWords(TEXT, TEXT.indexOf("well"), TEXT.indexOf(" economies"));
  assert.ok(selected);
  assert.equal(textFragment(selected, true), ":~:text=well%2Dknown");
});

test("a directive leads back to the words that it was made for, whichever they are", () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 60 }), (from, size) => {
      const selected = selectedWords(TEXT, from, Math.min(TEXT.length, from + size));
      fc.pre(selected !== null);
      const directive = textFragment(selected, true);
      fc.pre(directive !== "");
      const found = wordsOfFragment(directive.slice(":~:".length), TEXT);
      assert.ok(found);
      assert.equal(TEXT.slice(found.start, found.end), selected.words.trim());
    }),
  );
});

test("where the page is not known, more of the words around are told", () => {
  const words = { before: "in each other’s ", words: "trade", after: " and economy, now and later too" };
  assert.equal(
    decodeURIComponent(textFragment(words, false)),
    ":~:text=in each other’s-,trade,-and economy, now and later too",
  );
});

test("the words around are of the same paragraph", () => {
  const text = "We trade.\nThey trade.\nI trade, too.";
  const selected = selectedWords(text, text.lastIndexOf("trade"), text.lastIndexOf("trade") + 5);
  assert.ok(selected);
  assert.equal(decodeURIComponent(textFragment(selected, true)), ":~:text=I-,trade,-, too.");
});

test("an address that was broken by hand leads nowhere, and fails nothing", () => {
  assert.equal(wordsOfFragment("text=%E0%A4%A", TEXT), null);
});

test("what is no text directive, or leads to other words, leads nowhere", () => {
  assert.equal(wordsOfFragment("text=nothing", TEXT), null);
  assert.equal(wordsOfFragment("selector=p", TEXT), null);
});
