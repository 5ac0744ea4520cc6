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
