/**
 * Reads a Hunspell dictionary: a list of words, each with flags for the affixes that it takes, and a list of what the
 * flags stand for (https://manpages.debian.org/hunspell.5). Read is what the English ones use: flags of one letter,
 * suffixes that replace an ending, prefixes that are put before any word.
 */

export interface Affixes {
  /** What each flag for a prefix puts before a word. */
  prefixes: ReadonlyMap<string, string>;
  /** What each flag for a suffix does. */
  suffixes: ReadonlyMap<string, readonly Suffix[]>;
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
  return { prefixes, suffixes };
}

const suffix = (drop: string, add: string, ending: string): Suffix => ({
  drop: drop === "0" ? 0 : drop.length,
  add,
  ending: new RegExp(`${ending}$`),
});

/** The word with the suffix of a flag; null where its ending does not take it, or the flag is of no suffix. */
export function suffixed(word: string, flag: string, { suffixes }: Affixes): string | null {
  const rule = suffixes.get(flag)?.find(({ ending }) => ending.test(word));
  return rule ? `${word.slice(0, word.length - rule.drop)}${rule.add}` : null;
}

/** The lines of a `.dic` file, after its first, which counts them. */
export const readLines = (dic: string): string[] => dic.split("\n").slice(1).filter(Boolean);

/** A line's word and its flags. */
export function readLine(line: string): [word: string, flags: string] {
  const slash = line.indexOf("/");
  return slash < 0 ? [line, ""] : [line.slice(0, slash), line.slice(slash + 1)];
}
