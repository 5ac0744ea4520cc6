import { familyOf } from "./inflection.ts";
import type { Term } from "./query.ts";
import { isJoint, wordsOf } from "./words.ts";

/** One word to find: exactly this form, or any form of its family. */
export interface Slot {
  form: string;
  /** `null`: this form only. */
  family: string | null;
}

/** Words to find one after the other. */
export type Sequence = Slot[];

/** One way to read a term; all its sequences must stand in a paragraph. */
export interface Reading {
  /** The words it looks for, as the page names them. */
  named: string;
  sequences: Sequence[];
}

/** A term with every way it is read; the first is the term as typed. Any one of them is enough. */
export interface ReadTerm {
  term: Term;
  readings: Reading[];
}

/** Signs and the words they stand for. */
const SIGN_WORDS: readonly (readonly string[])[] = [["%", "percent", "per cent"]];

/** Other spellings of names: each list holds all spellings of one person or place. */
export class NameBook {
  readonly #spellings = new Map<string, string[]>();

  constructor(names: readonly (readonly string[])[]) {
    for (const spellings of [...SIGN_WORDS, ...names]) {
      for (const spelling of spellings) this.#spellings.set(nameKey(spelling), [...spellings]);
    }
  }

  /** The other spellings of what these words name; none where they name nothing. Whole names stand for whole names. */
  others(forms: readonly string[]): string[] {
    const key = forms.join(" ");
    const spellings = this.#spellings.get(key) ?? [];
    const whole = isWholeName(forms);
    return spellings.filter((each) => {
      const words = wordsOf(each).map(({ form }) => form);
      return words.join(" ") !== key && (isSign(spellings) || isWholeName(words) === whole);
    });
  }
}

const nameKey = (name: string): string =>
  wordsOf(name)
    .map(({ form }) => form)
    .join(" ");

/** "Vladimir Putin" and not "Putin": a space, where "Nur-Sultan" has a hyphen. */
const isWholeName = (forms: readonly string[]): boolean =>
  forms.some((form, index) => index > 0 && !isJoint(form) && !isJoint(forms[index - 1] ?? ""));

const isSign = (spellings: readonly string[]): boolean => spellings.includes("%");

/** Reads the terms of a query: which words each of them is looked for as. Phrases and exact words have one reading. */
export function readTerms(terms: readonly Term[], names: NameBook): ReadTerm[] {
  return joinNames(terms, names).map((group) => {
    const [term] = group;
    if (term.exact) return { term, readings: [asTyped(group)] };
    const joined = { ...term, typed: group.map(({ typed }) => typed).join(" ") };
    return { term: joined, readings: [asTyped(group), ...otherReadings(group, names)] };
  });
}

type Group = [Term, ...Term[]];

/** Words that together spell a known name are one group; every other term is a group of its own. */
function joinNames(terms: readonly Term[], names: NameBook): Group[] {
  const groups: Group[] = [];
  let index = 0;
  for (let first = terms[index]; first !== undefined; first = terms[index]) {
    const length = nameLength(terms.slice(index), names);
    groups.push([first, ...terms.slice(index + 1, index + length)]);
    index += length;
  }
  return groups;
}

function nameLength(terms: readonly Term[], names: NameBook): number {
  const plain = terms.findIndex(({ exact, excluded }) => exact || excluded);
  for (let length = Math.min(plain < 0 ? terms.length : plain, 5); length > 1; length -= 1) {
    if (names.others(terms.slice(0, length).flatMap(({ forms }) => forms)).length > 0) return length;
  }
  return 1;
}

function asTyped(group: Group): Reading {
  return {
    named: group.map(({ typed }) => typed).join(" "),
    sequences: group.map(({ forms, exact }) => (exact ? exactly(forms) : inAnyForm(forms))),
  };
}

function otherReadings(group: Group, names: NameBook): Reading[] {
  const forms = group.flatMap((term) => term.forms);
  const spelt = names.others(forms).map((name) => ({ named: name, forms: wordsOf(name).map(({ form }) => form) }));
  const written = group.length > 1 ? [] : [...writtenOtherwise(forms), ...withSignsAsWords(forms, names)];
  return [...spelt, ...written].map((other) => ({ named: other.named, sequences: [inAnyForm(other.forms)] }));
}

/** `cyber-sport` may stand as `cyber sport` or `cybersport`, `US$17` as `$17`. */
function writtenOtherwise(forms: readonly string[]): { named: string; forms: string[] }[] {
  const parts = forms.filter((form) => form !== "-");
  if (parts.length < forms.length) {
    if (parts.some((part) => /\p{N}/u.test(part))) return [];
    return [
      { named: parts.join(" "), forms: parts },
      { named: parts.join(""), forms: [parts.join("")] },
    ];
  }
  if (forms[0] === "us" && forms[1] === "$") return [{ named: forms.slice(1).join(""), forms: forms.slice(1) }];
  return [];
}

/** `3.5%` may stand as `3.5 percent`. */
function withSignsAsWords(forms: readonly string[], names: NameBook): { named: string; forms: string[] }[] {
  const last = forms.at(-1);
  if (forms.length < 2 || last === undefined || last !== "%") return [];
  const before = forms.slice(0, -1);
  return names.others([last]).map((word) => ({
    named: `${before.join("")} ${word}`,
    forms: [...before, ...word.split(" ")],
  }));
}

const exactly = (forms: readonly string[]): Sequence => forms.map((form) => ({ form, family: null }));

const inAnyForm = (forms: readonly string[]): Sequence => forms.map((form) => ({ form, family: familyOf(form) }));
