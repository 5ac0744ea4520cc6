import type { Edition } from "./edition.ts";
import { words } from "./words.ts";

/** Somebody or something by name, with its address where that is known. */
export interface Linked {
  name: string;
  address: string | null;
}

/** Whose the words are and on which terms: what every file says, for the licence asks whoever passes them on to say it. */
export interface Rights {
  /** Who published the transcripts; `null` where the archive does not say. */
  publisher: Linked | null;
  licence: Linked | null;
}

/** What the archive says of the rights to its words. */
export const rightsOf = ({ about }: Pick<Edition, "about">): Rights => ({
  publisher: linked(about.publisher, about.publisherUrl),
  licence: linked(about.licence, about.licenceUrl),
});

/**
 * The same in two short texts, for a row that is read without those beside it: the name of the publisher, and the address
 * of the licence, or its name where it has none.
 */
export function rowRights(edition: Pick<Edition, "about">): { publisher: string | null; licence: string | null } {
  const { publisher, licence } = rightsOf(edition);
  return { publisher: publisher && publisher.name, licence: licence && (licence.address ?? licence.name) };
}

function linked(name: string | undefined, address: string | undefined): Linked | null {
  const called = name ?? address;
  return called === undefined ? null : { name: words(called), address: address ?? null };
}

/** Both in a text: the name, and the address where that is another. */
export const linkedText = ({ name, address }: Linked): string =>
  address === null || address === name ? name : `${name}, ${address}`;
