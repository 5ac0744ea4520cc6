import { pathName } from "./place.ts";
import { refusalText } from "./refusal.ts";

/** Faults of the system by their code: what happened, and what to do. The codes are those of errno(3). */
const OF_SYSTEM: Record<string, readonly [text: string, hint: string]> = {
  ENOSPC: ["The disk is full.", "Make room on it, then run the command again."],
  EDQUOT: ["Your share of the disk is used up.", "Make room, then run the command again."],
  EFBIG: [
    "A file would be larger than this system allows.",
    "Raise the limit (ulimit -f), or publish to another disk.",
  ],
  EROFS: ["The disk can only be read.", "Mount it for writing, or name a folder on another disk with OUT_DIR."],
  EACCES: ["The system does not allow it.", "Look at the owner and the permissions of the folder and its files."],
  EPERM: ["The system does not allow it.", "Look at the owner and the permissions of the folder and its files."],
  EBUSY: ["Another program holds it.", "Stop what is using the folder, then run the command again."],
  EMFILE: ["Too many files are open.", "Raise the limit (ulimit -n), then run the command again."],
  ENOTDIR: ["A part of the path is not a folder.", "Look at the path."],
  ENAMETOOLONG: ["The name of a file is too long for this disk.", "Give the file or the folder a shorter name."],
  EIO: ["The disk does not answer as it should.", "Look after the disk, then run the command again."],
};

/** The numbers that programs written in Rust print instead; see errno(3) of Linux. */
const NUMBERED: Record<string, string> = { 28: "ENOSPC", 30: "EROFS", 13: "EACCES", 27: "EFBIG", 122: "EDQUOT" };

/** Errors with these names carry a message for people. */
const FOR_PEOPLE = ["Refused", "ContentFaults"];

/** Why a command failed, for people; only what is a fault of the program itself is told with its stack. */
export function reasonOf(error: unknown): string {
  const causes = causesOf(error);
  const known = causes.find(({ name }) => FOR_PEOPLE.includes(name));
  if (known) return known.message;
  const system = causes.find((cause) => codeOf(cause) in OF_SYSTEM);
  if (system) return systemReason(system);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a fault of the program, not of the content. Please report it, with these lines.\n${stack}`;
}

/** The system's code for what went wrong, such as `ENOENT`; empty where there is none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const [, number = ""] = /\(os error (\d+)\)/.exec(error.message) ?? [];
  return NUMBERED[number] ?? textOf(error, "code")[0] ?? "";
}

function systemReason(error: Error): string {
  const [text, hint] = OF_SYSTEM[codeOf(error)] ?? ["", ""];
  const [path = ""] = ["dest", "path"].flatMap((key) => textOf(error, key));
  return refusalText({ about: path === "" ? "The disk" : pathName(path), code: codeOf(error), text, hint });
}

function textOf(error: Error, key: string): string[] {
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" ? [value] : [];
}

/** An error with all that it was caused by, the outermost first. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return [error, ...inner.flatMap(causesOf)];
}
