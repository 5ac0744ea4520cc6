import type { APIRoute, InferGetStaticPropsType } from "astro";
import { getArchive } from "../../../archive/index.ts";
import { topicFeed } from "../../../export/atom.ts";
import { getEdition } from "../../_edition.ts";

/** The passages on one topic in the meetings last added. */
export async function getStaticPaths() {
  const { topics } = await getArchive();
  return topics.map((topic) => ({ params: { id: topic.id }, props: { topic } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props, site }) =>
  new Response(topicFeed(props.topic, await getEdition(site)));
