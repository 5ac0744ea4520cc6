import type { APIRoute } from "astro";
import { getArchive } from "../archive/index.ts";
import { link } from "../archive/link.ts";
import { type ListedPage, listedPages } from "../archive/pages.ts";

/** The sitemap, after https://www.sitemaps.org/protocol.html. Paths hold only letters, digits, `-` and `/`. */
export const GET: APIRoute = async ({ site }) => {
  const entry = ({ path, changed }: ListedPage) =>
    `<url><loc>${new URL(link(path), site).href}</loc>${changed === null ? "" : `<lastmod>${changed}</lastmod>`}</url>`;
  const urls = listedPages(await getArchive()).map(entry);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`,
  );
};
