import { join, resolve } from "node:path";
import { type Row, ROWS } from "./arguments.ts";
import { addOne, copyOf, editOne, renameOne } from "./content.ts";
import { type Reading } from "./figures.ts";
import { ownFolder, removeFolder } from "./own.ts";
import { type Ran, run } from "./run.ts";
import { siteSize, sizeReadings } from "./site-size.ts";

/** A content folder of its own, and the folder in the checkout in which its site is made, as `dist/` is there. */
export interface Workplace {
  content: string;
  folder: string;
  /** Where the site is published. */
  site: string;
  /** What its builds keep for the next; what is kept for other sites stays as it is. */
  cache: string;
}

/** Lays out a copy of a content folder to be built. */
export function workplace(content: string): Workplace {
  const folder = ownFolder(resolve(".sites", "measure-"));
  return { content: copyOf(content), folder, site: join(folder, "site"), cache: join(folder, "cache") };
}

/** Removes a workplace. */
export function leave({ content, folder }: Workplace): void {
  removeFolder(content);
  removeFolder(folder);
}

/** Where a command finds what it works on. */
export const settingsOf = ({ content, site, cache }: Workplace): Record<string, string> => ({
  ...{ CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: cache },
  ...{ SITE_URL: "https://archive.example", BASE_PATH: "" },
});

/** Builds a workplace's site as `npm run build` does. */
export const buildOnce = (place: Workplace): Promise<Ran> =>
  run({
    program: process.execPath,
    args: ["--import", "./src/cli/node.mjs", resolve("src/cli/build.ts")],
    settings: settingsOf(place),
  });

/** What is done to the content before a build; the first one finds nothing that was kept. */
const CHANGES = {
  cold: () => undefined,
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
