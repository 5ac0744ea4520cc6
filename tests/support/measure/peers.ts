import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { PEER_ROWS } from "./arguments.ts";
import type { Command } from "./run.ts";

/** Another program that makes a site of pages of Markdown, with a search that finds pages. All paths are in its folder. */
export interface Peer {
  /** How it is installed in a folder. */
  install: (folder: string) => string;
  /** Its version with that of its search, as installed there; `null` where it is not. */
  version: (folder: string) => string | null;
  /** What its project is but for the pages, by path. */
  files: Readonly<Record<string, string>>;
  pages: string;
  site: string;
  /** What it keeps from one build for the next. */
  kept: readonly string[];
  /** What makes site and search, in this order. */
  commands: (folder: string) => Command[];
}

const PAGE = (title: string, content: string): string =>
  `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n` +
  `<body><main><h1>${title}</h1>${content}</main></body>\n</html>\n`;

/** Without the list of all pages that it puts on each of its own accord: the texts are to be compared, and not lists. */
const STARLIGHT: Peer = {
  install: (folder) => `npm install --prefix ${folder} astro@7.3.4 @astrojs/starlight@0.42.4`,
  version: (folder) => {
    const [own, astro, pagefind] = ["@astrojs/starlight", "astro", "pagefind"].map((name) => versionOf(folder, name));
    return own && astro ? `${own}, astro ${astro}, Pagefind ${pagefind ?? "?"}` : null;
  },
  files: {
    "astro.config.mjs":
      'import starlight from "@astrojs/starlight";\nimport { defineConfig } from "astro/config";\n' +
      'export default defineConfig({ integrations: [starlight({ title: "Bare pages", sidebar: [] })] });\n',
    "src/content.config.ts":
      'import { docsLoader } from "@astrojs/starlight/loaders";\nimport { docsSchema } from "@astrojs/starlight/schema";\n' +
      'import { defineCollection } from "astro:content";\n' +
      "export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
  },
  pages: "src/content/docs",
  site: "dist",
  kept: [".astro", "node_modules/.astro", "node_modules/.vite"],
  commands: (folder) => [{ program: process.execPath, args: ["node_modules/astro/bin/astro.mjs", "build"], folder }],
};

const ELEVENTY: Peer = {
  install: (folder) => `npm install --prefix ${folder} @11ty/eleventy@3.1.8`,
  version: (folder) => withPagefind(versionOf(folder, "@11ty/eleventy")),
  files: {
    "eleventy.config.mjs":
      'export default () => ({ dir: { input: "pages", includes: "../layouts", output: "site" }, markdownTemplateEngine: false });\n',
    "layouts/page.njk": PAGE("{{ title }}", "{{ content | safe }}"),
    "pages/pages.json": '{ "layout": "page.njk" }\n',
  },
  pages: "pages",
  site: "site",
  kept: [".cache"],
  commands: (folder) => [
    { program: process.execPath, args: ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet"], folder },
    pagefind(folder),
  ],
};

const HUGO: Peer = {
  install: () => "apt-get install hugo",
  version: () => {
    const { error, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
    return error ? null : withPagefind(/v(\d[\w.]*)/.exec(stdout)?.[1] ?? null);
  },
  files: {
    "hugo.toml":
      'baseURL = "https://archive.example/"\ntitle = "Bare pages"\ncontentDir = "pages"\npublishDir = "site"\n' +
      'disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "404"]\n',
    "layouts/_default/single.html": PAGE("{{ .Title }}", "{{ .Content }}"),
  },
  pages: "pages",
  site: "site",
  kept: ["resources", ".hugo_build.lock"],
  commands: (folder) => [{ program: "hugo", args: ["--quiet"], folder }, pagefind(folder)],
};

/** The other programs by their rows. */
export const PEERS: Readonly<Record<(typeof PEER_ROWS)[number], Peer>> = {
  starlight: STARLIGHT,
  eleventy: ELEVENTY,
  hugo: HUGO,
};

/** This project's own Pagefind, for programs that come without a search. */
const pagefind = (folder: string): Command => ({
  program: process.execPath,
  args: [resolve("node_modules/pagefind/lib/runner/bin.cjs"), "--site", "site"],
  folder,
});

const withPagefind = (version: string | null): string | null =>
  version && `${version}, Pagefind ${versionOf(".", "pagefind") ?? "?"}`;

/** The version of a package that a folder has installed; `null` where it has not. */
function versionOf(folder: string, name: string): string | null {
  const file = join(folder, "node_modules", name, "package.json");
  if (!existsSync(file)) return null;
  return /"version":\s*"([^"]+)"/.exec(readFileSync(file, "utf8"))?.[1] ?? null;
}
