import type { Meeting, Person } from "../archive/model.ts";
import { words } from "./words.ts";

/** A name as the Citation Style Language has it: in two parts, or whole where nothing says which part is the family's. */
export type CslName = { family: string; given: string } | { literal: string };

/**
 * Tells family names: the end of a name that the editor lists as a spelling of its own ("Tokayev"), or that the Persons
 * line of some page puts first ("Tokayev Kassym-Jomart"). A name without such evidence stays whole: guessing that the
 * last word is the family's would turn Xi Jinping into Mr Jinping.
 */
export function nameFinder(meetings: readonly Meeting[]): (person: Person) => CslName {
  const listed = new Set(meetings.flatMap(({ persons }) => persons.map(words)));
  return ({ name, spellings }) => {
    const parts = words(name).split(" ");
    for (let at = 1; at < parts.length; at += 1) {
      const [given, family] = [parts.slice(0, at).join(" "), parts.slice(at).join(" ")];
      if (spellings.includes(family) || listed.has(`${family} ${given}`)) return { family, given };
    }
    return { literal: parts.join(" ") };
  };
}

/** A name as an alphabetical list has it: `Tokayev, Kassym-Jomart`. */
export const sortedName = (name: CslName): string =>
  "literal" in name ? name.literal : `${name.family}, ${name.given}`;
