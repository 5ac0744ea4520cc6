import { lstat, stat } from "node:fs/promises";
import { type Fault, fileFault } from "../collections/fault.ts";
import { unreadable } from "../collections/files/unreadable.ts";
import { walk } from "../collections/files/walk.ts";
import { isTranscriptFile, TRANSCRIPT_ENDINGS } from "../collections/transcript-file.ts";

/**
 * The file at a path, or the transcripts of the folder there and of the folders in it, sorted; what cannot be read is a
 * fault. Links to files are followed, and links to folders are not, as in a build. Never throws.
 */
export async function transcriptFiles(path: string): Promise<{ paths: string[]; faults: Fault[] }> {
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return { paths: [], faults: [missing(path)] };
  try {
    if (!(await stat(path)).isDirectory()) return { paths: [path], faults: [] };
    const { paths, faults } = await walk(path, TRANSCRIPT_ENDINGS);
    return { paths: paths.filter(isTranscriptFile), faults };
  } catch (error) {
    return { paths: [], faults: [unreadable(path, error)] };
  }
}

const missing = (path: string): Fault =>
  fileFault(path, "no-such-file", "There is neither a file nor a folder here.", "Check the path.");
