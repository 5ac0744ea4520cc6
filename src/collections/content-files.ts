import { lstat, stat } from "node:fs/promises";
import { relative } from "node:path";
import { LARGEST_FILE, RULES } from "../transcript/index.ts";
import { type Fault, fileFault } from "./fault.ts";
import { duplicateFault, idOf, nameFaults } from "./files/names.ts";
import { type FileReader, readFresh } from "./files/remembered.ts";
import { notAFile, reasonOf, unreadable } from "./files/unreadable.ts";
import { walk } from "./files/walk.ts";

/** One file of the content folder. */
export interface ContentFile {
  /** The file's name without its ending. */
  id: string;
  /** The path as messages name it. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Files that have been read, and what is wrong with those that have not. */
export interface FoundFiles {
  files: ContentFile[];
  faults: Fault[];
}

/** How large a file may be, and what is said of a larger one. */
interface Limit {
  bytes: number;
  code: string;
  text: string;
  hint: string;
}

/** A text by itself: a transcript, a note. */
const LARGEST_TEXT: Limit = { bytes: LARGEST_FILE, code: "too-large", ...RULES["too-large"] };

/** The ledger grows with the archive. A hundred thousand meetings have about so much, and no program reads twice that at once. */
export const LARGEST_LEDGER: Limit = {
  bytes: 400_000_000,
  code: "ledger-too-large",
  text: "The ledger is larger than 400 MB, which is that of some 100,000 meetings.",
  hint: "Keep the archive in volumes, each a folder with a ledger of its own.",
};

/** How many files are read at a time: well below what systems let a program hold open. */
const AT_A_TIME = 32;

/** What a file of the content folder can end in. */
type Ending = ".txt" | ".html" | ".md";

/**
 * Every file with one of these endings in a folder and below it, sorted by path; a folder that is not there has none.
 * A file with another ending, a name that is no id, a second file with the same id, and whatever cannot be read are
 * faults. Never throws.
 */
export async function contentFiles(
  folder: string,
  endings: readonly Ending[],
  read: FileReader = readFresh,
): Promise<FoundFiles> {
  const walked = await walk(relative(process.cwd(), folder), endings);
  const { paths } = walked;
  const faults = [...walked.faults, ...paths.flatMap((path) => nameFaults(path, endings))];
  const unique = new Map<string, string>();
  for (const path of paths.filter((path) => nameFaults(path, endings).length === 0)) {
    const first = unique.get(idOf(path));
    if (first === undefined) unique.set(idOf(path), path);
    else faults.push(duplicateFault(path, first));
  }
  const found = await readFiles([...unique.values()], read);
  return { files: found.files, faults: [...faults, ...found.faults] };
}

/** The one file at a path, or none when it is not there. Never throws. */
export async function contentFile(
  path: string,
  read: FileReader = readFresh,
  limit: Limit = LARGEST_TEXT,
): Promise<FoundFiles> {
  const isThere = await lstat(path).then(
    () => true,
    (error: unknown) => reasonOf(error) !== "ENOENT" && reasonOf(error) !== "ENOTDIR",
  );
  return isThere ? readFiles([relative(process.cwd(), path)], read, limit) : { files: [], faults: [] };
}

/** Reads the files at these paths. Never throws. */
export async function readFiles(
  paths: readonly string[],
  read: FileReader,
  limit: Limit = LARGEST_TEXT,
): Promise<FoundFiles> {
  const found: (ContentFile | Fault)[] = [];
  for (let next = 0; next < paths.length; next += AT_A_TIME) {
    found.push(...(await Promise.all(paths.slice(next, next + AT_A_TIME).map((path) => readOne(path, read, limit)))));
  }
  return {
    files: found.flatMap((result) => ("bytes" in result ? result : [])),
    faults: found.flatMap((result) => ("bytes" in result ? [] : result)),
  };
}

async function readOne(path: string, read: FileReader, limit: Limit): Promise<ContentFile | Fault> {
  try {
    const found = await stat(path);
    if (found.isFile() && found.size > limit.bytes) return fileFault(path, limit.code, limit.text, limit.hint);
    if (!found.isFile() && !found.isDirectory()) return notAFile(path);
    return await read(path, found);
  } catch (error) {
    return unreadable(path, error);
  }
}
