import type { Approximation } from "./figure.ts";
import {
  APPROXIMATIONS,
  DEGREES,
  EXCEEDS,
  type Phrase,
  REACHES,
  TALK,
  UNDERTAKINGS,
} from "./lexicon/approximations.ts";
import { NEGATIVE } from "./lexicon/grammar.ts";
import { isPeriod, type Quantity } from "./quantities.ts";
import { beginsSentence, formAt, type Token, wordsAt } from "./tokens.ts";

/** How a quantity is blurred, and the tokens from the first word that blurs it to the last. */
export interface Blurred {
  first: number;
  last: number;
  approx: Approximation | null;
}

/** The words that blur a quantity, before it and behind it; of several the first said counts. */
export function blurred(tokens: readonly Token[], quantity: Quantity): Blurred {
  const before = blurredBefore(tokens, quantity);
  const after = phraseAfter(tokens, quantity);
  const vague = quantity.numeral.form === "vague" ? "about" : null;
  const last = quantity.last + (after?.outside ?? 0);
  return { ...before, last, approx: before.approx ?? after?.approx ?? vague };
}

/** How many approximations may follow each other: almost reached, not exceed, up to about. */
const MOST = 3;

function blurredBefore(tokens: readonly Token[], quantity: Quantity): Omit<Blurred, "last"> {
  let first = quantity.first;
  let approx: Approximation | null = null;
  for (let found = 0; found < MOST; found += 1) {
    const phrase = phraseBefore(tokens, first, quantity);
    if (!phrase) break;
    ({ first, approx } = phrase);
  }
  return { first, approx };
}

function phraseBefore(tokens: readonly Token[], at: number, quantity: Quantity): Omit<Blurred, "last"> | null {
  const negated = negatedBefore(tokens, at);
  if (negated) return negated;
  const reached = REACHES.has(formAt(tokens, at - 1)) ? at - 1 : at;
  const article = ["the", "a", "an", "our"].includes(formAt(tokens, at - 1)) && EXCEEDS.has(formAt(tokens, at - 2));
  const hyphen = tokens[at - 1]?.kind === "dash" && tokens[at]?.glued === true;
  const end = article || hyphen ? at - 1 : reached;
  const phrase = APPROXIMATIONS.before.find(({ words }) => wordsAt(tokens, end - words.length, words));
  if (!phrase || (reached < at && phrase.approx !== "under") || isOther(tokens, end, phrase, quantity)) return null;
  let first = end - phrase.words.length;
  while (DEGREES.has(formAt(tokens, first - 1))) first -= 1;
  if (formAt(tokens, first - 1) === "a" && ["little", "bit"].includes(formAt(tokens, first))) first -= 1;
  return { first, approx: phrase.approx };
}

/** "not exceed" and what means the same say "at most". */
function negatedBefore(tokens: readonly Token[], at: number): Omit<Blurred, "last"> | null {
  if (!EXCEEDS.has(formAt(tokens, at - 1))) return null;
  const gap = ["to", "be"].includes(formAt(tokens, at - 2)) ? 1 : 0;
  return NEGATIVE.has(formAt(tokens, at - 2 - gap)) ? { first: at - 2 - gap, approx: "max" } : null;
}

/** The same words in another sense: in the course of ten years, to talk about two issues, under three agreements. */
function isOther(tokens: readonly Token[], end: number, { words }: Phrase, quantity: Quantity): boolean {
  const first = end - words.length;
  const word = words.length === 1 ? words[0] : undefined;
  if (word === "over") return isPeriod(quantity) && isDuring(tokens, first, quantity);
  if (word === "within") return isPeriod(quantity) || quantity.kind === "count";
  if (word === "about") return TALK.has(formAt(tokens, first - 1));
  if (word === "near") return quantity.kind === "count";
  if (word === "under" || word === "below" || word === "above") return UNDERTAKINGS.has(quantity.unit ?? "");
  return false;
}

/** Before these "over" is "more than" in any case: over a hundred years ago. */
const AGO = new Set(["ago", "old", "now", "earlier", "later"]);
/** After these a length of time is told, not what happened in its course. */
const LENGTH = new Set(
  "for in after of with by than is was are were be been spent lasted lasting last takes took take within and or just well already".split(
    " ",
  ),
);

function isDuring(tokens: readonly Token[], at: number, { last, first, numeral }: Quantity): boolean {
  if (AGO.has(formAt(tokens, last + 1)) || wordsAt(tokens, last + 1, ["of", "age"])) return false;
  if (first < numeral.first || tokens[at + 1]?.kind === "dash") return false;
  return beginsSentence(tokens, at) || !LENGTH.has(formAt(tokens, at - 1));
}

/** Words behind the number, before its noun, or behind both: 30-odd years, 10 years or more. */
function phraseAfter(tokens: readonly Token[], quantity: Quantity): { approx: Approximation; outside: number } | null {
  const { numeral, upper, last } = quantity;
  for (const end of new Set([(upper ?? numeral).last, last])) {
    const phrase = APPROXIMATIONS.after.find(({ words }) =>
      words.every(
        (word, index) => word === (tokens[end + 1 + index]?.kind === "dash" ? "-" : formAt(tokens, end + 1 + index)),
      ),
    );
    // "30 or more than 40" says no more of 30 than the number.
    if (phrase && formAt(tokens, end + 1 + phrase.words.length) !== "than") {
      return { approx: phrase.approx, outside: Math.max(0, end + phrase.words.length - last) };
    }
  }
  return null;
}
