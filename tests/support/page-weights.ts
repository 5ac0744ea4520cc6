import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What a page may weigh as HTML, in bytes (KB = 1,000), however much the archive holds. */
export const HEAVIEST_PAGE = 300_000;

/** The weight of a page of a built site, in bytes of HTML. */
export interface PageWeight {
  /** Its path below the site's root. */
  path: string;
  bytes: number;
  /** It is of one meeting, whose record it holds whole: it grows with that, and not with the archive. */
  ofMeeting: boolean;
}

/** Every page of a built site, the heaviest first. */
export function pageWeights(dist: string): PageWeight[] {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    name.endsWith(".html"),
  );
  return files.map((file) => weightOf(dist, join(file.parentPath, file.name))).sort((a, b) => b.bytes - a.bytes);
}

function weightOf(dist: string, file: string): PageWeight {
  const path = relative(dist, file)
    .replaceAll(sep, "/")
    .replace(/index\.html$/, "");
  return { path, bytes: statSync(file).size, ofMeeting: path.startsWith("meetings/") };
}

/** The pages that are too heavy. */
export const heavyPages = (weights: readonly PageWeight[]): PageWeight[] =>
  weights.filter(({ bytes, ofMeeting }) => bytes > HEAVIEST_PAGE && !ofMeeting);
