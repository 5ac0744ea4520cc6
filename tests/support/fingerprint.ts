import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { siteFiles } from "./pages.ts";

/** A hash of every file below a folder, with its path. */
export function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  for (const path of [...siteFiles(folder)].sort()) hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest("hex");
}
