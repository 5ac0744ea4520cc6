import type { APIRoute, InferGetStaticPropsType } from "astro";
import { getArchive } from "../archive/index.ts";
import { dataFiles, filesBeside } from "../export/package/index.ts";
import { getEdition } from "./_edition.ts";

/** Every file that is published as data: of the archive and of each meeting, and what stands beside them. */
export async function getStaticPaths() {
  const archive = await getArchive();
  const edition = await getEdition();
  const files = [...dataFiles(archive, edition), ...filesBeside(archive, edition)];
  return files.map(({ path, make }) => ({ params: { file: path }, props: { make } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { make } }) =>
  new Response(make());
