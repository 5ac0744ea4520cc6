import type { Archive, Meeting, Person } from "../archive/model.ts";
import { type CslName, nameFinder } from "./names.ts";

/** What every file needs to know of the archive it is from. */
export interface Edition {
  /** The address of the site's root with its base path: it ends in a slash. */
  base: string;
  about: Archive["about"];
  /** A person's name with the family name told apart, where that is known. */
  nameOf: (person: Person) => CslName;
}

/** The edition of an archive that is published at `base`. */
export const editionOf = ({ about, meetings }: Archive, base: string): Edition => ({
  base,
  about,
  nameOf: nameFinder(meetings),
});

/**
 * The same for what is made of one meeting. A text that says whose its words are, and on which terms, says so for them alone,
 * and what it leaves open is open: the terms of the others are not its own.
 */
export function editionOfMeeting(edition: Edition, { source: { rights } }: Pick<Meeting, "source">): Edition {
  if (rights === null) return edition;
  const { publisher, publisherUrl, licence, licenceUrl } = rights;
  return { ...edition, about: { ...edition.about, publisher, publisherUrl, licence, licenceUrl } };
}

/** All that what is made from some meetings can show of an edition: no name of people who speak in none of them. */
export function editionShown({ base, about, nameOf }: Edition, meetings: readonly Meeting[]): object {
  const speaking = meetings.flatMap(({ participants, turns }) => [...participants, ...turns]);
  const people = new Set(speaking.flatMap(({ person }) => person ?? []));
  return { base, about, names: [...people].map((person) => [person.id, nameOf(person)]) };
}

/** The full address of a path below the site's root. */
export const absolute = ({ base }: Pick<Edition, "base">, path: string): string => new URL(path, base).href;
