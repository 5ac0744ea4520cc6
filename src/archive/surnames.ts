import { carried } from "./carried.ts";
import type { Meeting, Person } from "./model.ts";
import { plain } from "./plain.ts";

/** A name as it is printed, parted around what a list in order of surnames has it under; the parts joined are the name. */
export interface PartedName {
  before: string;
  surname: string;
  after: string;
}

type Named = Pick<Person, "name" | "spellings">;

const words = (text: string): string => carried(plain(text));

/** A name in two parts, of which evidence says which is the family's. */
export interface KnownName {
  family: string;
  given: string;
  /** The family's stands first, as the name is printed: Xi Jinping. */
  isFamilyFirst: boolean;
}

/**
 * Tells family names: the end of a name that the editor lists as a spelling of its own ("Tokayev"), or that the Persons
 * line of some page puts first ("Tokayev Kassym-Jomart"); the beginning of one that the editor lists by itself ("Xi"), or
 * a Persons line leaves there ("Xi Jinping"). `null` for a name without such evidence.
 */
export function familyFinder(meetings: readonly Pick<Meeting, "persons">[]): (person: Named) => KnownName | null {
  const listed = listedPersons(meetings);
  return (person) => familyAtEnd(person, listed) ?? familyAtBeginning(person, listed);
}

function familyAtEnd({ name, spellings }: Named, listed: ReadonlySet<string>): KnownName | null {
  const parts = words(name).split(" ");
  for (let at = 1; at < parts.length; at += 1) {
    const [given, family] = [parts.slice(0, at).join(" "), parts.slice(at).join(" ")];
    if (spellings.includes(family) || listed.has(`${family} ${given}`)) return { family, given, isFamilyFirst: false };
  }
  return null;
}

function familyAtBeginning({ name, spellings }: Named, listed: ReadonlySet<string>): KnownName | null {
  const printed = words(name);
  const [family = "", ...rest] = printed.split(" ");
  if (rest.length === 0 || !(spellings.includes(family) || listed.has(printed))) return null;
  return { family, given: rest.join(" "), isFamilyFirst: true };
}

/**
 * Tells under which surname a list has a name: the family name where there is evidence for it, else the last word, whatever
 * it is in capitals or small letters. Small words before it (von, de, bin) and what is joined to its front (al-, d’) do not
 * count, nor what comes after a name (Jr., the number of a king).
 */
export function surnameFinder(meetings: readonly Pick<Meeting, "persons">[]): (person: Named) => PartedName {
  const knownOf = familyFinder(meetings);
  return (person) => {
    const known = knownOf(person);
    if (known === null) return byLastWord(words(person.name));
    const { family, given, isFamilyFirst } = known;
    return isFamilyFirst ? parted("", family, ` ${given}`) : parted(`${given} `, family, "");
  };
}

const listedPersons = (meetings: readonly Pick<Meeting, "persons">[]): Set<string> =>
  new Set(meetings.flatMap(({ persons }) => persons.map(words)));

/** What can come after a name: `, Jr.`, `II`. */
const SUFFIX = /(?:,? (?:[JS]r\.?|(?=[IVX])X{0,3}(?:I[XV]|V?I{0,3})))+$/;

function byLastWord(name: string): PartedName {
  const [after] = SUFFIX.exec(name) ?? [""];
  const bare = name.slice(0, name.length - after.length);
  const start = bare.lastIndexOf(" ") + 1;
  return parted(bare.slice(0, start), bare.slice(start), after);
}

/** What of a family name does not count where it is put in order: `von der `, `al-`. */
const UNCOUNTED = /^(?:\p{Ll}[\p{L}’']* )*(?:(?:[Aa][Ll]|[Ee][Ll])-|d['’])?(?=.)/u;

function parted(before: string, family: string, after: string): PartedName {
  const [uncounted] = UNCOUNTED.exec(family) ?? [""];
  return { before: before + uncounted, surname: family.slice(uncounted.length), after };
}
