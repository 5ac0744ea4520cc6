import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteFile } from "./site-files.ts";

/** No site is whole without these. */
const NEEDED = ["index.html", "404.html", "archive.json", "SHA256SUMS", "sitemap.xml"];

type Files = ReadonlyMap<string, SiteFile>;

/**
 * What a built site lacks to be whole, as sentences: a file that every site has, a page that its sitemap names, the end
 * of a page, a byte of a data file. A file of `copied`, a folder that a build copies as it is, may be empty.
 * @param files of the site, as they were read.
 * @param base the path that the site lives under, with a slash at both ends.
 */
export function siteFaults(site: string, files: Files, base: string, copied: string): string[] {
  const missing = NEEDED.filter((name) => !files.has(name));
  if (missing.length > 0) return missing.map((name) => `${name} is missing.`);
  const sums = sumsOf(site);
  const made = [...files].filter(([path]) => !sums.has(path) && !existsSync(join(copied, path)));
  const cut = made.filter(([path, file]) => !isWhole(path, file)).map(([path]) => path);
  return [...cut.map((path) => `${path} breaks off.`), ...pageFaults(site, files, base), ...sumFaults(files, sums)];
}

/** Every file holds something, and every page ends as pages do. A data file may have nothing to hold: its sum tells. */
const isWhole = (path: string, { bytes, isEnded }: SiteFile): boolean => (path.endsWith(".html") ? isEnded : bytes > 0);

function pageFaults(site: string, files: Files, base: string): string[] {
  const sitemap = readFileSync(join(site, "sitemap.xml"), "utf8");
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  const missing = paths.filter((path) => !files.has(`${path.slice(base.length)}index.html`));
  return missing.map((path) => `The page ${path} is missing.`);
}

/** The sum of every data file by its path. */
function sumsOf(site: string): Map<string, string> {
  const lines = readFileSync(join(site, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** Holds every data file against its sum, as `sha256sum -c SHA256SUMS` does. */
function sumFaults(files: Files, sums: ReadonlyMap<string, string>): string[] {
  const wrong = [...sums].filter(([path, sum]) => files.get(path)?.sha256 !== sum);
  return wrong.map(([path]) => `${path} is not as SHA256SUMS has it.`);
}
