import { rename, rm } from "node:fs/promises";
import type { AstroIntegration } from "astro";

/**
 * Publishes a build whole or not at all: the site is written to a folder beside its own, which takes the site's place
 * when everything before this integration is done. A build that fails leaves neither an old site nor half a new one.
 */
export function wholeOrNothing(): AstroIntegration {
  let finished: URL;
  let partial: URL;
  return {
    name: "whole-or-nothing",
    hooks: {
      "astro:config:setup": async ({ command, config, updateConfig }) => {
        if (command !== "build") return;
        finished = config.outDir;
        partial = new URL(`${config.outDir.href.replace(/\/$/, "")}.partial/`);
        await Promise.all([finished, partial].map(remove));
        updateConfig({ outDir: partial });
      },
      "astro:build:done": () => rename(partial, finished),
    },
  };
}

const remove = (folder: URL): Promise<void> => rm(folder, { recursive: true, force: true });
