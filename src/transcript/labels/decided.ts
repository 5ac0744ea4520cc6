import type { LabelShape, LabelWords } from "../language/index.ts";
import { type Block, part, type Settled } from "../text/index.ts";
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

/** A passage parted before each label that stands in the run of it; `opened` makes the passage that such a label opens. */
export function partedAt<T extends { at: number }>(
  passage: Decided,
  inner: readonly T[],
  opened: (block: Block, label: T) => Decided,
): Decided[] {
  const { block } = passage;
  const [next] = inner;
  if (!next) return [passage];
  const first = part(block, 0, next.at);
  const rest = inner.flatMap((label, i) => {
    const own = part(block, label.at, inner[i + 1]?.at ?? block.text.length);
    return own ? [opened(own, label)] : [];
  });
  return [...(first ? [{ ...passage, block: first }] : []), ...rest];
}
