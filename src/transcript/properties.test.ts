import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { seen } from "./text/index.ts";
import { decode, plain, readTranscript, type Transcript } from "./index.ts";

const FOLDER = new URL("../../content/transcripts/", import.meta.url);
const REAL = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), "utf8"));

const TRAPS = fc.constantFrom(
  ...["Vladimir Putin: Yes.", "Vladimir Putin", "vladimir Putin: Yes.", "Question:", "* * *", "<…>", "(Laughter.)"],
  ...[": text", ", text", "and text", "of", "3 of 6", "See also", "Additional", "Geography", "Topics", "2 more"],
  ...["Publication status", "Text version", "July 3, 2024, Astana", "July 3, 2024", "February 30, 2020", "Events"],
  ...[
    "Documents /",
    "a\u2028b",
    "\u200b",
    "\u202eabc",
    "I say. Vladimir Putin: Yes. No.",
    "16:15",
    "”I am.“",
    "[a(b]c)",
  ],
  ...[
    "Anna Petrova. Hello there.",
    "Chairman of the Board",
    "<script>alert(1)</script>",
    "\ud800",
    "Publication date:",
  ],
);
const LINE = fc.oneof(TRAPS, fc.string({ unit: "binary", maxLength: 60 }), fc.lorem());
const LINE_END = fc.constantFrom("\n", "\r\n", "\n\n", "\r");
const OPENING = fc.constantFrom("View settings\n", "Events\n", "Select font Arial Times New Roman\n", "");

const arbitraryPage = fc
  .tuple(OPENING, fc.array(fc.tuple(LINE, LINE_END), { maxLength: 40 }))
  .map(([opening, lines]) => opening + lines.flat().join(""));

const mutatedPage = fc
  .tuple(fc.constantFrom(...REAL), fc.array(fc.tuple(fc.nat(), fc.nat(60), LINE), { minLength: 1, maxLength: 12 }))
  .map(([text, edits]) => edits.reduce(edited, text));

function edited(text: string, [place, length, insert]: [number, number, string]): string {
  const at = place % (text.length + 1);
  return text.slice(0, at) + insert + text.slice(at + length);
}

const shuffledPage = fc
  .tuple(fc.constantFrom(...REAL), fc.array(fc.tuple(fc.nat(), fc.nat(), LINE), { minLength: 1, maxLength: 8 }))
  .map(([text, moves]) => moves.reduce(moved, text.split("\n")).join("\n"));

function moved(lines: string[], [from, to, insert]: [number, number, string]): string[] {
  const rest = lines.filter((_, i) => i !== from % lines.length);
  const line = lines[from % lines.length] ?? "";
  return rest.toSpliced(to % lines.length, 0, line, insert);
}

const page = fc.oneof(arbitraryPage, mutatedPage, shuffledPage);

function claims(source: string, { spans }: Transcript): void {
  let at = 0;
  for (const span of [...spans, { start: source.length, end: source.length }]) {
    assert.ok(span.start >= at && span.end >= span.start, `spans overlap or descend at ${span.start}`);
    const between = source.slice(at, span.start);
    assert.equal(seen(between), "", `nobody claims ${between}`);
    assert.doesNotMatch(source.slice(span.start, span.end), /[\r\n]/);
    at = span.end;
  }
}

test("the five give every printed character to exactly one span", () => {
  for (const source of REAL) {
    const { transcript } = readTranscript(source);
    assert.ok(transcript);
    claims(source, transcript);
  }
});

test("no text, arbitrary or mutated, loses a character, gives one to two spans, or throws", () => {
  fc.assert(
    fc.property(page, (source) => {
      const { transcript, messages } = readTranscript(source);
      if (transcript) claims(source, transcript);
      assert.equal(
        transcript === null,
        messages.some(({ severity }) => severity === "error"),
      );
    }),
    { numRuns: 1500 },
  );
});

test("positions of spans and messages ascend and point into the source", () => {
  fc.assert(
    fc.property(page, (source) => {
      const { transcript, messages } = readTranscript(source);
      const lines = source.split(/\r\n|\n|\r/);
      for (const { line, column } of [...messages, ...(transcript?.spans ?? [])]) {
        assert.ok(column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1);
      }
      for (const { line, column, start, end } of transcript?.spans ?? []) {
        assert.equal(lines[line - 1]?.slice(column - 1, column - 1 + end - start), source.slice(start, end));
      }
      assert.deepEqual(
        messages,
        messages.toSorted((a, b) => a.line - b.line || a.column - b.column),
      );
    }),
    { numRuns: 500 },
  );
});

test("turns and paragraphs are the words of their spans, numbered from one", () => {
  fc.assert(
    fc.property(page, (source) => {
      const { transcript } = readTranscript(source);
      for (const [i, turn] of (transcript?.turns ?? []).entries()) {
        assert.equal(turn.n, i + 1);
        for (const [j, paragraph] of turn.paragraphs.entries()) {
          const spans =
            transcript?.spans.filter(({ kind, of }) => kind === "speech" && of === `t${i + 1}p${j + 1}`) ?? [];
          const words = spans.map(({ start, end }) => source.slice(start, end)).join("");
          assert.equal(paragraph.n, j + 1);
          assert.equal(paragraph.text.replace(/\s/g, ""), words.replace(/\s/g, ""));
          assert.deepEqual(paragraph.lines, [spans[0]?.line, spans.at(-1)?.line]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("inline spans ascend inside their paragraph and begin and end with brackets", () => {
  fc.assert(
    fc.property(page, (source) => {
      for (const turn of readTranscript(source).transcript?.turns ?? []) {
        for (const { text, spans } of turn.paragraphs) {
          let at = 0;
          for (const { start, end } of spans) {
            assert.ok(start >= at && end <= text.length);
            assert.match(text.slice(start, end), /^[[(<‹].*[\])>›]$/su);
            at = end;
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("any bytes decode to a text or a message, never to an exception", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { text, messages } = decode(bytes);
      const sound =
        Buffer.from(text).equals(Buffer.from(bytes)) || Buffer.from(`\ufeff${text}`).equals(Buffer.from(bytes));
      assert.equal(
        messages.some(({ code }) => code === "not-utf-8"),
        !sound,
      );
    }),
  );
});

test("plain text has single spaces, none at the ends, and is plain already", () => {
  fc.assert(
    fc.property(fc.oneof(LINE, fc.string({ unit: "binary" })), (text) => {
      const result = plain(text);
      assert.doesNotMatch(result, /[\u00a0\u00ad\u200b]| {2}|^ | $/);
      assert.equal(plain(result), result);
    }),
  );
});
