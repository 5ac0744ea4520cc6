import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kept, keyOf, versionOf } from "../kept/index.ts";
import { type SiteFile, siteFiles } from "./site-files.ts";

/** All code that a site is made by. */
const CODE = ["src", "public", "astro.config.mjs", "package.json"];

const KIND = "builds";

/** A site as it was published: what it was built from, as a key, and what it holds. */
export interface Build {
  from: string;
  files: ReadonlyMap<string, SiteFile>;
}

/** By what a site is built, besides its content and the code. */
export interface Published {
  /** The address of the site's root. */
  root: string;
  /** The most bytes that a file may have; null for any number. */
  most: number | null;
  /** The paths of the volumes that it is searched with. */
  volumes: readonly string[];
}

/** What a site is built from, as a key: the content folder, the code, and how it is published. */
export const builtFrom = (contentDir: string, { root, most, volumes }: Published): string =>
  keyOf(versionOf(CODE), root, String(most), volumes.join(" "), ...folderParts(contentDir));

/** Keeps what the site in a folder was built from and what it holds. */
export function noteBuild(kept: Kept, site: string, { from, files }: Build): void {
  kept.putValue(KIND, nameOf(site), { from, files: [...files] });
}

/** What was noted of the site in a folder when it was last built; null where nothing is known. */
export function notedBuild(kept: Kept, site: string): Build | null {
  const value = kept.value(KIND, nameOf(site), isNoted);
  return value && { from: value.from, files: new Map(value.files) };
}

const nameOf = (site: string): string => keyOf(versionOf(["src/build"]), site);

const isNoted = (value: unknown): value is { from: string; files: [string, SiteFile][] } =>
  typeof value === "object" && value !== null && "files" in value;

/** True where the site in a folder is what a build would give: built from the same, and with every byte as it was. */
export const isAsBuilt = (site: string, from: string, noted: Build | null): boolean =>
  noted?.from === from && isSame(noted.files, filesThere(site));

function isSame(noted: Build["files"], found: Build["files"]): boolean {
  return noted.size === found.size && [...noted].every(([path, { sha256 }]) => found.get(path)?.sha256 === sha256);
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
