import { type AstroInlineConfig, build } from "astro";
import { placeOf } from "../build/place.ts";
import { publish } from "../build/publish.ts";
import type { Refusal } from "../build/refusal.ts";
import { refuses, settingFaults } from "../build/setting-faults.ts";
import { standingFaults } from "../build/standing.ts";
import { basePath, contentDir, outDir } from "../settings.ts";

/** Why no archive can be built by the settings; empty when one can. */
export function buildFaults(): Refusal[] {
  const faults = settingFaults(process.env, { contentDir, outDir });
  return faults.length > 0 ? faults : standingFaults(outDir);
}

/** Builds the archive by the settings and publishes it in `OUT_DIR`; tells why where it does not. True when it does. */
export async function built(config: AstroInlineConfig = {}): Promise<boolean> {
  if (refuses(buildFaults())) return false;
  return publish(placeOf(outDir), basePath, ({ made, cache }) => build({ ...config, outDir: made, cacheDir: cache }));
}
