import { defineConfig } from "astro/config";
import { search } from "./src/search/integration.ts";
import { byCommand } from "./src/build/by-command.ts";
import { filesAsNamed } from "./src/build/files-as-named.ts";
import { placeOf } from "./src/build/place.ts";
import { refuses, settingFaults } from "./src/build/setting-faults.ts";
import { basePath, contentDir, outDir, siteUrl } from "./src/settings.ts";

// Astro's own commands, such as the development server, go by the same settings.
if (refuses(settingFaults(process.env, { contentDir, outDir }))) process.exit(1);

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  integrations: [search(), filesAsNamed(), byCommand(placeOf(outDir).made)],
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    // The sites that tests have built are many files, and nothing is made of them.
    server: { watch: { ignored: ["**/.sites/**"] } },
  },
});
