import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { keyOf, sumOf } from "../kept/index.ts";

/** What is known of a file of a site when it has been read. */
export interface SiteFile {
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
  /** Of a page: it ends as pages do. */
  isEnded: boolean;
}

/** Every file of a site by its path, with `/` between folders. Each is read to its end. */
export function siteFiles(site: string): Map<string, SiteFile> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(site, join(parentPath, name)).replaceAll(sep, "/"));
  return new Map(paths.sort().map((path) => [path, fileAt(join(site, path))]));
}

function fileAt(path: string): SiteFile {
  const content = readFileSync(path);
  return { bytes: content.length, sha256: sumOf(content), isEnded: endOf(content) === "</html>" };
}

const endOf = (content: Buffer): string => content.subarray(-16).toString("latin1").trimEnd().slice(-"</html>".length);

/** One key for all files of a site: two sites have the same one only where every byte is the same. */
export const fingerprint = (files: ReadonlyMap<string, SiteFile>): string =>
  keyOf([...files].map(([path, { sha256 }]) => `${sha256}  ${path}\n`).join(""));
