import { besideRows } from "../archive/beside.ts";
import type { Archive } from "../archive/model.ts";
import { paragraphRows } from "../archive/rows.ts";
import type { Edition } from "../export/edition.ts";
import { jsonLines } from "../export/json/index.ts";
import { type AnyFile, bytesOf, dataFiles, filesBeside, type Pack, ZIP_PATH } from "../export/package/index.ts";
import { SOURCES } from "../search/files.ts";
import { pictureFiles } from "./pictures.ts";

/** The files that are made of others. */
const LAST = ["README.txt", "datapackage.json", "addresses.txt", "SHA256SUMS", ZIP_PATH];

/**
 * Every file of a site that is no page, as it is asked for one by one while the archive is worked on; and what the search
 * index is made from then.
 * @param packed makes all of them, for those that are made of others.
 */
export const everyFile = (archive: Archive, edition: Edition, packed: () => Promise<Pack>): AnyFile[] => [
  ...dataFiles(archive, edition),
  ...filesBeside(archive, edition),
  ...pictureFiles(archive),
  ...LAST.map((path) => ({ path, make: async () => (await packed()).files.get(path) ?? bytesOf("") })),
  { path: SOURCES.paragraphs, make: () => jsonLines(paragraphRows(archive)) },
  { path: SOURCES.beside, make: () => jsonLines(besideRows(archive)) },
];
