import { isGeneric, labelShape, type LabelWords, withoutNotes } from "../language/index.ts";
import { type Block, COLONS, type Mark, seen } from "../text/index.ts";

/** A label that the markup shows: bold type at the beginning of a paragraph, or in it. */
export interface MarkedLabel {
  /** Offset in the block's text. */
  at: number;
  label: LabelWords;
  /** A colon ends it, in the bold type or right after it. */
  colon: boolean;
}

/** The bold words of a block from an offset on, and whether they are all of the block. */
interface Bold {
  start: number;
  end: number;
}

const COLON = new RegExp(`[${COLONS}]`);
const NOTE_AND_COLON = new RegExp(String.raw`^\s*(?:[([][^()[\]]*[)\]]\s*)?[${COLONS}]`);

/** True for a block of a page whose markup is known. */
export function isMarked(block: Block): boolean {
  return markupOf(block) !== null;
}

function markupOf(block: Block) {
  return block.stretches[0]?.line.markup ?? null;
}

/** The bold stretches of a block, as offsets into its text. */
function boldOf(block: Block): Bold[] {
  return within(block, markupOf(block)?.bold ?? []);
}

function within(block: Block, marks: readonly Mark[]): Bold[] {
  const [stretch] = block.stretches;
  if (!stretch) return [];
  return marks
    .map(({ start, end }) => ({
      start: Math.max(0, start - stretch.start),
      end: Math.min(block.text.length, end - stretch.start),
    }))
    .filter(({ start, end }) => start < end);
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

/** The labels in bold type further on in a block, each after the end of a sentence and before a colon. */
export function markedLabelsInside(block: Block, from: number): MarkedLabel[] {
  return boldOf(block).flatMap((bold) => {
    if (bold.start < Math.max(1, from) || !/[.?!…”"’)\]>]\s*$/.test(block.text.slice(0, bold.start))) return [];
    const found = labelIn(block, bold);
    return found?.colon === true ? [found] : [];
  });
}

function labelIn({ text }: Block, { start, end }: Bold): MarkedLabel | null {
  const bold = text.slice(start, end);
  const inside = bold.search(COLON);
  const after = NOTE_AND_COLON.exec(text.slice(end))?.[0].length ?? 0;
  if (inside < 0 && after === 0) return withoutColon(bold, start);
  const stop = inside >= 0 ? start + inside + 1 : end + after;
  const label = text.slice(start, stop - 1).trimEnd();
  return { at: start, colon: true, label: { end: stop - start, label, base: withoutNotes(seen(label)).base } };
}

/** Bold words that no colon ends, with the shape of a label. */
function withoutColon(bold: string, at: number): MarkedLabel | null {
  const label = bold
    .trimEnd()
    .replace(/[.,;–—-]$/, "")
    .trimEnd();
  const { base } = withoutNotes(seen(label));
  const shape = labelShape(`${base}:`);
  if (!shape || (shape.strength !== "sure" && !isGeneric(base))) return null;
  return { at, colon: false, label: { end: bold.length, label, base } };
}
