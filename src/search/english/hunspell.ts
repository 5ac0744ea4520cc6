/**
 * Reads a Hunspell dictionary: a list of words, each with flags for the affixes that it takes, and a list of what the
 * flags stand for (https://manpages.debian.org/hunspell.5). Read is what the English ones use: flags of one letter,
 * suffixes that replace an ending, prefixes that are put before any word.
 */

export interface Affixes {
  /** What each flag for a prefix puts before a word. */
  prefixes: ReadonlyMap<string, string>;
  /** The word with the suffix of a flag; null where the word's ending does not take it. */
  suffixed: (word: string, flag: string) => string | null;
}

export interface Entry {
  word: string;
  flags: string;
}

interface Suffix {
  drop: number;
  add: string;
  /** The endings that take it. */
  ending: RegExp;
}

const RULE = /^(PFX|SFX) +(\S) +(\S+) +(\S+) +(\S+)/gm;

/** The affixes of an `.aff` file. */
export function readAffixes(aff: string): Affixes {
  const prefixes = new Map<string, string>();
  const suffixes = new Map<string, Suffix[]>();
  for (const [, kind, flag = "", drop = "", add = "", ending = ""] of aff.matchAll(RULE)) {
    if (kind === "PFX") prefixes.set(flag, add);
    else suffixes.set(flag, [...(suffixes.get(flag) ?? []), suffix(drop, add, ending)]);
  }
  return { prefixes, suffixed: (word, flag) => suffixed(word, suffixes.get(flag) ?? []) };
}

const suffix = (drop: string, add: string, ending: string): Suffix => ({
  drop: drop === "0" ? 0 : drop.length,
  add,
  ending: new RegExp(`${ending}$`),
});

function suffixed(word: string, suffixes: readonly Suffix[]): string | null {
  const rule = suffixes.find(({ ending }) => ending.test(word));
  return rule ? `${word.slice(0, word.length - rule.drop)}${rule.add}` : null;
}

/** The entries of a `.dic` file, after its first line, the number of them. */
export function readEntries(dic: string): Entry[] {
  const lines = dic.split("\n").slice(1);
  return lines.filter(Boolean).map((line) => {
    const [word = "", flags = ""] = line.split("/");
    return { word, flags };
  });
}
