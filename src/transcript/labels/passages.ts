import { type LabelShape, isBreak, isCapitalised, isGeneric, isName, labelShape, wordsOf } from "../language/index.ts";
import { type Block, lineStarts, part, seen } from "../text/index.ts";
import { doubtOf, innerDoubts, isStrange, lineDoubts, type PlacedDoubt } from "./doubts.ts";
import { gatherClues, isLabel, oddLabel, unlikeLabel, type Clues } from "./evidence.ts";
import type { KnownPeople } from "../people/index.ts";

/** A label, found at the beginning of a block. */
export interface FoundLabel extends LabelShape {
  /** The page sets it unlike a label; only its being one elsewhere, or a greeting after it, tells it. */
  odd: boolean;
}

/** A block of the body and the label it opens with. */
export interface Passage {
  block: Block;
  label: FoundLabel | null;
  /** What could be a label, had the page borne it out. */
  shape: LabelShape | null;
}

/** A passage that may begin with a label, or hold one, though it is read as speech. */
export interface DoubtfulPassage extends Passage {
  doubts: readonly PlacedDoubt[];
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
): DoubtfulPassage[] {
  const shapes = blocks.map((block) => labelShape(block.text));
  const clues = gatherClues(blocks, shapes, persons, known, title);
  const decided = blocks.map((block, i) => passageOf(block, shapes[i] ?? null, blocks[i - 1], clues));
  const found = betweenTurnsOfOne(decided).flatMap((passage) => splitInside(passage, clues));
  const stray = strayQuestion(found);
  return found.map((passage) => withDoubts(passage === stray ? { ...passage, label: null } : passage, clues));
}

function passageOf(block: Block, shape: LabelShape | null, before: Block | undefined, clues: Clues): Passage {
  if (shape && isLabel(shape, block, before, clues))
    return { block, label: { ...shape, odd: isStrange(shape.base) }, shape };
  const odd = oddLabel(block.text, clues);
  return { block, label: odd && { ...odd, odd: true }, shape };
}

function withDoubts(passage: Passage, clues: Clues): DoubtfulPassage {
  const { block, label, shape } = passage;
  const first = label ? null : doubtOf(block.text, shape, clues);
  const inner = innerDoubts(block.text, (label ?? shape)?.end ?? 0, clues);
  return { ...passage, doubts: [...(first ? [{ ...first, at: 0 }] : []), ...inner, ...lineDoubts(block)] };
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
    accepted.has(passage) && passage.shape
      ? { ...passage, label: { ...passage.shape, odd: isStrange(passage.shape.base) } }
      : passage,
  );
}

/** True for what could be a label, with a sentence of its own after it. */
function mayOpenTurn({ block, shape }: Passage): boolean {
  if (!shape || !isCapitalised(shape.base)) return false;
  return /^\s*[^\p{Ll}\s"“«‘]/u.test(block.text.slice(shape.end, shape.end + 20));
}

function isSameSpeaker(one: FoundLabel, other: FoundLabel): boolean {
  return one.base === other.base || one.base.endsWith(` ${other.base}`);
}

const INNER_LABEL = /[.!?…”"’)\]]\s+((?:\p{Lu}[^\s.:!?]*\s+){0,4}\p{Lu}[^\s.:!?]*)\s?[:：︓﹕꞉∶]\s(?!\p{Ll})/gu;

interface Cut {
  /** Offset into the block's text. */
  at: number;
  /** The label that begins there. */
  shape: Omit<LabelShape, "strength">;
}

/** Parts a block where a label that the page uses elsewhere stands after a full stop, or begins a source line, in it. */
function splitInside(passage: Passage, clues: Clues): Passage[] {
  const { block, label } = passage;
  const cuts = [...afterStops(block, clues), ...atLineStarts(block, clues)]
    .filter(({ at }) => at > (label?.end ?? 0))
    .sort((a, b) => a.at - b.at);
  const unique = cuts.filter(({ at }, i) => at !== cuts[i - 1]?.at);
  if (unique.length === 0) return [passage];
  const first = part(block, 0, unique[0]?.at ?? 0);
  const rest = unique.map((cut, i) => innerPassage(block, cut, unique[i + 1]?.at ?? block.text.length));
  return [...(first ? [{ ...passage, block: first }] : []), ...rest.flatMap((inner) => inner ?? [])];
}

function afterStops({ text }: Block, clues: Clues): Cut[] {
  return Array.from(text.matchAll(INNER_LABEL)).flatMap(({ index, 0: whole, 1: label = "" }) => {
    const at = index + whole.indexOf(label, 1);
    const end = index + whole.trimEnd().length - at;
    return isInnerLabel(seen(label), clues) ? [{ at, shape: { end, label, base: seen(label) } }] : [];
  });
}

function atLineStarts(block: Block, clues: Clues): Cut[] {
  return lineStarts(block)
    .slice(1)
    .flatMap((at) => {
      const shape = unlikeLabel(block.text.slice(at, at + LONGEST_LINE), clues);
      return shape ? [{ at, shape }] : [];
    });
}

/** How much of a source line is looked at for a label. */
const LONGEST_LINE = 600;

/** True for a name, or the page's word for a question, that stands before a colon at the beginning of other blocks. */
function isInnerLabel(base: string, { bases, named, counts }: Clues): boolean {
  if (!bases.has(base) && !named.has(base)) return false;
  return isName(wordsOf(base)) || (isGeneric(base) && (counts.get(base) ?? 0) > 1);
}

function innerPassage(whole: Block, { at, shape }: Cut, end: number): Passage | null {
  const block = part(whole, at, end);
  return block && { block, label: { ...shape, strength: "likely", odd: true }, shape: null };
}

/** One "Question:" which nobody answers on a page with one speaker: it is that speaker's own words. */
function strayQuestion(passages: readonly Passage[]): Passage | undefined {
  const labelled = passages.filter(({ label }) => label !== null);
  const generic = labelled.filter(({ label }) => label !== null && isGeneric(label.base));
  const stray = generic.length === 1 && generic[0] === labelled.at(-1) ? generic[0] : undefined;
  const others = new Set(
    labelled.flatMap(({ label }) => (label && label.base !== stray?.label?.base ? [label.base] : [])),
  );
  return !stray || others.size !== 1 || passages.length - passages.indexOf(stray) < 3 ? undefined : stray;
}
