import { APART } from "./apart.ts";
import { NOUN, readDictionaries } from "./dictionaries.ts";
import { inflected } from "./inflected.ts";
import { americanOf } from "./spelling.ts";

/** What is known of English. */
export interface Lexicon {
  /** Every headword with its forms. */
  words: ReadonlyMap<string, readonly string[]>;
  /** Those who write a form: the British, the Americans or both. */
  writersOf: (form: string) => number;
  isNoun: (form: string) => boolean;
}

export function readLexicon(): Lexicon {
  const dictionaries = readDictionaries();
  const writersOf = (form: string): number => dictionaries.forms.get(form) ?? 0;
  const words = new Map<string, readonly string[]>();
  for (const word of dictionaries.words.keys()) words.set(word, inflected(word, dictionaries));
  setApart(words);
  joinSpellings(words, writersOf);
  return { words, writersOf, isNoun: (form) => dictionaries.words.get(form)?.includes(NOUN) ?? false };
}

function setApart(words: Map<string, readonly string[]>): void {
  for (const { from, forms } of APART) {
    const all = words.get(from) ?? [];
    words.set(
      from,
      all.filter((form) => !forms.includes(form)),
    );
    const [key = ""] = forms;
    words.set(key, [...forms, ...(words.get(key) ?? [])]);
  }
}

/** Joins what the British write with how the Americans write it. */
function joinSpellings(words: Map<string, readonly string[]>, writersOf: (form: string) => number): void {
  for (const [british, forms] of words) {
    const american = americanOf(british, writersOf);
    if (american.length > 0) words.set(british, [...forms, ...american.flatMap((word) => words.get(word) ?? [])]);
  }
}
