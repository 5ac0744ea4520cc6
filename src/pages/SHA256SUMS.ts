import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { siteSums } from "../export/package/index.ts";
import { getEdition, getPack } from "./_edition.ts";

/** The sums of everything that is published and is no page: `sha256sum -c SHA256SUMS`. */
export const GET: APIRoute = async () =>
  new Response(siteSums(await getArchive(), await getEdition(), await getPack()));
