import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { figuresCsv } from "../export/figures.ts";
import { getEdition } from "./_edition.ts";

export const GET: APIRoute = async ({ site }) => new Response(figuresCsv(await getArchive(), await getEdition(site)));
