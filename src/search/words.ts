/** A word of a text as search counts it. Offsets are UTF-16 code units into the text, end excluded. */
export interface Word {
  /** What is compared: lower case, composed characters, one kind of apostrophe and of dash, no commas between thousands. */
  form: string;
  /** The same with its capitals, which count in quotation marks. */
  printed: string;
  start: number;
  end: number;
}

const APOSTROPHE = "['’‘ʼʹ`´]";
const LETTERS = String.raw`[\p{L}\p{M}\p{N}]+`;
const NUMBER = String.raw`\p{N}+(?:[.,]\p{N}+)+[\p{L}\p{M}]*`;
const WORD_OR_SIGN = new RegExp(`${NUMBER}|${LETTERS}(?:${APOSTROPHE}${LETTERS})*|[\\p{Sc}%‰№#&@+°§]`, "gu");
const ANY_APOSTROPHE = new RegExp(APOSTROPHE, "g");
/** What may have to be written otherwise: most words are plain letters, and are what they are. */
const NOT_PLAIN = /[^a-z0-9.']/i;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?![,\d])/;
const CURRENCY = /^\p{Sc}$/u;
const WHITE = /[\s\u200b\u2060\ufeff]/u;
const DASH = /[\p{Pd}\u2212]/u;

/**
 * The words of a text in order. A number keeps its point (`28.4`) and loses the commas between its thousands, a word
 * keeps its apostrophe (`economy's`); signs such as `$` and `%` are words of their own, and so is a dash or slash that
 * joins two words without a space: `oil-and-gas` is oil, -, and, -, gas. All other punctuation separates words and is
 * not counted.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end: number | undefined;
  for (const { 0: found, index } of text.matchAll(WORD_OR_SIGN)) {
    const before = end ?? index;
    const joint = jointOf(text.slice(before, index));
    if (joint !== null) words.push({ form: joint, printed: joint, start: before, end: index });
    const printed = printedOf(found);
    end = index + found.length;
    words.push({ form: printed.toLowerCase(), printed, start: index, end });
  }
  return words;
}

function printedOf(found: string): string {
  if (!NOT_PLAIN.test(found)) return found;
  const word = found.normalize("NFC").replaceAll(ANY_APOSTROPHE, "'");
  return word.replace(THOUSANDS, (number) => number.replaceAll(",", ""));
}

function jointOf(between: string): string | null {
  if (between === " " || between === "" || WHITE.test(between)) return null;
  if (DASH.test(between)) return "-";
  return between.includes("/") ? "/" : null;
}

/** True for what joins two words: it counts in a phrase, and is nothing to search for alone. */
export const isJoint = (form: string): boolean => form === "-" || form === "/";

/** Forms as one would print them: no spaces around what joins two words, nor between a sign and its number. */
export function printedForms(forms: readonly string[]): string {
  return forms.reduce((text, form, index) => `${text}${isClose(forms[index - 1], form) ? "" : " "}${form}`, "");
}

function isClose(before: string | undefined, form: string): boolean {
  if (before === undefined || isJoint(form) || isJoint(before)) return true;
  return form === "%" || CURRENCY.test(before) || (before === "us" && CURRENCY.test(form));
}

/** A text as its words are compared, put together as one would print them. */
export const comparedForms = (text: string): string => printedForms(wordsOf(text).map(({ form }) => form));
