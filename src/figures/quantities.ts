import type { Kind, Value } from "./figure.ts";
import { headAt } from "./heads.ts";
import { BEFORE, CODES, currencyNamed } from "./lexicon/currencies.ts";
import { MONEY_SCALES } from "./lexicon/numbers.ts";
import { AMBIGUOUS, PERIODS, POWERS, SCALED_SIGNS, unitNamed } from "./lexicon/units.ts";
import { type Numeral, numeralAt } from "./numerals.ts";
import { formAt, joinsAt, type Token, wordsAt } from "./tokens.ts";

/** What a number is of, as far as the words after it tell. */
export interface Unit {
  kind: Kind;
  unit: string | null;
  /** The token that the unit ends with. */
  last: number;
  /** What it multiplies the number by: 1e9 for bcm, 0.01 for kopecks. */
  by: number;
}

/** A number, or two that make a range, with its unit. Places are those of tokens. */
export interface Quantity {
  first: number;
  last: number;
  value: Value | null;
  kind: Kind;
  unit: string | null;
  numeral: Numeral;
  /** The second number of a range. */
  upper: Numeral | null;
  /** Words, signs or a noun after it tell what it is of. */
  told: boolean;
}

/** A number with what is written directly at it: the one part of a range. */
interface Amount {
  first: number;
  last: number;
  numeral: Numeral;
  unit: Unit | null;
}

/** The quantity that begins with the token at a place, or null. */
export function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const amount = yearAndHalf(tokens, at) ?? amountAt(tokens, at);
  if (!amount) return null;
  return rangeFrom(tokens, amount) ?? single(tokens, amount);
}

function single(tokens: readonly Token[], { first, last, numeral, unit }: Amount): Quantity | null {
  if (unit === null && numeral.form === "piece") return pieceOf(tokens, numeral);
  const of = unit ?? (numeral.form === "part" ? WHOLE(last) : counted(tokens, numeral));
  const value = numeral.value === null || isUntold(of) ? null : exact(numeral.value * of.by);
  const told = of.last > last || unit !== null;
  return {
    first,
    last: of.last,
    value: thousandths(numeral, of, tokens) ? null : value,
    ...kindOf(of),
    numeral,
    upper: null,
    told,
  };
}

const exact = (value: number): number => Number(value.toPrecision(15));
const kindOf = ({ kind, unit }: Unit): Pick<Unit, "kind" | "unit"> => ({ kind, unit });

/** Money without a currency that is told, and points that are parts of one, stay unread. */
const isUntold = ({ kind, unit }: Unit): boolean => kind !== "count" && unit === null;

/** A point before three digits parts thousands in other languages, and things are not counted in thousandths. */
function thousandths(numeral: Numeral, of: Unit, tokens: readonly Token[]): boolean {
  return (
    numeral.digits &&
    of.kind === "count" &&
    of.unit !== null &&
    /^[1-9]\d*\.\d{3}$/u.test(tokens[numeral.last]?.text ?? "")
  );
}

const WHOLE = (last: number): Unit => ({ kind: "share", unit: "whole", last, by: 1 });

/** Half a page is counted; half of a country is a share of it; half-hearted is neither. */
function pieceOf(tokens: readonly Token[], numeral: Numeral): Quantity | null {
  const { first, last, value } = numeral;
  if (tokens[last]?.kind === "dash") return null;
  const noun = tokens[last + 1];
  if (formAt(tokens, first + 1) !== "of" && formAt(tokens, first) === "half" && noun?.kind === "word") {
    return { first, last: last + 1, value, kind: "count", unit: noun.form, numeral, upper: null, told: true };
  }
  return { first, last: first, value, ...kindOf(WHOLE(first)), numeral, upper: null, told: true };
}

/** What stands between a vague number and its noun, and what makes no other noun of it. */
const DETERMINERS = new Set(["the", "our", "their", "his", "its", "these", "those", "other"]);

/** What a hyphen joins to a number without being counted by it: 30-odd countries. */
const AFTER_HYPHEN = new Set(["odd", "plus", "something"]);

/** A number and its head noun; a unit of measure may have adjectives before it too: ten difficult years. */
function counted(tokens: readonly Token[], { form, last }: Numeral): Unit {
  let from = last + 1;
  if (form === "vague") {
    if (formAt(tokens, from) === ",") from += 1;
    if (formAt(tokens, from) === "of") from += 1;
    if (DETERMINERS.has(formAt(tokens, from))) from += 1;
  } else if (wordsAt(tokens, from, ["or", "so"])) from += 2;
  const compound = joinsAt(tokens, from) && !AFTER_HYPHEN.has(formAt(tokens, from + 1)) ? tokens[from + 1] : undefined;
  if (compound?.kind === "word") return { kind: "count", unit: compound.form, last: from + 1, by: 1 };
  const head = headAt(tokens, from);
  const text = tokens[head?.at ?? -1]?.text;
  if (!head || text === undefined) return { kind: "count", unit: null, last, by: 1 };
  const unit = unitNamed(text);
  if (unit !== undefined && !AMBIGUOUS.has(unit)) return { kind: "measure", unit, last: head.at, by: 1 };
  if (head.noun === "quarters") return { kind: "measure", unit: "quarter", last: head.at, by: 1 };
  return { kind: "count", unit: head.noun, last: head.at, by: 1 };
}

/** "a year and a half", where the article is the number. */
function yearAndHalf(tokens: readonly Token[], at: number): Amount | null {
  const unit = unitNamed(tokens[at + 1]?.text ?? "");
  const article = ["a", "an", "one"].includes(formAt(tokens, at));
  if (!article || unit === undefined || !wordsAt(tokens, at + 2, ["and", "a", "half"])) return null;
  const numeral: Numeral = { first: at, last: at + 4, value: 1.5, form: "cardinal", scale: 1, digits: false };
  return { first: at, last: at + 4, numeral, unit: { kind: "measure", unit, last: at + 4, by: 1 } };
}

/** A number with the currency before it and the unit after it. */
function amountAt(tokens: readonly Token[], at: number): Amount | null {
  const code = currencyBefore(tokens, at);
  const minus = isMinus(tokens, at);
  const numeral = numeralAt(tokens, code === null && !minus ? at : at + 1);
  if (!numeral) return null;
  if (minus) return negative(tokens, at, numeral);
  if (code === null) {
    const unit = unitAfter(tokens, numeral);
    return { first: at, last: unit?.last ?? numeral.last, numeral, unit };
  }
  const letter = tokens[numeral.last + 1];
  const scale = letter?.glued === true ? MONEY_SCALES.get(letter.form) : undefined;
  const last = scale === undefined ? numeral.last : numeral.last + 1;
  const by = scale ?? 1;
  const scaled = {
    ...numeral,
    scale: Math.max(by, numeral.scale),
    value: numeral.value === null ? null : exact(numeral.value * by),
  };
  return { first: at, last, numeral: scaled, unit: { kind: "money", unit: code, last, by: 1 } };
}

/** The minus of a negative number: a word, or a sign with white space before it and none behind it. */
function isMinus(tokens: readonly Token[], at: number): boolean {
  if (formAt(tokens, at) === "minus") return true;
  const [sign, number] = [tokens[at], tokens[at + 1]];
  const minus = sign?.text === "-" || sign?.text === "−";
  return minus && !sign.glued && number?.kind === "number" && number.glued;
}

function negative(tokens: readonly Token[], at: number, numeral: Numeral): Amount {
  const unit = unitAfter(tokens, numeral);
  const value = numeral.value === null ? null : -numeral.value;
  return { first: at, last: unit?.last ?? numeral.last, numeral: { ...numeral, value }, unit };
}

/** The code of the currency that stands before a number, or null. */
function currencyBefore(tokens: readonly Token[], at: number): string | null {
  const sign = BEFORE.get(formAt(tokens, at));
  if (sign !== undefined) return sign;
  const text = tokens[at]?.text ?? "";
  return CODES.has(text) && tokens[at + 1]?.kind === "number" ? text : null;
}

/** Words between a number and its unit that change neither: ten more years, two full days. */
const FILLERS = new Set(
  "more full whole additional consecutive extra long calendar straight entire further metric odd plus".split(" "),
);

/** The unit that follows a numeral directly, or null. */
function unitAfter(tokens: readonly Token[], { first, last, form }: Numeral): Unit | null {
  if (form === "part") return null;
  let at = last + 1;
  if (form === "vague" && formAt(tokens, at) === ",") at += 1;
  if (form === "vague" && formAt(tokens, at) === "of") at += 1;
  if (joinsAt(tokens, at)) at += 1;
  if (formAt(tokens, at) === "or" && formAt(tokens, at + 1) === "so") at += 2;
  if (FILLERS.has(formAt(tokens, at))) at += joinsAt(tokens, at + 1) ? 2 : 1;
  return proportionAt(tokens, at, first - 1) ?? timesAt(tokens, at) ?? moneyAt(tokens, at) ?? measureAt(tokens, at);
}

const PERCENT = new Set(["%", "percent", "percents", "per-cent", "pct", "percentage"]);

function proportionAt(tokens: readonly Token[], at: number, before: number): Unit | null {
  const form = formAt(tokens, at);
  const two = form === "per" && formAt(tokens, at + 1) === "cent";
  const dashed = form === "percentage" && joinsAt(tokens, at + 1);
  const next = formAt(tokens, at + (dashed ? 2 : 1));
  if (form === "percentage") {
    return isPoint(next) ? { kind: "points", unit: "point", last: at + (dashed ? 2 : 1), by: 1 } : null;
  }
  if (PERCENT.has(form) || two) return { kind: "percent", unit: "percent", last: two ? at + 1 : at, by: 1 };
  if (form === "pp") return { kind: "points", unit: "point", last: at, by: 1 };
  // Of a basis point a hundred make one: what a listener takes it for is not certain.
  if (form === "basis" && isPoint(next)) return { kind: "points", unit: null, last: at + 1, by: 1 };
  // Points alone are counted, as those of an agenda, unless something grew or fell by them.
  return isPoint(form) && formAt(tokens, before) === "by" ? { kind: "points", unit: "point", last: at, by: 1 } : null;
}

const isPoint = (form: string): boolean => form === "point" || form === "points";

function timesAt(tokens: readonly Token[], at: number): Unit | null {
  const form = formAt(tokens, at);
  return form === "times" || form === "fold" ? { kind: "times", unit: "times", last: at, by: 1 } : null;
}

function moneyAt(tokens: readonly Token[], at: number): Unit | null {
  const next = joinsAt(tokens, at + 1) ? at + 2 : at + 1;
  const found = currencyNamed(
    tokens[at]?.text ?? "",
    formAt(tokens, at),
    formAt(tokens, next),
    formAt(tokens, next + 1),
  );
  if (!found) return null;
  return {
    kind: "money",
    unit: found.code,
    last: found.words === 1 ? at : next + found.words - 2,
    by: 1 / found.parts,
  };
}

/** A unit of measure with what makes an area or a volume of it: square kilometres, sq. m, degrees Celsius. */
function measureAt(tokens: readonly Token[], at: number): Unit | null {
  const power = POWERS.get(formAt(tokens, at));
  const scaled = SCALED_SIGNS.get(formAt(tokens, at));
  if (scaled !== undefined) return { kind: "measure", unit: "cubic metre", last: at, by: scaled };
  const base = power === undefined ? at : at + (formAt(tokens, at + 1) === "." || joinsAt(tokens, at + 1) ? 2 : 1);
  const name = unitNamed(tokens[base]?.text ?? "");
  if (tokens[at]?.form === "°") return degreesAt(tokens, at);
  if (name === undefined) return quartersAt(tokens, at);
  if (power !== undefined) return { kind: "measure", unit: `${power} ${name}`, last: base, by: 1 };
  if (name === "degree") return degreesAt(tokens, base);
  const hours = joinsAt(tokens, base + 1) ? base + 2 : base + 1;
  const energy = unitNamed(`${name}-hour`);
  if (energy !== undefined && /^hours?$/u.test(formAt(tokens, hours))) {
    return { kind: "measure", unit: energy, last: hours, by: 1 };
  }
  return { kind: "measure", unit: name, last: base, by: 1 };
}

function degreesAt(tokens: readonly Token[], at: number): Unit {
  const scale = formAt(tokens, at + 1);
  const name = scale === "celsius" || scale === "c" ? "Celsius" : scale === "fahrenheit" ? "Fahrenheit" : null;
  if (name === null) return { kind: "measure", unit: "degree", last: at, by: 1 };
  return { kind: "measure", unit: `degree ${name}`, last: at + 1, by: 1 };
}

/** Quarters in the plural after a number that makes no part of a whole are those of years. */
const quartersAt = (tokens: readonly Token[], at: number): Unit | null =>
  formAt(tokens, at) === "quarters" ? { kind: "measure", unit: "quarter", last: at, by: 1 } : null;

/** How the second number of a range hangs on the first. */
type Link = "dash" | "to" | "or" | "and";

/** A range from its lower number on, or null where none is meant. */
function rangeFrom(tokens: readonly Token[], low: Amount): Quantity | null {
  const link = linkAfter(tokens, low);
  if (link?.kind === "to" && low.unit !== null && isStep(tokens, low)) return null;
  if (!link || low.numeral.form === "vague") return null;
  const high = amountAt(tokens, link.next);
  if (!high || high.numeral.form === "vague" || high.numeral.form !== low.numeral.form) return null;
  const [lower, upper] = [low.numeral, high.numeral];
  if (lower.value === null || upper.value === null || !areAlike(low, high, link)) return null;
  const from = link.kind === "to" && formAt(tokens, low.first - 1) === "from";
  // A range of ranges is two figures: from 30–35 to 45 percent.
  if (link.kind === "to" && linkAfter(tokens, high)?.kind === "dash") return null;
  const of = high.unit ?? low.unit ?? (upper.form === "part" ? WHOLE(high.last) : counted(tokens, upper));
  const scaled = sharesScale(lower, upper) ? lower.value * upper.scale : lower.value;
  // From three million to five: the scale word is said with the first alone.
  const top = from && sharesScale(upper, lower) && of.unit === null ? upper.value * lower.scale : upper.value;
  if (scaled === top || (scaled > top && !from)) return null;
  // From 5.8% to 4.6%: two levels, each with a unit of its own.
  if (scaled > top && low.unit !== null && high.unit !== null) return null;
  const last = Math.max(high.last, of.last);
  // From 58 down to 40: whether that is a range or two levels is not certain.
  const value: Value | null = isUntold(of) || scaled > top ? null : [exact(scaled * of.by), exact(top * of.by)];
  return {
    first: low.first,
    last,
    value,
    ...kindOf(of),
    numeral: lower,
    upper,
    told: last > high.numeral.last || low.unit !== null,
  };
}

/** Before an amount of its own these say that what follows "to" is the level reached: by 7 years to 73 years. */
function isStep(tokens: readonly Token[], { first }: Amount): boolean {
  return [1, 2, 3, 4].some((back) => formAt(tokens, first - back) === "by");
}

/** A scale word that is said once serves both numbers, unless the first has thousands of its own: 500,000 to 1 million. */
export const sharesScale = (lower: Numeral, upper: Numeral): boolean =>
  lower.scale === 1 && upper.scale > 1 && (lower.value ?? 0) < 1000;

function linkAfter(tokens: readonly Token[], { first, last }: Amount): { kind: Link; next: number } | null {
  const hanging = tokens[last + 1]?.kind === "dash" && ["to", "or"].includes(formAt(tokens, last + 2));
  const at = last + (hanging ? 2 : 1);
  const form = formAt(tokens, at);
  if (joinsAt(tokens, at)) return { kind: "dash", next: at + 1 };
  if (form === "and") return formAt(tokens, first - 1) === "between" ? { kind: "and", next: at + 1 } : null;
  if (form === "to") return { kind: "to", next: at + 1 };
  if (form === "or") return { kind: "or", next: formAt(tokens, at + 1) === "even" ? at + 2 : at + 1 };
  return null;
}

/** Both numbers are of one thing: the unit is said once, or twice the same. */
function areAlike(low: Amount, high: Amount, { kind }: { kind: Link }): boolean {
  if (low.unit === null) return true;
  const before = low.unit.last === low.numeral.last;
  if (high.unit === null) return before && kind !== "or";
  const same = low.unit.kind === high.unit.kind && low.unit.unit === high.unit.unit;
  return same && (kind !== "or" || (before && low.unit.kind === "money"));
}

/** True for a period of time. */
export const isPeriod = ({ kind, unit }: Pick<Quantity, "kind" | "unit">): boolean =>
  kind === "measure" && unit !== null && PERIODS.has(unit);
