import { distance } from "fastest-levenshtein";

/** The known name that a name was probably meant to be; `null` where none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({ candidate, steps: stepsBetween(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const [first] = ranked;
  return first !== undefined && first.steps <= Math.max(2, first.candidate.length / 3) ? first.candidate : null;
}

/**
 * How many letters must be put in, taken out or changed to make one name the other; of a name far too long, each letter
 * too many is one.
 */
function stepsBetween(from: string, to: string): number {
  const likely = to.length + 3;
  return distance(from.slice(0, likely), to) + Math.max(0, from.length - likely);
}
