/** A day, a month or a year that a text names; what it leaves out is `null`. */
export interface ClaimedDate {
  /** As the text has it. */
  text: string;
  year: number | null;
  /** From 1. */
  month: number | null;
  day: number | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(?<month>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|[a-z]+)?|May)`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;

/** The longest come first: what one has read no other reads again. */
const DATES = [
  String.raw`\b${YEAR}-(?<monthNumber>\d\d)-(?<day>\d\d)\b`,
  String.raw`\b${DAY}(?: of)? ${MONTH},? ${YEAR}\b`,
  String.raw`\b${MONTH} ${DAY},? ${YEAR}\b`,
  String.raw`\b${MONTH},? ${YEAR}\b`,
  String.raw`\b${DAY}(?: of)? ${MONTH}(?![\p{L}\d])`,
  String.raw`\b${MONTH} ${DAY}\b`,
  String.raw`(?<=\b(?:in|of|from|during) |[(,]\s?)${YEAR}(?![\d-])`,
].map((pattern) => new RegExp(pattern, "gu"));

/** The dates that a text names. */
export function datesIn(text: string): ClaimedDate[] {
  let rest = text.replaceAll(/\s/gu, " ");
  return DATES.flatMap((pattern) => {
    const found = [...rest.matchAll(pattern)];
    rest = rest.replaceAll(pattern, (date) => " ".repeat(date.length));
    return found.map(({ 0: date, groups = {} }) => ({
      text: date,
      year: number(groups["year"]),
      month: number(groups["monthNumber"]) ?? monthNumber(groups["month"]),
      day: number(groups["day"]),
    }));
  });
}

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const monthNumber = (name: string | undefined): number | null =>
  name === undefined ? null : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Whether an ISO day is one that a date names. */
export function fits({ year, month, day }: ClaimedDate, iso: string): boolean {
  const [isoYear, isoMonth, isoDay] = iso.split("-").map(Number);
  const agree = (claimed: number | null, real: number | undefined) => claimed === null || claimed === real;
  return agree(year, isoYear) && agree(month, isoMonth) && agree(day, isoDay);
}

/** A name in a text around a quotation. */
export interface ClaimedName {
  /** Its words, without those before it that have a capital too, such as an office. */
  text: string;
  words: string[];
  /** The text says that it is who speaks. */
  speaks: boolean;
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}]+(?:[-'’]\p{Lu}[\p{L}\p{M}]+)*`;
const NAMES = new RegExp(String.raw`(?<![\p{L}\p{N}'’-])${NAME}(?:\s+${NAME})*`, "gu");

/** Verbs that say who speaks, before the name or after it. */
const SAYS =
  "said|says|told|tells|added|adds|noted|notes|stressed|stated|states|announced|declared|explained|emphasi[sz]ed|replied|answered|continued|remarked|recalled|argued|warned|insisted|asked|acknowledged|concluded|pointed out|went on";
const SAYS_AFTER = new RegExp(String.raw`^,?\s+(?:(?:also|then|has|had)\s+)?(?:${SAYS})\b|^\s*:`, "u");
const SAYS_BEFORE = new RegExp(
  String.raw`(?:\b(?:${SAYS}|according to|quoted by)\s+(?:(?:the|President|Prime Minister|Minister|Mr|Ms|Mrs)\.?\s+)*|[-–—―]\s*)$`,
  "u",
);

/** Offices: the name comes after them. */
const OFFICE = /^(?:President|Minister|Chairman|Secretary|General|Mr|Mrs|Ms|Dr)$/u;

/** Words that have a capital and are no name. */
const NO_NAME =
  /^(?:Prime|Foreign|Deputy|The|He|She|They|It|In|On|At|And|But|As|For|Speaking|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** A name has at most so many words here: what comes before them in a row of capitals is a country or an office. */
const NAME_WORDS = 2;

/** The names in a text, and whether it says that these speak. What has an article before it is no person. */
export function namesIn(text: string): ClaimedName[] {
  return [...text.matchAll(NAMES)].flatMap(({ 0: found, index }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + found.length)];
    const row = found.split(/\s+/u);
    const name = row.slice(row.findLastIndex((word) => OFFICE.test(word)) + 1);
    const words = name.filter((word) => !NO_NAME.test(word)).slice(-NAME_WORDS);
    if (words.length === 0 || (name.length === row.length && /\bthe\s+$/iu.test(before))) return [];
    return [{ text: words.join(" "), words, speaks: SAYS_AFTER.test(after) || SAYS_BEFORE.test(before) }];
  });
}

/** Whether a name of some words can be that of a claim: its last word is one of them, or all are. */
export function isName({ words }: ClaimedName, name: readonly string[]): boolean {
  const own = new Set(name.map((word) => word.toLowerCase()));
  const has = (word: string | undefined) => word !== undefined && own.has(word.toLowerCase());
  return has(words.at(-1)) || words.every(has);
}
