import type { APIRoute } from "astro";
import { besideRows } from "../../archive/beside.ts";
import { getArchive } from "../../archive/index.ts";
import { jsonLines } from "../../export/json/index.ts";

/** What stands beside the speech, one line each: what the search index is built from, with the paragraphs. */
export const GET: APIRoute = async () => new Response(jsonLines(besideRows(await getArchive())));
