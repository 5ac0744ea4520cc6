import { basename, extname } from "node:path";
import { type Fault, fileFault } from "../fault.ts";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What Windows keeps for devices: https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The most characters in an id: with `.csl.json` behind it, it is a file name everywhere, and in a link still readable. */
const LONGEST = 100;

/** A file's id: its name without its ending. */
export const idOf = (path: string): string => basename(path, extname(path));

/** Why the file at a path cannot be an entry of its folder; nothing where it can. */
export function nameFaults(path: string, endings: readonly string[]): Fault[] {
  const id = idOf(path);
  if (!endings.includes(extname(path))) {
    return [
      fileFault(
        path,
        "file-ending",
        `Only files that end in ${endings.join(" or ")} belong here.`,
        "Rename or move the file.",
      ),
    ];
  }
  const wrong = !ID.test(id)
    ? `"${id}" cannot be an id, and the file's name is its id and its address.`
    : DEVICE.test(id)
      ? `"${id}" is the name of a device on Windows, where neither the file nor the page could be stored.`
      : id.length > LONGEST
        ? `The name has ${id.length} characters; an id has at most ${LONGEST}, so that every file made of it can be stored.`
        : null;
  if (wrong === null) return [];
  const hint = "Use lower-case letters a-z, digits and single hyphens, as in 2024-02-21-kazan.";
  return [fileFault(path, "file-name", wrong, hint)];
}

/** The fault of a file whose id another file has. */
export const duplicateFault = (path: string, first: string): Fault =>
  fileFault(path, "same-id", `${first} has the same id, so both would have one address.`, "Rename one of them.");
