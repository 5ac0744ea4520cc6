import assert from "node:assert/strict";
import { test } from "node:test";
import { speechRanges } from "./index.ts";

test("what is said of a paragraph is what stands around its spans, and nothing where they touch", () => {
  const text = "(Laughter.) Yes. <…> (Applause.)[a gloss] No.";
  const spans = [
    { kind: "stage", start: 0, end: 11 },
    { kind: "elision", start: 17, end: 20 },
    { kind: "stage", start: 21, end: 32 },
    { kind: "gloss", start: 32, end: 41 },
  ] as const;
  assert.deepEqual(
    speechRanges({ text, spans }).map(({ start, end }) => text.slice(start, end)),
    [" Yes. ", " ", " No."],
  );
});

test("a paragraph without spans is said whole, and one that is all a span is not", () => {
  assert.deepEqual(speechRanges({ text: "Yes.", spans: [] }), [{ start: 0, end: 4 }]);
  assert.deepEqual(speechRanges({ text: "<…>", spans: [{ kind: "elision", start: 0, end: 3 }] }), []);
  assert.deepEqual(speechRanges({ text: "I", spans: [] }), [{ start: 0, end: 1 }]);
});
