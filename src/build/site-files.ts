import { readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { filesBelow, sumOf } from "../kept/index.ts";

/** What is known of a file of a site when it has been read. */
export interface SiteFile {
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
  /** Of a page: it ends as pages do. */
  isEnded: boolean;
}

/** A site before this one, and what was noted of its files. */
interface Earlier {
  site: string;
  files: ReadonlyMap<string, SiteFile>;
}

/**
 * Every file of a site by its path, with `/` between folders. Each is read to its end, but those that are files of the
 * site before as well, under the same path: they were held against what is known of them when they were taken over.
 */
export function siteFiles(site: string, earlier: Earlier | null = null): Map<string, SiteFile> {
  const paths = filesBelow(site).map((file) => relative(site, file).replaceAll(sep, "/"));
  return new Map(paths.map((path) => [path, takenOver(site, path, earlier) ?? fileAt(join(site, path))]));
}

function takenOver(site: string, path: string, earlier: Earlier | null): SiteFile | null {
  const known = earlier?.files.get(path);
  if (known === undefined || earlier === null) return null;
  const [before, now] = [earlier.site, site].map((folder) => statSync(join(folder, path), { throwIfNoEntry: false }));
  return before !== undefined && before.ino === now?.ino && before.dev === now.dev ? known : null;
}

function fileAt(path: string): SiteFile {
  const content = readFileSync(path);
  return { bytes: content.length, sha256: sumOf(content), isEnded: endOf(content) === "</html>" };
}

const endOf = (content: Buffer): string => content.subarray(-16).toString("latin1").trimEnd().slice(-"</html>".length);
