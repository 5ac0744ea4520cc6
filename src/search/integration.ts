import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { dataFiles } from "./build/data-files.ts";
import { serveData } from "./build/serve-data.ts";
import { rowsOf } from "./build/source-lines.ts";
import { DATA_PATH, SOURCES } from "./files.ts";

/** Builds the search index from what the pages say of the archive: after a build, and on request in development. */
export function search(): AstroIntegration {
  return {
    name: "search",
    hooks: {
      "astro:server:setup": ({ server }) => serveData(server),
      "astro:build:done": async ({ dir, logger }) => {
        const [paragraphs, beside] = [new URL(SOURCES.paragraphs, dir), new URL(SOURCES.beside, dir)];
        const files = await dataFiles(
          rowsOf({ paragraphs: await readFile(paragraphs, "utf8"), beside: await readFile(beside, "utf8") }),
        );
        await Promise.all([paragraphs, beside].map((source) => rm(source)));
        await writeAll(new URL(DATA_PATH, dir), files);
        logger.info(`${files.size} files of the search index written`);
      },
    },
  };
}

async function writeAll(folder: URL, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const paths = [...files].map(([path, content]) => ({ path: fileURLToPath(new URL(path, folder)), content }));
  for (const parent of new Set(paths.map(({ path }) => dirname(path)))) await mkdir(parent, { recursive: true });
  for (const { path, content } of paths) await writeFile(path, content);
}
