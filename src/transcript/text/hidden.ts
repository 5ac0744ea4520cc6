import { firstHarmful, firstHidden } from "./characters.ts";
import { reportRange, type Desk } from "./desk.ts";
import type { Line } from "./lines.ts";

/**
 * Warns of the first character of each line that can reorder or hide what is printed on it; in a label and before it,
 * of the first that prints nothing at all, since a label is who speaks. The spans must have been claimed.
 */
export function reportHidden(desk: Desk, lines: readonly Line[]): void {
  const labelEnds = new Map(desk.spans.flatMap(({ kind, line, end }) => (kind === "label" ? [[line, end]] : [])));
  for (const line of lines) {
    const label = line.raw.slice(0, (labelEnds.get(line.number) ?? line.start) - line.start);
    const found = [firstHarmful(line.raw), firstHidden(label)].filter((at) => at >= 0);
    const at = Math.min(...found);
    if (found.length > 0) reportRange(desk, "hidden-character", line, line.start + at, codePoint(line.raw, at));
  }
}

function codePoint(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
