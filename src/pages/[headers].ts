import type { APIRoute, GetStaticPaths } from "astro";
import { link } from "../archive/link.ts";
import { mediaTypes } from "../export/media-types.ts";
import { headersFile } from "../layouts/policy.ts";

/** To Astro a file named with an underscore before it is no page, so the name comes from here. */
export const getStaticPaths: GetStaticPaths = () => [{ params: { headers: "_headers" } }];

/** The headers for static hosts that read them from a file. */
export const GET: APIRoute = () => new Response(headersFile(link(""), mediaTypes()));
