import {
  type LabelShape,
  type LabelWords,
  beginsLikeLabel,
  isBreak,
  isCapitalised,
  isGeneric,
  labelShape,
  overlongLabel,
} from "../language/index.ts";
import type { KnownPeople } from "../people/index.ts";
import { type Block, part, seen } from "../text/index.ts";
import { type Clues, gatherClues } from "./clues.ts";
import { type Decision, decide } from "./decision.ts";
import { innerDoubts, innerLabels } from "./inside.ts";
import { isAll, isMarked, type MarkedLabel, markedLabel, markedLabelsInside } from "./marked.ts";
import { isStrange, mistypedLabel, unlikeLabel } from "./unlike.ts";

/** Why a label is doubtful whose letters or spaces are unlike those of any other. */
const STRANGE = "letters of another alphabet stand in it, or spaces are missing";

/** A block of the body and the label it opens with. */
export interface Passage {
  block: Block;
  label: LabelWords | null;
}

/** What a maintainer is told of a passage: a decision that is not certain, and where in the passage its words stand. */
export interface Doubt {
  code: "doubtful-label" | "possible-label" | "long-label";
  at: number;
  about: string;
  reason: string;
}

/** A passage, and what is doubtful in it. */
export interface DoubtfulPassage extends Passage {
  doubts: readonly Doubt[];
}

/** A passage on its way: what could be a label, and what has been decided about it; null where nothing could. */
interface Decided extends Passage {
  shape: LabelShape | null;
  decision: Decision | null;
}

/**
 * Tells which blocks of a page open with a label, and parts blocks in which another label stands in the middle. Each
 * block is decided about by itself, then by the order of the speakers.
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
  if (blocks.some(isMarked)) return markedPassages(blocks);
  const shapes = blocks.map((block) => labelShape(block.text));
  const page = gatherClues(blocks, shapes, persons, known, title);
  const alone = blocks.map((block, i) => decided(block, shapes[i] ?? null, blocks[i - 1], page));
  const parted = betweenTurnsOfOne(alone).flatMap((passage) => partedAtLabels(passage, page));
  return withoutStrayQuestion(parted).map((passage) => withDoubts(passage, page));
}

function decided(block: Block, shape: LabelShape | null, before: Block | undefined, page: Clues): Decided {
  const byColon = shape && decide(shape, block, before, page);
  const decision = byColon?.label ? byColon : (unlikeLabel(block.text, page) ?? byColon);
  return { block, shape, decision, label: decision?.label ?? null };
}

/** The passages of a page whose markup is known: labels are in bold type there, and nothing else is one. */
function markedPassages(blocks: readonly Block[]): DoubtfulPassage[] {
  const found = blocks.map((block) => ({ block, marked: markedLabel(block) }));
  const before = found.filter(({ block, marked }) => marked?.colon === true && !isAll(block, "bold"));
  const bases = new Set(before.flatMap(({ marked }) => marked?.label.base ?? []));
  return found.flatMap(({ block, marked }) => {
    const label = marked && isMarkedLabel(marked, block, bases) ? marked.label : null;
    const inner = markedLabelsInside(block, label?.end ?? 0);
    const cuts = [...inner.map(({ at }) => at), block.text.length];
    const first = part(block, 0, cuts[0] ?? block.text.length);
    const rest = inner.flatMap((each, i) => {
      const own = part(block, each.at, cuts[i + 1] ?? block.text.length);
      return own ? [{ block: own, label: each.label, doubts: [] }] : [];
    });
    return [...(first ? [{ block: first, label, doubts: markedDoubts(first, marked, label) }] : []), ...rest];
  });
}

/** Bold words are a label if a colon ends them; if not, if they are one elsewhere or speech follows. */
function isMarkedLabel({ colon, label }: MarkedLabel, block: Block, bases: ReadonlySet<string>): boolean {
  if (isAll(block, "bold")) return bases.has(label.base) || (colon && beginsLikeLabel(block.text));
  return colon || bases.has(label.base) || label.end < block.text.length;
}

function markedDoubts(block: Block, marked: MarkedLabel | null, label: LabelWords | null): Doubt[] {
  if (label && marked?.colon === false)
    return [doubt("doubtful-label", label.base, "it is in bold type, but no colon ends it")];
  if (label || (!marked && !beginsLikeLabel(block.text))) return [];
  const about = marked?.label.base ?? labelShape(block.text)?.base ?? "";
  return [
    doubt(
      "possible-label",
      about,
      marked ? "it is in bold type, but so is all of the paragraph" : "it is not in bold type, as labels of a page are",
    ),
  ];
}

function doubt(code: Doubt["code"], about: string, reason: string): Doubt {
  return { code, at: 0, about, reason };
}

function settled(passage: Decided, label: LabelWords | null, reason: string): Decided {
  const about = (label ?? passage.label)?.base ?? "";
  return { ...passage, label, decision: { label, about, reason, certain: false } };
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
    } else if (isBreak(seen(passage.block.text))) open = null;
    else if (mayOpenTurn(passage)) possible.push(passage);
  }
  return passages.map((passage) =>
    accepted.has(passage)
      ? settled(passage, passage.shape, "the same speaker is named before it and after it, with nobody between")
      : passage,
  );
}

/** True for what could be a label, with a sentence of its own after it. */
function mayOpenTurn({ block, shape }: Decided): boolean {
  if (!shape || !isCapitalised(shape.base)) return false;
  return /^\s*[^\p{Ll}\s"“«‘]/u.test(block.text.slice(shape.end, shape.end + 20));
}

function isSameSpeaker(one: LabelWords, other: LabelWords): boolean {
  return one.base === other.base || one.base.endsWith(` ${other.base}`);
}

/** Parts a block where a label that the page uses elsewhere stands in the run of it. */
function partedAtLabels(passage: Decided, page: Clues): Decided[] {
  const { block } = passage;
  const inner = innerLabels(block, passage.label?.end ?? 0, page);
  const [next] = inner;
  if (!next) return [passage];
  const first = part(block, 0, next.at);
  const rest = inner.flatMap(({ at, label, reason }, i) => {
    const own = part(block, at, inner[i + 1]?.at ?? block.text.length);
    return own ? [settled({ block: own, shape: null, decision: null, label }, label, reason)] : [];
  });
  return [...(first ? [{ ...passage, block: first }] : []), ...rest];
}

/** One "Question:" which nobody answers on a page with one speaker: it is that speaker's own words. */
function withoutStrayQuestion(passages: readonly Decided[]): Decided[] {
  const labelled = passages.filter(({ label }) => label !== null);
  const generic = labelled.filter(({ label }) => label !== null && isGeneric(label.base));
  const stray = generic.length === 1 && generic[0] === labelled.at(-1) ? generic[0] : undefined;
  const others = new Set(labelled.flatMap(({ label }) => (label && label !== stray?.label ? [label.base] : [])));
  if (!stray || others.size !== 1 || passages.length - passages.indexOf(stray) < 3) return [...passages];
  const reason = "nobody answers it, and nobody else speaks on the page";
  return passages.map((passage) => (passage === stray ? settled(passage, null, reason) : passage));
}

function withDoubts({ block, label, shape, decision }: Decided, page: Clues): DoubtfulPassage {
  const inner = innerDoubts(block, (label ?? shape)?.end ?? 0, page);
  const first = label ? doubtOfLabel(label, decision) : doubtOfSpeech(block.text, decision, page);
  const doubts = [...(first ? [first] : []), ...inner.map((doubt) => ({ code: "possible-label" as const, ...doubt }))];
  return { block, label, doubts };
}

function doubtOfLabel({ label, base }: LabelWords, decision: Decision | null): Doubt | null {
  const reason = isStrange(base) ? STRANGE : decision?.certain === false ? decision.reason : null;
  return reason === null ? null : { code: "doubtful-label", at: 0, about: seen(label), reason };
}

function doubtOfSpeech(text: string, decision: Decision | null, page: Clues): Doubt | null {
  if (decision && !decision.certain)
    return { code: "possible-label", at: 0, about: decision.about, reason: decision.reason };
  const overlong = overlongLabel(text);
  if (overlong !== null) return { code: "long-label", at: 0, about: seen(overlong), reason: "" };
  const mistyped = mistypedLabel(text, page);
  return mistyped && { code: "possible-label", at: 0, about: mistyped.about, reason: mistyped.reason };
}
