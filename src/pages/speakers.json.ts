import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { speakersJson } from "../export/archive-json.ts";
import { getEdition } from "./_edition.ts";

export const GET: APIRoute = async ({ site }) => new Response(speakersJson(await getArchive(), await getEdition(site)));
