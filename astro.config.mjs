import { defineConfig } from "astro/config";
import { search } from "./src/search/integration.ts";
import { byCommand } from "./src/build/by-command.ts";
import { filesAsNamed } from "./src/build/files-as-named.ts";
import { placeOf } from "./src/build/place.ts";
import { reusedPages } from "./src/build/reused-pages.ts";
import { Kept } from "./src/kept/index.ts";
import { refuses, settingFaults } from "./src/build/setting-faults.ts";
import { basePath, cacheDir, contentDir, outDir, siteUrl, volumes } from "./src/settings.ts";

// Astro's own commands, such as the development server, go by the same settings.
if (refuses(settingFaults(process.env, { contentDir, outDir }))) process.exit(1);

const place = placeOf(outDir);

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  integrations: [search(), filesAsNamed(), byCommand(place.made), reusedPages({ place, kept: new Kept(cacheDir) })],
  vite: {
    define: { "import.meta.env.VOLUMES": JSON.stringify(volumes.join(" ")) },
    // The folder is empty when a build begins, and files are made in it beside the pages from then on.
    build: { assetsInlineLimit: 0, cssCodeSplit: false, emptyOutDir: false },
    // The sites that tests have built are many files, and nothing is made of them.
    server: { watch: { ignored: ["**/.sites/**"] } },
  },
});
