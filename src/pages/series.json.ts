import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { seriesJson } from "../export/series-json.ts";
import { getEdition } from "./_edition.ts";

export const GET: APIRoute = async ({ site }) => new Response(seriesJson(await getArchive(), await getEdition(site)));
