import { FUNCTION_WORDS, isPlural } from "./lexicon/grammar.ts";
import { SMALL } from "./lexicon/numbers.ts";
import { formAt, joinsAt, type Token } from "./tokens.ts";

/** The noun that a number counts: the token it is, and whether it is in the plural. */
export interface Head {
  at: number;
  noun: string;
}

/** The most words that an English group of adjectives and nouns has before its head. */
const LONGEST = 9;

/** What may stand between two adjectives, or two nouns of one head: production and enrichment facilities. */
const BETWEEN = new Set([",", "and", "or"]);

/** Words that look like the plural of a noun and go on to another noun: sports facilities, news agencies. */
const goesOn = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === "word" && isNoun(tokens, at);

const isNoun = (tokens: readonly Token[], at: number): boolean => isPlural(formAt(tokens, at));

/**
 * The head noun of the words from a place on, after a number: the last of the first plurals that stand together, with
 * only adjectives and nouns before it. Null where a function word, a verb or a mark comes first.
 */
export function headAt(tokens: readonly Token[], from: number): Head | null {
  for (let at = from; at < from + LONGEST; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.kind === "dash" && joinsAt(tokens, at)) continue;
    if (BETWEEN.has(token.form) && at > from && !FUNCTION_WORDS.has(formAt(tokens, at + 1))) continue;
    // "of the ten most developed countries": a superlative is an adjective.
    if (SUPERLATIVES.has(token.form) && at >= from) continue;
    if (token.kind !== "word" || isFunctionWord(tokens, at) || SMALL.has(token.form) || isVerb(tokens, at, from))
      return null;
    if (isNoun(tokens, at) && !joinsAt(tokens, at + 1)) {
      const last = goesOn(tokens, at + 1) ? at + 1 : at;
      return { at: last, noun: formAt(tokens, last).replace(/'$/u, "") };
    }
  }
  return null;
}

/** "US" in capitals is a country, and a word with a hyphen behind it begins an adjective: so-called. */
const isFunctionWord = (tokens: readonly Token[], at: number): boolean =>
  FUNCTION_WORDS.has(formAt(tokens, at)) && tokens[at]?.text !== "US" && !joinsAt(tokens, at + 1);

const SUPERLATIVES = new Set(["more", "most", "least", "less", "such", "very", "already", "other", "better", "larger"]);

/** A word in -ed that nothing but a function word follows is a verb: of 5,000 only 2,000 returned. */
function isVerb(tokens: readonly Token[], at: number, from: number): boolean {
  return at === from && formAt(tokens, at).endsWith("ed") && tokens[at + 1]?.kind !== "word";
}
