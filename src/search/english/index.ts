import { AMERICAN, BRITISH } from "./dictionaries.ts";
import { plainLetters } from "./letters.ts";
import { type Lexicon, readLexicon } from "./lexicon.ts";

/** Inflected forms of one word, in both spellings. */
export interface Family {
  /** The headword. */
  key: string;
  /** The headword first, the others sorted. */
  forms: FamilyForm[];
}

export interface FamilyForm {
  form: string;
  spelling: Spelling;
}

/** Who writes a form so, where the other writes it differently. */
export type Spelling = "" | "British" | "American";

/** A family while it grows: its forms without accents. */
interface Growing {
  key: string;
  forms: Set<string>;
}

/**
 * The families of the forms that stand in an archive, sorted by headword: for every form at least one, with all that a
 * reader may type for it. Two forms belong together if they share a family: `left` is in that of `leave` and that of
 * `left`, and neither leads on to the other's.
 *
 * What no dictionary has (names, foreign words) is given a plural and a possessive and nothing else; numbers, signs and
 * other scripts stand alone. Forms that differ by accents are in the same families.
 */
export function familiesOf(forms: Iterable<string>): Family[] {
  const printed = byPlainLetters(forms);
  const bare = new Set([...printed.keys()].map(withoutPossessive));
  const known = knownFamilies(new Set([...bare, ...[...bare].flatMap(singularsOf)]));
  const knownForms = new Set(known.flatMap((family) => [...family.forms]));
  const unknown = [...bare].filter((form) => !knownForms.has(form));
  const families = [...known, ...unknownFamilies(unknown, known)];
  addPossessives(families, new Set(printed.keys()));
  return withoutParts(families)
    .map((family) => finished(family, printed))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

let lexicon: Lexicon | undefined;
const english = (): Lexicon => (lexicon ??= readLexicon());

function byPlainLetters(forms: Iterable<string>): Map<string, string[]> {
  const printed = new Map<string, string[]>();
  for (const form of forms) {
    const plain = plainLetters(form);
    printed.set(plain, [...(printed.get(plain) ?? []), form]);
  }
  return printed;
}

const POSSESSIVE = /^[a-z].*'s$/;

/** `economy` of `economy's`; a number keeps what it has, for the 1990's are no year. */
const withoutPossessive = (form: string): string => (POSSESSIVE.test(form) ? form.slice(0, -2) : form);

const knownFamilies = (bare: ReadonlySet<string>): Growing[] =>
  english()
    .headwordsOf(bare)
    .map(([key, forms]) => ({ key, forms: new Set(forms) }));

/** A family for each form that no dictionary has, but for the plural of another: that one is in the other's. */
function unknownFamilies(unknown: readonly string[], known: readonly Growing[]): Growing[] {
  const byForm = familiesByForm(known);
  const plurals = new Set(unknown.flatMap(pluralsOf));
  const families: Growing[] = [];
  for (const form of unknown) {
    const ofKnown = singularsOf(form).flatMap((singular) => byForm.get(singular) ?? []);
    for (const family of ofKnown) family.forms.add(form);
    if (ofKnown.length > 0 || plurals.has(form)) continue;
    const possessive = NAME.test(form) ? [`${form}'s`] : [];
    const all = [form, ...pluralsOf(form), ...possessive];
    families.push({ key: form, forms: new Set([...all, ...all.map(withOtherIsation)]) });
  }
  return families;
}

const NAME = /^[a-z]{3,}$/;

/** The regular plurals of a name that are no words: two of one in -y, Kennedys and countries. */
function pluralsOf(name: string): string[] {
  if (!NAME.test(name) || name.endsWith("s")) return [];
  const plurals = /(?:[xz]|ch|sh)$/.test(name) ? [`${name}es`] : [`${name}s`];
  if (/[^aeiou]y$/.test(name)) plurals.push(`${name.slice(0, -1)}ies`);
  return plurals.filter((plural) => english().writersOf(plural) === 0);
}

/** `digitalization` of `digitalisation` and the other way: too many are made anew for a dictionary to have them all. */
const withOtherIsation = (form: string): string =>
  form.replace(ISATION, (_, letter: string) => (letter === "s" ? "z" : "s"));

const ISATION = /(?<=[a-z]{3}i)([sz])(?=ations?(?:'s)?$)/;

/** What a form may be the regular plural of. */
const singularsOf = (form: string): string[] =>
  [form.replace(/s$/, ""), form.replace(/es$/, ""), form.replace(/ies$/, "y")].filter((singular) =>
    pluralsOf(singular).includes(form),
  );

/** Adds the possessives that occur, and those of nouns. */
function addPossessives(families: readonly Growing[], occurring: ReadonlySet<string>): void {
  for (const { forms } of families) {
    for (const form of [...forms]) {
      const possessive = `${form}'s`;
      if (english().isNoun(form) || (POSSESSIVE.test(possessive) && occurring.has(possessive))) forms.add(possessive);
    }
  }
}

/** Leaves out every family that another one holds whole: what share it share the other. */
function withoutParts(families: readonly Growing[]): Growing[] {
  const byForm = familiesByForm(families);
  return families.filter((family) => {
    const others = (byForm.get(family.key) ?? []).filter((other) => other.forms.size > family.forms.size);
    return !others.some((other) => [...family.forms].every((form) => other.forms.has(form)));
  });
}

function familiesByForm(families: readonly Growing[]): Map<string, Growing[]> {
  const byForm = new Map<string, Growing[]>();
  for (const family of families) {
    for (const form of family.forms) {
      const others = byForm.get(form);
      if (others) others.push(family);
      else byForm.set(form, [family]);
    }
  }
  return byForm;
}

function finished({ key, forms }: Growing, printed: ReadonlyMap<string, readonly string[]>): Family {
  const spellings = new Map([...forms].map((form) => [form, spellingOf(form)]));
  const differs = new Set(spellings.values()).size > 1;
  const sorted = [...forms].sort((a, b) => Number(b === key) - Number(a === key) || (a < b ? -1 : 1));
  return {
    key,
    forms: sorted.flatMap((plain) => {
      const spelling = (differs && spellings.get(plain)) || "";
      return [...new Set([plain, ...(printed.get(plain) ?? [])])].map((form) => ({ form, spelling }));
    }),
  };
}

function spellingOf(form: string): Spelling {
  const writers = english().writersOf(withoutPossessive(form));
  const letter = writers === 0 ? ISATION.exec(form)?.[0] : undefined;
  if (writers === BRITISH || letter === "s") return "British";
  return writers === AMERICAN || letter === "z" ? "American" : "";
}
