import { type Blurred, blurred } from "./approximation.ts";
import { type Changed, changeOf } from "./change.ts";
import { isListedWith, noFigure, type Reason } from "./designations.ts";
import type { Figure, Value } from "./figure.ts";
import { MULTIPLYING } from "./lexicon/changes.ts";
import { CODES } from "./lexicon/currencies.ts";
import { FRACTION_SIGNS, MULTIPLIERS, PARTS, SCALES, SMALL, SOME_OF, VAGUE } from "./lexicon/numbers.ts";
import { type Multiple, multipleAt } from "./multiples.ts";
import { type Quantity, quantityAt, sharesScale } from "./quantities.ts";
import { formAt, type Token, tokensOf } from "./tokens.ts";

/** The words that a quantity may begin with. */
const OPENING: ReadonlySet<string> = new Set([
  ...[SMALL, MULTIPLIERS, SCALES, MULTIPLYING].flatMap((words) => [...words.keys()]),
  ...[...VAGUE, ...SOME_OF.map(([word]) => word ?? ""), ...CODES].map((word) => word.toLowerCase()),
  ...["a", "an", "half", "halved", "halving", "twice", "thrice", "minus"],
]);

/** True for a token that a quantity may begin with; most words do not. */
const canBegin = ({ kind, form }: Token): boolean =>
  kind === "word" ? OPENING.has(form) || form.endsWith("fold") : kind !== "mark";

/** The words of which a quantity has one, unless it has digits or a sign. */
const CORE = [
  ...[SMALL, MULTIPLIERS, SCALES, PARTS, MULTIPLYING].flatMap((words) => [...words.keys()]),
  ...[...VAGUE, "halved", "halving", "twice", "thrice"],
];

/** What no quantity is without: most paragraphs have none of it, and need not be taken apart. */
const STATING = new RegExp(
  String.raw`[\d${[...FRACTION_SIGNS.keys()].join("")}]|fold|(?<![a-z])(?:${CORE.join("|")})(?![a-z])`,
  "iu",
);

/**
 * The quantities that a speaker states in a paragraph, in the order in which they are said; they do not overlap. Takes any
 * text, with white space of any kind, and never throws. The time grows with the length of the text.
 */
export function figuresOf(text: string): Figure[] {
  if (!STATING.test(text)) return [];
  const tokens = tokensOf(text);
  const quantities = quantitiesIn(tokens).map((quantity) => ({ quantity, blur: blurred(tokens, quantity) }));
  return figured(text, tokens, shared(tokens, quantities));
}

/** A quantity with what blurs it. */
interface Placed {
  quantity: Quantity | Multiple;
  blur: Blurred;
}

/** A number that has been read and states no quantity. */
interface Rejected {
  quantity: Quantity;
  reason: Reason;
}

/** The quantities of a text, without the numbers that state none. */
function quantitiesIn(tokens: readonly Token[]): (Quantity | Multiple)[] {
  const found: (Quantity | Multiple)[] = [];
  let before: Rejected | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !canBegin(token)) continue;
    const multiple = multipleAt(tokens, at);
    const quantity = multiple ?? quantityAt(tokens, at);
    if (!quantity) continue;
    const reason = multiple ? null : (listedAs(tokens, before, quantity) ?? noFigure(tokens, quantity));
    if (reason === null) found.push(quantity);
    before = reason === null ? undefined : { quantity, reason };
    at = reason === null ? quantity.last : (quantity.upper ?? quantity.numeral).last;
  }
  return found;
}

/** The reason for which a number that is listed with a date or a name states no quantity either, or null. */
function listedAs(tokens: readonly Token[], before: Rejected | undefined, quantity: Quantity): Reason | null {
  if (!before || before.reason === "ordinary") return null;
  return isListedWith(tokens, before.quantity, quantity) ? before.reason : null;
}

/** What may stand between two quantities that share the unit of the second. */
const CONNECTIVES = new Set(
  ", and or to by then even preferably possibly perhaps sometimes maybe but now – - up probably also".split(" "),
);
/** After a comma and one of these alone another statement may begin: a pension age of 50, and 5 percent of. */
const CONJUNCTIONS = new Set(["and", "or", "to", "by", "then", "–"]);

/** Gives a bare number the unit of the quantity that it is joined to: 4 and 5 percent respectively, 110 by 65 metres. */
function shared(tokens: readonly Token[], placed: readonly Placed[]): Placed[] {
  const shares: Placed[] = [];
  let next: Placed | undefined;
  let joined = false;
  for (const own of placed.toReversed()) {
    const between =
      next === undefined ? null : tokens.slice(own.blur.last + 1, next.blur.first).map(({ form }) => form);
    joined =
      between !== null &&
      (isJoined(between, joined) || (next !== undefined && isGuess(own.quantity, next.quantity, between)));
    const takes = joined && next && isBare(own.quantity);
    const one: Placed = takes && next ? { ...own, quantity: withUnitOf(own.quantity, next.quantity) } : own;
    shares.unshift(one);
    next = one;
  }
  return shares;
}

/** Two numbers that are said one after the other for one that is not known: in the next twenty, thirty years. */
function isGuess({ value: low }: Quantity, { value: high }: Quantity, between: readonly string[]): boolean {
  const next = Array.isArray(high) ? high[0] : high;
  if (typeof low !== "number" || next === null) return false;
  return between.length === 1 && between[0] === "," && low < next && next <= FARTHEST * low;
}

const FARTHEST = 2;

function isJoined(between: readonly string[], nextIsJoined: boolean): boolean {
  if (between.length === 0 || !between.every((form) => CONNECTIVES.has(form))) return false;
  if (between.length === 1) return between[0] === "," ? nextIsJoined : CONJUNCTIONS.has(between[0] ?? "");
  return between[0] !== "," || between.length > 2;
}

const isBare = ({ kind, unit, told, numeral }: Quantity): boolean =>
  kind === "count" && unit === null && !told && numeral.form === "cardinal";

function withUnitOf(bare: Quantity, { kind, unit, numeral, upper }: Quantity): Quantity {
  const next = upper ?? numeral;
  const by = sharesScale(bare.numeral, next) ? next.scale : 1;
  return { ...bare, kind, unit, value: times(bare.value, by) };
}

function times(value: Value | null, by: number): Value | null {
  if (value === null) return null;
  return typeof value === "number" ? value * by : [value[0] * by, value[1] * by];
}

function figured(text: string, tokens: readonly Token[], placed: readonly Placed[]): Figure[] {
  const figures: Figure[] = [];
  let before: Changed | undefined;
  for (const { quantity, blur } of placed) {
    const said = "says" in quantity ? quantity.says : null;
    const change = said ?? changeOf(tokens, quantity, blur, before);
    const first = Math.max(rangeWord(tokens, quantity, blur.first), (before?.last ?? -1) + 1);
    const start = tokens[first]?.start ?? 0;
    const end = wordEnd(tokens[blur.last]);
    const { value, kind, unit } = quantity;
    figures.push({ start, end, text: text.slice(start, end), value, kind, unit, approx: blur.approx, change });
    before = { last: blur.last, kind, change };
  }
  return figures;
}

/** "from" belongs to a range, and to no other quantity: from 4 to 4.5 billion. */
const rangeWord = (tokens: readonly Token[], { upper }: Quantity, first: number): number =>
  upper !== null && ["from", "between"].includes(formAt(tokens, first - 1)) ? first - 1 : first;

/** The apostrophe of a genitive is no part of a unit: two years' time. */
const wordEnd = (token: Token | undefined): number =>
  token === undefined ? 0 : token.end - (/['’]$/u.test(token.text) ? 1 : 0);
