import type { APIRoute } from "astro";
import { getPack } from "./_edition.ts";

/** All data files as one, to keep. */
export const GET: APIRoute = async () => new Response((await getPack()).zip);
