import { beginsLikeLabel, labelShape, type LabelShape } from "../language/index.ts";
import type { Block } from "../text/index.ts";
import type { Clues } from "./clues.ts";
import type { Decision } from "./decision.ts";
import { type Decided, partedAt } from "./decided.ts";
import { type Doubt, doubtsOf } from "./doubts.ts";
import { type InnerMarkedLabel, isAll, type MarkedLabel, markedLabel, markedLabelsInside } from "./markup.ts";
import { decidedByEditor, settledAsSpeech } from "./settlement.ts";

/**
 * The passages of a page whose markup is known: labels are in bold type there, and nothing else is one.
 *
 * @param cluesOf what the page shows, with what could be a label at the beginning of each block
 */
export function markedPassages(
  blocks: readonly Block[],
  cluesOf: (shapes: readonly (LabelShape | null)[]) => Clues,
): (Decided & { doubts: Doubt[] })[] {
  const openings = blocks.map(markedLabel);
  const labels = openings.map((marked, i) => (marked?.colon === true && !isWholly(blocks[i]) ? marked.label : null));
  const bases = new Set(labels.flatMap((label) => label?.base ?? []));
  const decided = blocks.flatMap((block, i) =>
    partedAtMarked(decidedByEditor(block) ?? byMarkup(block, openings[i] ?? null, bases), bases),
  );
  const page = cluesOf(labels.map((label) => label && { ...label, strength: "sure" }));
  return decided.map((passage) => ({ ...passage, doubts: doubtsOf(passage, page) }));
}

const isWholly = (block: Block | undefined): boolean => block !== undefined && isAll(block, "bold");

function byMarkup(block: Block, marked: MarkedLabel | null, bases: ReadonlySet<string>): Decided {
  if (!marked) return inPlainType(block);
  const decision = decideMarked(marked, block, bases);
  return { block, shape: null, decision, label: decision.label, settled: null };
}

/** Decides about bold words: they are a label if a colon ends them; if not, if they are one elsewhere or speech follows. */
function decideMarked({ colon, label }: MarkedLabel, block: Block, bases: ReadonlySet<string>): Decision {
  const about = label.base;
  const isElsewhere = bases.has(about);
  const isAlone = colon && beginsLikeLabel(block.text);
  if (isAll(block, "bold") && !isElsewhere && !isAlone)
    return { label: null, about, reason: "it is in bold type, but so is all of the paragraph", certain: !colon };
  if (colon) return { label, about, reason: "it is in bold type and a colon ends it", certain: true };
  const isLabel = isElsewhere || label.end < block.text.length;
  return { label: isLabel ? label : null, about, reason: "it is in bold type, but no colon ends it", certain: false };
}

/** A paragraph that opens with no bold words: it has no label, and is told where it reads as one does. */
function inPlainType(block: Block): Decided {
  const shape = beginsLikeLabel(block.text) ? labelShape(block.text) : null;
  const reason = "it is not in bold type, as labels of a page are";
  const decision = shape && { label: null, about: shape.base, reason, certain: false };
  return { block, shape, decision, label: null, settled: null };
}

/** Parts a passage where another bold label stands in the run of it. */
function partedAtMarked(passage: Decided, bases: ReadonlySet<string>): Decided[] {
  const { block, label } = passage;
  const isSpoken = settledAsSpeech(block);
  const inner = markedLabelsInside(block, label?.end ?? 0).filter(
    (found) => (found.apart || bases.has(found.label.base)) && !isSpoken(found.at),
  );
  return partedAt(passage, inner, innerPassage);
}

function innerPassage(block: Block, { label, apart }: InnerMarkedLabel): Decided {
  const reason = apart
    ? "it is in bold type and a colon ends it"
    : "it is in bold type and a colon ends it, but no sentence has ended before it";
  return { block, shape: null, decision: { label, about: label.base, reason, certain: apart }, label, settled: null };
}
