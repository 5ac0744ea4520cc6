import { inked, seen } from "./characters.ts";
import type { Settled } from "./settled.ts";

/** A stretch of a line, as offsets into the source, end excluded. */
export interface Mark {
  start: number;
  end: number;
}

/** What the markup of a page says of a line. */
export interface Markup {
  /** The names of the elements around the line, and of their classes, each after a full stop: `p`, `.entry-content`. */
  around: Set<string>;
  bold: Mark[];
  italic: Mark[];
  links: (Mark & { href: string })[];
}

/** A source line on which something is printed. */
export interface Line {
  /** Counted from 1 over all lines of the source, blank ones too. */
  number: number;
  /** Offset of the line's first character, printed or not. */
  origin: number;
  /** The printed part, without the white space around it, as offsets into the source. */
  start: number;
  end: number;
  /** The printed part as it stands in the source. */
  raw: string;
  /** The printed part as a reader sees it: white space plain, characters that print nothing left out. */
  text: string;
  /** Null in a text form, which has none. */
  markup: Markup | null;
  /** What the editor has settled about words of it. */
  settled: readonly Settled[];
}

/**
 * Splits a source at its line ends (`\n`, `\r\n`, `\r`) and gives the lines that are not blank. Other characters
 * that some programs break lines at (U+2028, form feed) count as white space, so that line numbers agree with
 * those of an editor.
 */
export function printedLines(source: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (let origin = 0; origin < source.length;) {
    const end = lineEnd(source, origin);
    const line = printedLine(source, ++number, origin, end);
    if (line) lines.push(line);
    origin = source.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
  return lines;
}

function lineEnd(source: string, from: number): number {
  let end = from;
  while (end < source.length && source.charCodeAt(end) !== 10 && source.charCodeAt(end) !== 13) end++;
  return end;
}

function printedLine(source: string, number: number, origin: number, lineEnd: number): Line | null {
  const [start, end] = inked(source, origin, lineEnd);
  if (start === end) return null;
  const raw = source.slice(start, end);
  const text = seen(raw);
  return text === "" ? null : { number, origin, start, end, raw, text, markup: null, settled: [] };
}
