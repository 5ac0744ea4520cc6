import { beforeColon, isGeneric, labelShape, type LabelWords, withoutNotes } from "../language/index.ts";
import { type Block, COLONS, firstAbove, type Mark, seen } from "../text/index.ts";

/** A label that the markup shows: bold type at the beginning of a paragraph, or in it. */
export interface MarkedLabel {
  /** Offset in the block's text. */
  at: number;
  label: LabelWords;
  /** A colon ends it, in the bold type or right after it. */
  colon: boolean;
}

const COLON = new RegExp(`[${COLONS}]`);

/** True for a block of a page whose markup is known. */
export function isMarked(block: Block): boolean {
  return markupOf(block) !== null;
}

function markupOf(block: Block) {
  return block.stretches[0]?.line.markup ?? null;
}

/** The bold stretches of a block, as offsets into its text. */
function boldOf(block: Block): Mark[] {
  return within(block, markupOf(block)?.bold ?? []);
}

function within(block: Block, marks: readonly Mark[]): Mark[] {
  const [stretch] = block.stretches;
  if (!stretch) return [];
  const found: Mark[] = [];
  const first = firstAbove(marks.length, (i) => marks[i]?.end ?? 0, stretch.start);
  for (let i = first; i < marks.length; i++) {
    const { start, end } = marks[i] ?? stretch;
    if (start >= stretch.end) break;
    found.push({
      start: Math.max(0, start - stretch.start),
      end: Math.min(block.text.length, end - stretch.start),
    });
  }
  return found;
}

/** True for a block that is set in bold, or in italics, from end to end. */
export function isAll(block: Block, type: "bold" | "italic"): boolean {
  const marks = within(block, markupOf(block)?.[type] ?? []);
  const printed = block.text.replace(/[\s.,:;…]+/g, "").length;
  const marked = marks.map(({ start, end }) => block.text.slice(start, end).replace(/[\s.,:;…]+/g, "").length);
  return printed > 0 && marked.reduce((sum, length) => sum + length, 0) >= printed;
}

/** The label in bold type at the beginning of a block; null where it opens with none. */
export function markedLabel(block: Block): MarkedLabel | null {
  const [first] = boldOf(block);
  return first?.start === 0 ? labelIn(block, first) : null;
}

/** A label in bold type in the run of a block. */
export interface InnerMarkedLabel extends MarkedLabel {
  /** A sentence has ended before it. */
  apart: boolean;
}

/** The labels in bold type further on in a block, each before a colon. */
export function markedLabelsInside(block: Block, from: number): InnerMarkedLabel[] {
  return boldOf(block).flatMap((bold) => {
    const found = bold.start < Math.max(1, from) ? null : labelIn(block, bold);
    const apart = /[.?!…”"’)\]>]\s*$/.test(block.text.slice(Math.max(0, bold.start - REACH), bold.start));
    return found?.colon === true ? [{ ...found, apart }] : [];
  });
}

/** How many characters before a label are looked at. */
const REACH = 8;

function labelIn({ text }: Block, { start, end }: Mark): MarkedLabel | null {
  const bold = text.slice(start, end);
  const inside = bold.search(COLON);
  if (inside >= 0) return { at: start, colon: true, label: labelWords(bold.slice(0, inside), inside + 1) };
  const toColon = beforeColon(text.slice(start));
  const isNoteBetween = toColon !== null && toColon.base === withoutNotes(seen(bold)).base;
  return isNoteBetween ? { at: start, colon: true, label: toColon } : withoutColon(bold, start);
}

/** More bold words than these are no label. */
const LONGEST_BOLD = 400;

/** Bold words that no colon ends, with the shape of a label. */
function withoutColon(bold: string, at: number): MarkedLabel | null {
  if (bold.length > LONGEST_BOLD) return null;
  const label = labelWords(bold.replace(/[^\p{L}\p{N})]+$/u, ""), bold.length);
  const shape = labelShape(`${label.base}:`);
  if (!shape || (shape.strength !== "sure" && !isGeneric(label.base))) return null;
  return { at, colon: false, label };
}

function labelWords(words: string, end: number): LabelWords {
  return { label: words.trimEnd(), base: withoutNotes(seen(words)).base, end };
}
