import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { figuresNdjson } from "../export/figures.ts";
import { getEdition } from "./_edition.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response(figuresNdjson(await getArchive(), await getEdition(site)));
