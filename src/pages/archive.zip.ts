import type { APIRoute } from "astro";
import { getPack } from "./_edition.ts";

/** The archive as one file, to keep: what it is made from, and all data files. */
export const GET: APIRoute = async () => new Response((await getPack()).zip);
