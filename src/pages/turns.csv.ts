import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { turnsCsv } from "../export/turns-csv.ts";
import { getEdition } from "./_edition.ts";

export const GET: APIRoute = async ({ site }) => new Response(turnsCsv(await getArchive(), await getEdition(site)));
