import type { APIRoute } from "astro";
import { link } from "../archive/link.ts";

/** Everything may be read by everyone; the sitemap says where it is. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(link("sitemap.xml"), site).href}\n`);
