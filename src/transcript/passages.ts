import { isBreak } from "./asides.ts";
import { part, type Block } from "./block.ts";
import { seen } from "./characters.ts";
import { gatherClues, isDoubtful, isLabel, oddLabel, type Clues } from "./evidence.ts";
import type { KnownPeople } from "./known.ts";
import { isGeneric, labelShape, type LabelShape } from "./labels.ts";
import { isCapitalised, isName, wordsOf } from "./words.ts";

/** A label, found at the beginning of a block. */
export interface FoundLabel extends LabelShape {
  /** The page sets it unlike a label; only its being one elsewhere, or a greeting after it, tells it. */
  odd: boolean;
}

/** A block of the body and the label it opens with. */
export interface Passage {
  block: Block;
  label: FoundLabel | null;
  /** What may be a label, though nothing on the page bears it out. */
  doubt: LabelShape | null;
}

/**
 * Tells which blocks of a page open with a label, and parts blocks in which another label stands in the middle.
 * What has a speaker's shape is a label; what could be one needs to be borne out by the page: by standing there
 * again, by a name that other labels or the page's own facts give.
 *
 * @param persons names of people whom the page lists, and `known` those whom the caller knows
 * @param title the page's title and lede, as far as they stand outside of the body
 */
export function findPassages(
  blocks: readonly Block[],
  persons: readonly string[],
  known: KnownPeople,
  title: string,
): Passage[] {
  const shapes = blocks.map((block) => labelShape(block.text));
  const clues = gatherClues(blocks, shapes, persons, known, title);
  const decided = blocks.map((block, i) => passageOf(block, shapes[i] ?? null, blocks[i - 1], clues));
  const found = withoutStrayQuestion(betweenTurnsOfOne(decided).flatMap((passage) => splitInside(passage, clues)));
  return found.map((passage) => ({
    ...passage,
    doubt: passage.doubt && isDoubtful(passage.doubt, clues) ? passage.doubt : null,
  }));
}

function passageOf(block: Block, shape: LabelShape | null, before: Block | undefined, clues: Clues): Passage {
  if (shape && isLabel(shape, block, before, clues)) return { block, label: { ...shape, odd: false }, doubt: null };
  const odd = oddLabel(block.text, clues);
  return { block, label: odd && { ...odd, odd: true }, doubt: odd ? null : shape };
}

/**
 * A page does not name one speaker twice running. Where it seems to, and what could be a label stands between, that
 * is one.
 */
function betweenTurnsOfOne(passages: readonly Passage[]): Passage[] {
  const accepted = new Set<Passage>();
  let open: FoundLabel | null = null;
  let doubts: Passage[] = [];
  for (const passage of passages) {
    if (passage.label) {
      const [only, ...more] = doubts;
      if (open && only && more.length === 0 && isSameSpeaker(open, passage.label)) accepted.add(only);
      open = passage.label;
      doubts = [];
    } else if (isBreak(seen(passage.block.text))) open = null;
    else if (mayOpenTurn(passage)) doubts.push(passage);
  }
  return passages.map((passage) =>
    accepted.has(passage) && passage.doubt
      ? { ...passage, label: { ...passage.doubt, odd: false }, doubt: null }
      : passage,
  );
}

/** True for what could be a label, with a sentence of its own after it. */
function mayOpenTurn({ block, doubt }: Passage): boolean {
  if (!doubt || !isCapitalised(doubt.base)) return false;
  return /^\s*[^\p{Ll}\s"“«‘]/u.test(block.text.slice(doubt.end, doubt.end + 20));
}

function isSameSpeaker(one: FoundLabel, other: FoundLabel): boolean {
  return one.base === other.base || one.base.endsWith(` ${other.base}`);
}

const INNER_LABEL = /[.!?…”"’)\]]\s+((?:\p{Lu}[^\s.:!?]*\s+){0,4}\p{Lu}[^\s.:!?]*)\s?:\s(?!\p{Ll})/gu;

/** Parts a block where a label that the page uses elsewhere stands after a full stop in the middle of it. */
function splitInside(passage: Passage, clues: Clues): Passage[] {
  const { block, label } = passage;
  const cuts: { at: number; label: string }[] = [];
  for (const match of block.text.matchAll(INNER_LABEL)) {
    const inner = match[1] ?? "";
    const at = match.index + match[0].indexOf(inner, 1);
    if (at > (label?.end ?? 0) && isInnerLabel(seen(inner), clues)) cuts.push({ at, label: inner });
  }
  if (cuts.length === 0) return [passage];
  const first = part(block, 0, cuts[0]?.at ?? 0);
  const rest = cuts.map((cut, i) => innerPassage(block, cut, cuts[i + 1]?.at ?? block.text.length));
  return [...(first ? [{ ...passage, block: first }] : []), ...rest.flatMap((inner) => inner ?? [])];
}

/** True for a name, or the page's word for a question, that stands before a colon at the beginning of other blocks. */
function isInnerLabel(base: string, { bases, counts }: Clues): boolean {
  if (!bases.has(base)) return false;
  return isName(wordsOf(base)) || (isGeneric(base) && (counts.get(base) ?? 0) > 1);
}

function innerPassage(whole: Block, cut: { at: number; label: string }, end: number): Passage | null {
  const block = part(whole, cut.at, end);
  if (!block) return null;
  const { label } = cut;
  const colon = block.text.indexOf(":", label.length) + 1;
  return { block, label: { end: colon, label, base: seen(label), strength: "likely", odd: true }, doubt: null };
}

/** One "Question:" which nobody answers on a page with one speaker is that speaker's own words. */
function withoutStrayQuestion(passages: readonly Passage[]): Passage[] {
  const labelled = passages.filter(({ label }) => label !== null);
  const generic = labelled.filter(({ label }) => label !== null && isGeneric(label.base));
  const stray = generic.length === 1 && generic[0] === labelled.at(-1) ? generic[0] : undefined;
  const others = new Set(
    labelled.flatMap(({ label }) => (label && label.base !== stray?.label?.base ? [label.base] : [])),
  );
  if (!stray || others.size !== 1 || passages.length - passages.indexOf(stray) < 3) return [...passages];
  return passages.map((passage) => (passage === stray ? { ...passage, label: null } : passage));
}
