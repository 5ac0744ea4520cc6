import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { readme } from "../export/readme.ts";
import { getEdition } from "./_edition.ts";

export const GET: APIRoute = async ({ site }) => new Response(readme(await getArchive(), await getEdition(site)));
