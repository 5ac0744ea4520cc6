import { type Dictionaries, ED, isScience, LY, NESS, NOUN, S } from "./dictionaries.ts";
import { IRREGULAR, isIrregularVerb } from "./irregular.ts";

/**
 * The inflected forms of a dictionary's word, itself first. The flags of a dictionary save space and prove little: it may
 * give `hoped` to `hop`, and `evening` to `even`. So forms are made by the rules of English spelling, and taken where
 * they stand in the dictionary together: a verb has a past and an -ing, an adjective an -er and an -est.
 */
export function inflected(word: string, dictionaries: Dictionaries): string[] {
  const regular = word.length > 2 ? regularForms(word, dictionaries) : [];
  return [word, ...regular, ...(IRREGULAR.get(word) ?? [])];
}

function regularForms(word: string, dictionaries: Dictionaries): string[] {
  const { common, forms } = dictionaries;
  const plurals = [
    ...pluralsOf(word).filter((form) => isPlural(form, word, dictionaries)),
    ...changedPlurals(word).filter((form) => forms.has(form)),
  ];
  if (!common.has(word)) return plurals;
  const stems = stemsOf(word).filter((stem) => !isOfAnother(stem, word, dictionaries));
  return [...plurals, ...verbForms(word, stems, dictionaries), ...adjectiveForms(word, stems, dictionaries)];
}

function isPlural(form: string, word: string, { forms, words, common }: Dictionaries): boolean {
  if (!forms.has(form)) return false;
  const flags = words.get(word) ?? "";
  if (flags.includes(S)) return !isScience(word, flags);
  if (words.get(form) === "") return true;
  return common.has(word) && flags.includes(NOUN);
}

/** Stems that look like a word's, and are another's: `united` is of unite and not of unit, `called` of call, not of cal. */
function isOfAnother(stem: string, word: string, { words, common }: Dictionaries): boolean {
  if (isIrregularVerb(word)) return false;
  if (stem.length > word.length) return isVerb(words.get(stem));
  return stem === word && !word.endsWith("ss") && common.has(`${word}e`) && !isVerb(words.get(word));
}

function verbForms(word: string, stems: readonly string[], { forms, words }: Dictionaries): string[] {
  const stands = (form: string): boolean => forms.has(form);
  const ing = ingForms(word, stems).filter(stands);
  if (ing.length === 0) return [];
  const isIrregular = isIrregularVerb(word);
  const past = isIrregular && !isVerb(words.get(word)) ? [] : withEnding("ed", stems).filter(stands);
  if (past.length === 0 && !isIrregular) return [];
  const present = pluralsOf(word).filter(stands);
  return [...present, ...past, ...ing, ...withEnding("s", ing).filter(stands)];
}

function adjectiveForms(word: string, stems: readonly string[], { forms, words }: Dictionaries): string[] {
  const flags = words.get(word) ?? "";
  const hasQuality = flags.includes(LY) || flags.includes(NESS);
  // A superlative is no word with forms of its own, as are earnest and priest.
  const most = withEnding("est", stems).filter((form) => forms.has(form) && (hasQuality || !words.get(form)));
  if (most.length === 0) return [];
  const more = withEnding("er", stems).filter((form) => forms.has(form));
  return more.length > 0 ? [...more, ...most] : [];
}

const isVerb = (flags = ""): boolean => flags.includes(ED);
const withEnding = (ending: string, stems: readonly string[]): string[] => stems.map((stem) => `${stem}${ending}`);

/** A consonant after a vowel may be doubled before another, after the only one of a word it is: fuelled, stopped. */
const DOUBLES = /[aeiouy][bdfgklmnprstvz]$/;
const ALWAYS_DOUBLES = /^(?:[^aeiouy]*|[^aeiouy]*qu)[aeiouy][bdfgklmnprstvz]$/;

/** What a word may be before -ed, -er and -est: hop and hopp, hope and hop, carry and carri, panic and panick. */
function stemsOf(word: string): string[] {
  if (word.endsWith("e")) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}i`];
  const doubled = `${word}${word.slice(-1)}`;
  if (ALWAYS_DOUBLES.test(word)) return [doubled];
  if (DOUBLES.test(word)) return [word, doubled];
  return word.endsWith("c") ? [word, `${word}k`] : [word];
}

/** The possible forms in -ing: hoping and ageing, dying, carrying. */
function ingForms(word: string, stems: readonly string[]): string[] {
  if (word.endsWith("ie")) return [`${word.slice(0, -2)}ying`];
  if (word.endsWith("e")) return withEnding("ing", [...stems, word]);
  return withEnding("ing", word.endsWith("y") ? [word] : stems);
}

/** The possible forms in -s, of a noun or a verb. */
function pluralsOf(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/[sxz]$/.test(word)) return [`${word}es`];
  if (/(?:[cs]h|o)$/.test(word)) return [`${word}es`, `${word}s`];
  return [`${word}s`];
}

/** Plurals that change the word: women and schoolchildren. */
function changedPlurals(word: string): string[] {
  if (word.endsWith("man")) return [`${word.slice(0, -2)}en`];
  return word.endsWith("child") ? [`${word}ren`] : [];
}
