import { type Fault, fileFault } from "../fault.ts";

const ALLOW = "Let the one who runs the command read it: chmod u+r for a file, u+rx for a folder.";

/** What the system's reasons mean, and what to do. Names: https://man7.org/linux/man-pages/man3/errno.3.html */
const REASONS: Partial<Record<string, readonly [text: string, hint: string]>> = {
  EACCES: ["It may not be read: its permissions do not allow it.", ALLOW],
  EPERM: ["It may not be read: its permissions do not allow it.", ALLOW],
  EISDIR: ["It is a folder, and a file belongs here.", "Rename or move the folder."],
  ENOTDIR: ["It is a file, and a folder belongs here.", "Rename or move the file."],
  ELOOP: ["It is a link that leads back to itself.", "Put the file itself in its place."],
  ENOENT: ["It is a link that leads to nothing.", "Put the file itself in its place, or delete the link."],
  ENAMETOOLONG: ["Its name is longer than this system allows.", "Shorten it."],
  EMFILE: ["The system does not let more files be open at a time.", "Close other programs and try again."],
  ENFILE: ["The system does not let more files be open at a time.", "Close other programs and try again."],
  EIO: ["The disk does not give it back.", "Restore it from a copy."],
};

/** The fault of a file or folder that cannot be read, from what the system said. */
export function unreadable(path: string, error: unknown): Fault {
  const code = reasonOf(error);
  const [text, hint] = REASONS[code] ?? [`It cannot be read; the system says ${code}.`, "Restore it from a copy."];
  return fileFault(path, "unreadable", text, hint);
}

/** The fault of what has no text: a device, a socket, a pipe. Reading one could wait for ever. */
export const notAFile = (path: string): Fault =>
  fileFault(path, "not-a-file", "It is neither a file nor a folder, so it has no text.", "Move it elsewhere.");

/** The system's name for why something failed. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
