import type { APIRoute } from "astro";
import { type Held, heldUnder } from "../archive/departed.ts";
import { getArchive } from "../archive/index.ts";
import type { Meeting } from "../archive/model.ts";
import { formatNamed } from "../export/formats.ts";
import { getEdition } from "./_edition.ts";

interface Props extends Record<string, unknown> {
  held: Held<Meeting>;
}

/** One path for each meeting, and one for each address that a meeting has left. */
export async function meetingPaths() {
  const { meetings, departures } = await getArchive();
  return heldUnder("meeting", meetings, departures).map((held) => ({ params: { id: held.id }, props: { held } }));
}

/** Serves each meeting in the form with this ending; in place of a withdrawn one the note that it was. */
export function meetingFile(ending: string): APIRoute<Props> {
  const { make, withdrawn } = formatNamed(ending);
  return async ({ props: { held }, site }) => {
    const edition = await getEdition(site);
    return new Response(held.entry === null ? withdrawn(held.left, edition) : make(held.entry, edition));
  };
}
