import type { AstroInlineConfig } from "astro";
import { builtFrom, isAsBuilt, noteBuild, notedBuild } from "../build/built-from.ts";
import { pathName, placeOf } from "../build/place.ts";
import { publish } from "../build/publish.ts";
import type { Refusal } from "../build/refusal.ts";
import { refuses, settingFaults } from "../build/setting-faults.ts";
import { standingFaults } from "../build/standing.ts";
import { summaryOf } from "../build/summary.ts";
import { beginFiles } from "../data/beginning.ts";
import { Kept } from "../kept/index.ts";
import { basePath, cacheDir, contentDir, outDir, partSize, siteUrl, volumes } from "../settings.ts";

/** Why no archive can be built by the settings; empty when one can. */
export function buildFaults(): Refusal[] {
  const faults = settingFaults(process.env, { contentDir, outDir });
  return faults.length > 0 ? faults : standingFaults(outDir);
}

/**
 * Builds the archive by the settings and publishes it in `OUT_DIR`, unless it is there already; tells why where it does
 * not. True when it is there.
 */
export async function built(config: AstroInlineConfig = {}): Promise<boolean> {
  const begun = performance.now();
  if (refuses(buildFaults())) return false;
  const [place, kept] = [placeOf(outDir), new Kept(cacheDir)];
  const site = config.site ?? siteUrl;
  const root = new URL(basePath, site).href;
  const from = builtFrom(contentDir, { root, most: partSize, volumes });
  const noted = () => notedBuild(kept, place.site);
  if (isAsBuilt(place.site, from, noted())) {
    console.log(`Nothing has changed since the site in ${pathName(outDir)}/ was built.`);
    return true;
  }
  return publish(place, basePath, {
    make: async ({ made, cache }) => {
      const files = beginFiles(site);
      // It takes seconds to load, in which the files are begun.
      const { build } = await import("astro");
      // A line for each page would be thousands; the archive says itself how far it is.
      await build({ ...config, outDir: made, cacheDir: cache, logLevel: "warn" });
      await files;
    },
    most: partSize,
    standing: () => noted()?.files ?? new Map(),
    published: (files, standing) => {
      noteBuild(kept, place.site, { from, files });
      kept.sweep();
      console.log(summaryOf({ files, standing, seconds: (performance.now() - begun) / 1000 }));
    },
  });
}
