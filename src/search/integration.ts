import type { AstroIntegration } from "astro";
import { serveData } from "./build/serve-data.ts";

/** Serves the search index in development, where nothing has written it. */
export function search(): AstroIntegration {
  return { name: "search", hooks: { "astro:server:setup": ({ server }) => serveData(server) } };
}
