import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { dataPackageJson } from "../export/data-package.ts";
import { getEdition } from "./_edition.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response(dataPackageJson(await getArchive(), await getEdition(site)));
