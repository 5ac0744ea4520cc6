import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { paragraphsNdjson } from "../export/files.ts";

/** Every paragraph of the archive as one JSON object a line. The search index is built from this file. */
export const GET: APIRoute = async () => new Response(paragraphsNdjson(await getArchive()));
