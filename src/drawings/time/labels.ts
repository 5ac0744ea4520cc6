/** A label as it is to be placed: where its middle is on the line, and its lines of text. */
export interface Label {
  /** From 0 to 1. */
  at: number;
  lines: readonly string[];
}

/** The width of a character of the labels' type, in pixels: what wide system sans-serifs have at 12 px. */
const CHARACTER = 7;
/** Between two labels side by side, in pixels. */
const BETWEEN = 5;

/**
 * The row of each label, 0 at the line: the first in which it does not touch the one before.
 * @param length of the line, in pixels.
 */
export function rowsOf(labels: readonly Label[], length: number): number[] {
  const ends: number[] = [];
  return labels.map(({ at, lines }) => {
    const width = CHARACTER * Math.max(...lines.map((line) => line.length));
    const start = at * length - width / 2;
    const free = ends.findIndex((end) => end + BETWEEN <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = start + width;
    return row;
  });
}
