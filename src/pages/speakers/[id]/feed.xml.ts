import type { APIRoute, InferGetStaticPropsType } from "astro";
import { personPath } from "../../../archive/addresses.ts";
import { heldUnder } from "../../../archive/departed.ts";
import { getArchive } from "../../../archive/index.ts";
import { speechesByPerson } from "../../../archive/speeches.ts";
import { personFeed, withdrawnFeed } from "../../../export/atom.ts";
import { getEdition } from "../../_edition.ts";

/** What one person said in the meetings last added, also where the person's page was before it moved. */
export async function getStaticPaths() {
  const archive = await getArchive();
  const speeches = speechesByPerson(archive);
  return heldUnder("speaker", archive.people, archive.departures).map((held) => ({
    params: { id: held.id },
    props: { held, speeches: held.entry === null ? [] : (speeches.get(held.entry) ?? []) },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { held, speeches }, site }) => {
  const edition = await getEdition(site);
  if (held.entry === null) return new Response(withdrawnFeed(personPath(held), held.left, edition));
  return new Response(personFeed(held.entry, speeches, edition));
};
