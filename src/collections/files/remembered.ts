import type { Stats } from "node:fs";
import { readFile } from "node:fs/promises";
import type { ContentFile } from "../content-files.ts";
import { idOf } from "./names.ts";

/** Reads a file that is there. @throws where it cannot be read. */
export type FileReader = (path: string, found: Stats) => Promise<ContentFile>;

/** Reads each file anew. */
export const readFresh: FileReader = async (path) => ({ id: idOf(path), path, bytes: await readFile(path) });

/** A file, and its state on the disk before it was read; null where it may have changed since without a sign of it. */
interface Remembered {
  file: ContentFile;
  state: string | null;
}

/** A change so many milliseconds before a file is read may have the same time as one right after, on any file system. */
const UNSURE = 2000;

/**
 * A reader that reads no file twice as long as the disk tells that it is the same, and gives the very same file then.
 * @param clock tells the time, in milliseconds.
 */
export function rememberedFiles(clock: () => number = Date.now): FileReader {
  const remembered = new Map<string, Remembered>();
  return async (path, found) => {
    const state = stateOf(found);
    const before = remembered.get(path);
    if (before?.state === state) return before.file;
    const isSure = clock() - Math.max(found.mtimeMs, found.ctimeMs) > UNSURE;
    const now = await readFresh(path, found);
    const file = before !== undefined && Buffer.compare(before.file.bytes, now.bytes) === 0 ? before.file : now;
    remembered.set(path, { file, state: isSure ? state : null });
    return file;
  };
}

const stateOf = ({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string => [dev, ino, size, mtimeMs, ctimeMs].join(" ");
