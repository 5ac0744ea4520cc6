import { getArchive, getContentFiles } from "../archive/index.ts";
import { link } from "../archive/link.ts";
import { oncePerBuild } from "../archive/once-per-build.ts";
import { filesMade } from "../data/made.ts";
import { editionOf } from "../export/edition.ts";
import { type Pack, pack, pathsOf } from "../export/package/index.ts";

/** The edition that is published at this site. */
export const getEdition = oncePerBuild(async () =>
  editionOf(await getArchive(), new URL(link(""), import.meta.env.SITE).href),
);

/** In development all files that are no pages. */
export async function getPack(): Promise<Pack> {
  return pack({ archive: await getArchive(), edition: await getEdition(), held: await getContentFiles() });
}

/** What is known of the files that are no pages, by their paths. */
interface FilesKnown {
  /** The bytes of a file. */
  bytesOf: (path: string) => number;
  /** Where a file is published: at its path, or in parts. */
  pathsOf: (path: string) => string[];
}

/** What is known of every file that is no page. */
export async function getFiles(): Promise<FilesKnown> {
  const facts = import.meta.env.DEV ? [...(await getPack()).facts.all()] : await filesMade().promise;
  const sizes = new Map(facts.map(([path, { bytes }]) => [path, bytes]));
  return {
    bytesOf: (path) => {
      const bytes = sizes.get(path);
      if (bytes === undefined) throw new Error(`${path} was not made.`);
      return bytes;
    },
    pathsOf: (path) => pathsOf(path, (part) => sizes.has(part)),
  };
}
