import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { addressesTxt } from "../export/package/index.ts";
import { getEdition, getPack } from "./_edition.ts";

/** Every address that is published, with a hash of what is there: kept with a release, to be held against later ones. */
export const GET: APIRoute = async () =>
  new Response(addressesTxt(await getArchive(), await getEdition(), await getPack()));
