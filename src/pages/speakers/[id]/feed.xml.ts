import type { APIRoute, InferGetStaticPropsType } from "astro";
import { getArchive } from "../../../archive/index.ts";
import { speechesByPerson } from "../../../archive/speeches.ts";
import { personFeed } from "../../../export/atom.ts";
import { getEdition } from "../../_edition.ts";

/** What one person said in the meetings last added. */
export async function getStaticPaths() {
  const archive = await getArchive();
  const speeches = speechesByPerson(archive);
  return archive.people.map((person) => ({
    params: { id: person.id },
    props: { person, speeches: speeches.get(person) ?? [] },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props, site }) =>
  new Response(personFeed(props.person, props.speeches, await getEdition(site)));
