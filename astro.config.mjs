import { defineConfig } from "astro/config";
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
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
  },
});
