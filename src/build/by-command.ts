import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { type Refusal, refusalText } from "./refusal.ts";

const REFUSAL: Refusal = {
  about: "astro build",
  code: "unsafe-build",
  text: "It would write over the published site while it builds.",
  hint: "Run npm run build, which replaces the site when the new one is whole.",
};

/** Leaves building to the archive's own commands, which have Astro write into `made`. */
export function byCommand(made: string): AstroIntegration {
  return {
    name: "by-command",
    hooks: {
      "astro:config:setup": ({ command, config }) => {
        if (command !== "build" || resolve(fileURLToPath(config.outDir)) === made) return;
        process.stderr.write(`${refusalText(REFUSAL)}\n`);
        process.exit(1);
      },
    },
  };
}
