import type { Meeting, Person } from "../archive/model.ts";
import { familyFinder } from "../archive/surnames.ts";
import { words } from "./words.ts";

/**
 * A name as the Citation Style Language has it: in two parts, or whole where nothing says which part is the family's. The
 * order of a name whose family name comes first is static: no style turns it round.
 */
export type CslName = { family: string; given: string; "static-ordering"?: true } | { literal: string };

/**
 * Tells family names, by evidence alone: without any a name stays whole, for guessing that the last word is the family's
 * would turn Xi Jinping into Mr Jinping.
 */
export function nameFinder(meetings: readonly Meeting[]): (person: Person) => CslName {
  const familyOf = familyFinder(meetings);
  return (person) => {
    const known = familyOf(person);
    if (known === null) return { literal: words(person.name) };
    const { family, given, isFamilyFirst } = known;
    return isFamilyFirst ? { family, given, "static-ordering": true } : { family, given };
  };
}

/** A name as an alphabetical list has it: `Tokayev, Kassym-Jomart`. */
export const sortedName = (name: CslName): string =>
  "literal" in name ? name.literal : `${name.family}, ${name.given}`;
