import type { Message } from "../transcript/index.ts";

/** A message with the file it is about; the path is relative to the folder the command was started in. */
export interface Fault extends Message {
  file: string;
}

/** One fault for people: `file:line:column  error code`, then why, then what to do, each on a line of its own. */
export function faultText({ file, line, column, severity, code, text, hint }: Fault): string {
  return `${file}:${line}:${column}  ${severity} ${code}\n  ${text}\n  ${hint}`;
}

/** All faults in order of file, line and column, with a blank line between, and a last line that counts them. */
export function faultReport(faults: readonly Fault[]): string {
  const sorted = faults.toSorted(
    (a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column,
  );
  const errors = sorted.filter(isError).length;
  return [...sorted.map(faultText), `${errors} error(s), ${sorted.length - errors} warning(s)`].join("\n\n");
}

/** True for what stops a build, false for a warning. */
export const isError = ({ severity }: Message): boolean => severity === "error";

/** A fault about a file as a whole, placed at its first character. */
export function fileFault(file: string, code: string, text: string, hint: string): Fault {
  return { severity: "error", file, line: 1, column: 1, code, text, hint };
}
