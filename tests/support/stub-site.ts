import { registerHooks } from "node:module";
import type { Archive } from "../../src/archive/model.ts";
import { editionOf } from "../../src/export/edition.ts";

let shown: Archive | null = null;

/** What `src/archive/index.ts` and `src/pages/_edition.ts` give to a route that a test calls without Astro. */
export const getArchive = (): Promise<Archive> => Promise.resolve(shown ?? missing());
export const getEdition = async () => editionOf(await getArchive(), "https://archive.example/");

function missing(): never {
  throw new Error("The test shows the routes no archive.");
}

/** Makes routes that are imported from now on show this archive. */
export function showArchive(archive: Archive): void {
  shown = archive;
}

registerHooks({
  resolve: (specifier, context, next) =>
    /\/(?:archive\/index|_edition)\.ts$/.test(specifier) && context.parentURL?.includes("/src/pages/")
      ? { url: import.meta.url, shortCircuit: true }
      : next(specifier, context),
});
