import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { heavyPages, pageWeights } from "./support/page-weights.ts";

/** The bounds, in bytes (KB = 1,000), gzip at its best: what a meeting's page may weigh. */
const HTML_PER_SOURCE = 1.5;
const HTML_BESIDES = 4_500;
const ELSE = 20_000;
const SCRIPT = 6_000;
/** All files of the typeface, as they are: a page loads those that it has characters for. */
const TYPEFACE = 70_000;

interface Weight {
  id: string;
  html: number;
  htmlBound: number;
  other: number;
  script: number;
  typeface: number;
  blocking: string[];
}

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/**
 * What a page of a built site loads besides itself: every script, style sheet and icon, and the modules they import; the
 * typeface is weighed apart. The manifest, the icons it names and the picture for link previews are for who installs or shares a page.
 */
function loads(dist: string, html: string): string[] {
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="(\/[^"]+\.(?:js|css|svg))"/g)];
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith(".js")) return;
    for (const [, path] of readFileSync(file, "utf8").matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)) {
      if (path) add(join(file, "..", path));
    }
  };
  for (const [, path] of named) if (path) add(join(dist, path));
  return [...files];
}

/** Every file of a typeface that style sheets name. */
function typefaces(files: readonly string[]): string[] {
  const named = files
    .filter((file) => file.endsWith(".css"))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(([, path = ""]) =>
        join(file, "..", path),
      ),
    );
  return [...new Set(named)];
}

function weigh(dist: string, content: string, id: string): Weight {
  const page = join(dist, "meetings", id, "index.html");
  const html = readFileSync(page, "utf8");
  const files = loads(dist, html);
  const sum = (paths: string[]) => paths.reduce((total, file) => total + gzipped(file), 0);
  return {
    id,
    html: gzipped(page),
    htmlBound: Math.floor(HTML_PER_SOURCE * gzipped(join(content, "transcripts", `${id}.txt`)) + HTML_BESIDES),
    other: sum(files),
    script: sum(files.filter((file) => file.endsWith(".js"))),
    typeface: typefaces(files).reduce((total, file) => total + statSync(file).size, 0),
    blocking: html.match(/<script(?![^>]*type="(?:module|application\/ld\+json)")[^>]*>/g) ?? [],
  };
}

/**
 * `npm run weigh [dist]`: prints what each meeting's page weighs against its bounds, and the heaviest page; fails when one
 * is over. Only the pages of a meeting may be heavier than 300 KB, for they hold all of its record.
 */
const dist = process.argv[2] ?? "dist";
const content = process.env["CONTENT_DIR"] ?? "content";
const weights = readdirSync(join(content, "transcripts"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => weigh(dist, content, name.replace(/\.txt$/, "")));
for (const { id, html, htmlBound, other, script, typeface, blocking } of weights) {
  console.log(
    `${id}: HTML ${html} of ${htmlBound} bytes, all else ${other} of ${ELSE}, of it script ${script} of ${SCRIPT}, typeface ${typeface} of ${TYPEFACE}, ${blocking.length} blocking`,
  );
}
const pages = pageWeights(dist);
for (const { path, bytes, ofMeeting } of [false, true].flatMap(
  (own) => pages.find((one) => one.ofMeeting === own) ?? [],
)) {
  console.log(
    `${path}: ${bytes} bytes of HTML, the most of any page ${ofMeeting ? "of a meeting" : "but a meeting’s"}`,
  );
}
const over = weights.filter(
  ({ html, htmlBound, other, script, typeface, blocking }) =>
    html > htmlBound || other > ELSE || script > SCRIPT || typeface > TYPEFACE || blocking.length > 0,
);
const heavy = [...over.map(({ id }) => id), ...heavyPages(pages).map(({ path }) => path)];
if (heavy.length > 0) {
  console.error(`Over: ${heavy.join(", ")}`);
  process.exitCode = 1;
}
