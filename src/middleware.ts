import { defineMiddleware } from "astro:middleware";

/**
 * HTML has no way to write a NUL: a reader of the page would drop it without a word. Where a text holds one, the page
 * shows the sign for a character that cannot be shown, as the XML and JSON files do.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const html = await response.text();
  return new Response(html.replaceAll("\0", "\uFFFD"), response);
});
