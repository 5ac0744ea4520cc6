import { FRACTION_SIGNS } from "./lexicon/numbers.ts";

/** The smallest parts of a text that quantities are made of. White space is in none of them. */
export interface Token {
  /** `dash` is a hyphen or a dash of any length, `sign` a currency or another sign that stands for a word. */
  kind: "number" | "word" | "sign" | "dash" | "mark";
  text: string;
  /** The words in small letters, with one kind of apostrophe. */
  form: string;
  start: number;
  end: number;
  /** Nothing stands between it and the token before it. */
  glued: boolean;
  /** Of a number in digits; null where its commas and points do not tell what it is, and of all else. */
  value: number | null;
}

/** What parts the thousands, besides the comma: no-break, thin, narrow and figure spaces, and a plain one. */
const SPACE = String.raw`[ \u00a0\u2007\u2009\u202f]`;
const GROUPED = String.raw`\d{1,3}(?:${SPACE}\d{3})+(?:[.,]\d{1,2})?(?![\d\p{L}]|[.,]\d)`;
const NUMBER = String.raw`${GROUPED}|\d+(?:[.,]\d+)*|(?<![\p{L}\p{N}])\.\d+`;
const CURRENCY = String.raw`(?:U\.S\.|US|HK|[CA])?\$`;
const WORD = String.raw`U\.S\.|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*['’]?`;
const TOKEN = new RegExp(String.raw`${CURRENCY}|${WORD}|${NUMBER}|[\p{Pd}−]+|\S`, "gu");

const SIGNS = /^[€£₽₸₴₹%№#°+&=½⅓⅔¼¾]$/u;
const DASHES = /^[\p{Pd}−]/u;
const LETTER = /^[\p{L}\p{M}]/u;
const DIGIT = /^\.?\d/u;

/** Reads the tokens of a text in order. Every character that is no white space lies in exactly one. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let before = -1;
  for (const { 0: found, index: start } of text.matchAll(TOKEN)) {
    const end = start + found.length;
    const kind = kindOf(found);
    const form = (found.includes("’") ? found.replaceAll("’", "'") : found).toLowerCase();
    const value = kind === "number" ? numberOf(found) : kind === "sign" ? (FRACTION_SIGNS.get(found) ?? null) : null;
    tokens.push({ kind, text: found, form, start, end, glued: start === before, value });
    before = end;
  }
  return tokens;
}

function kindOf(found: string): Token["kind"] {
  if (found.endsWith("$")) return "sign";
  if (LETTER.test(found)) return "word";
  if (DIGIT.test(found)) return "number";
  if (SIGNS.test(found)) return "sign";
  return DASHES.test(found) ? "dash" : "mark";
}

const THOUSANDS = new RegExp(String.raw`^[1-9]\d{0,2}(?:[,\s]\d{3})+(?:\.\d+)?$`, "u");
const DECIMAL = /^(?:\d+(?:\.\d+)?|\.\d+)$/u;
/** One or two digits, or any number of them after a nought, can be no thousands: 4,5 and 0,125. */
const DECIMAL_COMMA = /^(?:\d+,\d{1,2}|0,\d+|\d{1,3}(?:\s\d{3})+,\d{1,2})$/u;

/** The value of a number in digits, or null where its commas and points can be meant in more than one way. */
function numberOf(digits: string): number | null {
  const plain = digits.replaceAll(/\s/gu, " ");
  if (DECIMAL.test(plain)) return Number(plain);
  if (THOUSANDS.test(plain)) return Number(plain.replaceAll(/[, ]/gu, ""));
  if (DECIMAL_COMMA.test(plain)) return Number(plain.replaceAll(" ", "").replace(",", "."));
  return null;
}

/** The small letters of the token at a place; empty where there is none. */
export const formAt = (tokens: readonly Token[], at: number): string => tokens[at]?.form ?? "";

/** True where a dash joins the tokens before and after it without white space: 5-year, 10–15. */
export function joinsAt(tokens: readonly Token[], at: number): boolean {
  const dash = tokens[at];
  return dash?.kind === "dash" && dash.glued && tokens[at + 1]?.glued === true;
}

/** True where these words stand one after the other from a place on. */
export const wordsAt = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, index) => formAt(tokens, at + index) === word);

/** Words with a full stop that ends no sentence. */
const SHORTENED = new Set("mr mrs ms dr no nos art st sq cu approx prof gen vs p ca".split(" "));

/** True for a token that ends a sentence: a mark that white space or nothing follows. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind !== "mark" || tokens[at + 1]?.glued === true) return false;
  return token.text === "." ? !SHORTENED.has(formAt(tokens, at - 1)) : "!?…".includes(token.text);
}

/** True where a sentence, a line or a quotation begins. */
export function beginsSentence(tokens: readonly Token[], at: number): boolean {
  if (at <= 0) return true;
  const before = tokens[at - 1];
  return before?.kind === "mark" && (endsSentence(tokens, at - 1) || '":“”‘«([)…?!'.includes(before.text));
}
