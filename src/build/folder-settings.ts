import { statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { isWithin, pathName, realPath } from "./place.ts";
import type { Refusal } from "./refusal.ts";

/** The folders that the settings name, absolute. */
export interface Folders {
  contentDir: string;
  outDir: string;
}

/** What a build reads or keeps for itself: no site can be published inside. */
const OWN = ["src", "public", "content", "tests", "node_modules", ".git", ".astro"];

const OUT_HINT = "Name a folder that holds nothing but the site, as in OUT_DIR=dist";
const CONTENT_HINT = "Point CONTENT_DIR at the folder that holds transcripts/.";

/** What is wrong with `CONTENT_DIR`, and with `OUT_DIR` beside it, whatever stands there. */
export function folderFaults({ contentDir, outDir }: Folders): Refusal[] {
  const content = contentProblem(contentDir);
  const out = overlapProblem(realPath(outDir), realPath(contentDir), realPath(process.cwd()));
  return [
    ...(content === null ? [] : [{ about: "CONTENT_DIR", code: "content-dir", text: content, hint: CONTENT_HINT }]),
    ...(out === null ? [] : [outFault(out)]),
  ];
}

/** What is wrong with `OUT_DIR`, in the common form. */
export const outFault = (text: string): Refusal => ({ about: "OUT_DIR", code: "out-dir", text, hint: OUT_HINT });

function contentProblem(folder: string): string | null {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return `${pathName(folder)} is not there.`;
  return stats.isDirectory() ? null : `${pathName(folder)} is not a folder.`;
}

function overlapProblem(out: string, content: string, root: string): string | null {
  if (isWithin(out, root)) return `${out} holds the archive's own programs, which a site there would replace.`;
  if (isWithin(out, realPath(homedir()))) return `${out} holds your home folder, which a site there would replace.`;
  if (isWithin(out, content)) return `${out} holds the content, which a site there would replace.`;
  if (isWithin(content, out)) return `${out} lies in the content folder, and would be read as content.`;
  const own = OWN.find((name) => isWithin(join(root, name), out));
  return own === undefined ? null : `${out} lies in ${own}/, which belongs to the program.`;
}
