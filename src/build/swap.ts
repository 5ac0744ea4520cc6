import { cp } from "node:fs/promises";
import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import type { Place } from "./place.ts";

/** Brings the site that was made to the disk of the published one. */
export async function stage({ made, staged }: Place): Promise<void> {
  if (made !== staged) await cp(made, staged, { recursive: true });
}

/**
 * Puts the staged site in the place of the published one: two renames with nothing between them. Where the second fails,
 * the first is undone; where the process is killed between them, `restore` undoes it.
 */
export function swap({ site, staged, previous }: Place): void {
  const replaces = existsSync(site);
  if (replaces) renameSync(site, previous);
  try {
    renameSync(staged, site);
  } catch (error) {
    if (replaces) renameSync(previous, site);
    throw error;
  }
}

/** Puts the site back that a killed build had taken away and not yet replaced; true where there was one. */
export function restore({ site, previous }: Place): boolean {
  const lost = existsSync(previous) && !existsSync(site);
  if (lost) renameSync(previous, site);
  return lost;
}

/** Removes all that a build keeps in its workshop; true where there was something. */
export function clear({ staged, previous, made, cache }: Place): boolean {
  const remains = [staged, previous, made, cache].filter((path) => existsSync(path));
  for (const path of remains) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  return remains.length > 0;
}

/** What stands where the site is published, as the last line of a build that published nothing. */
export function standingSite({ name, site }: Place): string {
  const stats = statSync(`${site}/index.html`, { throwIfNoEntry: false });
  if (stats === undefined) return `Nothing was published. There is no site in ${name}.`;
  const built = new Date(stats.mtimeMs - stats.mtime.getTimezoneOffset() * 60_000).toISOString();
  const [day = "", time = ""] = built.split("T");
  return `Nothing was published; the site in ${name} is the one built on ${day} at ${time.slice(0, 5)}, as it was.`;
}
