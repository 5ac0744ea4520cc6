import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { meetingsFeed } from "../export/atom.ts";
import { getEdition } from "./_edition.ts";

/** The meetings last added, with all their words. */
export const GET: APIRoute = async ({ site }) => new Response(meetingsFeed(await getArchive(), await getEdition(site)));
