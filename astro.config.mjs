import { unified } from "@astrojs/markdown-remark";
import { defineConfig } from "astro/config";
import remarkGfm from "remark-gfm";
import { search } from "./src/search/integration.ts";
import { wholeOrNothing } from "./src/build/whole-or-nothing.ts";
import { basePath, outDir, siteUrl } from "./src/settings.ts";

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  integrations: [search(), wholeOrNothing()],
  markdown: {
    // The default processor rewrites quotation marks and writes inline styles, which the pages' policy forbids.
    processor: unified({ gfm: false, remarkPlugins: [remarkGfm], smartypants: false }),
    syntaxHighlight: false,
  },
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
  },
});
