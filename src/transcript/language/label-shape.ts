import { COLONS, seen } from "../text/index.ts";
import { PLACE_WORDS } from "./geography.ts";
import {
  ADDRESSES,
  FIRMS,
  GENERIC,
  GENERIC_JOINTS,
  HALL,
  NAME_PARTICLES,
  OFFICE_JOINTS,
  OPENERS,
  REPORT_OPENINGS,
  SENTENCE_WORDS,
} from "./lexicon.ts";
import {
  bare,
  endsSentence,
  isCapitalised,
  isGlued,
  isHonorific,
  isName,
  isNameWord,
  isOffice,
  wordsOf,
} from "./words.ts";

/** The words of a label, or of what could be one, at the beginning of a text. */
export interface LabelWords {
  /** Offset in the text of what follows the label and its colon. */
  end: number;
  /** The label as printed, without the colon. */
  label: string;
  /** The label without the words in parentheses, white space plain. */
  base: string;
}

/** What could be a label by its own words. */
export interface LabelShape extends LabelWords {
  /** `sure`: the words have the shape of a speaker. `likely`: they can be one if the page bears it out. */
  strength: "sure" | "likely";
}

/** What can join the words of a name without an office: that of a firm or a channel. */
const LOOSE_JOINTS = new Set(["of", "the", "and", "–", "—", "&"]);

const LONGEST_LABEL = 320;
const MOST_WORDS = 40;
const MOST_EPITHET_WORDS = 16;

/** A longer run without a space is no word of a label. */
const LONGEST_WORD = 100;

/** True when a text opens with what surely is a label. */
export function beginsLikeLabel(text: string): boolean {
  return labelShape(text)?.strength === "sure";
}

/** Finds what could be a label at the beginning of a text: the words before its first colon. */
export function labelShape(text: string): LabelShape | null {
  const words = beforeColon(text, LONGEST_LABEL);
  if (!words || wordsOf(words.base).length > MOST_WORDS) return null;
  const strength = strengthOf(words.base, seen(text.slice(words.end, words.end + 200)));
  return strength && { ...words, strength };
}

/** The label at the beginning of a text that surely is one but for its length; null for any other text. */
export function overlongLabel(text: string): string | null {
  const words = beforeColon(text, text.length);
  if (!words || wordsOf(words.base).some((word) => word.length > LONGEST_WORD)) return null;
  const within = words.end <= LONGEST_LABEL && wordsOf(words.base).length <= MOST_WORDS;
  return within || strengthOf(words.base, "") !== "sure" ? null : words.label;
}

/** The words before the first colon of a text, which has to stand within `reach`. */
export function beforeColon(text: string, reach = LONGEST_LABEL): LabelWords | null {
  const colon = firstColon(text, reach);
  if (colon < 0) return null;
  const label = text.slice(0, colon).trimEnd();
  return { end: colon + 1, label, base: withoutNotes(seen(label)).base };
}

/** The offset of the first colon outside parentheses that can end a label, or else of the first inside; -1 for none. */
function firstColon(text: string, reach: number): number {
  const searched = text.slice(0, reach + 1);
  if (!COLON.test(searched)) return -1;
  let depth = 0;
  let inside = -1;
  for (const { index, 0: sign } of searched.matchAll(SIGN)) {
    if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0) return endsLabel(text, index) ? index : -1;
    else if (inside < 0) inside = index;
  }
  return depth > 0 && inside >= 0 && endsLabel(text, inside) ? inside : -1;
}

function endsLabel(text: string, colon: number): boolean {
  return !/^(?:\d|\/\/)/.test(text.slice(colon + 1, colon + 3));
}

const OPENING = "([";
const CLOSING = ")]";

/** Most texts have none, and need not be searched for parentheses. */
const COLON = new RegExp(`[${COLONS}]`);

/** A colon, or what opens or closes a parenthesis. */
const SIGN = new RegExp(`[${COLONS}()[\\]]`, "g");

/**
 * Parts the words in parentheses from a label (plain white space); several notes are joined with a semicolon. A
 * parenthesis that nothing closes goes on to the end.
 */
export function withoutNotes(label: string): { base: string; note: string | null } {
  const pieces = label.split(/([()[\]])/);
  const notes: string[] = [];
  let base = "";
  let depth = 0;
  for (const piece of pieces) {
    if (piece !== "" && OPENING.includes(piece)) depth++;
    else if (piece !== "" && CLOSING.includes(piece)) depth = Math.max(0, depth - 1);
    else if (depth > 0) notes.push(piece.trim());
    else base += ` ${piece}`;
  }
  const note = notes.filter((words) => words !== "").join("; ");
  return { base: seen(base), note: note === "" ? null : note };
}

function strengthOf(base: string, rest: string): LabelShape["strength"] | null {
  const words = wordsOf(base);
  if (words.length === 0 || /[?!;=\\|<>{}]|\B\/|\/\B/.test(base)) return null;
  if (isGeneric(base)) return words.some((word) => HALL.has(bare(word))) && !/^\p{Ll}/u.test(rest) ? "sure" : "likely";
  if (isPoliteName(words)) return "likely";
  if (readsAsSentence(words)) return null;
  if (isName(words)) return words.some((word) => PLACE_WORDS.has(bare(word))) ? "likely" : "sure";
  if (words.length === 1 && isGlued(base)) return "sure";
  return officeStrength(base, words) ?? looseStrength(words) ?? epithetStrength(words);
}

/** True for a label that names no person: `Question`, `Voice from the audience`, `Question (in English)`. */
export function isGeneric(base: string): boolean {
  const keys = wordsOf(base).map(bare);
  if (HALL.has(keys[0] ?? "") && /^(?:to|for|from)$/.test(keys[1] ?? "")) return true;
  if (keys.length > 6 || !keys.some((key) => HALL.has(key) || GENERIC.has(key))) return false;
  return keys.every((key) => HALL.has(key) || GENERIC.has(key) || GENERIC_JOINTS.has(key) || /^\d*$/.test(key));
}

/** `Mr Blair`: how a page may name a guest; as a label it has to be borne out, since a listener is called so, too. */
function isPoliteName([title = "", ...name]: readonly string[]): boolean {
  return /^(?:Mr|Mrs|Ms|Miss|Madam)\.?$/i.test(title) && isName(name, 1);
}

function readsAsSentence(words: readonly string[]): boolean {
  const first = /^\p{Lu}\.$/u.test(words[0] ?? "") ? "" : (words[0] ?? "");
  if (ADDRESSES.has(bare(first)) || REPORT_OPENINGS.has(bare(first)) || isQuoting(words)) return true;
  if (words.some((word) => SENTENCE_WORDS.has(word))) return true;
  if (words.slice(0, -1).some(endsSentence)) return true;
  return OPENERS.has(bare(first)) && !words.some(isOffice);
}

/** True for words that open a quotation, but not for the title of a paper before an office: `“Pravda” correspondent`. */
function isQuoting(words: readonly string[]): boolean {
  if (!/^[“"«‘]/.test(words[0] ?? "")) return false;
  const end = words.findIndex((word) => /[”"»’]$/.test(word));
  return end < 0 || !words.slice(end + 1).some(isOffice);
}

/** The strength of a label in which an office is named, or a name and something after a comma or a dash. */
function officeStrength(base: string, words: readonly string[]): LabelShape["strength"] | null {
  const [name = [], ...after] = clausesOf(base).map(wordsOf);
  if (after.length > 0 && isName(name)) {
    return after.flat().some(isOffice) || after.flat().every(fitsOffice) ? "sure" : "likely";
  }
  if (!words.some(isOffice)) return null;
  if (endsInName(words) || clausesOf(base).some((clause) => hasOffice(clause) && endsInName(wordsOf(clause))))
    return "sure";
  return words.every(fitsOffice) ? "likely" : null;
}

/** The parts of a label between commas and dashes. */
export function clausesOf(base: string): string[] {
  return base.split(/, | [–—-] /);
}

function hasOffice(clause: string): boolean {
  return wordsOf(clause).some(isOffice);
}

/** True when the words end in a full name, or in a single name after a title such as `Patriarch`. */
function endsInName(words: readonly string[]): boolean {
  const [before = "", last = ""] = words.slice(-2);
  if (words.length < 2 || !isNameWord(last)) return isTitled(words);
  return isNameWord(before) || NAME_PARTICLES.has(before) || isHonorific(before) || isHonorific(words[0] ?? "");
}

/** `King Abdullah II of Jordan`: a title and a name at the beginning. */
function isTitled([title = "", name = ""]: readonly string[]): boolean {
  return isHonorific(title) && isNameWord(name);
}

/** Capitalised words alone, without an office: a single name, or a name after that of a firm or a channel. */
function looseStrength(words: readonly string[]): "likely" | null {
  return words.every((word, i) => i === 0 || isCapitalised(word) || NAME_PARTICLES.has(word) || LOOSE_JOINTS.has(word))
    ? "likely"
    : null;
}

/** Small words that come before a name which somebody speaks of, and not before a speaker's. */
const BEFORE_NAME_SPOKEN_OF =
  /^(?:of|by|with|to|from|and|about|for|after|as|like|in|on|at|than|or|see|call|called|named)$/;

/** `Rowing enthusiast Anna Petrova`: words that open with a capital letter and end in a full name. */
function epithetStrength(words: readonly string[]): "likely" | null {
  if (words.length > MOST_EPITHET_WORDS || !isCapitalised(words[0] ?? "")) return null;
  return nameAtEnd(words) === null ? null : "likely";
}

/** True for words of which the name at the end is that of somebody spoken of: `Words of Alexander Pushkin`. */
export function speaksOfName(words: readonly string[]): boolean {
  const from = nameAtEnd(words);
  return from !== null && BEFORE_NAME_SPOKEN_OF.test(words[from - 1] ?? "");
}

/** Where the full name begins that ends the words, after others; null where none does. */
function nameAtEnd(words: readonly string[]): number | null {
  const count = [2, 3].find((length) => words.length > length && isName(words.slice(-length)));
  return count === undefined ? null : words.length - count;
}

function fitsOffice(word: string): boolean {
  return isCapitalised(word) || isOffice(word) || OFFICE_JOINTS.has(word) || FIRMS.has(word);
}

/** `President Putin`, `Prime Minister Blair`: an office, and right after it a single name. */
export function isOfficeAndSurname(words: readonly string[]): boolean {
  const office = words.slice(0, -1);
  const [last = "", before = ""] = [words.at(-1), words.at(-2)];
  if (!isNameWord(last) || PLACE_WORDS.has(bare(last)) || OFFICE_JOINTS.has(before)) return false;
  return office.every(fitsOffice) && office.some(isOffice);
}
