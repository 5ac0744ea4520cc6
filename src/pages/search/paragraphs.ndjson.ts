import type { APIRoute } from "astro";
import { getArchive } from "../../archive/index.ts";
import { paragraphRows } from "../../archive/rows.ts";
import { jsonLines } from "../../export/json/index.ts";

/** Every paragraph of speech with all that is true of it, one line each: what the search index is built from. */
export const GET: APIRoute = async () => new Response(jsonLines(paragraphRows(await getArchive())));
