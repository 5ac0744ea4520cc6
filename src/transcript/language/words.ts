import { COMMON, HONORIFICS, NAME_PARTICLES, OFFICES, SENTENCE_WORDS, SURNAMES } from "./lexicon.ts";

const CAPITALISED = /^[“"«‘(]?(?:(?:al|el|Al|El|d|O|D|an|as|ash|at|ad|bin|ben)[-’'])?\p{Lu}/u;
const NAME_WORD = /^(?:(?:al|el|an|as|ash|at|ad|d|l)[-’'])?\p{Lu}[\p{L}\p{M}’'ʼ‘`.‑-]*$/u;
const ABBREVIATIONS =
  /^(?:\p{Lu}|St|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Rev|Jr|Sr|No|Inc|Ltd|Co|Corp|vs|etc|(?:\p{Lu}\.-?)+\p{Lu}?)\.$/u;

/** The words of a text with plain white space. */
export function wordsOf(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}

/** A word without the punctuation around it, in lower case and without a possessive ending: to look it up. */
export function bare(word: string): string {
  return word
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(/[’']s$/, "")
    .toLowerCase();
}

/** The letters and digits of a name in lower case: `VladimirPutin`, `vladimir Putin` and `– Vladimir Putin` are one. */
export function squash(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}]/gu, "").toLowerCase();
}

/** True for a word that begins with a capital letter, quotation marks aside. */
export function isCapitalised(word: string): boolean {
  return CAPITALISED.test(word);
}

/** True for a word that ends a sentence: a full stop that is no initial's and no abbreviation's, `?` or `!`. */
export function endsSentence(word: string): boolean {
  return /[.?!…]["”’»)\]]*$/.test(word) && !ABBREVIATIONS.test(word);
}

/** True for more words than a label or a heading mostly has, among them such as only a sentence has. */
export function isSentence(words: readonly string[]): boolean {
  return words.length > 6 && words.some((word) => SENTENCE_WORDS.has(word));
}

/** Endings of trades that no family name has: `virologist`, `obstetrician`, `beekeeper`. */
const TRADE = /(?:ologist|ographer|ician|keeper|maker|worker|surgeon)s?$/;

/** True for a noun of office, also in the plural and at either end of a compound (`Editor-in-Chief`, `ex-minister`). */
export function isOffice(word: string): boolean {
  const key = bare(word);
  if (OFFICES.has(key) || (key.endsWith("s") && OFFICES.has(key.slice(0, -1))) || TRADE.test(key)) return true;
  if (!key.includes("-")) return false;
  const parts = key.split("-");
  return OFFICES.has(parts[0] ?? "") || OFFICES.has(parts.at(-1) ?? "");
}

/** True for a title that can stand before a single name. */
export function isHonorific(word: string): boolean {
  return HONORIFICS.has(bare(word));
}

/** True for a word that can be part of a person's name: capitalised, no office, no common noun. */
export function isNameWord(word: string): boolean {
  return NAME_WORD.test(word) && !isOffice(word) && !COMMON.has(bare(word));
}

/** True for a firm's or a ministry's letters (`TATNEFT`), not for an initial or for the number of a king (`VI`). */
export function isAllCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}’'-]+$/u.test(word) && !/^[IVX]+$/.test(word);
}

/** True for a name and initials written without a space between: `V.Putin`. */
export function isInitialled(word: string): boolean {
  return /^(?:\p{Lu}\.-?){1,2}\p{Lu}[\p{Ll}’'-]+$/u.test(word);
}

/** True for two names written without a space between: `VladimirPutin`. */
export function isGlued(word: string): boolean {
  return /^(?!Mc|Mac|De|Di|La|Le|Van)\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u.test(word);
}

/** True for words that together have the shape of a person's name, of at least `least` words. */
export function isName(words: readonly string[], least = 2): boolean {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length === 1 && isInitialled(first)) return true;
  if (words.length < least || words.length > 6 || !isNameWord(first)) return false;
  if (!isNameWord(last) && !SURNAMES.has(bare(last))) return false;
  if (words.some(isAllCapitals) && !words.every((word) => isAllCapitals(word) || /\.$/.test(word))) return false;
  return words.slice(0, -1).every((word) => isNameWord(word) || NAME_PARTICLES.has(word));
}
