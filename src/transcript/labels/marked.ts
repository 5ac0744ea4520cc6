import { beginsLikeLabel, labelShape, type LabelWords } from "../language/index.ts";
import { type Block, part } from "../text/index.ts";
import type { Decision } from "./decision.ts";
import type { Decided } from "./decided.ts";
import { type Doubt, doubtsOfDecision } from "./doubts.ts";
import { isAll, type MarkedLabel, markedLabel, markedLabelsInside } from "./markup.ts";
import { decidedByEditor } from "./settlement.ts";

/** The passages of a page whose markup is known: labels are in bold type there, and nothing else is one. */
export function markedPassages(blocks: readonly Block[]): (Decided & { doubts: Doubt[] })[] {
  const openings = blocks.map(markedLabel);
  const bases = new Set(
    openings.flatMap((marked, i) => (marked?.colon && !isWholly(blocks[i]) ? [marked.label.base] : [])),
  );
  const decided = blocks.flatMap((block, i) => {
    const byEditor = decidedByEditor(block);
    return partedAtMarked(byEditor ?? byMarkup(block, openings[i] ?? null, bases));
  });
  return decided.map((passage) => ({ ...passage, doubts: doubtsOfDecision(passage) }));
}

const isWholly = (block: Block | undefined): boolean => block !== undefined && isAll(block, "bold");

function byMarkup(block: Block, marked: MarkedLabel | null, bases: ReadonlySet<string>): Decided {
  const decision = marked ? decideMarked(marked, block, bases) : decidePlain(block);
  return { block, shape: null, decision, label: decision?.label ?? null, settled: null };
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

/** Decides about a paragraph that opens with no bold words: it is told where it reads as a label does. */
function decidePlain(block: Block): Decision | null {
  const shape = beginsLikeLabel(block.text) ? labelShape(block.text) : null;
  return (
    shape && {
      label: null,
      about: shape.base,
      reason: "it is not in bold type, as labels of a page are",
      certain: false,
    }
  );
}

/** Parts a passage where another bold label stands in the run of it. */
function partedAtMarked(passage: Decided): Decided[] {
  const { block, label } = passage;
  const inner = markedLabelsInside(block, label?.end ?? 0);
  const first = part(block, 0, inner[0]?.at ?? block.text.length);
  const rest = inner.flatMap(({ at, label: found }, i) => {
    const own = part(block, at, inner[i + 1]?.at ?? block.text.length);
    return own ? [innerPassage(own, found)] : [];
  });
  return [...(first ? [{ ...passage, block: first }] : []), ...rest];
}

function innerPassage(block: Block, label: LabelWords): Decided {
  const decision = { label, about: label.base, reason: "it is in bold type and a colon ends it", certain: true };
  return { block, shape: null, decision, label, settled: null };
}
