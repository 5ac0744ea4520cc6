import type { Position } from "../messages/index.ts";
import { firstAbove, type Line, type Mark, type Markup, printedLines } from "../text/index.ts";
import { type Element, OpenNames } from "./elements.ts";
import { originsOf, type Origins } from "./origins.ts";
import type { Run } from "./parsed.ts";
import type { ScriptedLine, SeenPage } from "./seen.ts";

/** Words, and the white space that HTML takes for one space; no-break spaces are no such. */
const WORD_OR_SPACE = /[^ \t\n\r\f]+|[ \t\n\r\f]+/g;

interface OpenLine {
  words: string;
  markup: Markup;
}

/** A stretch of the text that is written in the file as it is printed: where it begins in both. */
interface Origin {
  at: number;
  inFile: number;
}

/** Prints the words of a page line by line, and keeps where in the file each is written. */
export class Printing {
  readonly names = new OpenNames();
  /** How many elements that set bold, and that set italics, are open; and the links that are. */
  bold = 0;
  italic = 0;
  readonly links: string[] = [];
  readonly #html: string;
  readonly #lines: string[] = [];
  readonly #markups: Markup[] = [];
  readonly #origins: Origin[] = [];
  /** How long the lines that have ended are, with their line ends. */
  #length = 0;
  #line: OpenLine | null = null;
  /** White space has been read that is printed if a word follows in the same line. */
  #gap = false;

  constructor(html: string) {
    this.#html = html;
  }

  /** Prints the words of a run of text. */
  words({ value, startOffset, endOffset }: Run): void {
    this.#printAll(value, originsOf(this.#html.slice(startOffset, endOffset), startOffset, value));
  }

  /** Prints what a script of the page prints, as a line of its own. */
  scripted(element: Element, { text, attribute }: ScriptedLine): void {
    this.endLine();
    this.#printAll(text, this.#originsIn(element, text, attribute));
    this.endLine();
  }

  /** Where a script's words are written: in the attribute, or, for a count, at the element. */
  #originsIn({ sourceCodeLocation }: Element, text: string, attribute = ""): Origins {
    const { attrs, startOffset = 0 } = sourceCodeLocation ?? {};
    const place = attrs?.[attribute];
    if (!place) return () => startOffset;
    const written = this.#html.slice(place.startOffset, place.endOffset);
    const before = written.indexOf("=") + 1;
    return originsOf(written.slice(before), place.startOffset + before, text);
  }

  endLine(): void {
    if (!this.#line) return;
    this.#lines.push(this.#line.words);
    this.#markups.push(this.#line.markup);
    this.#length += this.#line.words.length + 1;
    this.#line = null;
  }

  page(): Pick<SeenPage, "text" | "lines" | "positionOf"> {
    this.endLine();
    const text = this.#lines.join("\n");
    const lines = printedLines(text).map((line): Line => ({ ...line, markup: this.#markups[line.number - 1] ?? null }));
    const starts = lineStartsOf(this.#html);
    return { text, lines, positionOf: (offset) => positionAt(this.#inFile(offset), starts) };
  }

  #printAll(text: string, origins: Origins): void {
    for (const { 0: piece, index } of text.matchAll(WORD_OR_SPACE)) {
      if (/^[ \t\n\r\f]/.test(piece)) this.#gap = true;
      else this.#print(piece, index, origins);
    }
  }

  #print(piece: string, index: number, origins: Origins): void {
    const line = this.#open();
    if (this.#gap && line.words !== "") line.words += " ";
    this.#gap = false;
    const start = this.#length + line.words.length;
    for (let i = 0; i < piece.length; i++) this.#keep(start + i, origins(index + i));
    line.words += piece;
    const end = start + piece.length;
    if (this.bold > 0) lengthen(line.markup.bold, start, end);
    if (this.italic > 0) lengthen(line.markup.italic, start, end);
    const href = this.links.at(-1);
    if (href !== undefined) lengthenLink(line.markup.links, start, end, href);
  }

  #open(): OpenLine {
    this.#line ??= { words: "", markup: { around: this.names.all(), bold: [], italic: [], links: [] } };
    return this.#line;
  }

  /** Keeps where a character is written, unless it is right after the one before. */
  #keep(at: number, inFile: number): void {
    const last = this.#origins.at(-1);
    if (last && inFile - last.inFile === at - last.at) return;
    this.#origins.push({ at, inFile });
  }

  #inFile(offset: number): number {
    const origin = this.#origins[lastAtOrBefore(this.#origins.length, (i) => this.#origins[i]?.at ?? 0, offset)];
    return origin ? origin.inFile + offset - origin.at : 0;
  }
}

/** Adds a stretch to those of a line, or to the last of them where only a space stands between. */
function lengthen(marks: Mark[], start: number, end: number): void {
  const last = marks.at(-1);
  if (last && start - last.end <= 1) last.end = end;
  else marks.push({ start, end });
}

function lengthenLink(links: Markup["links"], start: number, end: number, href: string): void {
  const last = links.at(-1);
  if (last?.href === href && start - last.end <= 1) last.end = end;
  else links.push({ start, end, href });
}

/** Where each line of a file begins; lines end as for an editor. */
function lineStartsOf(file: string): number[] {
  return [0, ...Array.from(file.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length)];
}

function positionAt(offset: number, starts: readonly number[]): Position {
  const line = lastAtOrBefore(starts.length, (i) => starts[i] ?? 0, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** The last of `count` ascending values that is not above `bound`, by its index; 0 where there is none. */
const lastAtOrBefore = (count: number, valueAt: (index: number) => number, bound: number): number =>
  Math.max(0, firstAbove(count, valueAt, bound) - 1);
