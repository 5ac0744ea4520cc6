import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Reading } from "./figures.ts";

/** The files of a site, and its bytes, in millions. */
export interface SiteSize {
  files: number;
  megabytes: number;
  /** The largest file, by its path in the site. */
  largest: { path: string; megabytes: number };
}

/** What a built site is on disk, but for the archive to keep, which holds all of it once more. */
export function siteSize(site: string): SiteSize {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(site, join(parentPath, name)));
  const files = paths.filter((path) => !path.startsWith("archive.zip")).map((path) => fileAt(site, path));
  const [largest = { path: "", megabytes: 0 }] = files.toSorted((a, b) => b.megabytes - a.megabytes);
  return { files: files.length, megabytes: files.reduce((sum, { megabytes }) => sum + megabytes, 0), largest };
}

const fileAt = (site: string, path: string): SiteSize["largest"] => ({
  path,
  megabytes: statSync(join(site, path)).size / 1e6,
});

/** Files and bytes of a site as readings. */
export function sizeReadings(what: string, { files, megabytes }: SiteSize): Reading[] {
  return [
    { what: `${what}: files`, unit: "", figure: files },
    { what: `${what}: bytes`, unit: "MB", figure: megabytes },
  ];
}
