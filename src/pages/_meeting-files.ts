import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import type { Meeting } from "../archive/model.ts";
import { formatNamed } from "../export/formats.ts";
import { getEdition } from "./_edition.ts";

interface Props extends Record<string, unknown> {
  meeting: Meeting;
}

/** One path for each meeting. */
export async function meetingPaths() {
  const { meetings } = await getArchive();
  return meetings.map((meeting) => ({ params: { id: meeting.id }, props: { meeting } }));
}

/** Serves each meeting in the form with this ending. */
export function meetingFile(ending: string): APIRoute<Props> {
  const { make } = formatNamed(ending);
  return async ({ props, site }) => new Response(make(props.meeting, await getEdition(site)));
}
