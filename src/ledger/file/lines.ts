import type { Message } from "../../transcript/index.ts";
import { fileFault, mergeFault } from "./fault.ts";
import { blockOf, type Contents, type End, type Line, readLine } from "./line.ts";

/** A line of a block, as written and as read. */
export interface BlockLine {
  text: string;
  number: number;
  line: Line;
}

/** The parts of a ledger's file, each with the number of its line, counted from 1. */
export interface Parts {
  blocks: Map<string, BlockLine[]>;
  contents: (Contents & { text: string; number: number })[];
  ends: (End & { number: number })[];
  /** The number of the last line. */
  last: number;
  messages: Message[];
}

/** A text line with its number in the file, counted from 1. */
export type NumberedLine = readonly [text: string, number: number];

/** The lines of a text. Lines end in a line feed, with a carriage return before it where a system adds one. */
export const numberedLines = (text: string): NumberedLine[] =>
  text.split(/\r?\n/).map((line, index) => [line, index + 1] as const);

/** Sorts lines into the parts of a ledger. Lines that start with `#` and empty lines say nothing. */
export function partsOf(lines: readonly NumberedLine[]): Parts {
  const parts: Parts = { blocks: new Map(), contents: [], ends: [], last: 1, messages: [] };
  for (const [text, number] of lines) {
    if (text === "") continue;
    parts.last = number;
    const line = readLine(text, number);
    if (line !== null) take(parts, { text, number, line });
    else if (!text.startsWith("#")) parts.messages.push(unreadable(number));
    else if (readLine(text.replace(/^[#\s]+/, ""), number) !== null) parts.messages.push(commentedOut(number));
  }
  return parts;
}

function take({ blocks, contents, ends }: Parts, blockLine: BlockLine): void {
  const { text, number, line } = blockLine;
  const block = blockOf(line);
  if (line.kind === "contents") contents.push({ ...line.contents, text, number });
  if (line.kind === "end") ends.push({ ...line.end, number });
  if (block === null) return;
  const known = blocks.get(block);
  if (known === undefined) blocks.set(block, [blockLine]);
  else known.push(blockLine);
}

const unreadable = (number: number): Message =>
  fileFault(number, "ledger-line", "This line has not the form of the ledger's lines.");

const commentedOut = (number: number): Message =>
  fileFault(number, "ledger-line", "This line is commented out, so that the ledger no longer keeps what it holds.");

/** What git writes around the two sides of a conflict: seven signs, then a blank or the end of the line. */
const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/** One message for all that a merge has left open; none where there is nothing. */
export function markerFaults(lines: readonly NumberedLine[]): Message[] {
  const opened = lines.filter(([text]) => MARKER.test(text));
  const [first] = opened;
  if (first === undefined) return [];
  const conflicts = Math.max(1, opened.filter(([text]) => text.startsWith("<")).length);
  return [
    mergeFault(
      first[1],
      `A merge is not settled here: git has marked ${conflicts} place(s) where two branches differ.`,
    ),
  ];
}

/** The lines of both sides of every conflict, without the markers and without what git shows of the common ancestor. */
export function bothSides(lines: readonly NumberedLine[]): NumberedLine[] {
  let inAncestor = false;
  return lines.filter(([text]) => {
    const marker = MARKER.test(text);
    if (marker) inAncestor = text.startsWith("|");
    return !marker && !inAncestor;
  });
}
