import { labelShape, type LabelShape } from "../language/index.ts";
import type { KnownPeople } from "../people/index.ts";
import type { Block } from "../text/index.ts";
import { type Clues, gatherClues } from "./clues.ts";
import { decide } from "./decision.ts";
import { type Decided, partedAt, type Passage, redecided } from "./decided.ts";
import { type Doubt, doubtsOf } from "./doubts.ts";
import { innerLabels } from "./inside.ts";
import { isMarked } from "./markup.ts";
import { markedPassages } from "./marked.ts";
import { decidedByOrder } from "./order.ts";
import { decidedByEditor, partedAtSettled, settledAsSpeech } from "./settlement.ts";
import { unlikeLabel } from "./unlike.ts";

/** A passage, and what is doubtful in it. */
export interface DoubtfulPassage extends Passage {
  doubts: readonly Doubt[];
}

/**
 * Tells which blocks of a page open with a label, and parts blocks in which another label stands in the middle. What the
 * editor has settled comes first; then each block is decided about by itself, and by the order of the speakers.
 *
 * @param persons names of people whom the page lists, and `known` those whom the caller knows
 * @param title the page's title and lede, as far as they stand outside of the body
 */
export function findPassages(
  blocks: readonly Block[],
  persons: readonly string[],
  known: KnownPeople,
  title: string,
): DoubtfulPassage[] {
  const parts = blocks.flatMap(partedAtSettled);
  const cluesOf = (found: readonly (LabelShape | null)[]): Clues => gatherClues(parts, found, persons, known, title);
  if (parts.some(isMarked)) return markedPassages(parts, cluesOf);
  const shapes = parts.map((block) => labelShape(block.text));
  const page = cluesOf(shapes);
  const alone = parts.map((block, i) => decided(block, shapes[i] ?? null, parts[i - 1], page));
  const inOrder = decidedByOrder(alone.flatMap((passage) => partedAtLabels(passage, page)));
  return inOrder.map((passage) => ({ ...passage, doubts: doubtsOf(passage, page) }));
}

function decided(block: Block, shape: LabelShape | null, before: Block | undefined, page: Clues): Decided {
  const settled = decidedByEditor(block);
  if (settled) return settled;
  const byColon = shape && decide(shape, block, before, page);
  const decision = byColon?.label ? byColon : (unlikeLabel(block.text, page) ?? byColon);
  return { block, shape, decision, label: decision?.label ?? null, settled: null };
}

/** Parts a block where a label that the page uses elsewhere stands in the run of it. */
function partedAtLabels(passage: Decided, page: Clues): Decided[] {
  const { block } = passage;
  const isSpoken = settledAsSpeech(block);
  const inner = innerLabels(block, passage.label?.end ?? 0, page).filter(({ at }) => !isSpoken(at));
  return partedAt(passage, inner, (own, { label, reason }) =>
    redecided({ block: own, shape: null, decision: null, label, settled: null }, label, reason),
  );
}
