import { stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { format } from "date-fns/format";
import { contentFile } from "../collections/content-files.ts";
import { type Fault, fileFault } from "../collections/fault.ts";
import { isTranscriptFile } from "../collections/transcript-file.ts";
import type { Arrival } from "../intake/index.ts";
import { transcriptFiles } from "./transcript-files.ts";

/** What stands for standard input among paths. */
const INPUT = "-";

/**
 * The files at these paths, each with the day on which it was saved: the one that is said, or that of the file.
 * @param captured ISO day; null where the files tell.
 */
export async function arrivalsAt(
  paths: readonly string[],
  captured: string | null,
): Promise<{ arrivals: Arrival[]; faults: Fault[] }> {
  const arrivals: Arrival[] = [];
  const faults: Fault[] = [];
  for (const path of paths) {
    if (path === INPUT) arrivals.push(await fromInput(captured));
    else {
      const found = await transcriptFiles(path);
      faults.push(...found.faults);
      if (found.paths.length + found.faults.length === 0) faults.push(nothingIn(path));
      for (const one of found.paths) await arrive(one, captured, arrivals, faults);
    }
  }
  return { arrivals, faults };
}

async function arrive(path: string, captured: string | null, arrivals: Arrival[], faults: Fault[]): Promise<void> {
  if (!isTranscriptFile(path)) {
    faults.push(otherEnding(path));
    return;
  }
  const read = await contentFile(path);
  faults.push(...read.faults.map((fault) => ({ ...fault, file: path })));
  for (const { bytes } of read.files) arrivals.push({ path, bytes, saved: captured ?? (await dayOf(path)) });
}

/** The day on which a file was last written. */
async function dayOf(path: string): Promise<string> {
  return format((await stat(path)).mtime, "yyyy-MM-dd");
}

/** Standard input is a saved page where it begins with a tag, behind a byte order mark or other white space. */
async function fromInput(captured: string | null): Promise<Arrival> {
  const bytes = await buffer(process.stdin);
  const ending = /^\s*</.test(bytes.subarray(0, 200).toString("utf8")) ? ".html" : ".txt";
  return { path: `standard-input${ending}`, bytes, saved: captured ?? format(new Date(), "yyyy-MM-dd") };
}

const nothingIn = (folder: string): Fault =>
  fileFault(
    folder,
    "no-transcripts",
    "There is no file in this folder that ends in .txt or .html.",
    "Name the folder that holds them.",
  );

const otherEnding = (path: string): Fault =>
  fileFault(
    path,
    "file-ending",
    "Only files that end in .txt or .html, in small letters, can come in.",
    "Rename it: .html for a page as a browser saves it, .txt for a text.",
  );
