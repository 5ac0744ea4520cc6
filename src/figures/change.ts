import type { Change } from "./figure.ts";
import type { Blurred } from "./approximation.ts";
import { CHANGES, CHANGING, COMPARED, EARLIER, LEVELS } from "./lexicon/changes.ts";
import { FUNCTION_WORDS } from "./lexicon/grammar.ts";
import type { Quantity } from "./quantities.ts";
import { endsSentence, formAt, type Token } from "./tokens.ts";

/** A quantity whose change has been read: what is joined to it may share it. */
export interface Changed {
  last: number;
  kind: Quantity["kind"];
  change: Change | null;
}

/**
 * Whether the clause says that this much was added or lost, or null: of a level that is reached, and of comparisons that
 * are not in time. `before` is the quantity before it, of whatever sentence.
 */
export function changeOf(
  tokens: readonly Token[],
  quantity: Quantity,
  { first, last }: Blurred,
  before: Changed | undefined,
): Change | null {
  const lead = leadOf(tokens, first);
  const isTarget = lead === "to" && !LEVEL_TO.has(formAt(tokens, first - 2));
  const range = lead === "from" && quantity.upper !== null;
  return (
    changeAfter(tokens, last + 1) ??
    (isTarget || (lead === "from" && !range)
      ? null
      : (changeBefore(tokens, range ? first - 1 : first, quantity) ?? joined(tokens, quantity, first, last, before)))
  );
}

/** "to" after these leads to a quantity, not to a level: amounted to, came to, equal to, close to. */
const LEVEL_TO = new Set("amounted amounts amount came comes come equal due".split(" "));

/** Words that neither blur the number nor say more of its change: by as much as 27 percent, by another 5. */
const ASIDE = new Set(
  "exactly precisely as much many only just even another further additional an a the impressive record whole some".split(
    " ",
  ),
);

/** The word that leads to a quantity: by, to, of, from, at or another. */
function leadOf(tokens: readonly Token[], first: number): string {
  let at = first - 1;
  while (ASIDE.has(formAt(tokens, at))) at -= 1;
  return formAt(tokens, at);
}

/** "5 percent growth", "a 2.5-fold increase", "9 percent up", "7 percent more than last year". */
function changeAfter(tokens: readonly Token[], from: number): Change | null {
  const compared = COMPARED.get(formAt(tokens, from));
  if (compared !== undefined) return isInTime(tokens, from + 1) ? compared : null;
  let negative = false;
  for (let at = from; at < from + 5; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    const found = CHANGES.get(token.form);
    const verb =
      at === from && CHANGING.has(token.form) && ["increase", "drop", "cut", "rise", "fall"].includes(token.form);
    if (found !== undefined && (!verb || formAt(tokens, from - 1) !== "they")) return negative ? "down" : found;
    negative ||= token.form === "negative";
    const passes =
      token.kind === "word"
        ? !FUNCTION_WORDS.has(token.form)
        : token.kind === "dash"
          ? token.glued
          : token.text === "[";
    if (!passes && !(token.form === "of" && at === from) && !(token.form === "annual")) return null;
  }
  return null;
}

/** The longest way from "more" to the word that tells a comparison in time. */
const COMPARISON = 7;

function isInTime(tokens: readonly Token[], from: number): boolean {
  if (!["than", "compared", "on", "from", "year-on-year", "over", "against"].includes(formAt(tokens, from)))
    return false;
  for (let at = from + 1; at < from + COMPARISON && !isBreak(tokens, at); at += 1) {
    if (EARLIER.has(formAt(tokens, at)) || /^(?:19|20)\d\d$/u.test(formAt(tokens, at))) return true;
  }
  return false;
}

/** What stands between a verb of change and the number: it grew, in real terms, by 5 percent. */
function changeBefore(tokens: readonly Token[], first: number, quantity: Quantity): Change | null {
  let at = first - 1;
  while (ASIDE.has(formAt(tokens, at))) at -= 1;
  const by = formAt(tokens, at) === "by";
  const counted = quantity.kind === "count" || quantity.kind === "money" || quantity.kind === "measure";
  if (by) return nearest(tokens, at - 1, counted ? NEAR : SENTENCE);
  while (/ly$/u.test(formAt(tokens, at)) || formAt(tokens, at) === "back") at -= 1;
  const direct = changingAt(tokens, at);
  // It fell below 80: a level that is passed.
  if (PASSED.has(formAt(tokens, first))) return null;
  if (direct !== undefined && (!counted || LOSSES.has(formAt(tokens, at)) || quantity.upper !== null)) return direct;
  if (quantity.kind === "share" && formAt(tokens, at) === "in") return nearestVerb(tokens, at - 1);
  const folds = quantity.kind === "times" && formAt(tokens, at) !== "at" ? nearestVerb(tokens, at) : null;
  return folds ?? nounBefore(tokens, first - 1);
}

const PASSED = new Set(["below", "above", "under"]);

/** Verbs whose object is what was lost or gained, and not what grew: lost two billion. */
const LOSSES = new Set([
  "lost",
  "lose",
  "losing",
  "gained",
  "gain",
  "fell",
  "grew",
  "rose",
  "dropped",
  "fallen",
  "grown",
  "risen",
  "up",
  "down",
]);

/** The most tokens of a sentence that are looked through, so that one without an end takes no longer than others. */
const SENTENCE = 80;

/** How far before "by" a verb of change may stand where people and things are counted, which also act. */
const NEAR = 9;

/** The nearest word of change before a place in the same sentence. */
function nearest(tokens: readonly Token[], from: number, most: number): Change | null {
  for (let at = from; at >= 0 && from - at < most && !endsSentence(tokens, at); at -= 1) {
    const found = changingAt(tokens, at) ?? CHANGES.get(formAt(tokens, at));
    if (found !== undefined) return found;
  }
  return null;
}

/** A verb of change before a number of times, with its object between: raising productivity 3.2-fold. */
function nearestVerb(tokens: readonly Token[], from: number): Change | null {
  for (let at = from; at > from - NEAR && !isBreak(tokens, at); at -= 1) {
    const form = formAt(tokens, at);
    if (form === "to" && !CHANGING.has(formAt(tokens, at + 1))) return null;
    const found = changingAt(tokens, at);
    if (found !== undefined) return found;
  }
  return null;
}

/** The change that a verb tells; "up" and "down" tell one after a verb of going or being, or with "by" behind them. */
function changingAt(tokens: readonly Token[], at: number): Change | undefined {
  const form = formAt(tokens, at);
  if ((form === "up" || form === "down") && !GOING.has(formAt(tokens, at - 1)) && formAt(tokens, at + 1) !== "by") {
    return tokens[at - 1]?.kind === "mark" ? CHANGING.get(form) : undefined;
  }
  return CHANGING.get(form);
}

const GOING = new Set("go goes went gone going come comes came is are was were be been shot moved brought".split(" "));

/** How far a noun of change stands before the verb that states how much: growth in this sector last year was 5 percent. */
const FAR = 9;

/** "growth was", "the increase should not exceed", "a drop of". */
function nounBefore(tokens: readonly Token[], from: number): Change | null {
  let at = from;
  let stated = false;
  while (LEVELS.has(formAt(tokens, at)) || EXCEEDED.test(formAt(tokens, at))) {
    stated = true;
    at -= 1;
  }
  if (!stated) return null;
  const near =
    CHANGES.get(formAt(tokens, at)) ??
    (RATE.test(formAt(tokens, at)) ? CHANGES.get(formAt(tokens, at - 1)) : undefined);
  if (near !== undefined) return formAt(tokens, at + 1) === "to" ? null : near;
  if (["of", "by"].includes(formAt(tokens, at + 1))) return null;
  for (; at > from - FAR && !isBreak(tokens, at); at -= 1) {
    const found = CHANGES.get(formAt(tokens, at));
    if (found !== undefined) return AMID.has(formAt(tokens, at - 1)) ? null : found;
  }
  return null;
}

const EXCEEDED = /^(?:exceed|surpass|approach)/u;
const RATE = /^rates?$/u;
/** After these a change is the reason or the setting of another statement. */
const AMID = new Set("of with despite from for due to by".split(" "));

/** Connectives that join a quantity to the one before it, with the change that was told there. */
const CONNECTIVES = new Set(", or and but even preferably perhaps possibly maybe – — - ( more precisely".split(" "));

/** ", or 8.8 percent", "and preferably 5–7 percent"; and a quantity that stands alone after a comma: fell, almost 9 percent. */
function joined(
  tokens: readonly Token[],
  quantity: Quantity,
  first: number,
  last: number,
  before: Changed | undefined,
): Change | null {
  let at = first - 1;
  while (at >= 0 && CONNECTIVES.has(formAt(tokens, at))) at -= 1;
  if (at === first - 1 || !["percent", "points", "times", "share"].includes(quantity.kind)) return null;
  if (before && at === before.last) return before.kind === quantity.kind ? before.change : null;
  const alone = tokens[last + 1]?.kind === "mark" || tokens[last + 1] === undefined;
  if (!alone || formAt(tokens, first - 1) === "and" || formAt(tokens, first - 1) === "or") return null;
  return before && before.last > sentenceStart(tokens, first) ? null : nearest(tokens, at, SENTENCE);
}

function sentenceStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && at - start < SENTENCE && !endsSentence(tokens, start - 1)) start -= 1;
  return start;
}

/** True where a clause ends. */
function isBreak(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || (token.kind === "dash" && !token.glued)) return true;
  return token.kind === "mark" && /[,;:.!?()]/u.test(token.text);
}
