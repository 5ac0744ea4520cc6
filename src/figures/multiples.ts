import type { Change } from "./figure.ts";
import { CHANGING, COMPARATIVES, MULTIPLYING } from "./lexicon/changes.ts";
import { SMALL } from "./lexicon/numbers.ts";
import type { Numeral } from "./numerals.ts";
import type { Quantity } from "./quantities.ts";
import { formAt, joinsAt, type Token, wordsAt } from "./tokens.ts";

/** How many times something is, in one word: twice, threefold, doubled. */
export interface Multiple extends Quantity {
  /** The word itself says that this much was added or lost. */
  says: Change | null;
}

/** The multiple that the token at a place is, or null. */
export function multipleAt(tokens: readonly Token[], at: number): Multiple | null {
  const form = formAt(tokens, at);
  const verb = MULTIPLYING.get(form);
  if (verb !== undefined) {
    return isVerb(tokens, at) ? multiple(at, verb.by, isLevel(tokens, at) ? null : verb.change) : null;
  }
  if (form === "halved" || form === "halving") return multiple(at, null, "down");
  if (form === "twice" || form === "thrice") {
    const isTimes = comparesAt(tokens, at + 1) || BLURS.has(formAt(tokens, at - 1)) || formAt(tokens, at - 1) === "by";
    return isTimes ? multiple(at, form === "twice" ? 2 : 3, null) : null;
  }
  if (form === "half" && formAt(tokens, at + 1) === "as") return multiple(at, 0.5, null);
  const fold = /^(?<number>\p{L}+)fold$/u.exec(form)?.groups?.["number"];
  const by = fold === undefined ? undefined : fold === "hundred" ? 100 : SMALL.get(fold);
  return by === undefined ? null : multiple(at, by, null);
}

/** "more than twice" is no number of occasions that would be told. */
const BLURS = new Set(["than", "almost", "nearly"]);

function multiple(at: number, by: number | null, says: Change | null): Multiple {
  const numeral: Numeral = { first: at, last: at, value: by, form: "cardinal", scale: 1, digits: false };
  return { first: at, last: at, value: by, kind: "times", unit: "times", numeral, upper: null, told: true, says };
}

/** "at more than double the pace", "is almost double": a comparison, and nothing that has happened. */
function isLevel(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (BLURS.has(formAt(tokens, before)) || formAt(tokens, before) === "more") before -= 1;
  return !/(?:ed|ing)$/u.test(formAt(tokens, at)) && AT_LEVEL.has(formAt(tokens, before));
}

const AT_LEVEL = new Set(["at", "is", "are", "was", "were", "of"]);

/** Before "double" these tell the verb from the adjective of double standards. */
const VERB_BEFORE = new Set(
  (
    "to will would can could must should may might shall we they you than almost nearly practically virtually and " +
    "approximately about has have had already not more is are was were or"
  ).split(" "),
);
const OBJECT_AFTER = new Set("the our their its his that what this in by over".split(" "));

function isVerb(tokens: readonly Token[], at: number): boolean {
  const form = formAt(tokens, at);
  if (joinsAt(tokens, at) || joinsAt(tokens, at + 1) || /^\p{Lu}/u.test(tokens[at]?.text ?? "") === at > 0)
    return false;
  if (!["double", "triple", "treble", "quadruple"].includes(form)) return true;
  return VERB_BEFORE.has(formAt(tokens, at - 1)) ? !isAdjective(tokens, at) : OBJECT_AFTER.has(formAt(tokens, at + 1));
}

/** "and double standards", "is double taxation". */
const isAdjective = (tokens: readonly Token[], at: number): boolean =>
  ADJECTIVE_OF.has(formAt(tokens, at + 1)) || formAt(tokens, at - 1) === "a";
const ADJECTIVE_OF = new Set(
  "standards standard taxation digits digit taxes agent agents responsibility meaning role game".split(" "),
);

/** True where a comparison follows: three times more, twice as fast, 10 times the speed, twice over. */
export function comparesAt(tokens: readonly Token[], at: number): boolean {
  const form = formAt(tokens, at);
  if (COMPARATIVES.has(form)) return true;
  if (form === "as") return true;
  if (form === "the") return SIZES.has(formAt(tokens, at + 1));
  if (
    wordsAt(tokens, at, ["what", "it"]) ||
    wordsAt(tokens, at, ["that", "of"]) ||
    wordsAt(tokens, at, ["compared", "to"])
  )
    return true;
  return /(?:[^aeiou]er|ier)$/u.test(form) && !NO_COMPARATIVE.has(form);
}

const SIZES = new Set(
  "size number amount speed rate price cost average level volume figure sum value length world national".split(" "),
);
const NO_COMPARATIVE = new Set(
  "over under after ever never together other whether however winner former later per earlier".split(" "),
);

const SKIPPED = new Set(
  "by almost nearly about approximately some roughly over than more less at least only even another up a to".split(" "),
);

/** True where a verb of change stands directly before a place, or only such words between: grew by almost three times. */
export function isChanged(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (SKIPPED.has(formAt(tokens, before)) && !CHANGING.has(formAt(tokens, before))) before -= 1;
  const almost = ["almost", "nearly"].includes(formAt(tokens, at - 1));
  return CHANGING.has(formAt(tokens, before)) || almost || formAt(tokens, at - 1) === "by";
}
