import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { filesBelow } from "./files-below.ts";
import { keyOf } from "./key.ts";

/** What the packages are, exactly, and so what all code does that is not the archive's own. */
const LOCK = "package-lock.json";

const known = new Map<string, string>();

/**
 * What some rooms of `src/` do, as a key: it changes with any of their files, with the packages, with Node. Asked once in
 * a process, for the code that runs in it does not change.
 * @param paths of files, and of folders with all that is in them but tests: from the root of the checkout, which is where
 *   every command runs.
 */
export function versionOf(paths: readonly string[]): string {
  const name = [process.cwd(), ...paths].join(" ");
  const version = known.get(name) ?? keyOf(process.version, ...[...paths, LOCK].flatMap(filesOf));
  known.set(name, version);
  return version;
}

/** Each file's path, then its bytes. */
const filesOf = (path: string): (string | Uint8Array)[] => filesAt(path).flatMap((file) => [file, readFileSync(file)]);

function filesAt(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return filesBelow(path).filter((file) => !basename(file).includes(".test."));
}
