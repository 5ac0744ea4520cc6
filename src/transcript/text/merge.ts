import { reportLine, type Desk } from "./desk.ts";
import type { Line } from "./lines.ts";

/** Seven signs at the very beginning of a line, then a space or the line's end, as Git sets them. */
const MARK = /^(?:<{7}|>{7}|\|{7})(?: |$)/;
const DIVIDER = /^={7}(?: |$)/;

/**
 * Reports every mark that a merge has left, where two versions of a file have not been settled; true when there is one.
 * The divider, which a page may have as a rule, counts only on a page with another mark.
 */
export function reportMerge(desk: Desk, lines: readonly Line[]): boolean {
  const flush = lines.filter(({ start, origin }) => start === origin);
  if (!flush.some(({ raw }) => MARK.test(raw))) return false;
  for (const line of flush) if (MARK.test(line.raw) || DIVIDER.test(line.raw)) reportLine(desk, "merge-mark", line);
  return true;
}
