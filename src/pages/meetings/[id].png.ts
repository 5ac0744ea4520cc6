import type { APIRoute, InferGetStaticPropsType } from "astro";
import { heldUnder } from "../../archive/departed.ts";
import { getArchive } from "../../archive/index.ts";
import { pictureOf } from "../../drawings/card/picture.ts";

/** One path for each meeting, and one for each address that it has left: link previews are fetched again and again. */
export async function getStaticPaths() {
  const { meetings, departures } = await getArchive();
  return heldUnder("meeting", meetings, departures).flatMap(({ id, entry }) =>
    entry === null ? [] : [{ params: { id }, props: { meeting: entry } }],
  );
}

/** The picture that link previews show; a withdrawn meeting has none. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { meeting } }) => {
  const { about } = await getArchive();
  return new Response(pictureOf(meeting, about.name));
};
