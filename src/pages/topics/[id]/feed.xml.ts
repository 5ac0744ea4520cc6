import type { APIRoute, InferGetStaticPropsType } from "astro";
import { topicPath } from "../../../archive/addresses.ts";
import { heldUnder } from "../../../archive/departed.ts";
import { getArchive } from "../../../archive/index.ts";
import { topicFeed, withdrawnFeed } from "../../../export/atom.ts";
import { getEdition } from "../../_edition.ts";

/** The passages on one topic in the meetings last added, also where the topic was published before it moved. */
export async function getStaticPaths() {
  const { topics, departures } = await getArchive();
  return heldUnder("topic", topics, departures).map((held) => ({ params: { id: held.id }, props: { held } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { held }, site }) => {
  const edition = await getEdition(site);
  if (held.entry === null) return new Response(withdrawnFeed(topicPath(held), held.left, edition));
  return new Response(topicFeed(held.entry, edition));
};
