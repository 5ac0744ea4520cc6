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

/**
 * Tells family names: the end of a name that the editor lists as a spelling of its own ("Tokayev"), or that the Persons
 * line of some page puts first ("Tokayev Kassym-Jomart"). `null` for a name without such evidence.
 */
export function familyFinder(
  meetings: readonly Pick<Meeting, "persons">[],
): (person: Named) => { family: string; given: string } | null {
  const listed = listedPersons(meetings);
  return (person) => familyOf(person, listed);
}

function familyOf({ name, spellings }: Named, listed: ReadonlySet<string>): { family: string; given: string } | null {
  const parts = words(name).split(" ");
  for (let at = 1; at < parts.length; at += 1) {
    const [given, family] = [parts.slice(0, at).join(" "), parts.slice(at).join(" ")];
    if (spellings.includes(family) || listed.has(`${family} ${given}`)) return { family, given };
  }
  return null;
}

/**
 * Tells under which surname a list has a name. Evidence comes first: a family name as above, and one at the beginning of
 * a name, which the editor lists by itself ("Xi") or a Persons line leaves there ("Xi Jinping"). Without any it is the
 * last word, whatever it is in capitals or small letters. Small words before it (von, de, bin) and what is joined to its
 * front (al-, d’) do not count, nor what comes after a name (Jr., the number of a king).
 */
export function surnameFinder(meetings: readonly Pick<Meeting, "persons">[]): (person: Named) => PartedName {
  const listed = listedPersons(meetings);
  return (person) => {
    const known = familyOf(person, listed);
    if (known !== null) return parted(`${known.given} `, known.family, "");
    const name = words(person.name);
    const [first = "", ...rest] = name.split(" ");
    const isFirst = rest.length > 0 && (person.spellings.includes(first) || listed.has(name));
    return isFirst ? parted("", first, ` ${rest.join(" ")}`) : byLastWord(name);
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
