import type { InlineSpan } from "../transcript/index.ts";
import type { Paragraph, Range } from "./model.ts";

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

/** The stretches of a paragraph that the speaker said, with their offsets. */
export function speechRanges({ text, spans }: Words): Range[] {
  const edges = [0, ...spans.flatMap(({ start, end }) => [start, end]), text.length];
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    return index % 2 === 0 && end !== undefined && end > start ? [{ start, end }] : [];
  });
}
