import { inked, seen } from "./characters.ts";
import type { Line } from "./lines.ts";
import type { Lines } from "../record.ts";

/** Part of one source line, as offsets into the source. */
export interface Stretch {
  line: Line;
  start: number;
  end: number;
}

/** What belongs together on the page: mostly one line, several where the text form has broken one. */
export interface Block {
  stretches: readonly Stretch[];
  /** The stretches as they stand in the source, put together into one run of text. */
  text: string;
  /** That text as a reader sees it: white space plain, characters that print nothing left out. */
  seen: string;
}

/** A block of one line. */
export function blockOf(line: Line): Block {
  return { stretches: [{ line, start: line.start, end: line.end }], text: line.raw, seen: line.text };
}

/** Several blocks as one, null for none; punctuation that opens a block follows the one before without a space. */
export function joinAll(blocks: readonly Block[]): Block | null {
  const [first, ...more] = blocks;
  if (!first || more.length === 0) return first ?? null;
  const stretches = blocks.flatMap((block) => block.stretches);
  const text = blocks.map((block, i) => (i === 0 ? "" : gap(block.text)) + block.text).join("");
  return { stretches, text, seen: seen(text) };
}

/** The part of a block between two offsets into its text, without white space at the ends; null when blank. */
export function part(block: Block, from: number, to: number): Block | null {
  const [start, end] = inked(block.text, from, to);
  const text = block.text.slice(start, end);
  const words = text === block.text ? block.seen : seen(text);
  if (words === "") return null;
  if (text === block.text) return block;
  const stretches: Stretch[] = [];
  let at = 0;
  for (const [i, stretch] of block.stretches.entries()) {
    const raw = rawOf(stretch);
    if (i > 0) at += gap(raw).length;
    const cut = { start: Math.max(start, at), end: Math.min(end, at + raw.length) };
    if (cut.start < cut.end) {
      stretches.push({ ...stretch, start: stretch.start + cut.start - at, end: stretch.start + cut.end - at });
    }
    at += raw.length;
  }
  return { stretches, text, seen: words };
}

/** Where in the block's text each of its source lines begins; the first at 0. */
export function lineStarts({ stretches }: Block): number[] {
  let at = 0;
  return stretches.map((stretch, i) => {
    const raw = rawOf(stretch);
    const start = i === 0 ? 0 : at + gap(raw).length;
    at = start + raw.length;
    return start;
  });
}

/** The stretch of a block that an offset into its text falls in, from there on. */
export function stretchFrom(block: Block, at: number): Stretch | undefined {
  const starts = lineStarts(block);
  const i = starts.findLastIndex((start) => start <= at);
  const stretch = block.stretches[i];
  return stretch && { ...stretch, start: stretch.start + at - (starts[i] ?? 0) };
}

/** First and last line of a block. */
export function linesOf(block: Block): Lines {
  const first = block.stretches[0]?.line.number ?? 1;
  return [first, block.stretches.at(-1)?.line.number ?? first];
}

function rawOf({ line, start, end }: Stretch): string {
  return line.raw.slice(start - line.start, end - line.start);
}

function gap(next: string): "" | " " {
  return /^(?:[,.;:!?)\]-]|[’']s(?!\p{L}))/u.test(next) ? "" : " ";
}
