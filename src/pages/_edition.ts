import { getArchive, getContentFiles } from "../archive/index.ts";
import { link } from "../archive/link.ts";
import { type Edition, editionOf } from "../export/edition.ts";
import { type Pack, pack } from "../export/package/index.ts";

let edition: Promise<Edition> | null = null;
let packed: Promise<Pack> | null = null;

/** The edition that is published at this site. Made once a build; in development anew for each page, to show edits. */
export function getEdition(): Promise<Edition> {
  const make = async () => editionOf(await getArchive(), new URL(link(""), import.meta.env.SITE).href);
  if (import.meta.env.DEV) return make();
  edition ??= make();
  return edition;
}

/** The archive as one file, with the sums and sizes of all data files. Made as the edition is. */
export function getPack(): Promise<Pack> {
  const make = async () => pack(await getArchive(), await getEdition(), await getContentFiles());
  if (import.meta.env.DEV) return make();
  packed ??= make();
  return packed;
}
