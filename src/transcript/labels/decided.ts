import type { LabelShape, LabelWords } from "../language/index.ts";
import type { Block, Settled } from "../text/index.ts";
import type { Decision } from "./decision.ts";

/** A block of the body, the label it opens with, and what the editor has settled about it. */
export interface Passage {
  block: Block;
  label: LabelWords | null;
  settled: Settled | null;
}

/** A passage on its way: what could be a label, and what has been decided about it; null where nothing could. */
export interface Decided extends Passage {
  shape: LabelShape | null;
  decision: Decision | null;
}

/** A passage about which the words around it have decided otherwise, which is never certain. */
export function redecided(passage: Decided, label: LabelWords | null, reason: string): Decided {
  const about = (label ?? passage.label)?.base ?? "";
  return { ...passage, label, decision: { label, about, reason, certain: false } };
}
