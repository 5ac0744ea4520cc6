import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { archiveJson } from "../export/archive-json.ts";
import { getEdition } from "./_edition.ts";

export const GET: APIRoute = async ({ site }) => new Response(archiveJson(await getArchive(), await getEdition(site)));
