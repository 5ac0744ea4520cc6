import type { APIRoute } from "astro";
import { getPack } from "./_edition.ts";

/** All data files as one, to keep. */
export const GET: APIRoute = async ({ site }) => new Response((await getPack(site)).zip);
