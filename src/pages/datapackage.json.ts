import type { APIRoute } from "astro";
import { getPack } from "./_edition.ts";

/** What describes the data files about the archive as a whole. */
export const GET: APIRoute = async () => new Response((await getPack()).dataPackage);
