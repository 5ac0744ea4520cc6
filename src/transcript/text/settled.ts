import { lineStarts, type Block } from "./block.ts";
import type { Line } from "./lines.ts";

/** What words of the source can be. */
export const SETTLED_AS = ["label", "speech", "pullquote", "heading", "stage", "narrative"] as const;

/** What the editor has settled about words of the source, whatever the reader would make of them. */
export interface Settled {
  /** Line of the source, counted from 1. */
  line: number;
  /** The words that it is about, as the line has them (white space plain). */
  words: string;
  as: (typeof SETTLED_AS)[number];
  /** Of a label: whom it names, where its own words do not tell or tell another. */
  speaker?: string | undefined;
}

/** A reading that is settled, at its place in a block. */
export interface Placed {
  settled: Settled;
  /** Offsets into the block's text: where the words begin and end. */
  at: number;
  end: number;
}

/** The lines, each with what is settled about words in it; and what is about words that its line does not have. */
export function withSettled(lines: readonly Line[], settled: readonly Settled[]): { lines: Line[]; unmet: Settled[] } {
  if (settled.length === 0) return { lines: [...lines], unmet: [] };
  const byLine = Map.groupBy(settled, ({ line }) => line);
  const met = new Set<Settled>();
  const marked = lines.map((line) => {
    const here = (byLine.get(line.number) ?? []).filter(({ words }) => placeIn(line.raw, words) !== null);
    for (const each of here) met.add(each);
    return here.length > 0 ? { ...line, settled: here } : line;
  });
  return { lines: marked, unmet: settled.filter((each) => !met.has(each)) };
}

/** True for a line of which something is settled that says it is of the record, and not the page's own. */
export function isSettled({ settled }: Line): boolean {
  return settled.length > 0;
}

/** What is settled about words of a block, in their order. */
export function settledIn(block: Block): Placed[] {
  const starts = lineStarts(block);
  return block.stretches
    .flatMap(({ line, start, end }, i) =>
      line.settled.flatMap((settled): Placed[] => {
        const place = placeIn(line.raw.slice(start - line.start, end - line.start), settled.words);
        return place === null ? [] : [{ settled, at: (starts[i] ?? 0) + place.at, end: (starts[i] ?? 0) + place.end }];
      }),
    )
    .sort((a, b) => a.at - b.at);
}

/** Where words stand in a text, of which white space is any; null where they do not. */
function placeIn(text: string, words: string): { at: number; end: number } | null {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join("\\s+");
  const found = pattern === "" ? null : new RegExp(pattern, "u").exec(text);
  return found && { at: found.index, end: found.index + found[0].length };
}
