import { MULTIPLIERS, PARTS, SCALES, SMALL, SOME_OF, VAGUE } from "./lexicon/numbers.ts";
import { unitNamed } from "./lexicon/units.ts";
import { formAt, joinsAt, type Token, wordsAt } from "./tokens.ts";

/** A number in digits or words with its scale words, or what stands in the place of one. Places are those of tokens. */
export interface Numeral {
  first: number;
  last: number;
  /** Null where no number is said, or none that is certain. */
  value: number | null;
  /**
   * `cardinal`: 17, four hundred, 1.5 million. `part`: a part of a whole, as half or two thirds. `piece`: a part of one
   * unit that is named after it, as half a percent. `vague`: millions of.
   */
  form: "cardinal" | "part" | "piece" | "vague";
  /** The last scale word: 1e6 of "1.5 million"; 1 where there is none. */
  scale: number;
  /** It is one number in digits, without a scale word. */
  digits: boolean;
}

/** The numeral that begins with the token at a place, or null. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  return vagueAt(tokens, at) ?? partAt(tokens, at) ?? cardinalAt(tokens, at);
}

const isArticle = (form: string): boolean => form === "a" || form === "an";

/** A scale word of the token, if it is one. */
const scaleOf = (form: string): number | undefined => SCALES.get(form) ?? SCALES.get(form.replace(/s$/u, ""));

/** True for a scale word that is not shortened: only those stand without a number. */
const isWhole = (form: string): boolean => SCALES.has(form) && form.length > 4;

/** A number without article, or with the one that stands for "one": a hundred and twenty thousand. */
function cardinalAt(tokens: readonly Token[], at: number): Numeral | null {
  const article = isArticle(formAt(tokens, at));
  const first = article ? at + 1 : at;
  const opens = isWhole(formAt(tokens, first)) || MULTIPLIERS.has(formAt(tokens, first));
  if (article ? !opens : !opens && tokens[first]?.kind !== "number" && !isSmall(tokens, first)) return null;
  return article || !isDesignated(tokens, first) ? counted(tokens, at, first) : null;
}

/** Half a sign of its own, as `½`, is a number of one token too. */
const isSmall = (tokens: readonly Token[], at: number): boolean =>
  SMALL.has(formAt(tokens, at)) || (tokens[at]?.kind === "sign" && tokens[at].value !== null);

/** A scale word that hangs on a word before it has lost its number: multi-million. */
function isDesignated(tokens: readonly Token[], at: number): boolean {
  return !SMALL.has(formAt(tokens, at)) && tokens[at]?.kind === "word" && joinsAt(tokens, at - 1);
}

/** What of a number has been read. */
interface Counted {
  /** The sum of what scale words have multiplied. */
  total: number;
  /** What the next scale word multiplies. */
  group: number | null;
  scale: number;
  /** What may come after the last word: a five after twenty, any number below a hundred after a hundred. */
  open: "all" | "ones" | "tens" | "none";
  sure: boolean;
}

/** A word of a number: what is read with it, and the place of the word. */
interface Step {
  so: Counted;
  last: number;
}

/** Adds up the words of a number as they come, from the first that is no article. */
function counted(tokens: readonly Token[], first: number, from: number): Numeral {
  let so: Counted = { total: 0, group: null, scale: 1, open: "all", sure: true };
  let last = from - 1;
  for (let step = stepAt(tokens, from, so); step; step = stepAt(tokens, last + 1, so)) ({ so, last } = step);
  const digits = first === last && tokens[first]?.kind === "number";
  const value = so.sure ? exact(so.total + (so.group ?? 0)) : null;
  return { first, last, value, form: "cardinal", scale: so.scale, digits };
}

/** Takes off what binary fractions add: 1.1 × 1000000 is 1100000.0000000002. */
const exact = (value: number): number => Number(value.toPrecision(15));

/** The next word of a number, over the hyphen or the "and" before it, or null where the number ends. */
function stepAt(tokens: readonly Token[], at: number, so: Counted): Step | null {
  const begun = so.open !== "all";
  const half = begun ? halfAt(tokens, at, so) : null;
  if (half) return half;
  if (so.open === "tens" && formAt(tokens, at) === "and") return smallAt(tokens, at + 1, so);
  const and = formAt(tokens, at) === "and" && so.scale > 1;
  const more = and ? (digitsAt(tokens, at + 1, so) ?? smallAt(tokens, at + 1, so)) : pointAt(tokens, at, so);
  if (more) return more;
  const put =
    begun && formAt(tokens, at) === "[" && formAt(tokens, at + 2) === "]" ? multiplierAt(tokens, at + 1, so) : null;
  // The editor may have put the scale word in: 7.1 [million].
  if (put) return { so: put.so, last: at + 2 };
  const word = begun && joinsAt(tokens, at) ? at + 1 : at;
  return smallAt(tokens, word, so) ?? multiplierAt(tokens, word, so) ?? digitsAt(tokens, word, so);
}

/** A number below a hundred in one word, or a sign such as ½. */
function smallAt(tokens: readonly Token[], at: number, so: Counted): Step | null {
  const token = tokens[at];
  const value = token?.kind === "sign" ? token.value : SMALL.get(formAt(tokens, at));
  if (typeof value !== "number" || !takes(tokens, at, so, value)) return null;
  const open = value >= 20 ? "ones" : "none";
  return { so: { ...so, group: (so.group ?? 0) + value, open }, last: at };
}

function takes(tokens: readonly Token[], at: number, { open, group }: Counted, value: number): boolean {
  if (open === "all") return true;
  if (value < 1) return group !== null && Number.isInteger(group);
  if (open === "ones") return value > 0 && value < 10;
  if (open === "tens") return value > 0;
  // After a scale word another number is meant, unless a scale word follows it too: two million five hundred thousand.
  return group === null && isMultiplier(formAt(tokens, at + 1));
}

const isMultiplier = (form: string): boolean => MULTIPLIERS.has(form) || SCALES.has(form);

function multiplierAt(tokens: readonly Token[], at: number, so: Counted): Step | null {
  const form = formAt(tokens, at);
  const times = MULTIPLIERS.get(so.open === "all" ? form : form.replace(/s$/u, ""));
  const group = so.group ?? 1;
  if (times !== undefined) {
    if ((times === 100 && group >= 100) || (so.scale > 1 && so.group === null)) return null;
    return { so: { ...so, group: group * times, open: times === 100 ? "tens" : "none" }, last: at };
  }
  const scale = so.open === "all" ? SCALES.get(form) : scaleOf(form);
  if (scale === undefined || (so.scale > 1 && (so.group === null || scale >= so.scale))) return null;
  return { so: { ...so, total: so.total + group * scale, group: null, scale, open: "none" }, last: at };
}

/** The digits after "point", one word each, or one number: two point five, three point one four. */
function pointAt(tokens: readonly Token[], at: number, so: Counted): Step | null {
  if (formAt(tokens, at) !== "point" || so.group === null || !Number.isInteger(so.group)) return null;
  let digits = "";
  let last = at;
  for (
    let digit = SMALL.get(formAt(tokens, at + 1));
    digit !== undefined;
    digit = SMALL.get(formAt(tokens, last + 1))
  ) {
    digits += `${digit}`;
    last += 1;
    if (digit > 9) break;
  }
  if (digits === "") return null;
  return { so: { ...so, group: Number(`${so.group}.${digits}`), open: "none" }, last };
}

/** Digits begin a number, and go on after a scale word only to a smaller one: 2 million 300 thousand. */
function digitsAt(tokens: readonly Token[], at: number, so: Counted): Step | null {
  const token = tokens[at];
  if (token?.kind !== "number") return null;
  const smaller =
    so.group === null &&
    (SCALES.get(formAt(tokens, at + 1)) ?? MULTIPLIERS.get(formAt(tokens, at + 1)) ?? Infinity) < so.scale;
  if (so.open !== "all" && !smaller) return null;
  return { so: { ...so, group: token.value ?? 0, open: "none", sure: so.sure && token.value !== null }, last: at };
}

const HALVES: readonly { words: readonly string[]; part: number }[] = [
  { words: ["and", "a", "half"], part: 0.5 },
  { words: ["and", "half"], part: 0.5 },
  { words: ["and", "a", "quarter"], part: 0.25 },
  { words: ["and", "three", "quarters"], part: 0.75 },
];

/** "and a half" after a number; "and half of them" begins something else. */
function halfAt(tokens: readonly Token[], at: number, so: Counted): Step | null {
  const found = HALVES.find(({ words }) => wordsAt(tokens, at, words));
  if (!found) return null;
  const last = at + found.words.length - 1;
  if (OF.has(formAt(tokens, last + 1))) return null;
  const { total, group, scale } = so;
  const more = group === null ? { total: total + found.part * scale } : { group: group + found.part };
  return { so: { ...so, ...more, open: "none" }, last };
}

const OF = new Set(["of", "the", "our", "their", "its"]);

/** Says that the fraction is of one unit or scale, named next: half a million, a quarter of a century. */
const PIECE_OF: readonly (readonly string[])[] = [
  ["of", "a"],
  ["of", "an"],
  ["of", "one"],
];
const HALF_OF: readonly (readonly string[])[] = [...PIECE_OF, ["a"], ["an"]];

/** A fraction in words: half, a third, two-thirds, three quarters of a million. */
function partAt(tokens: readonly Token[], at: number): Numeral | null {
  const fraction = fractionAt(tokens, at);
  if (!fraction) return null;
  const { value, last } = fraction;
  const half = value === 0.5;
  const of = (half ? HALF_OF : PIECE_OF).find((words) => wordsAt(tokens, last + 1, words));
  const next = last + 1 + (of?.length ?? (half ? hyphensAt(tokens, last + 1) : 0));
  const by = SCALES.get(formAt(tokens, next)) ?? (half || of ? MULTIPLIERS.get(formAt(tokens, next)) : undefined);
  const start = { first: at, digits: false };
  if (by !== undefined) return { ...start, last: next, value: exact(value * by), form: "cardinal", scale: by };
  const isUnit = formAt(tokens, last - 1) === "/" && formAt(tokens, last + 1) !== "of";
  if (next > last + 1 || isUnit) return { ...start, last: next - 1, value, form: "piece", scale: 1 };
  return { ...start, last, value, form: "part", scale: 1 };
}

/** How many tokens join "half" to what it is half of: half-hour, half-a-trillion. */
function hyphensAt(tokens: readonly Token[], at: number): number {
  if (!joinsAt(tokens, at)) return 0;
  return isArticle(formAt(tokens, at + 1)) && joinsAt(tokens, at + 2) ? 3 : 1;
}

function fractionAt(tokens: readonly Token[], at: number): { value: number; last: number } | null {
  const slashed = slashedAt(tokens, at);
  if (slashed) return slashed;
  if (formAt(tokens, at) === "half" && !joinsAt(tokens, at - 1)) return { value: 1 / 2, last: at };
  const article = isArticle(formAt(tokens, at));
  const above = article ? 1 : (SMALL.get(formAt(tokens, at)) ?? tokens[at]?.value ?? null);
  const word = joinsAt(tokens, at + 1) ? at + 2 : at + 1;
  const form = formAt(tokens, word);
  const below = PARTS.get(above === 1 ? form : form.replace(/s$/u, ""));
  if (above === null || below === undefined || above < 1 || above >= below) return null;
  if (above > 1 && !form.endsWith("s")) return null;
  if (form === "quarters" && OF_YEARS.has(formAt(tokens, at - 1))) return null;
  return { value: above / below, last: word };
}

/** Before "three quarters" these say that quarters of a year are counted. */
const OF_YEARS = new Set("first last past next previous coming these those".split(" "));

/** Digits over digits are a fraction where "of" or a unit follows, else a date, a ratio or the number of a law. */
function slashedAt(tokens: readonly Token[], at: number): { value: number; last: number } | null {
  const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== "/" || !slash.glued || !below?.glued) return null;
  if (formAt(tokens, at + 3) !== "of" && unitNamed(tokens[at + 3]?.text ?? "") === undefined) return null;
  if (typeof above?.value !== "number" || below.value === null || above.value >= below.value) return null;
  return { value: above.value / below.value, last: at + 2 };
}

/** What joins two scale words to one that is vaguer: hundreds of thousands, perhaps even millions. */
const JOINS = new Set("or and if not perhaps maybe even at least possibly , upon".split(" "));
const LONGEST_JOIN = 5;

function vagueAt(tokens: readonly Token[], at: number): Numeral | null {
  let last = vagueWordsAt(tokens, at);
  if (last === null) return null;
  for (let joined: number | null = last; joined !== null;) {
    last = joined;
    joined = joinedVague(tokens, last + 1);
  }
  return { first: at, last, value: null, form: "vague", scale: 1, digits: false };
}

/** The end of the vague words that a joining word leads to, or null. */
function joinedVague(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at <= from + LONGEST_JOIN; at += 1) {
    const found = at > from ? vagueWordsAt(tokens, at) : null;
    if (found !== null) return found;
    if (!JOINS.has(formAt(tokens, at))) return null;
  }
  return null;
}

/** "tens of thousands", "several dozen", "hundreds": gives the place of the last word. */
function vagueWordsAt(tokens: readonly Token[], at: number): number | null {
  const some = SOME_OF.find((words) => wordsAt(tokens, at, words));
  if (some) {
    const scale = at + some.length;
    return isScaleWord(formAt(tokens, scale)) ? (scaleChain(tokens, scale) ?? scale) : null;
  }
  return scaleChain(tokens, at);
}

const isScaleWord = (form: string): boolean => SCALES.has(form) || MULTIPLIERS.has(form) || isVague(form);
const isVague = (form: string): boolean => VAGUE.has(form);

function scaleChain(tokens: readonly Token[], at: number): number | null {
  if (!isVague(formAt(tokens, at))) return null;
  const joins = formAt(tokens, at + 1);
  if (joins === "of" && isVague(formAt(tokens, at + 2))) return scaleChain(tokens, at + 2);
  // "tens" alone are no number of things, and are joined to larger ones: tens and hundreds of millions.
  if (formAt(tokens, at) !== "tens" || joins === "of" || joins === "and") return at;
  return null;
}
