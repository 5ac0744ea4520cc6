import { type LabelWords, withoutNotes } from "../language/index.ts";
import { type Block, part, type Placed, seen, settledIn } from "../text/index.ts";
import type { Decided } from "./decided.ts";

/** Parts a block before each of its words that the editor has settled to be a label, or no speech. */
export function partedAtSettled(block: Block): Block[] {
  const cuts = settledIn(block).filter(({ at, settled }) => at > 0 && settled.as !== "speech");
  const starts = [0, ...cuts.map(({ at }) => at)];
  return starts.flatMap((start, i) => part(block, start, starts[i + 1] ?? block.text.length) ?? []);
}

/** What the editor has settled about the words that a block opens with; null where nothing is. */
export function decidedByEditor(block: Block): Decided | null {
  const placed = settledIn(block).find(({ at }) => at === 0);
  if (!placed) return null;
  const { settled } = placed;
  const label = settled.as === "label" ? settledLabel(block, placed) : null;
  const decision = { label, about: settled.words, reason: "the editor has settled it", certain: true };
  return { block, shape: null, decision, label, settled };
}

/** The label that the words are; the sign after them belongs to it. */
function settledLabel({ text }: Block, { end }: Placed): LabelWords {
  const label = text.slice(0, end);
  const sign = /^\s?[:：︓﹕꞉∶.;–—-]?\s*/.exec(text.slice(end))?.[0] ?? "";
  return { label, base: withoutNotes(seen(label)).base, end: end + sign.length };
}

/** Tells of a place in a block whether it lies in words that are settled to be speech, so that no label stands there. */
export function settledAsSpeech(block: Block): (place: number) => boolean {
  const spoken = settledIn(block).filter(({ settled }) => settled.as === "speech");
  return (place) => spoken.some(({ at, end }) => at <= place && place < end);
}
