import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kept, keyOf, versionOf } from "../kept/index.ts";
import { fingerprint, type SiteFile, siteFiles } from "./site-files.ts";

/** All code that a site is made by. */
const CODE = ["src", "public", "astro.config.mjs", "package.json"];

const KIND = "builds";

/**
 * What a site is built from, as a key: the content folder, the code, and where the site is published.
 * @param root the address of the site's root.
 */
export const builtFrom = (contentDir: string, root: string): string =>
  keyOf(versionOf(CODE), root, ...folderParts(contentDir));

/** Keeps what the site in a folder was built from, and a key of all that it holds. */
export function noteBuild(kept: Kept, site: string, from: string, files: ReadonlyMap<string, SiteFile>): void {
  kept.put(KIND, keyOf(site), keyOf(from, fingerprint(files)));
}

/** True where the site in a folder is what a build would give: built from the same, and with every byte as it was. */
export function isAsBuilt(kept: Kept, site: string, from: string): boolean {
  const noted = kept.get(KIND, keyOf(site));
  return noted !== null && noted === keyOf(from, fingerprint(filesThere(site)));
}

function filesThere(site: string): ReadonlyMap<string, SiteFile> {
  try {
    return siteFiles(site);
  } catch {
    return new Map();
  }
}

/** Every file of a folder, with its path. What is no file, or cannot be read, is a matter for the build. */
function folderParts(folder: string): (string | Uint8Array)[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
    return paths.flatMap((path) => [path, contentOf(path)]);
  } catch (error) {
    return [String(error)];
  }
}

function contentOf(path: string): string | Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    return String(error);
  }
}
