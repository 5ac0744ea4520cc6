import american from "dictionary-en";
import british from "dictionary-en-gb";
import { type Affixes, readAffixes, readLine, readLines, suffixed } from "./hunspell.ts";
import { plainLetters } from "./letters.ts";

/**
 * All that the British and the American dictionary hold, in plain letters. They are of one make (SCOWL, the one with
 * -ise), with the same affixes and most lines in common; each leaves out what only the other side writes.
 */
export interface Dictionaries {
  /** Every form, with those who write it. */
  forms: ReadonlyMap<string, number>;
  /** Every word that has a line of its own or is made by a suffix that makes words, with the flags of its suffixes. */
  words: ReadonlyMap<string, string>;
  /** The words that are no names and have no accents. */
  common: ReadonlySet<string>;
}

/** Who writes a form: one of them, or the sum. */
export const BRITISH = 1;
export const AMERICAN = 2;

/** Flags that tell what a word is: it has a possessive, a form in -s, in -ed, in -ly, in -ness. */
export const NOUN = "M";
export const S = "S";
export const ED = "D";
export const LY = "Y";
export const NESS = "P";

/** The flags whose suffix makes another word (-er, -ion, -ing, -ive, -ly, -th, -ness, -able, -ment), and of its plural. */
const MAKES_WORD = new Map([
  ["R", "Z"],
  ["N", "X"],
  ["G", "J"],
  ...Array.from("VYHPBL", (flag): [string, string] => [flag, ""]),
]);

/** True for an adjective in -ic: with an -s it is no plural but a field of study, economics. */
export const isScience = (word: string, flags: string): boolean => word.endsWith("ic") && !flags.includes(NOUN);

const WORD = /^[a-z']+$/;

export function readDictionaries(): Dictionaries {
  const text = new TextDecoder();
  const affixes = readAffixes(text.decode(british.aff));
  const writers = new Map(readLines(text.decode(british.dic)).map((line) => [line, BRITISH]));
  for (const line of readLines(text.decode(american.dic))) writers.set(line, (writers.get(line) ?? 0) | AMERICAN);

  const forms = new Map<string, number>();
  const words = new Map<string, string>();
  const common = new Set<string>();
  for (const [line, by] of writers) {
    const [printed, flags] = readLine(line);
    const word = plainLetters(printed);
    if (!WORD.test(word)) continue;
    for (const prefixed of [word, ...prefixes(word, flags, affixes)]) {
      addWord(prefixed, flags, by);
      if (word === printed) common.add(prefixed);
    }
  }
  return { forms, words, common };

  function addWord(word: string, flags: string, by: number): void {
    addForm(word, by);
    words.set(word, `${words.get(word) ?? ""}${flags}`);
    for (const flag of flags) {
      const form = suffixed(word, flag, affixes);
      if (form === null) continue;
      addForm(form, by);
      const plural = flag === S && isScience(word, flags) ? "" : MAKES_WORD.get(flag);
      if (plural !== undefined) addMade(form, plural !== "" && flags.includes(plural));
    }
  }

  function addForm(form: string, by: number): void {
    forms.set(form, (forms.get(form) ?? 0) | by);
  }

  function addMade(word: string, hasPlural: boolean): void {
    words.set(word, `${words.get(word) ?? ""}${hasPlural ? `${NOUN}${S}` : ""}`);
  }
}

const prefixes = (word: string, flags: string, { prefixes }: Affixes): string[] =>
  Array.from(flags).flatMap((flag) => (prefixes.has(flag) ? `${prefixes.get(flag) ?? ""}${word}` : []));
