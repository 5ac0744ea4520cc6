import type { Message } from "../../transcript/index.ts";
import { parseAddress } from "../model/address.ts";
import {
  type Entry,
  entriesOf,
  fullAddress,
  type Ledger,
  type MeetingLedger,
  type Move,
  type Page,
} from "../model/ledger.ts";
import { fileFault } from "./fault.ts";
import type { Line } from "./line.ts";

/** Facts of these kinds stand once in a meeting; of others there may be several. */
const SINGLE = new Set([":title", ":place", ":lede"]);

/** Puts lines together, in their order, to the ledger they make; tells what no ledger can hold. */
export function gather(lines: readonly Line[]): { ledger: Ledger; messages: Message[] } {
  const book: Book = { meetings: new Map(), pages: new Map(), moves: [], seen: new Map(), messages: [] };
  for (const line of lines) gatherLine(book, line);
  const { meetings, pages, moves, messages } = book;
  const ledger = { meetings, pages, moves };
  return { ledger, messages: [...messages, ...lostTargets(ledger), ...halfWithdrawn(ledger)] };
}

interface Book {
  meetings: Map<string, MeetingLedger>;
  pages: Map<string, Page>;
  moves: Move[];
  /** On which line each address stands. */
  seen: Map<string, number>;
  messages: Message[];
}

function gatherLine(book: Book, line: Line): void {
  switch (line.kind) {
    case "entry":
      if (isFirst(book, line.entry, fullAddress(line.entry))) placeEntry(book, line.entry);
      break;
    case "page":
      if (isFirst(book, line.page, line.page.path)) book.pages.set(line.page.path, line.page);
      break;
    case "move":
      if (isFirst(book, line.move, line.move.from)) book.moves.push(line.move);
      break;
    case "contents":
    case "end":
  }
}

function isFirst({ seen, messages }: Book, held: Entry | Page | Move, address: string): boolean {
  if ("at" in held && held.at?.startsWith(":") && !SINGLE.has(held.at)) return true;
  const first = seen.get(address);
  if (first === undefined) seen.set(address, held.line);
  else messages.push(fileFault(held.line, "ledger-twice", `${address} stands on line ${first} already.`));
  return first === undefined;
}

/** Puts an entry under its meeting and turn, which stand before it. */
function placeEntry({ meetings, messages }: Book, entry: Entry): void {
  const meeting = meetings.get(entry.meeting);
  if (entry.at === null) meetings.set(entry.meeting, { self: entry, facts: [], turns: [] });
  else if (meeting === undefined || !placeBelow(meeting, entry, entry.at)) messages.push(misplaced(entry));
}

function placeBelow({ facts, turns }: MeetingLedger, entry: Entry, at: string): boolean {
  if (at.startsWith(":")) return facts.push(entry) > 0;
  if (parseAddress(at)?.paragraph === null) return turns.push({ label: entry, paragraphs: [] }) > 0;
  return (turns.at(-1)?.paragraphs.push(entry) ?? 0) > 0;
}

const misplaced = (entry: Entry): Message =>
  fileFault(entry.line, "ledger-order", `${fullAddress(entry)} stands before what it is a part of.`);

function lostTargets({ meetings, pages, moves }: Ledger): Message[] {
  const lost = moves.filter(({ to }) => !meetings.has(to) && !pages.has(to));
  return lost.map(({ from, to, line }) =>
    fileFault(line, "ledger-order", `${from} leads to ${to}, which the ledger does not have.`),
  );
}

/** A meeting goes with all its words. */
function halfWithdrawn({ meetings }: Ledger): Message[] {
  return [...meetings.values()].flatMap((meeting) => {
    const standing = meeting.self.withdrawn === null ? undefined : entriesOf(meeting).find(stands);
    if (standing === undefined) return [];
    const text = `${meeting.self.meeting} is withdrawn, and ${fullAddress(standing)}, which is a part of it, is not.`;
    return [fileFault(standing.line, "ledger-order", text)];
  });
}

const stands = ({ withdrawn }: Entry): boolean => withdrawn === null;
