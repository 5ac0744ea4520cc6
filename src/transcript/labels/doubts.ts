import { overlongLabel } from "../language/index.ts";
import { seen } from "../text/index.ts";
import type { Clues } from "./clues.ts";
import type { Decided } from "./decided.ts";
import { innerDoubts } from "./inside.ts";
import { isMarked } from "./markup.ts";
import { settledAsSpeech } from "./settlement.ts";
import { isStrange, mistypedLabel } from "./unlike.ts";

/** What a maintainer is told of a passage: a decision that is not certain, and where in the passage its words stand. */
export interface Doubt {
  code: "doubtful-label" | "possible-label" | "long-label";
  at: number;
  about: string;
  reason: string;
}

/** Why a label is doubtful whose letters or spaces are unlike those of any other. */
const STRANGE = "letters of another alphabet stand in it, or spaces are missing";

/** What is doubtful in a passage: of how it begins, and of what stands in the run of it. */
export function doubtsOf(passage: Decided, page: Clues): Doubt[] {
  const { block, label, shape } = passage;
  const isSpoken = settledAsSpeech(block);
  const opening = doubtsOfOpening(passage, page);
  const told = opening.map(({ about }) => block.text.indexOf(about) + about.length);
  const inner = innerDoubts(block, Math.max((label ?? shape)?.end ?? 0, ...told), page)
    .filter(({ at }) => !isSpoken(at))
    .map((doubt): Doubt => ({ code: "possible-label", ...doubt }));
  return [...opening, ...inner];
}

function doubtsOfOpening(passage: Decided, page: Clues): Doubt[] {
  const { block, label, settled } = passage;
  if (settled) return [];
  if (label && isStrange(label.base))
    return [{ code: "doubtful-label", at: 0, about: seen(label.label), reason: STRANGE }];
  const told = doubtsOfDecision(passage);
  if (label || told.length > 0) return told;
  const overlong = isMarked(block) ? null : overlongLabel(block.text);
  if (overlong !== null) return [{ code: "long-label", at: 0, about: seen(overlong), reason: "" }];
  const mistyped = mistypedLabel(block.text, page);
  return mistyped ? [{ code: "possible-label", at: 0, about: mistyped.about, reason: mistyped.reason }] : [];
}

/** What is told of the decision about how a passage begins: nothing where it is certain. */
function doubtsOfDecision({ label, decision }: Decided): Doubt[] {
  if (!decision || decision.certain) return [];
  const { about, reason } = decision;
  return [
    label
      ? { code: "doubtful-label", at: 0, about: seen(label.label), reason }
      : { code: "possible-label", at: 0, about, reason },
  ];
}
