import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { threadsJson } from "../export/threads-json.ts";
import { getEdition } from "./_edition.ts";

export const GET: APIRoute = async ({ site }) => new Response(threadsJson(await getArchive(), await getEdition(site)));
