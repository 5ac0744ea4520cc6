import { APART } from "./apart.ts";
import { type Dictionaries, NOUN, readDictionaries } from "./dictionaries.ts";
import { inflected } from "./inflected.ts";
import { IRREGULAR } from "./irregular.ts";
import { americanOf } from "./spelling.ts";

/** What is known of English. */
export interface Lexicon {
  /** Every headword that has any of these forms, with all forms that it has. */
  headwordsOf: (forms: ReadonlySet<string>) => Headword[];
  /** Those who write a form: the British, the Americans or both. */
  writersOf: (form: string) => number;
  isNoun: (form: string) => boolean;
}

type Headword = [word: string, forms: readonly string[]];

export function readLexicon(): Lexicon {
  const dictionaries = readDictionaries();
  const writersOf = (form: string): number => dictionaries.forms.get(form) ?? 0;
  const isNoun = (form: string): boolean => dictionaries.words.get(form)?.includes(NOUN) ?? false;
  const words = new Set([...dictionaries.words.keys(), ...APART_WORDS]);
  const spellings = new Map([...words].map((word) => [word, [word, ...americanOf(word, writersOf)]]));
  const inflections = new Map<string, readonly string[]>();
  return { headwordsOf, writersOf, isNoun };

  function headwordsOf(forms: ReadonlySet<string>): Headword[] {
    const beginnings = beginningsOf(forms);
    const headwords: Headword[] = [];
    for (const [word, spelled] of spellings) {
      if (!spelled.some((spelling) => mayHave(spelling, beginnings))) continue;
      const all = spelled.flatMap(inflectionsOf);
      if (all.some((form) => forms.has(form))) headwords.push([word, all]);
    }
    return headwords;
  }

  function inflectionsOf(word: string): readonly string[] {
    const known = inflections.get(word) ?? formsOf(word, dictionaries);
    inflections.set(word, known);
    return known;
  }
}

function beginningsOf(forms: Iterable<string>): Set<string> {
  const beginnings = new Set<string>();
  for (const form of forms) {
    for (let length = 0; length <= form.length; length += 1) beginnings.add(form.slice(0, length));
  }
  return beginnings;
}

/**
 * False for a word that has none of the forms which begin so. To inflect each word of a dictionary takes long, and
 * no rule of spelling changes more of it than its last two letters.
 */
const mayHave = (word: string, beginnings: ReadonlySet<string>): boolean =>
  beginnings.has(word.slice(0, -2)) || IRREGULAR.has(word) || APART_WORDS.has(word);

/** The words from which forms are set apart, and those that have them. */
const APART_WORDS: ReadonlySet<string> = new Set(APART.flatMap(({ from, forms: [head = ""] }) => [from, head]));

/** The forms of a word without those that are another's, but with those that are set apart for it. */
function formsOf(word: string, dictionaries: Dictionaries): string[] {
  const own = dictionaries.words.has(word) ? inflected(word, dictionaries) : [];
  const lost = APART.flatMap(({ from, forms }) => (from === word ? forms : []));
  const apart = APART.flatMap(({ forms }) => (forms[0] === word ? forms : []));
  return [...apart, ...own.filter((form) => !lost.includes(form))];
}
