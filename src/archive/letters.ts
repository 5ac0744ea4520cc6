/** The part of a long list that is under one letter. */
export interface Letter<T> {
  letter: string;
  /** The fragment of its address. */
  id: string;
  items: T[];
}

const ORDER = new Intl.Collator("en");
/** To it, letters are the same that differ by an accent or in size alone. */
const BASE = new Intl.Collator("en", { sensitivity: "base" });
const LATIN = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** What stands where a name begins with no letter. */
const NO_LETTER = "#";

/**
 * Puts a list in the order of the alphabet, letter by letter: capitals and small letters are one, and so is a letter with
 * and without an accent; other scripts come after the Latin one.
 * @param filedAs what an item stands under: `Putin, Vladimir`.
 */
export function byLetter<T>(items: readonly T[], filedAs: (item: T) => string): Letter<T>[] {
  const filed = items.map((item) => ({ item, as: filedAs(item), letter: letterOf(filedAs(item)) }));
  filed.sort((a, b) => ORDER.compare(a.letter, b.letter) || ORDER.compare(a.as, b.as));
  return [...Map.groupBy(filed, ({ letter }) => letter)].map(([letter, group]) => ({
    letter,
    id: letter === NO_LETTER ? "other" : letter.toLowerCase(),
    items: group.map(({ item }) => item),
  }));
}

function letterOf(filedAs: string): string {
  const [first = NO_LETTER] = /^\p{L}/u.exec(filedAs.normalize("NFC").replace(/^[^\p{L}\p{N}]+/u, "")) ?? [];
  return LATIN.find((letter) => BASE.compare(letter, first) === 0) ?? first.toUpperCase();
}
