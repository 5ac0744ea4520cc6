import type { APIRoute } from "astro";
import { getPack } from "./_edition.ts";

/** The sums of all data files: `sha256sum -c SHA256SUMS`. */
export const GET: APIRoute = async () => new Response((await getPack()).sums);
