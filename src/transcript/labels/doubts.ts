import { type Block, lineStarts, seen } from "../text/index.ts";
import { isFirstName, type Clues } from "./evidence.ts";
import {
  type LabelShape,
  NAME_PARTICLES,
  OFFICE_JOINTS,
  SENTENCE_WORDS,
  beforeColon,
  beginsLikeLabel,
  endsSentence,
  isCapitalised,
  isGeneric,
  isName,
  labelShape,
  overlongLabel,
  squash,
  wordsOf,
} from "../language/index.ts";

/** Why a passage that is read as speech may begin with a label, and the words in question. */
export interface Doubt {
  code: "possible-label" | "long-label";
  about: string;
}

/** The same, and the offset in the passage where the words stand. */
export interface PlacedDoubt extends Doubt {
  at: number;
}

/** A run of words, and a sign after it that a sentence hardly has there. */
const BEFORE_SIGN = /^[^\p{L}]{0,12}([\p{L}\p{M}.’'ʼ‘\s-]{3,120}?)\s*[:：︓﹕꞉∶;=>|/[({–—]/u;

/** How far before a colon in the run of a passage a label is looked for, in characters and in words with a capital. */
const LONGEST_INNER = 160;
const MOST_STARTS = 12;

/** The doubt about a passage without a label; `shape` is what could be one and was not borne out. */
export function doubtOf(text: string, shape: LabelShape | null, clues: Clues): Doubt | null {
  if (shape && isDoubtful(shape, clues)) return { code: "possible-label", about: shape.base };
  const overlong = overlongLabel(text);
  if (overlong !== null) return { code: "long-label", about: seen(overlong) };
  const words = smallLabel(text) ?? strangeLabel(text) ?? markedLabel(text) ?? knownBeforeSign(text, clues);
  return words === null ? null : { code: "possible-label", about: words };
}

/** True for a speaker's shape or nearly so, the page's word for a question, and a single name where somebody speaks. */
function isDoubtful({ base, strength }: LabelShape, { bases }: Clues): boolean {
  if (strength === "sure" || isGeneric(base)) return true;
  return endsInFullName(wordsOf(base)) || (bases.size > 0 && isFirstName(base));
}

function endsInFullName(words: readonly string[]): boolean {
  return [2, 3, 4].some((count) => words.length >= count && isName(words.slice(-count)));
}

/** `PresidentofNorwayOlgaNorberg`: more than two words without the spaces between them. */
function isRunTogether(base: string): boolean {
  return /^[\p{L}’'-]+$/u.test(base) && (base.match(/\p{Ll}(?=\p{Lu})/gu) ?? []).length > 1;
}

/** True for a label whose letters or spaces are unlike those of other labels. */
export function isStrange(base: string): boolean {
  return isRunTogether(base) || wordsOf(base).some(isMixed);
}

/** True for a word in which letters of another alphabet pass for Latin ones. */
function isMixed(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
}

/** A label after a mark that none has before it: `“Anna Petrova: Yes.”` */
function markedLabel(text: string): string | null {
  const words = /^[^\p{L}\p{N}]/u.test(text) ? text.replace(/^[^\p{L}\p{N}]{1,12}/u, "") : "";
  return beginsLikeLabel(words) ? (labelShape(words)?.base ?? null) : smallLabel(words);
}

/** A name that the page uses as a label, with another sign after it than a colon. */
function knownBeforeSign(text: string, { squashed }: Clues): string | null {
  const words = seen(BEFORE_SIGN.exec(text.slice(0, 200))?.[1] ?? "");
  return wordsOf(words).length > 1 && squashed.has(squash(words)) ? words : null;
}

/** A label in small letters, from its office to its name: `head of the agency anna petrova`. */
function smallLabel(text: string): string | null {
  const words = /^\p{Ll}/u.test(text) ? beforeColon(text) : null;
  const titled = words?.base.replace(/\p{L}+/gu, (word) =>
    OFFICE_JOINTS.has(word) || NAME_PARTICLES.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
  );
  return titled !== undefined && beginsLikeLabel(`${titled}:`) ? titled : null;
}

/** Words before a colon that are strange for a label, or end in a full name after an office that is none. */
function strangeLabel(text: string): string | null {
  const base = beforeColon(text)?.base ?? "";
  const words = wordsOf(base);
  if (isStrange(base)) return base;
  if (!isCapitalised(base) || words.some((word) => SENTENCE_WORDS.has(word)) || words.slice(0, -1).some(endsSentence))
    return null;
  return endsInFullName(words) ? base : null;
}

/** The doubts about source lines inside a block, each of which may begin with a label in small letters or after a mark. */
export function lineDoubts(block: Block): PlacedDoubt[] {
  return lineStarts(block)
    .slice(1)
    .flatMap((at) => {
      const line = block.text.slice(at, at + LONGEST_LINE);
      const about = smallLabel(line) ?? markedLabel(line);
      return about === null ? [] : [{ code: "possible-label", at, about }];
    });
}

/** How much of a source line is looked at. */
const LONGEST_LINE = 400;

/** Where what surely would be a label at the beginning of a passage stands in the run of one, past `from`. */
export function innerDoubts(text: string, from: number, clues: Clues): PlacedDoubt[] {
  const found: PlacedDoubt[] = [];
  let begin = from;
  for (const { index } of text.matchAll(/[:：︓﹕꞉∶](?=[\s\p{Lu}])/gu)) {
    const clause = Math.max(begin, index - LONGEST_INNER);
    const isQuoted = /^\s["“«‘]/.test(text.slice(index + 1, index + 3));
    const doubt = index > from && !isQuoted ? innerDoubt(text, clause, index, clues) : null;
    if (doubt) found.push(doubt);
    begin = index + 1;
  }
  return found;
}

/** The longest run of words before the colon at `colon`, from `from` on, that would be a label. */
function innerDoubt(text: string, from: number, colon: number, clues: Clues): PlacedDoubt | null {
  const clause = text.slice(from, colon);
  const starts = Array.from(clause.matchAll(/(?<![\p{L}\p{N}’'.-])\p{Lu}/gu), ({ index }) => from + index).slice(
    -MOST_STARTS,
  );
  for (const at of starts) {
    const about = seen(text.slice(at, colon));
    const opens = /[.?!…”"’)\]]\s+$/.test(text.slice(Math.max(0, at - 4), at));
    if (isLabelLike(about, opens, clues)) return { code: "possible-label", at, about };
  }
  return null;
}

/** @param opens a sentence has ended before the words */
function isLabelLike(words: string, opens: boolean, { bases, named }: Clues): boolean {
  if (bases.has(words) || named.has(words) || isGeneric(words) || (opens && isStrange(words))) return true;
  return beginsLikeLabel(`${words}:`) && (opens || !isName(wordsOf(words)) || /^\p{Lu}\./u.test(words));
}
