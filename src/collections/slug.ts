import { createHash } from "node:crypto";

/** The most characters in such an id: with an ending behind it, every system can store the file it names. */
const LONGEST = 100;

/**
 * The id that a name without an entry of its own gets: its letters without accents, in lower case, joined by hyphens.
 * A name with no Latin letter or digit gets a short hash, so that it has an address too; an id that would be longer
 * than 100 characters is cut and gets one, so that it stays its own.
 */
export function slug(name: string): string {
  const latin = name
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
  const id = latin.match(/[a-z0-9]+/g)?.join("-") ?? `x${hashOf(name)}`;
  return id.length <= LONGEST ? id : `${id.slice(0, LONGEST - 9).replace(/-$/, "")}-${hashOf(name)}`;
}

const hashOf = (name: string): string => createHash("sha256").update(name).digest("hex").slice(0, 8);

/** The id that is wanted, with a number behind it where it is taken: the first that is free. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  let id = wanted;
  for (let n = 2; isTaken(id); n += 1) id = `${wanted}-${n}`;
  return id;
}
