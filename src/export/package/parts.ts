import type { DataFile } from "../format.ts";
import { bytesOf } from "./facts.ts";

/** Where a part of a file is published, counted from 1: `paragraphs-2.csv`; `*` stands for all of them. */
export const partPath = (path: string, number: number | "*"): string => path.replace(/(?=\.[a-z]+$)/, `-${number}`);

/** Whether a file can be published in parts: a table, a list of lines or a zip of the archive as a whole. */
export const isCut = (path: string): boolean => /^[^/]+\.(?:csv|ndjson|zip)$/.test(path);

/**
 * Where a file is published: at its path, or as parts, where it is larger than a file may be.
 * @param isThere whether something is published at a path.
 */
export function pathsOf(path: string, isThere: (path: string) => boolean): string[] {
  const parts: string[] = [];
  if (!isCut(path)) return [path];
  while (isThere(partPath(path, parts.length + 1))) parts.push(partPath(path, parts.length + 1));
  return parts.length === 0 ? [path] : parts;
}

/** A file that may be larger than one may be: what it is as a whole, and its parts; none where it is not too large. */
interface InParts {
  whole: DataFile<Uint8Array<ArrayBuffer>>;
  parts: DataFile<string>[];
}

/** What each kind of file that can be cut is cut into: the head that each of its parts has, and what is never cut. */
const CUTS: readonly [paths: RegExp, cut: (text: string) => { head: string; pieces: Iterable<string> }][] = [
  [/^[^/]+\.csv$/, (text) => tableCut(text)],
  [/^[^/]+\.ndjson$/, (text) => ({ head: "", pieces: linesOf(text) })],
];

/**
 * A table or a list of lines, with the parts that it is published as where it has more bytes than `most`. Each is a table
 * or a list by itself: a table's has the row of column names. One row or line that is larger by itself is not cut.
 */
export function inParts({ path, make }: DataFile, most: number): InParts | null {
  const cut = CUTS.find(([paths]) => paths.test(path))?.[1];
  if (cut === undefined) return null;
  const content = bytesOf(make());
  const { head, pieces } = cut(new TextDecoder("utf-8", { ignoreBOM: true }).decode(content));
  const parts = content.length <= most ? [] : [...filled(pieces, most - Buffer.byteLength(head))];
  return {
    whole: { path, make: () => content },
    parts: parts.map((part, at) => ({ path: partPath(path, at + 1), make: () => head + part })),
  };
}

/** Pieces joined to as many bytes as there is room for. */
function* filled(pieces: Iterable<string>, room: number): Generator<string> {
  let [part, bytes]: [string[], number] = [[], 0];
  for (const piece of pieces) {
    const size = Buffer.byteLength(piece);
    if (part.length > 0 && bytes + size > room) {
      yield part.join("");
      [part, bytes] = [[], 0];
    }
    part.push(piece);
    bytes += size;
  }
  yield part.join("");
}

/** The row of column names, and every other. */
function tableCut(text: string): { head: string; pieces: Iterable<string> } {
  const rows = rowsOf(text);
  return { head: rows.next().value ?? "", pieces: rows };
}

/** The rows of a table: a line end within a cell, which then stands between quotation marks, ends none. */
function* rowsOf(text: string): Generator<string, undefined> {
  let row = "";
  let isOpen = false;
  for (const line of linesOf(text)) {
    row += line;
    if (line.split('"').length % 2 === 0) isOpen = !isOpen;
    if (isOpen) continue;
    yield row;
    row = "";
  }
}

/** The lines of a text, each with its end. */
function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf("\n", start) + 1 || text.length;
    yield text.slice(start, end);
    start = end;
  }
}

/** What stands at the address of a file that is published in parts: nobody is to take the first for all. */
export const partsNote = (path: string, addresses: readonly string[]): string =>
  [
    `${path} is published in ${addresses.length} parts, for its host takes no file as large as all of it:`,
    ...addresses.map((address) => `  ${address}`),
    path.endsWith(".zip")
      ? "Each is a zip by itself. All of them unpacked into one folder are the archive."
      : `Each can be read by itself${path.endsWith(".csv") ? ", and begins with the row of column names" : ""}. Each goes on where the one before it ends.`,
    "",
  ].join("\n");
