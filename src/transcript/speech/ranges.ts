import type { InlineSpan } from "../record.ts";

interface Words {
  text: string;
  spans: readonly InlineSpan[];
}

/** The stretches of a paragraph that the speaker said, with their offsets in UTF-16 code units, end excluded. */
export function speechRanges({ text, spans }: Words): { start: number; end: number }[] {
  const edges = [0, ...spans.flatMap(({ start, end }) => [start, end]), text.length];
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    return index % 2 === 0 && end !== undefined && end > start ? [{ start, end }] : [];
  });
}

/** How much a speaker says in a paragraph, in words: what stands between white space and has a letter or a digit in it. */
export function spokenWords(words: Words): number {
  return speechRanges(words).reduce((sum, { start, end }) => sum + wordsIn(words.text.slice(start, end)), 0);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
