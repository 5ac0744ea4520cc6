import { distance } from "fastest-levenshtein";
import { plain } from "../../transcript/index.ts";
import { folded } from "../../transcript/people/near.ts";

/** A name by its words, as they are compared: in small letters, without accents and other signs. */
export type NameWords = readonly string[];

/** The words of a name. What hyphens join counts as several. */
export const nameWords = (name: string): NameWords =>
  plain(name)
    .split(/[^\p{L}\p{M}\p{N}’'ʼ]+/u)
    .map((word) => folded(word) || word)
    .filter((word) => word !== "");

/**
 * True where two names are probably one: their letters are the same (accents, hyphens and spaces aside), or their words in
 * another order, or all words but one, which differs by a letter; by two where it is long and other words bear it out.
 */
export function areAlike(one: NameWords, other: NameWords): boolean {
  if (one.join("") === other.join("") || sorted(one) === sorted(other)) return true;
  const differing = one.flatMap((word, index) => (word === other[index] ? [] : [[word, other[index] ?? ""] as const]));
  const [pair, ...more] = differing;
  if (one.length !== other.length || pair === undefined || more.length > 0) return false;
  const lengths = pair.map(({ length }) => length);
  const most = Math.max(...lengths) >= MANY_LETTERS && one.length > 1 ? 2 : 1;
  return Math.min(...lengths) >= FEWEST_LETTERS && distance(...pair) <= most;
}

/** In shorter words a letter makes another name: Anna and Inna, Omsk and Tomsk. */
const FEWEST_LETTERS = 5;
/** Where one has as many, two letters may differ: Aleksandar and Alexandar are one, Borodin and Sorokin two. */
const MANY_LETTERS = 8;

const sorted = (words: NameWords): string => words.toSorted().join(" ");

/** Names put in one by one, of which each can be asked for those before it that are like it. */
export class AlikeNames<T extends { words: NameWords }> {
  readonly #byKey = new Map<string, T[]>();

  add(named: T): void {
    for (const key of keysOf(named.words)) {
      const group = this.#byKey.get(key) ?? [];
      group.push(named);
      this.#byKey.set(key, group);
    }
  }

  /** Those that are like it, in no order. */
  like({ words }: Pick<T, "words">): T[] {
    const near = new Set([...keysOf(words)].flatMap((key) => this.#byKey.get(key) ?? []));
    return [...near].filter((other) => areAlike(words, other.words));
  }
}

/**
 * The keys of a name: names that are alike have one in common, so that few have to be compared. Where a letter of a word
 * differs, all other words are the same, and the word's first letter or its last.
 */
function keysOf(words: NameWords): Set<string> {
  const around = words.flatMap((word, index) => {
    const others = words.with(index, "").join(" ");
    return [`${others}^${word.slice(0, 1)}`, `${others}$${word.slice(-1)}`];
  });
  return new Set([words.join(""), sorted(words), ...around]);
}
