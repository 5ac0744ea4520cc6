import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive } from "../archive/index.ts";
import { everyFile } from "../data/every-file.ts";
import type { AnyFile } from "../export/package/index.ts";
import { getEdition, getPack } from "./_edition.ts";

/** In development every file that is no page; a build has them made beside the pages, each once for all its uses. */
export const getStaticPaths = (async () => {
  if (import.meta.env.PROD) return [];
  const files = everyFile(await getArchive(), await getEdition(), getPack);
  return files.map(({ path, make }) => ({ params: { file: path }, props: { make } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<AnyFile, "make">> = async ({ props: { make } }) => new Response(await make());
