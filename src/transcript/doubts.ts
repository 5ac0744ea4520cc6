import { seen } from "./characters.ts";
import { isFirstName, type Clues } from "./evidence.ts";
import { isGeneric, overlongLabel, type LabelShape } from "./labels.ts";
import { squash, wordsOf } from "./words.ts";

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

/** A full name in the run of a sentence, and a colon. */
const INNER_NAME = /(?<=\s)((?:\p{Lu}[^\s.:!?]*\s+){1,4}\p{Lu}[^\s.:!?]*)\s?[:：︓﹕꞉∶]\s/gu;

/** The doubt about a passage without a label; `shape` is what could be one and was not borne out. */
export function doubtOf(text: string, shape: LabelShape | null, clues: Clues): Doubt | null {
  if (shape && isDoubtful(shape, clues)) return { code: "possible-label", about: shape.base };
  const overlong = overlongLabel(text);
  if (overlong !== null) return { code: "long-label", about: seen(overlong) };
  const known = knownBeforeSign(text, clues);
  return known === null ? null : { code: "possible-label", about: known };
}

/** True for a speaker's shape, for the page's word for a question, and for a single name where several speak. */
function isDoubtful({ base, strength }: LabelShape, { bases }: Clues): boolean {
  return strength === "sure" || isGeneric(base) || (bases.size > 1 && isFirstName(base));
}

/** A name that the page uses as a label, with another sign after it than a colon. */
function knownBeforeSign(text: string, { squashed }: Clues): string | null {
  const words = seen(BEFORE_SIGN.exec(text.slice(0, 200))?.[1] ?? "");
  return wordsOf(words).length > 1 && squashed.has(squash(words)) ? words : null;
}

/** Where a full name that the page uses as a label stands before a colon in the run of a passage, past `from`. */
export function innerDoubts(text: string, from: number, { bases }: Clues): PlacedDoubt[] {
  return Array.from(text.matchAll(INNER_NAME)).flatMap(({ index, 1: words = "" }) => {
    const starts = Array.from(words.matchAll(/\S+/g), (word) => word.index);
    const start = starts.find((at) => bases.has(seen(words.slice(at))));
    if (start === undefined || index + start < from) return [];
    return [{ code: "possible-label", at: index + start, about: seen(words.slice(start)) }];
  });
}
