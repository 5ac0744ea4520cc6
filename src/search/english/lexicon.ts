import american from "dictionary-en";
import british from "dictionary-en-gb";
import { APART } from "./apart.ts";
import { readAffixes, readEntries } from "./hunspell.ts";
import { derived, type Headwords, inflected } from "./inflected.ts";
import { americanOf, isEither, isShared } from "./spelling.ts";

/** What is known of English: every headword with its forms, as the British and as the Americans write them. */
export interface Lexicon {
  words: LexiconWord[];
  british: ReadonlySet<string>;
  american: ReadonlySet<string>;
  /** The forms of which a dictionary gives a possessive. */
  nouns: ReadonlySet<string>;
}

export interface LexiconWord {
  key: string;
  forms: Set<string>;
  /** Whether the two spell it differently. */
  differs: boolean;
}

interface Dictionary {
  /** The forms of words that are no names. */
  common: Set<string>;
  words: Map<string, readonly string[]>;
  headwords: Headwords;
}

interface HunspellFiles {
  aff: Uint8Array;
  dic: Uint8Array;
}

const NOUN = "M";
const WORD = /^[a-z']+$/;

/** The letters of a word without accents, in lower case; Latin letters only. */
export const plainLetters = (word: string): string =>
  /[^\0-\x7f]/.test(word) && /\p{Script=Latin}/u.test(word)
    ? word
        .normalize("NFKD")
        .replaceAll(/\p{M}+/gu, "")
        .normalize("NFC")
        .toLowerCase()
    : word.toLowerCase();

export function readLexicon(): Lexicon {
  const [gb, us] = [readDictionary(british), readDictionary(american)];
  const words = new Map<string, LexiconWord>();
  for (const key of new Set([...gb.words.keys(), ...us.words.keys()])) {
    const forms = new Set([...(gb.words.get(key) ?? []), ...(us.words.get(key) ?? [])]);
    words.set(key, { key, forms, differs: gb.words.has(key) && us.words.has(key) });
  }
  for (const [key, forms] of gb.words) {
    for (const other of americanOf(key)) {
      const there = us.words.get(other);
      const isOther = gb.common.has(other) && (us.common.has(key) || !isShared(key, other));
      if (!there || !us.common.has(other) || (isOther && !isEither(key, other))) continue;
      words.set(key, { key, forms: new Set([...forms, ...(words.get(other)?.forms ?? [])]), differs: true });
    }
  }
  for (const { from, forms } of APART) {
    const [key = ""] = forms;
    for (const form of forms) words.get(from)?.forms.delete(form);
    words.set(key, { key, forms: new Set([...forms, ...(words.get(key)?.forms ?? [])]), differs: false });
  }
  const nouns = new Set(
    [gb, us].flatMap(({ headwords }) => [...headwords].flatMap(([w, f]) => (f.includes(NOUN) ? w : []))),
  );
  return { words: [...words.values()], british: gb.common, american: us.common, nouns };
}

function readDictionary({ aff, dic }: HunspellFiles): Dictionary {
  const text = new TextDecoder();
  const { prefixes, suffixed } = readAffixes(text.decode(aff));
  const headwords = new Map<string, string>();
  const names = new Set<string>();
  const add = (word: string, flags: string): void => {
    if (WORD.test(word)) headwords.set(word, `${headwords.get(word) ?? ""}${flags}`);
  };
  for (const { word, flags } of readEntries(text.decode(dic))) {
    const plain = plainLetters(word);
    if (word === word.toLowerCase()) names.delete(plain);
    else if (!headwords.has(plain)) names.add(plain);
    add(plain, flags);
    for (const flag of flags) {
      const prefix = prefixes.get(flag);
      if (prefix) add(`${prefix}${plain}`, flags);
    }
  }
  const words = new Map<string, readonly string[]>();
  for (const [word, flags] of headwords) {
    words.set(word, inflected(word, headwords, suffixed));
    for (const forms of derived(word, flags, suffixed)) {
      const [key = ""] = forms;
      if (headwords.has(key) && !names.has(key)) continue;
      names.delete(key);
      words.set(key, forms);
    }
  }
  for (const verb of unlistedVerbs(headwords)) words.set(verb, inflected(verb, headwords, suffixed));
  const common = new Set([...words].flatMap(([word, forms]) => (names.has(word) ? [] : forms)));
  return { common, words, headwords };
}

/** Verbs of which a dictionary lists the forms with a doubled consonant alone: inferred and inferring, but not infer. */
function unlistedVerbs(headwords: Headwords): string[] {
  return [...headwords.keys()].flatMap((word) => {
    const [, verb, last] = /^(.+[aeiou]([bdfglmnprt]))\2ed$/.exec(word) ?? [];
    return verb === undefined || headwords.has(verb) || !headwords.has(`${verb}${last ?? ""}ing`) ? [] : [verb];
  });
}
