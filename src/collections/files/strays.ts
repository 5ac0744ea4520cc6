import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Fault, fileFault } from "../fault.ts";
import { nearest } from "../nearest.ts";
import { reasonOf, unreadable } from "./unreadable.ts";

/** What a content folder may hold. */
const FOLDERS = ["captures", "meetings", "places", "series", "speakers", "threads", "topics", "transcripts"];
const FILES = ["about.md", "ledger.txt", "README.md"];

/**
 * A warning for everything at the top of a content folder that nothing reads, with what it was probably meant to be; an
 * error where there is no such folder. What begins with a dot is passed over.
 */
export async function strays(folder: string): Promise<Fault[]> {
  const path = relative(process.cwd(), folder);
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const unknown = entries.filter(({ name }) => !name.startsWith(".") && ![...FOLDERS, ...FILES].includes(name));
    return unknown.map((entry) => stray(join(path, entry.name), entry.name, !entry.isDirectory()));
  } catch (error) {
    return [reasonOf(error) === "ENOENT" ? noFolder(path) : unreadable(path, error)];
  }
}

function stray(path: string, name: string, isFile: boolean): Fault {
  const known = isFile ? FILES : FOLDERS;
  const meant = nearest(name, known);
  const hint =
    meant === null
      ? `Move it elsewhere; what is read is ${known.join(", ")}.`
      : `It was probably meant to be ${meant}.`;
  const text = `Nothing reads this ${isFile ? "file" : "folder"}, so nothing of it is shown.`;
  return { ...fileFault(path, isFile ? "stray-file" : "stray-folder", text, hint), severity: "warning" };
}

const noFolder = (path: string): Fault =>
  fileFault(
    path,
    "no-content",
    "There is no content folder here.",
    "Point CONTENT_DIR at the folder that holds transcripts/, or leave it out to use content/.",
  );
