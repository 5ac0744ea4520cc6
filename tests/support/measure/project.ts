import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Row, ROWS } from "./arguments.ts";
import { addOne, copyOf, editOne, renameOne } from "./content.ts";
import { type Reading } from "./figures.ts";
import { ownFolder, removeFolder } from "./own.ts";
import { type Ran, run } from "./run.ts";
import { siteSize, sizeReadings } from "./site-size.ts";

/** What the project keeps from one build for the next. */
const CACHE = resolve(".cache");

/** What was kept before anything was measured: of other sites. */
const KEPT = new Set(keptFiles());

function keptFiles(): string[] {
  try {
    const entries = readdirSync(CACHE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return entries.map(({ parentPath, name }) => join(parentPath, name));
  } catch {
    return [];
  }
}

/** Removes what builds have kept since measuring began. */
export function forgetBuilds(): void {
  for (const file of keptFiles()) if (!KEPT.has(file)) rmSync(file, { force: true });
}

/** A content folder of its own, and where its site is published: in the checkout, as `dist/` is. */
export interface Workplace {
  content: string;
  sites: string;
  site: string;
}

/** Lays out a copy of a content folder to be built. */
export function workplace(folder: string): Workplace {
  const sites = ownFolder(resolve(".sites", "measure-"));
  return { content: copyOf(folder), sites, site: join(sites, "site") };
}

/** Removes a workplace, and what its builds have kept. */
export function leave({ content, sites }: Workplace): void {
  for (const folder of [content, sites]) removeFolder(folder);
  forgetBuilds();
}

/** Builds a workplace's site as `npm run build` does. */
export const buildOnce = ({ content, site }: Workplace): Promise<Ran> =>
  run({
    program: process.execPath,
    args: ["--import", "./src/cli/node.mjs", resolve("src/cli/build.ts")],
    settings: { CONTENT_DIR: content, OUT_DIR: site, SITE_URL: "https://archive.example", BASE_PATH: "" },
  });

/** What is done to the content before a build. */
const CHANGES = {
  cold: () => forgetBuilds(),
  unchanged: () => undefined,
  edited: editOne,
  added: addOne,
  renamed: renameOne,
} satisfies Partial<Record<Row, (folder: string) => Promise<void> | void>>;

/** A row that is a build of the content as it has been changed. */
export type BuildRow = keyof typeof CHANGES;

/** The builds in their order. Each but the first finds what those before it have left. */
export const BUILD_ROWS = ["cold", "unchanged", "edited", "added", "renamed"] as const satisfies readonly BuildRow[];

/** The builds whose memory is told. */
const WITH_MEMORY: readonly Row[] = ["cold", "edited", "five"];

/** Changes the content as a row says, and builds it. */
export async function buildRow(row: BuildRow, place: Workplace): Promise<Reading[]> {
  await CHANGES[row](place.content);
  return buildReadings(row, await buildOnce(place));
}

/** Builds a content folder on its own, with nothing kept. */
export async function coldBuild(row: Row, folder: string): Promise<Reading[]> {
  const place = workplace(folder);
  try {
    return buildReadings(row, await buildOnce(place));
  } finally {
    leave(place);
  }
}

function buildReadings(row: Row, { seconds, peakMB }: Ran): Reading[] {
  const memory = WITH_MEMORY.includes(row) && peakMB !== null;
  return [
    { what: ROWS[row], unit: "s", figure: seconds },
    ...(memory ? [{ what: `${ROWS[row]}: memory at its peak`, unit: "MB", figure: peakMB }] : []),
  ];
}

/** The size of a workplace's site. */
export function siteReadings({ site }: Workplace): Reading[] {
  const size = siteSize(site);
  const { path, megabytes } = size.largest;
  const largest = { what: `${ROWS.site}: largest file, ${path}`, unit: "MB", figure: megabytes };
  return [...sizeReadings(ROWS.site, size), largest];
}
