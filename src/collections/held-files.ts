import { relative, sep } from "node:path";
import type { ReadFolder } from "./folder.ts";
import type { HeldFile } from "./schemas.ts";

/** Every file of a content folder that was read, sorted by path: what a copy of the folder needs to be built from. */
export function heldFiles(folder: string, parts: ReadFolder): HeldFile[] {
  const { texts, captures, meetings, speakers, places, topics, threads, series, about, ledgerFiles, readme } = parts;
  const pathOf = (path: string) => relative(folder, path).split(sep).join("/");
  const others = [captures, meetings, speakers, places, topics, threads, series, about, ledgerFiles, readme];
  return [
    ...texts.files.map(({ path, id }) => ({ path: pathOf(path), is: "transcript" as const, id })),
    ...others.flatMap(({ files }) =>
      files.map(({ path, bytes }) => ({ path: pathOf(path), is: "file" as const, bytes })),
    ),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
