import { type Lexicon, plainLetters, readLexicon } from "./lexicon.ts";
import { otherIse } from "./spelling.ts";

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
  differs: boolean;
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
  const known = knownFamilies(bare);
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

/** `economy` of `economy's`; a number keeps what it has, for the 1990's are no year. */
const withoutPossessive = (form: string): string => (/^[a-z].*'s$/.test(form) ? form.slice(0, -2) : form);

function knownFamilies(bare: ReadonlySet<string>): Growing[] {
  const occurring = english().words.filter(({ forms }) => [...forms].some((form) => bare.has(form)));
  return occurring.map(({ key, forms, differs }) => ({ key, forms: new Set(forms), differs }));
}

/** A family for each form that no dictionary has, but for the plural of another: that one is in the other's. */
function unknownFamilies(unknown: readonly string[], known: readonly Growing[]): Growing[] {
  const plurals = new Set(unknown.flatMap(pluralsOf));
  const byForm = familiesByForm(known);
  const families: Growing[] = [];
  for (const form of unknown) {
    const singulars =
      NAME_IN_PLURAL.test(form) && english().nouns.has(form.slice(0, -1)) ? byForm.get(form.slice(0, -1)) : undefined;
    for (const family of singulars ?? []) family.forms.add(form);
    if (singulars || plurals.has(form)) continue;
    const other = otherIse(form);
    const spellings = other === null ? [form] : [form, other];
    families.push({
      key: form,
      forms: new Set(spellings.flatMap((each) => [each, ...pluralsOf(each)])),
      differs: other !== null,
    });
  }
  return families;
}

const NAME = /^[a-z]{3,}$/;
const NAME_IN_PLURAL = /^[a-z]{3,}s$/;

/** The plural of a name, if it can have one. */
function pluralsOf(name: string): string[] {
  if (!NAME.test(name) || name.endsWith("s")) return [];
  return [/(?:[xz]|ch|sh)$/.test(name) ? `${name}es` : `${name}s`];
}

/** Adds the possessives that occur, and those of headwords and nouns. */
function addPossessives(families: readonly Growing[], occurring: ReadonlySet<string>): void {
  for (const { key, forms } of families) {
    for (const form of [...forms]) {
      const possessive = `${form}'s`;
      if (
        (occurring.has(possessive) && /^[a-z]/.test(form)) ||
        english().nouns.has(form) ||
        (form === key && NAME.test(key))
      )
        forms.add(possessive);
    }
  }
}

/** Leaves out every family that another one holds whole: what share it share the other. */
function withoutParts(families: readonly Growing[]): Growing[] {
  const byForm = familiesByForm(families);
  const left = new Set(families);
  for (const family of families) {
    const holds = (other: Growing): boolean => [...family.forms].every((form) => other.forms.has(form));
    if ((byForm.get(family.key) ?? []).some((other) => other !== family && left.has(other) && holds(other)))
      left.delete(family);
  }
  return [...left];
}

function familiesByForm(families: readonly Growing[]): Map<string, Growing[]> {
  const byForm = new Map<string, Growing[]>();
  for (const family of families) {
    for (const form of family.forms) byForm.set(form, [...(byForm.get(form) ?? []), family]);
  }
  return byForm;
}

function finished({ key, forms, differs }: Growing, printed: ReadonlyMap<string, readonly string[]>): Family {
  const sorted = [...forms].sort((a, b) => Number(b === key) - Number(a === key) || (a < b ? -1 : 1));
  return {
    key,
    forms: sorted.flatMap((plain) => {
      const spelling = differs ? spellingOf(plain) : "";
      return [...new Set([plain, ...(printed.get(plain) ?? [])])].map((form) => ({ form, spelling }));
    }),
  };
}

function spellingOf(form: string): Spelling {
  const { british, american } = english();
  const bare = withoutPossessive(form);
  if (british.has(bare) === american.has(bare)) return "";
  return british.has(bare) ? "British" : "American";
}
