/** What is compared of a text, one after the other: a word, a number or a sign that is said, or a punctuation mark. */
export interface Token {
  kind: "word" | "mark";
  /** What is compared: folded as `FOLDED` says, and in no other way. */
  form: string;
  /** Where it stands in the text, in UTF-16 code units, end excluded. */
  start: number;
  end: number;
}

/** What makes no difference between a quotation and the record, for the reader to know. */
export const FOLDED = [
  "capital and small letters",
  "the kinds of quotation marks, of apostrophes and of dashes",
  "spaces of every kind, line breaks, and characters that nobody sees",
  "… and ...",
  "US$ and $",
] as const;

/** Characters that are not seen: soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
const UNSEEN = String.raw`\u00ad\u200b-\u200d\u2060\ufeff`;
const APOSTROPHE = "'’‘ʼʹ`´";
const LETTERS = String.raw`[\p{L}\p{M}\p{N}${UNSEEN}]+`;
const DASH = String.raw`[\p{Pd}\u2212]`;

const DOLLAR = String.raw`(?<dollar>US\$|\$)`;
/** With the sign of a negative number, which no dash between two numbers or words is. */
const NUMBER = String.raw`(?<![\p{L}\p{N}])${DASH}?\p{N}+(?:[.,:/]\p{N}+)*[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}${APOSTROPHE}])`;
const WORD = `${LETTERS}(?:[${APOSTROPHE}]${LETTERS})*`;
const SIGN = String.raw`[\p{Sc}%‰№#&@+°§=]`;
const ELLIPSIS = String.raw`(?<ellipsis>…|\.{3,})`;
const DASHES = `(?<dash>${DASH}+)`;
const QUOTE = `(?<quote>["“”„«»‹›${APOSTROPHE}‚‛]+)`;
const TOKEN = new RegExp(
  [DOLLAR, `(?<word>${NUMBER}|${WORD}|${SIGN})`, ELLIPSIS, DASHES, QUOTE, String.raw`[^\s${UNSEEN}]`].join("|"),
  "giu",
);

const ANY_UNSEEN = new RegExp(`[${UNSEEN}]`, "gu");
const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHE}]`, "gu");
const FIRST_DASH = new RegExp(`^${DASH}`, "u");

/** Reads the tokens of a text in order. Every character that is seen lies in exactly one. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: found, index, groups = {} }) => {
    const token = { start: index, end: index + found.length };
    const { dollar, word, ellipsis, dash, quote } = groups;
    if (dollar !== undefined) return { ...token, kind: "word", form: "$" };
    if (word !== undefined) return isSeen(word) ? { ...token, kind: "word", form: folded(word) } : [];
    const form = ellipsis !== undefined ? "…" : dash !== undefined ? "-" : quote !== undefined ? '"' : found;
    return { ...token, kind: "mark", form };
  });
}

const isSeen = (word: string): boolean => word.replaceAll(ANY_UNSEEN, "") !== "";

const folded = (word: string): string =>
  word
    .replaceAll(ANY_UNSEEN, "")
    .normalize("NFC")
    .replaceAll(ANY_APOSTROPHE, "'")
    .replace(FIRST_DASH, "-")
    .toLowerCase();
