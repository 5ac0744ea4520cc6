import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { outFault } from "./folder-settings.ts";
import { pathName, realPath } from "./place.ts";
import type { Refusal } from "./refusal.ts";

/** Why what stands where `OUT_DIR` points cannot make way for a site; told before a build begins. */
export function standingFaults(outDir: string): Refusal[] {
  const problem = pathProblem(outDir) ?? (existsSync(outDir) ? folderProblem(outDir) : null);
  return problem === null ? [] : [outFault(problem)];
}

/** What stands in the way of a folder here: at the path itself, or at the nearest above it where something stands. */
function pathProblem(path: string): string | null {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return pathProblem(dirname(path));
  if (!existsSync(path)) return `${pathName(path)} is a link to something that is not there.`;
  return statSync(path).isDirectory() ? null : `${pathName(path)} is not a folder.`;
}

function folderProblem(folder: string): string | null {
  const name = pathName(folder);
  const site = realPath(folder);
  if (isMount(site)) return `${name} is where a disk is mounted, so nothing can take its place; a folder in it can.`;
  const [stray] = strangers(site);
  return stray === undefined ? null : `${name} holds ${stray}, and is no site of this archive: it would be lost.`;
}

/** What a folder holds, when it is not a site of this archive, which is replaced whole. */
function strangers(folder: string): string[] {
  const entries = readdirSync(folder);
  return entries.includes("archive.json") ? [] : entries;
}

/** A mount of another disk or, where the system lists its mounts as Linux does, of a folder on the same one. */
const isMount = (folder: string): boolean =>
  statSync(folder).dev !== statSync(dirname(folder)).dev || mounts().includes(folder);

/** The fifth field of each line; see proc_pid_mountinfo(5). */
function mounts(): string[] {
  const list = "/proc/self/mountinfo";
  const lines = existsSync(list) ? readFileSync(list, "utf8").split("\n") : [];
  const octal = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 8));
  return lines.map((line) => (line.split(" ")[4] ?? "").replaceAll(/\\(\d{3})/g, octal));
}
