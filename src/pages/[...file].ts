import type { APIRoute, InferGetStaticPropsType } from "astro";
import { getArchive } from "../archive/index.ts";
import { feedFiles } from "../export/feeds/index.ts";
import { dataFiles, leftFiles } from "../export/package/index.ts";
import { linksetFiles } from "../export/signposting/index.ts";
import { getEdition } from "./_edition.ts";

/** Every file that is published as data: those of the archive, those of each meeting, the feeds, and the sets of links. */
export async function getStaticPaths() {
  const archive = await getArchive();
  const edition = await getEdition();
  const files = [
    ...dataFiles(archive, edition),
    ...leftFiles(archive, edition),
    ...feedFiles(archive, edition),
    ...linksetFiles(archive, edition),
  ];
  return files.map(({ path, make }) => ({ params: { file: path }, props: { make } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { make } }) =>
  new Response(make());
