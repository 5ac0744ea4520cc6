import { IRREGULAR, isIrregularVerb } from "./irregular.ts";

/** A dictionary's headwords, in lower case and without accents, each with the flags of its suffixes. */
export type Headwords = ReadonlyMap<string, string>;

/** The word with the suffix of a flag; null where its ending does not take it. */
export type Suffixed = (word: string, flag: string) => string | null;

/** The flags of the English dictionaries. */
const S = "S";
const ED = "D";
const ING = "G";
const INGS = "J";
const ER = "R";
const EST = "T";
const LY = "Y";
const NESS = "P";
const POSSESSIVE = "M";

export const isNoun = (flags: string): boolean => flags.includes(POSSESSIVE);

/** Flags of suffixes that make another word, with that of its plural: builder and builders, action and actions. */
const DERIVED: readonly (readonly [flag: string, plural: string])[] = [
  [ER, "Z"],
  ["N", "X"],
  ["V", ""],
  [LY, ""],
  ["H", ""],
  [NESS, ""],
  ["B", ""],
  ["L", ""],
];

/** The words that a dictionary makes of a headword by its flags, each with its plural: builder and builders. */
export function derived(word: string, flags: string, suffixed: Suffixed): string[][] {
  return DERIVED.filter(([flag]) => flags.includes(flag)).map(([flag, plural]) =>
    [flag, plural].filter((each) => flags.includes(each)).flatMap((each) => suffixed(word, each) ?? []),
  );
}

/**
 * The inflected forms of a headword, itself first. The flags say them, but a dictionary saves space wherever one word
 * looks like another's form (`bee` and `being`, `earn` and `earnest`, `scrap` and `scraped`), and gives words that double
 * a consonant or change a vowel one by one. So flags are believed only where the word is of their kind; what is irregular
 * is looked up, and what follows a rule of spelling is sought among the headwords.
 */
export function inflected(word: string, headwords: Headwords, suffixed: Suffixed): string[] {
  const flags = headwords.get(word) ?? "";
  const stands = (form: string): boolean => headwords.has(form);
  const doubled = doubledForms(word, lent(word, headwords), stands);
  const believed = believedFlags(word, flags, doubled);
  const regular = believed.filter((flag) => flags.includes(flag)).flatMap((flag) => suffixed(word, flag) ?? []);
  const changed = ENDINGS.filter(([ending]) => ending.test(word)).map(([ending, other]) => word.replace(ending, other));
  const borrowed = word.endsWith("e") ? lent(word.slice(0, -1), headwords) : [];
  const plural = isNoun(flags) && !flags.includes(S) && word.length > 2 ? [suffixed(word, S) ?? `${word}s`] : [];
  const free = plural.filter((form) => !stands(form));
  return [
    word,
    ...regular,
    ...free,
    ...doubled,
    ...(IRREGULAR.get(word) ?? []),
    ...changed.filter(stands),
    ...borrowed,
  ];
}

/** What the flags of a word that doubles its consonant say of another one: `hop` and -ed are `hoped`, which is of `hope`. */
function lent(word: string, headwords: Headwords): string[] {
  const flags = headwords.get(word) ?? "";
  if (!SHORT.test(word) || !headwords.has(`${word}e`)) return [];
  return [...(flags.includes(ED) ? [`${word}ed`] : []), ...(flags.includes(ING) ? [`${word}ing`] : [])];
}

function believedFlags(word: string, flags: string, doubled: readonly string[]): string[] {
  if (word.length <= 2) return [];
  const doubles = (ending: string): boolean => doubled.some((form) => form.endsWith(ending));
  const isAdjective = flags.includes(EST) && flags.includes(ER) && (flags.includes(LY) || flags.includes(NESS));
  const isScience = word.endsWith("ic") && !isNoun(flags);
  return [
    ...(isScience ? [] : [S]),
    ...(doubles("ed") ? [] : [ED]),
    ...(!doubles("ing") && (flags.includes(ED) || isIrregularVerb(word)) ? [ING, INGS] : []),
    ...(!doubles("er") && isAdjective ? [ER, EST] : []),
  ];
}

/** A consonant after one vowel, which is doubled before a vowel: stop, stopped; big, bigger; gas, gasses. */
const SHORT = /(?:^|[^aeiou]|qu)[aeiouy][bdfgklmnprstvz]$|[aeiou]{2}l$/;

/**
 * The forms of a word that doubles its consonant. One in -ed or -ing is enough for both; degrees stand together or not at
 * all. A word that lends its flags to another has them whether a dictionary lists them or not.
 */
function doubledForms(word: string, lends: readonly string[], stands: (form: string) => boolean): string[] {
  if (word.length < 3) return [];
  const stem = SHORT.test(word) ? `${word}${word.slice(-1)}` : word.endsWith("ic") ? `${word}k` : null;
  if (stem === null) return [];
  const past = IRREGULAR.get(word)?.includes(`${stem}ed`) ?? false;
  const verb = isIrregularVerb(word) && !past ? [`${stem}ing`] : [`${stem}ed`, `${stem}ing`];
  const isVerb = past || lends.length > 0 || verb.some(stands);
  const degrees = [`${stem}er`, `${stem}est`];
  return [
    ...(isVerb ? [...verb, `${word}s`] : []),
    ...(degrees.every(stands) ? degrees : []),
    ...[`${stem}es`].filter(stands),
  ];
}

/** Endings that change: write and writing, age and ageing, die and dying, hero and heroes, month and months. */
const ENDINGS: readonly (readonly [ending: RegExp, other: string])[] = [
  [/(?<=..)e$/, "ing"],
  [/(?<=..)e$/, "eing"],
  [/ie$/, "ying"],
  [/o$/, "oes"],
  [/h$/, "hs"],
  [/(?<=..)man$/, "men"],
  [/(?<=.)child$/, "children"],
  [/(?<=..)is$/, "es"],
];
