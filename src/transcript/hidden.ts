import { reportRange, type Desk } from "./desk.ts";
import type { Line } from "./lines.ts";

/** Control characters, and those that turn the direction of what is printed. */
const HIDDEN = /[\u0000-\u0008\u000e-\u001b\u007f\u202a-\u202e\u2066-\u2069]/;

/** Warns of the first character of each line that can reorder or hide what is printed on it. */
export function reportHidden(desk: Desk, lines: readonly Line[]): void {
  for (const line of lines) {
    const at = line.raw.search(HIDDEN);
    if (at >= 0) reportRange(desk, "hidden-character", line, line.start + at, codePoint(line.raw, at));
  }
}

function codePoint(text: string, at: number): string {
  return `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
}
