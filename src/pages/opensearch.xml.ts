import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { openSearch } from "../export/opensearch/index.ts";
import { getEdition } from "./_edition.ts";

/** Lets a browser add this archive's search. */
export const GET: APIRoute = async () => new Response(openSearch(await getArchive(), await getEdition()));
