import { isJoint, type Word } from "../words.ts";

/**
 * The words of some units, as plain data. Each different word is told once, with its capitals; a word in its place is a
 * number, of which an archive has millions.
 */
export interface UnitWords {
  /** Every different word as printed, in the order in which they first stand here. */
  printed: string[];
  /** The words of all units, one after the other, as places in that list. */
  words: number[];
  /** How many words each unit has. */
  sizes: number[];
  /** Words joined by hyphens that stand in the units, such as `cyber-sport`, each once. */
  joined: string[];
}

/** The words of units, each given as `wordsOf` reads it. */
export function unitWords(units: Iterable<readonly Word[]>): UnitWords {
  const places = new Map<string, number>();
  const joined = new Set<string>();
  const words: number[] = [];
  const sizes: number[] = [];
  for (const unit of units) {
    for (const { printed } of unit) words.push(placeOf(printed));
    for (const word of joinedIn(unit)) joined.add(word);
    sizes.push(unit.length);
  }
  return { printed: [...places.keys()], words, sizes, joined: [...joined] };

  function placeOf(printed: string): number {
    const known = places.get(printed);
    if (known !== undefined) return known;
    places.set(printed, places.size);
    return places.size - 1;
  }
}

const LETTERS = /^\p{L}+$/u;

function joinedIn(words: readonly Word[]): string[] {
  const found: string[] = [];
  for (let at = 1; at < words.length; at += 1) {
    if (words[at]?.form !== "-") continue;
    const parts = [words[at - 1]?.form ?? ""];
    while (words[at]?.form === "-") {
      parts.push(words[at + 1]?.form ?? "");
      at += 2;
    }
    if (parts.every((part) => LETTERS.test(part) && !isJoint(part))) found.push(parts.join("-"));
  }
  return found;
}
