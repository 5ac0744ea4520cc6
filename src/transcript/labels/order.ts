import { isBreak, isCapitalised, isGeneric, type LabelWords } from "../language/index.ts";
import { type Decided, redecided } from "./decided.ts";

/** Decides again where the order of the speakers says more than the passages by themselves. */
export function decidedByOrder(passages: readonly Decided[]): Decided[] {
  return withoutStrayQuestion(betweenTurnsOfOne(passages));
}

/**
 * A page does not name one speaker twice running. Where it seems to, and what could be a label stands between, that
 * is one.
 */
function betweenTurnsOfOne(passages: readonly Decided[]): Decided[] {
  const accepted = new Set<Decided>();
  let open: LabelWords | null = null;
  let possible: Decided[] = [];
  for (const passage of passages) {
    if (passage.label) {
      const [only, ...more] = possible;
      if (open && only && more.length === 0 && isSameSpeaker(open, passage.label)) accepted.add(only);
      open = passage.label;
      possible = [];
    } else if (isBreak(passage.block.seen)) open = null;
    else if (mayOpenTurn(passage)) possible.push(passage);
  }
  const reason = "the same speaker is named before it and after it, with nobody between";
  return passages.map((passage) => (accepted.has(passage) ? redecided(passage, passage.shape, reason) : passage));
}

/** True for what could be a label, with a sentence of its own after it. */
function mayOpenTurn({ block, shape }: Decided): boolean {
  if (!shape || !isCapitalised(shape.base)) return false;
  return /^\s*[^\p{Ll}\s"“«‘]/u.test(block.text.slice(shape.end, shape.end + 20));
}

function isSameSpeaker(one: LabelWords, other: LabelWords): boolean {
  return one.base === other.base || one.base.endsWith(` ${other.base}`);
}

/** One "Question:" which nobody answers on a page with one speaker: it is that speaker's own words. */
function withoutStrayQuestion(passages: readonly Decided[]): Decided[] {
  const labelled = passages.filter(({ label }) => label !== null);
  const generic = labelled.filter(({ label }) => label !== null && isGeneric(label.base));
  const stray = generic.length === 1 && generic[0] === labelled.at(-1) ? generic[0] : undefined;
  const others = new Set(labelled.flatMap(({ label }) => (label && label !== stray?.label ? [label.base] : [])));
  if (!stray || stray.settled || others.size !== 1 || passages.length - passages.indexOf(stray) < 3)
    return [...passages];
  const reason = "nobody answers it, and nobody else speaks on the page";
  return passages.map((passage) => (passage === stray ? redecided(passage, null, reason) : passage));
}
