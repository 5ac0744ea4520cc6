import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A file to be written, by its path below a folder. */
export interface Written {
  path: string;
  content: string | Uint8Array;
}

/**
 * Writes files into a folder: each beside its place first, and into it when all are written, so that no reader ever meets
 * half a file, nor some of them where one cannot be written.
 * @param gone the files that are taken away when all are written
 * @throws what the disk says; nothing is left beside its place then, but for a folder that had to be made.
 */
export async function writeAll(folder: string, files: readonly Written[], gone: readonly string[] = []): Promise<void> {
  const paths = files.map(({ path }) => join(folder, path));
  try {
    for (const [i, path] of paths.entries()) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(partial(path), files[i]?.content ?? "");
    }
    for (const path of paths) await rename(partial(path), path);
    for (const path of gone) await rm(join(folder, path));
  } catch (error) {
    for (const path of paths) await rm(partial(path), { force: true }).catch(() => undefined);
    throw error;
  }
}

/** With a dot in front, so that nothing reads what a command that was killed has left. */
const partial = (path: string): string => join(dirname(path), `.${basename(path)}.partial`);
