import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** No site is whole without these. */
const NEEDED = ["index.html", "404.html", "archive.json", "SHA256SUMS", "sitemap.xml"];

/**
 * What a built site lacks to be whole, as sentences: a file that every site has, a page that its sitemap names, the end
 * of a page, a byte of a data file. A file of `copied`, a folder that a build copies as it is, may be empty.
 * @param base the path that the site lives under, with a slash at both ends.
 */
export function siteFaults(site: string, base: string, copied: string): string[] {
  const missing = NEEDED.filter((name) => !existsSync(join(site, name)));
  if (missing.length > 0) return missing.map((name) => `${name} is missing.`);
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const made = entries
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .filter((path) => !existsSync(join(copied, path)));
  const sums = sumsOf(site);
  const cut = made.filter((path) => !sums.has(path.replaceAll(sep, "/")) && !isEnded(join(site, path)));
  return [...cut.map((path) => `${path} breaks off.`), ...pageFaults(site, base), ...sumFaults(site, sums)];
}

/** Every file holds something, and every page ends as pages do. A data file may have nothing to hold: its sum tells. */
function isEnded(file: string): boolean {
  return file.endsWith(".html") ? readFileSync(file, "utf8").trimEnd().endsWith("</html>") : statSync(file).size > 0;
}

function pageFaults(site: string, base: string): string[] {
  const sitemap = readFileSync(join(site, "sitemap.xml"), "utf8");
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  const missing = paths.filter((path) => !existsSync(join(site, path.slice(base.length), "index.html")));
  return missing.map((path) => `The page ${path} is missing.`);
}

/** The sum of every data file by its path. */
function sumsOf(site: string): Map<string, string> {
  const lines = readFileSync(join(site, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** Holds every data file against its sum, as `sha256sum -c SHA256SUMS` does. */
function sumFaults(site: string, sums: ReadonlyMap<string, string>): string[] {
  const wrong = [...sums].filter(([path, sum]) => sumOf(join(site, path)) !== sum);
  return wrong.map(([path]) => `${path} is not as SHA256SUMS has it.`);
}

const sumOf = (file: string): string =>
  existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest("hex") : "";
