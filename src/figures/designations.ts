import { beginsSentence, formAt, joinsAt, type Token, wordsAt } from "./tokens.ts";
import {
  DEFINITE,
  FUNCTION_WORDS,
  MAYBE_NUMBERED,
  MONTHS,
  NO_YEAR_OF,
  NUMBERED,
  PARTIES,
  PRESENT,
} from "./lexicon/grammar.ts";
import { APPROXIMATIONS } from "./lexicon/approximations.ts";
import { SMALL } from "./lexicon/numbers.ts";
import { unitNamed } from "./lexicon/units.ts";
import { isPeriod, type Quantity } from "./quantities.ts";
import { comparesAt, isChanged } from "./multiples.ts";

/** Why a number states no quantity. After a date or a name the numbers that are listed with it are of its kind. */
export type Reason = "date" | "time" | "name" | "ordinary";

/** Why a number that has been read states no quantity, or null where it does. */
export function noFigure(tokens: readonly Token[], quantity: Quantity): Reason | null {
  if (isDate(tokens, quantity) || isYear(tokens, quantity)) return "date";
  if (isTime(tokens, quantity)) return "time";
  if (isName(tokens, quantity) || isRatio(tokens, quantity)) return "name";
  const ordinary =
    isOne(tokens, quantity) ||
    isTwoParties(tokens, quantity) ||
    isOccasion(tokens, quantity) ||
    isHalfOfTime(tokens, quantity) ||
    isLoosePart(tokens, quantity) ||
    isMarker(tokens, quantity) ||
    isRate(tokens, quantity) ||
    isBareWord(tokens, quantity) ||
    isUnreadable(quantity) ||
    isCompound(tokens, quantity);
  return ordinary ? "ordinary" : null;
}

/** True for numbers that are listed with a date or a name before them: May 9 and 10, Articles 5, 6. */
export function isListedWith(tokens: readonly Token[], before: Quantity, { first, told, numeral }: Quantity): boolean {
  const between = tokens.slice(before.last + 1, first);
  const listed = between.length === 1 && between.every(({ form, kind }) => LISTS.has(form) || kind === "dash");
  return listed && !told && numeral.scale === 1;
}

const LISTS = new Set([",", "and", "or", "to", "through", "/"]);

const isMonth = (tokens: readonly Token[], at: number): boolean =>
  MONTHS.has(formAt(tokens, at)) && /^\p{Lu}/u.test(tokens[at]?.text ?? "");

/** A day beside its month: May 9, 9 May, from November 29. A unit after it says that it is none. */
function isDate(tokens: readonly Token[], { first, last, numeral, kind, value }: Quantity): boolean {
  const day = typeof value === "number" ? value : (value?.[0] ?? 0);
  if (kind !== "count" || numeral.scale > 1 || !Number.isInteger(day) || day < 1 || day > 31) return false;
  return isMonth(tokens, first - 1) || isMonth(tokens, numeral.last + 1) || isMonth(tokens, last + 1);
}

/** The years in which four digits without a comma are more likely one than a number of things. */
const isYearNumber = (token: Token | undefined): boolean => /^(?:1\d|20)\d\d$/u.test(token?.text ?? "");

/** Four digits are a year, unless a unit follows, or a word for "about" stands before them and a plural behind. */
function isYear(tokens: readonly Token[], { first, last, numeral, upper, kind, unit }: Quantity): boolean {
  const years = [numeral, ...(upper ? [upper] : [])].filter(
    ({ digits, first: at }) => digits && isYearNumber(tokens[at]),
  );
  if (years.length === 0) return false;
  if (kind !== "count")
    return kind === "measure" && unit !== null && !isAdjacent(tokens, years.at(-1)?.last ?? 0, last);
  if (unit !== null && NO_YEAR_OF.has(unit)) return false;
  return unit === null || !APPROXIMATIONS.before.some(({ words }) => wordsAt(tokens, first - words.length, words));
}

/** In "2020 budget years" the unit is not that of the number. */
const isAdjacent = (tokens: readonly Token[], at: number, last: number): boolean =>
  last - at <= (joinsAt(tokens, at + 1) ? 2 : 3);

const PARTS_OF_DAY = new Set("am pm a.m p.m o'clock gmt msk".split(" "));
const DAY = new Set("morning afternoon evening night sharp".split(" "));

/** A time of day: 10:30, 4 pm, at nine in the morning. */
function isTime(tokens: readonly Token[], { first, last, numeral, told }: Quantity): boolean {
  const next = formAt(tokens, numeral.last + 1);
  if (PARTS_OF_DAY.has(next) || (/^[ap]$/u.test(next) && wordsAt(tokens, numeral.last + 2, [".", "m"]))) return true;
  const clock = (at: number): boolean => tokens[at]?.form === ":" && tokens[at].glued && tokens[at + 1]?.glued === true;
  if (clock(first - 1) || clock(last + 1)) return true;
  if (formAt(tokens, first - 1) === "past") return ["half", "quarter"].includes(formAt(tokens, first - 2));
  if (told || formAt(tokens, first - 1) !== "at") return false;
  if (formAt(tokens, last + 1) === "this" && DAY.has(formAt(tokens, last + 2))) return true;
  return (
    formAt(tokens, last + 1) === "tomorrow" || (formAt(tokens, last + 1) === "in" && DAY.has(formAt(tokens, last + 3)))
  );
}

const isCapital = (token: Token | undefined): boolean => token?.kind === "word" && /^\p{Lu}/u.test(token.text);

/** A number in a name or a designation: Article 5, S-400, 5G, Nord Stream 2, Normandy Four, No. 44, 44-FZ. */
function isName(tokens: readonly Token[], quantity: Quantity): boolean {
  const { first, last, numeral, told, kind } = quantity;
  const before = tokens[first - 1];
  const number = tokens[numeral.first];
  if (joinsAt(tokens, first - 1) && !APPROXIMATIONS.hyphened.has(formAt(tokens, first - 2))) return true;
  if (before?.text === "." && NUMBERED.has(formAt(tokens, first - 2)) && number?.glued !== true) return true;
  if (NUMBERED.has(before?.form ?? "") && !(told && kind !== "count")) return true;
  if (MAYBE_NUMBERED.has(before?.form ?? "") && !told && numeral.scale === 1) return true;
  if (number?.kind === "number" && kind === "count" && isSuffixed(tokens, numeral.last + 1)) return true;
  if (before?.text === "/" && before.glued && number?.glued === true) return true;
  if (isOrdinal(tokens, (quantity.upper ?? numeral).last)) return true;
  if (["/", "+"].some((sign) => isSign(tokens, first - 1, sign) || isSign(tokens, last + 1, sign))) return !told;
  if (number?.kind === "word" && /^\p{Lu}/u.test(number.text)) return !isOpening(tokens, numeral.first);
  if (before?.form === "of" && formAt(tokens, first - 2) === "group") return !told;
  if (number?.kind !== "number" || kind !== "count" || numeral.scale > 1) return false;
  // The 123 Agreement: a name, whose noun no plural follows.
  if (before?.form === "the" && !told && isCapital(tokens[last + 1])) return true;
  return isNamed(tokens, quantity);
}

/** Letters at a number make another word of it: 5G, the 1990s, 21st; so does a hyphen with capitals behind it: 44-FZ. */
const isSuffixed = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.kind === "word" && tokens[at].glued) ||
  (joinsAt(tokens, at) && /^\p{Lu}{1,4}$/u.test(tokens[at + 1]?.text ?? ""));

const ORDINAL = /^(?:first|third|(?:four|fif|six|seven|eigh|nin)th|hundredth|thousandth)$/u;

/** The last word of an ordinal is not one of a number: the twenty-first century, the hundred-and-fifth. */
const isOrdinal = (tokens: readonly Token[], last: number): boolean =>
  joinsAt(tokens, last + 1) && ORDINAL.test(formAt(tokens, last + 2));

const isSign = (tokens: readonly Token[], at: number, sign: string): boolean =>
  tokens[at]?.form === sign && tokens[at].glued && tokens[at + 1]?.glued === true;

/** A capital that the place explains, and not a name: at the beginning of a sentence. */
const isOpening = (tokens: readonly Token[], at: number): boolean =>
  beginsSentence(tokens, at) || (tokens[at - 1]?.kind === "dash" && tokens[at - 1]?.glued !== true);

/** A name directly before a number owns it, unless a plural is counted in a place: in Russia 25 regions. */
function isNamed(tokens: readonly Token[], { first, told }: Quantity): boolean {
  const name = tokens[first - 1];
  if (!isCapital(name)) return false;
  if (beginsSentence(tokens, first - 1)) {
    const usual =
      FUNCTION_WORDS.has(name?.form ?? "") || /(?:ly|ing)$/u.test(name?.form ?? "") || name?.form === "some";
    return !usual && !told && !APPROXIMATIONS.words.has(name?.form ?? "");
  }
  return !(told && formAt(tokens, first - 2) === "in") && !FUNCTION_WORDS.has(name?.form ?? "");
}

/** "one" is mostly a pronoun; a unit makes a number of it, but for one day in the future. */
function isOne(tokens: readonly Token[], { first, numeral, upper, kind, unit }: Quantity): boolean {
  if (upper || numeral.first !== numeral.last || formAt(tokens, numeral.first) !== "one") return false;
  if (unit === "day") return !ONE_DAY.has(formAt(tokens, first - 1)) && !joinsAt(tokens, numeral.last + 1);
  if (unit === "degree" || unit === "point") return true;
  return kind === "count" || kind === "times" || formAt(tokens, numeral.last + 1) === "more";
}

const ONE_DAY = new Set("in for within just only than least about almost after every by last".split(" "));

/** "two" of those who speak or are spoken of as the parties: our two countries, the two presidents. */
function isTwoParties(tokens: readonly Token[], { first, numeral, unit, upper, kind }: Quantity): boolean {
  if (upper || numeral.first !== numeral.last || kind !== "count" || numeral.value !== 2) return false;
  const definite = DEFINITE.has(formAt(tokens, first - 1)) || formAt(tokens, first - 1).endsWith("'s");
  if (unit === null) return definite || NO_PAIR.has(formAt(tokens, first - 1));
  if (unit === "heads" || wordsAt(tokens, numeral.last + 1, ["of", "us"])) return true;
  return PRESENT.has(unit) || (definite && PARTIES.has(unit));
}

const NO_PAIR = new Set(["these", "you", "us", "we", "other"]);

/** "three times" are occasions, unless something is compared, or has grown or fallen by as much. */
function isOccasion(tokens: readonly Token[], { first, last, kind, value, numeral }: Quantity): boolean {
  if (kind !== "times" || formAt(tokens, last) !== "times") return false;
  const decimal = typeof value === "number" && !Number.isInteger(value);
  return !decimal && numeral.scale === 1 && !comparesAt(tokens, last + 1) && !isChanged(tokens, first);
}

const ORDER = new Set(
  "first second third fourth last latter this previous next coming past other better each early late final".split(" "),
);

/** The first half of the year, a decade and a half, half past: part of time or order, and no share. */
function isHalfOfTime(tokens: readonly Token[], { first, numeral, kind }: Quantity): boolean {
  if (kind !== "share" && numeral.form !== "piece") return false;
  const afterUnit = wordsAt(tokens, first - 1, ["and", "a"]) && unitNamed(tokens[first - 2]?.text ?? "") !== undefined;
  if (afterUnit) return true;
  if (ORDER.has(formAt(tokens, first - 1)) && formAt(tokens, numeral.last) !== "thirds") return true;
  return numeral.value === 0.25 && (formAt(tokens, first - 1) === "in" || isMonthOrYear(tokens, numeral.last + 2));
}

const isMonthOrYear = (tokens: readonly Token[], at: number): boolean =>
  formAt(tokens, at - 1) === "of" &&
  (isYearNumber(tokens[at]) || ["this", "last", "next"].includes(formAt(tokens, at)));

/** "a third" and "half" before a noun of their own: a third party, half measures. */
function isLoosePart(tokens: readonly Token[], { first, last, numeral, kind }: Quantity): boolean {
  if (kind !== "share" || numeral.form !== "part" || APPROXIMATIONS.words.has(formAt(tokens, first - 1))) return false;
  const next = tokens[last + 1];
  const article = ["a", "half"].includes(formAt(tokens, numeral.first));
  if (!article || next?.kind !== "word") return article && joinsAt(tokens, last + 1);
  return !FUNCTION_WORDS.has(next.form);
}

/** Numbers that hang together in other ways than a range: 50/50, 3–1–0, 2:1, 10 to 1. */
function isRatio(tokens: readonly Token[], { first, last, told, upper }: Quantity): boolean {
  if (told) return false;
  const dashed = (at: number): boolean =>
    joinsAt(tokens, at) && tokens[at - 1]?.kind === "number" && tokens[at + 1]?.kind === "number";
  if (dashed(first - 1) || dashed(last + 1)) return true;
  return (
    upper === null &&
    formAt(tokens, last + 1) === "to" &&
    tokens[last + 2]?.kind === "number" &&
    formAt(tokens, first - 1) !== "from"
  );
}

/** The number of a point in a list: `1. We must`, `2) to build`, `(3)`. */
function isMarker(tokens: readonly Token[], { first, last, told, numeral }: Quantity): boolean {
  if (told || !numeral.digits || !/^\d{1,2}$/u.test(tokens[first]?.text ?? "")) return false;
  const next = tokens[last + 1];
  if (next?.text === ")" && next.glued) return true;
  return first === 0 && next?.text === "." && isCapital(tokens[last + 2]);
}

/** What a rate is counted by is no quantity of its own: per 100,000 residents, one in seven. */
const isRate = (tokens: readonly Token[], { first }: Quantity): boolean =>
  formAt(tokens, first - 1) === "per" ||
  (formAt(tokens, first - 1) === "in" && ["one", "1"].includes(formAt(tokens, first - 2)));

/** Nought of nothing: ground zero, reduced to zero; and a number word that opens a point: Two: the United States must. */
const isBareWord = (tokens: readonly Token[], { first, last, told, value }: Quantity): boolean =>
  !told &&
  ((value === 0 && tokens[first]?.kind === "word") ||
    (beginsSentence(tokens, first) && formAt(tokens, last + 1) === ":"));

/** Digits with points and commas that make no number, and nothing that they count: 192.168.1.2, or 22,24,26. */
const isUnreadable = ({ value, told, numeral }: Quantity): boolean => value === null && numeral.digits && !told;

/** Small numbers in compounds that name a kind of thing: two-way, six-party, three-tier; periods are quantities. */
function isCompound(tokens: readonly Token[], quantity: Quantity): boolean {
  const { numeral, upper, kind } = quantity;
  const last = (upper ?? numeral).last;
  if (kind !== "count" || isPeriod(quantity) || !joinsAt(tokens, last + 1)) return false;
  return numeral.first === numeral.last && (SMALL.get(formAt(tokens, numeral.first)) ?? Infinity) <= 10;
}
