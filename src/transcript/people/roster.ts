import { seen } from "../text/index.ts";
import { squash, wordsOf } from "../language/index.ts";

/** Names, given name first, by what they are looked up by: each look-up takes the same time however many there are. */
export interface Roster {
  /** Every name, and every other order it may be written in. */
  all: ReadonlySet<string>;
  bySurname: ReadonlyMap<string, readonly string[]>;
  /** By its letters alone, the name that is set with the most spaces and signs, and the first of such. */
  bySquash: ReadonlyMap<string, string>;
}

/** Names as they stand in labels. */
export function rosterOf(names: Iterable<string>): Roster {
  const all = new Set(names);
  const bySurname = grouped([...all].filter((name) => name.includes(" ")).map((name) => [lastWord(name), name]));
  const bySquash = new Map(
    [...all]
      .reverse()
      .sort(byLength)
      .map((name) => [squash(name), name]),
  );
  return { all, bySurname, bySquash };
}

/** Names as the page's Persons list has them, the family name first: `Tokayev Kassym-Jomart`. */
export function rosterOfPersons(persons: readonly string[]): Roster {
  const listed = persons.map(seen);
  const whole = listed.filter((person) => person.includes(" "));
  const bySurname = grouped(listed.map((person) => [wordsOf(person)[0] ?? "", givenFirst(person)]));
  return { ...rosterOf([...whole, ...whole.map(givenFirst)]), bySurname };
}

function byLength(one: string, other: string): number {
  return one.length - other.length;
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, name] of pairs) {
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return groups;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

function givenFirst(person: string): string {
  const [family = "", ...given] = wordsOf(person);
  return [...given, family].join(" ");
}
