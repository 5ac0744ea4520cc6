import type { Meeting, Person } from "../archive/model.ts";
import { familyFinder } from "../archive/surnames.ts";
import { words } from "./words.ts";

/** A name as the Citation Style Language has it: in two parts, or whole where nothing says which part is the family's. */
export type CslName = { family: string; given: string } | { literal: string };

/**
 * Tells family names, by evidence alone: without any a name stays whole, for guessing that the last word is the family's
 * would turn Xi Jinping into Mr Jinping.
 */
export function nameFinder(meetings: readonly Meeting[]): (person: Person) => CslName {
  const familyOf = familyFinder(meetings);
  return (person) => familyOf(person) ?? { literal: words(person.name) };
}

/** A name as an alphabetical list has it: `Tokayev, Kassym-Jomart`. */
export const sortedName = (name: CslName): string =>
  "literal" in name ? name.literal : `${name.family}, ${name.given}`;
