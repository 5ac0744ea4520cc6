import type { InlineSpan } from "../transcript/index.ts";
import type { Paragraph, Range } from "./model.ts";
import { plain } from "./plain.ts";

/** A stretch of a paragraph that looks one way: the speaker's words or not, marked or not. */
export interface Run {
  text: string;
  kind: "speech" | InlineSpan["kind"];
  marked: boolean;
}

type Words = Pick<Paragraph, "text" | "spans">;

/** A paragraph's text cut where its look changes; the runs joined give the text back. */
export function runs({ text, spans }: Words, marks: readonly Range[] = []): Run[] {
  const cuts = new Set([0, text.length, ...[...spans, ...marks].flatMap(({ start, end }) => [start, end])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => ({
    text: text.slice(start, sorted[index + 1]),
    kind: spans.find((span) => span.start <= start && start < span.end)?.kind ?? "speech",
    marked: marks.some((mark) => mark.start <= start && start < mark.end),
  }));
}

/** A stretch of a paragraph with plain white space, as data has it. */
export type PlainRun = Omit<Run, "marked">;

/** A paragraph cut where its words change hands; the runs joined give `plain(text)` back. */
export function plainRuns(words: Words): PlainRun[] {
  const whole = plain(words.text);
  let raw = "";
  let at = 0;
  return runs(words).map(({ kind, text }) => {
    raw += text;
    const end = raw.length === words.text.length ? whole.length : plainEnd(raw, whole);
    const run = { kind, text: whole.slice(at, end) };
    at = end;
    return run;
  });
}

/** Where a beginning of a text ends in its plain words. White space at its end is a blank there, but for the last. */
function plainEnd(raw: string, whole: string): number {
  const end = plain(raw).length;
  return /\s$/.test(raw) && end > 0 && end < whole.length ? end + 1 : end;
}
