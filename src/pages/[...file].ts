import type { APIRoute, GetStaticPaths } from "astro";
import { besideRows } from "../archive/beside.ts";
import { getArchive } from "../archive/index.ts";
import { paragraphRows } from "../archive/rows.ts";
import { pictureFiles } from "../data/pictures.ts";
import { jsonLines } from "../export/json/index.ts";
import { type AnyFile, dataFiles, filesBeside, ZIP_PATH } from "../export/package/index.ts";
import { SOURCES } from "../search/files.ts";
import { getEdition, getPack } from "./_edition.ts";

/** The files that are made of others. */
const LAST = ["datapackage.json", "addresses.txt", "SHA256SUMS", ZIP_PATH];

/** In development every file that is no page; a build has them made beside the pages, each once for all its uses. */
export const getStaticPaths = (async () => {
  if (import.meta.env.PROD) return [];
  const [archive, edition] = [await getArchive(), await getEdition()];
  const files: AnyFile[] = [
    ...dataFiles(archive, edition),
    ...filesBeside(archive, edition),
    ...pictureFiles(archive),
    ...LAST.map((path) => ({ path, make: async () => Buffer.from((await getPack()).files.get(path) ?? []) })),
    { path: SOURCES.paragraphs, make: () => jsonLines(paragraphRows(archive)) },
    { path: SOURCES.beside, make: () => jsonLines(besideRows(archive)) },
  ];
  return files.map(({ path, make }) => ({ params: { file: path }, props: { make } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<AnyFile, "make">> = async ({ props: { make } }) => new Response(await make());
