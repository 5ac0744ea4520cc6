import { distance } from "fastest-levenshtein";
import type { CountedForm } from "./vocabulary.ts";

/** How many near words are offered. */
const MOST = 3;

/** Words of fewer letters than this are near to too many. */
const SHORTEST = 4;

/** A word that may be misspelt in two letters has at least as many as this. */
const LONG = 6;

const VOWELS = /[aeiouy]/g;

/**
 * The words of the archive that a word was probably meant to be: those of fewest letters put in, taken out or changed
 * (Levenshtein), the most frequent first. Of a short word two letters may differ where both are vowels: Kyiv, Kiev.
 */
export function nearest(typed: string, standing: readonly CountedForm[]): CountedForm[] {
  if (!/^\p{L}+$/u.test(typed) || typed.length < SHORTEST) return [];
  return standing
    .filter(({ form, count }) => count > 0 && form !== typed && Math.abs(form.length - typed.length) <= 2)
    .map((candidate) => ({ ...candidate, steps: distance(typed, candidate.form) }))
    .filter(({ form, steps }) => steps <= (typed.length < LONG ? 1 : 2) || (steps === 2 && sameFrame(typed, form)))
    .sort((a, b) => a.steps - b.steps || b.count - a.count)
    .slice(0, MOST)
    .map(({ form, printed, count }) => ({ form, printed, count }));
}

const sameFrame = (a: string, b: string): boolean => a.replaceAll(VOWELS, "") === b.replaceAll(VOWELS, "");
