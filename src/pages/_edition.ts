import { getArchive } from "../archive/index.ts";
import { link } from "../archive/link.ts";
import { type Edition, editionOf } from "../export/edition.ts";
import { dataFiles, type Pack, pack } from "../export/package/index.ts";

let edition: Promise<Edition> | null = null;
let packed: Promise<Pack> | null = null;

/** The edition that is published at this site. Made once a build; in development anew for each page, to show edits. */
export function getEdition(): Promise<Edition> {
  const make = async () => editionOf(await getArchive(), new URL(link(""), import.meta.env.SITE).href);
  if (import.meta.env.DEV) return make();
  edition ??= make();
  return edition;
}

/** All data files as one, with their sums and sizes. Made as the edition is. */
export function getPack(): Promise<Pack> {
  const make = async () => pack(dataFiles(await getArchive(), await getEdition()));
  if (import.meta.env.DEV) return make();
  packed ??= make();
  return packed;
}
