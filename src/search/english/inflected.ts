import { IRREGULAR, isIrregularVerb } from "./irregular.ts";

/** A dictionary's headwords, in lower case and without accents, each with the flags of its suffixes. */
export type Headwords = ReadonlyMap<string, string>;

const S = "S"; // -s
const ED = "D";
const ING = "G";
const INGS = "J";
const ER = "R";
const EST = "T";
const LY = "Y";
const NESS = "P";

/** Suffixes that make another word, with the flag of its plural: builder and builders, action and actions. */
const DERIVED: readonly (readonly [flag: string, plural: string])[] = [
  ["R", "Z"],
  ["N", "X"],
  ["V", ""],
  ["Y", ""],
  ["H", ""],
  ["P", ""],
  ["B", ""],
  ["L", ""],
];

type Suffixed = (word: string, flag: string) => string | null;

/**
 * The inflected forms of a headword, itself first. The flags say them, but a dictionary takes whatever looks inflected to
 * be so (`bee` and `being`, `earn` and `earnest`) and gives words that double a consonant or change a vowel one by one.
 * So -ing is believed of verbs only, and -er and -est of adjectives; what is irregular is looked up, and what follows a
 * rule of spelling is sought among the headwords.
 */
export function inflected(word: string, headwords: Headwords, suffixed: Suffixed): string[] {
  const flags = headwords.get(word) ?? "";
  const isVerb = flags.includes(ED) || isIrregularVerb(word);
  const isAdjective = flags.includes(EST) && flags.includes(ER) && (flags.includes(LY) || flags.includes(NESS));
  const believed = [S, ED, ...(isVerb ? [ING, INGS] : []), ...(isAdjective ? [ER, EST] : [])];
  const regular = word.length > 2 ? believed.filter((flag) => flags.includes(flag)) : [];
  return [
    word,
    ...regular.flatMap((flag) => suffixed(word, flag) ?? []),
    ...(IRREGULAR.get(word) ?? []),
    ...spelledByRule(word, flags)
      .filter((forms) => forms.every((form) => headwords.has(form)))
      .flat(),
  ];
}

/** What Hunspell cannot say with a suffix, by rules of spelling. Each group of forms is one only if all of it stands. */
function spelledByRule(word: string, flags: string): string[][] {
  const last = word.slice(-1);
  const stems = SHORT.test(word) ? [`${word}${last}`] : word.endsWith("c") ? [`${word}k`] : [];
  const doubled = stems.flatMap((stem) => [
    ...(flags.includes(ED) ? [] : [[`${stem}ed`, `${stem}ing`]]),
    ...(isIrregularVerb(word) ? [[`${stem}ing`]] : []),
    [`${stem}er`, `${stem}est`],
    [`${stem}es`],
  ]);
  return [
    ...doubled,
    ...ENDINGS.flatMap(([ending, other]) => (ending.test(word) ? [[word.replace(ending, other)]] : [])),
  ];
}

/** A consonant after one vowel, which is doubled before a vowel: stop, stopped; big, bigger; gas, gasses. */
const SHORT = /(?:^|[^aeiou]|qu)[aeiouy][bdfgklmnprstvz]$/;

/** Endings that change: age and ageing, die and dying, hero and heroes, woman and women, thesis and theses. */
const ENDINGS: readonly (readonly [ending: RegExp, other: string])[] = [
  [/(?<=..)e$/, "eing"],
  [/ie$/, "ying"],
  [/o$/, "oes"],
  [/(?<=..)man$/, "men"],
  [/(?<=..)is$/, "es"],
];

/** The words that a dictionary makes of a headword by its flags, each with its plural: builder and builders. */
export function derived(word: string, flags: string, suffixed: Suffixed): string[][] {
  return DERIVED.filter(([flag]) => flags.includes(flag)).map(([flag, plural]) =>
    [flag, ...(flags.includes(plural) ? [plural] : [])].flatMap((each) => suffixed(word, each) ?? []),
  );
}
