/** A figure of one run. */
export interface Reading {
  /** What it is of; figures of the same are taken together. */
  what: string;
  unit: string;
  figure: number;
}

/** Takes readings as they come, so that those before a failure are kept. */
export type Put = (readings: readonly Reading[]) => void;

/** All figures of one thing, over the runs, and why some are missing or what else is to be said; `null` where nothing is. */
export interface Line {
  what: string;
  unit: string;
  figures: number[];
  note: string | null;
}

/** Puts the readings of one run to those of earlier ones, in the order in which they first came. */
export function take(lines: Line[], readings: readonly Reading[]): void {
  for (const { what, unit, figure } of readings) lineOf(lines, what, unit).figures.push(figure);
}

/** Puts down why something could not be measured, or what else is to be said of it. */
export function remark(lines: Line[], what: string, note: string): void {
  lineOf(lines, what, "").note = note;
}

function lineOf(lines: Line[], what: string, unit: string): Line {
  const there = lines.find((line) => line.what === what);
  if (there) return Object.assign(there, { unit: there.unit || unit });
  const line = { what, unit, figures: [], note: null };
  lines.push(line);
  return line;
}

/** The middle of some figures, of an even number of them the mean of the two in the middle; not a number where there is none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const [lower = NaN, upper = lower] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return (lower + upper) / 2;
}

/** Lowest and highest of some figures, as a table shows them. */
export const rangeText = (figures: readonly number[]): string =>
  `${figureText(Math.min(...figures))}–${figureText(Math.max(...figures))}`;

/** A figure as a table shows it: to three digits, and to the last one before the point. */
export function figureText(figure: number): string {
  if (!Number.isFinite(figure)) return "–";
  const digits = Math.abs(figure) < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return figure.toLocaleString("en", digits);
}

/** The power of the number of transcripts with which a figure grows from the first to the last of some pairs of both. */
export function growthExponent(pairs: readonly (readonly [size: number, figure: number])[]): number {
  const [[size, figure], [last, grown]] = [pairs[0] ?? [NaN, NaN], pairs.at(-1) ?? [NaN, NaN]];
  return Math.log(grown / figure) / Math.log(last / size);
}

/** The lines as a table: median and range over the runs. */
export function linesTable(lines: readonly Line[]): string {
  return table(["", "unit", "median", "range", "figures", ""], lines.map(cellsOf));
}

function cellsOf({ what, unit, figures, note }: Line): string[] {
  if (figures.length === 0) return [what, unit, "not measured", "", "", note ?? ""];
  return [what, unit, figureText(median(figures)), rangeText(figures), String(figures.length), note ?? ""];
}

/** Rows of text in columns as wide as their longest cell, the first row underlined. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? "").length)));
  const text = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  return [head, widths.map((width) => "-".repeat(width)), ...rows].map(text).join("\n");
}
