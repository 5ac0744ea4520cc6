import { readFile, readdir } from "node:fs/promises";
import { basename, extname, join, relative } from "node:path";
import { type Fault, fileFault } from "./fault.ts";

/** One file of the content folder. */
export interface ContentFile {
  /** The file's name without its ending. */
  id: string;
  /** The path as messages name it. */
  path: string;
  bytes: Uint8Array;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Every file with that ending in a folder and below it, sorted by path; a folder that is not there has none.
 * A file with another ending, a name that is no id, and a second file with the same id are faults.
 */
export async function contentFiles(
  folder: string,
  ending: ".txt" | ".md",
): Promise<{ files: ContentFile[]; faults: Fault[] }> {
  const paths = (await listing(folder)).map((path) => relative(process.cwd(), path));
  const faults = paths.flatMap((path) => nameFaults(path, ending));
  const named = paths.filter((path) => nameFaults(path, ending).length === 0);
  const unique = new Map<string, string>();
  for (const path of named) {
    const first = unique.get(idOf(path));
    if (first === undefined) unique.set(idOf(path), path);
    else faults.push(duplicateFault(path, first));
  }
  const files = await Promise.all([...unique].map(async ([id, path]) => ({ id, path, bytes: await readFile(path) })));
  return { files, faults };
}

/** The one file at a path, or none when it is not there. */
export async function contentFile(path: string): Promise<ContentFile[]> {
  const bytes = await readFile(path).catch(absent);
  return bytes === null ? [] : [{ id: idOf(path), path: relative(process.cwd(), path), bytes }];
}

async function listing(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent);
  return (entries ?? [])
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function absent(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}

const idOf = (path: string): string => basename(path, extname(path));

function nameFaults(path: string, ending: string): Fault[] {
  if (extname(path) !== ending) {
    return [
      fileFault(path, "file-ending", `Only files that end in ${ending} belong here.`, "Rename or move the file."),
    ];
  }
  if (ID.test(idOf(path))) return [];
  return [
    fileFault(
      path,
      "file-name",
      `"${idOf(path)}" cannot be an id, and the file's name is its id and its address.`,
      "Use lower-case letters a-z, digits and single hyphens, as in 2024-02-21-kazan.",
    ),
  ];
}

function duplicateFault(path: string, first: string): Fault {
  return fileFault(path, "same-id", `${first} has the same id, so both would have one address.`, "Rename one of them.");
}
