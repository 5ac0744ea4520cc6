import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The paths of all files in a folder and below it, sorted. @throws where the folder cannot be read. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
