import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { paragraphRows } from "../archive/rows.ts";

/** Every paragraph of the archive as one JSON object a line. The search index is built from this file. */
export const GET: APIRoute = async () => {
  const rows = paragraphRows(await getArchive());
  return new Response(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
};
