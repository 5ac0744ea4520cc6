import { getArchive } from "../archive/index.ts";
import { link } from "../archive/link.ts";
import { type Edition, editionOf } from "../export/edition.ts";
import { dataFiles } from "../export/files.ts";
import { type Pack, pack } from "../export/pack.ts";

let edition: Promise<Edition> | null = null;
let packed: Promise<Pack> | null = null;

/** The edition that is published at this site. Made once a build; in development anew for each page, to show edits. */
export function getEdition(site: URL | undefined): Promise<Edition> {
  const make = async () => editionOf(await getArchive(), new URL(link(""), site).href);
  if (import.meta.env.DEV) return make();
  edition ??= make();
  return edition;
}

/** All data files as one, with their sums and sizes. Made as the edition is. */
export function getPack(site: URL | undefined): Promise<Pack> {
  const make = async () => pack(dataFiles(await getArchive(), await getEdition(site)));
  if (import.meta.env.DEV) return make();
  packed ??= make();
  return packed;
}
