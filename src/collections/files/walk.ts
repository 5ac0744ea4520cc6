import type { Dirent } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Fault, fileFault } from "../fault.ts";
import { notAFile, reasonOf, unreadable } from "./unreadable.ts";

/** What a folder holds, all the way down: the files that can be read, and why others cannot. */
export interface Walked {
  paths: string[];
  faults: Fault[];
}

const NOTHING: Walked = { paths: [], faults: [] };

/**
 * Finds every file below a folder; a folder that is not there holds none, and what begins with a dot is passed over.
 * Links to files are followed, and so is the folder itself when it is one. A link to a folder could lead round in a
 * circle or out of the archive, and is a fault, like everything that is neither a file nor a folder.
 * @param endings what the files end in: a folder of such a name is taken for a mistake.
 */
export async function walk(folder: string, endings: readonly string[]): Promise<Walked> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const seen = entries.filter(({ name }) => !name.startsWith("."));
    return joined(await Promise.all(seen.map((entry) => walkEntry(folder, entry, endings))));
  } catch (error) {
    return reasonOf(error) === "ENOENT" && !(await isThere(folder)) ? NOTHING : faulty(unreadable(folder, error));
  }
}

/** True where a path has a name, even when it leads nowhere. */
async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

async function walkEntry(folder: string, entry: Dirent, endings: readonly string[]): Promise<Walked> {
  const path = join(folder, entry.name);
  if (entry.isSymbolicLink()) return followed(path);
  if (entry.isFile()) return { paths: [path], faults: [] };
  if (!entry.isDirectory()) return faulty(notAFile(path));
  const ending = endings.find((end) => entry.name.endsWith(end));
  return ending === undefined ? walk(path, endings) : faulty(folderForFile(path, ending));
}

async function followed(path: string): Promise<Walked> {
  try {
    const target = await stat(path);
    if (target.isFile()) return { paths: [path], faults: [] };
    return faulty(target.isDirectory() ? linkedFolder(path) : notAFile(path));
  } catch (error) {
    return faulty(unreadable(path, error));
  }
}

const faulty = (fault: Fault): Walked => ({ paths: [], faults: [fault] });

const joined = (parts: readonly Walked[]): Walked => ({
  paths: parts.flatMap(({ paths }) => paths).sort(),
  faults: parts.flatMap(({ faults }) => faults),
});

const linkedFolder = (path: string): Fault =>
  fileFault(
    path,
    "linked-folder",
    "It is a link to a folder, which could lead round in a circle or out of the archive.",
    "Put the folder itself in its place, or links to its files.",
  );

const folderForFile = (path: string, ending: string): Fault =>
  fileFault(path, "folder-for-file", `It is a folder, and its name is that of a ${ending} file.`, "Rename or move it.");
