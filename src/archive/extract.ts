import type { Paragraph, Range } from "./model.ts";

/** A stretch of a paragraph with a place in it that is meant. */
export interface Extract {
  words: Pick<Paragraph, "text" | "spans">;
  mark: Range;
  /** There is more of the sentence before or after it. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Between two sentences. */
const BETWEEN = /(?<=[.!?…]["”’»)\]]*)\s+(?=["“‘«([<]*[\p{Lu}\p{N}])/gu;

/** The most characters of a sentence that stand on either side of what is meant in it. */
const LONGEST_SIDE = 140;

/** The sentence in which something stands, without the far ends of a long one. */
export function extract({ text, spans }: Pick<Paragraph, "text" | "spans">, { start, end }: Range): Extract {
  const edges = [...text.matchAll(BETWEEN)].map(({ index, 0: space }) => ({ index, after: index + space.length }));
  const sentence = {
    start: edges.findLast(({ after }) => after <= start)?.after ?? 0,
    end: edges.find(({ index }) => index >= end)?.index ?? text.length,
  };
  const from = start - sentence.start <= LONGEST_SIDE ? sentence.start : wordAfter(text, start - LONGEST_SIDE, start);
  const to = sentence.end - end <= LONGEST_SIDE ? sentence.end : wordBefore(text, end + LONGEST_SIDE, end);
  return {
    words: { text: text.slice(from, to), spans: spansBetween(spans, from, to) },
    mark: { start: start - from, end: end - from },
    cutBefore: from > sentence.start,
    cutAfter: to < sentence.end,
  };
}

/** Where the first whole word from a place on begins; what is meant is the last that it can be. */
function wordAfter(text: string, place: number, last: number): number {
  const found = /\s\S/.exec(text.slice(place, last));
  return found === null ? last : place + found.index + 1;
}

/** Where the last whole word before a place ends; likewise. */
function wordBefore(text: string, place: number, first: number): number {
  const found = /^.*\S(?=\s)/s.exec(text.slice(first, place));
  return found === null ? first : first + found[0].length;
}

/** The parts of spans that lie in a stretch, counted from its beginning. */
const spansBetween = (spans: Paragraph["spans"], from: number, to: number): Paragraph["spans"] =>
  spans
    .filter(({ start, end }) => start < to && end > from)
    .map((span) => ({ ...span, start: Math.max(span.start, from) - from, end: Math.min(span.end, to) - from }));
