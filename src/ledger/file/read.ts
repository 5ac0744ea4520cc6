import { isValid, parseISO } from "date-fns";
import type { Message } from "../../transcript/index.ts";
import { parseAddress } from "../model/address.ts";
import { type Change, type Entry, fullAddress, type Ledger, type MeetingLedger, type Move } from "../model/ledger.ts";

const ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const HASH = "[0-9a-f]{10}";
const ENTRY = new RegExp(
  `^(?<meeting>${ID})(?:#(?<at>\\w+))? (?<hash>${HASH})(?<changes>(?: changed ${DAY} was ${HASH})*)` +
    `(?: withdrawn (?<withdrawn>${DAY}))? (?<opening>".*")$`,
);
const MOVE = new RegExp(`^(?<from>${ID}) moved (?<day>${DAY}) to (?<to>${ID})$`);
const CHANGE = new RegExp(`changed (?<day>${DAY}) was (?<was>${HASH})`, "g");

/** Reads the text of a ledger to its end. Lines that start with `#` and empty lines say nothing. */
export function readLedger(text: string): { ledger: Ledger; messages: Message[] } {
  const reading: Reading = { meetings: new Map(), moves: [], lines: new Map(), messages: [] };
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    if (content !== "" && !content.startsWith("#")) readLine(reading, content, index + 1);
  }
  const { meetings, moves, messages } = reading;
  for (const { from, to, line } of moves.filter((move) => !meetings.has(move.to))) {
    messages.push(fault(line, "ledger-order", `${from} leads to ${to}, which the ledger does not have.`));
  }
  return { ledger: { meetings, moves }, messages };
}

interface Reading {
  meetings: Map<string, MeetingLedger>;
  moves: Move[];
  /** On which line each address was read. */
  lines: Map<string, number>;
  messages: Message[];
}

function readLine(reading: Reading, content: string, line: number): void {
  const message = takeLine(reading, content, line);
  if (message !== null) reading.messages.push(message);
}

/** Takes in one line; gives what is wrong with it. */
function takeLine({ meetings, moves, lines }: Reading, content: string, line: number): Message | null {
  const move = moveFrom(content, line);
  const entry = move === null ? entryFrom(content, line) : null;
  const address = move?.from ?? (entry && fullAddress(entry));
  if (address === null) return fault(line, "ledger-line", "This line has not the form of the ledger's lines.");
  const first = lines.get(address);
  if (first !== undefined) return fault(line, "ledger-twice", `${address} stands on line ${first} already.`);
  lines.set(address, line);
  if (move !== null) moves.push(move);
  const placed = entry === null || place(meetings, entry);
  return placed ? null : fault(line, "ledger-order", `${address} stands before what it is a part of.`);
}

function fault(line: number, code: string, text: string): Message {
  const hint = "Restore the ledger from the last commit, then: npm run ledger";
  return { severity: "error", code, line, column: 1, text, hint };
}

function moveFrom(content: string, line: number): Move | null {
  const { from, day, to } = MOVE.exec(content)?.groups ?? {};
  if (from === undefined || day === undefined || to === undefined || !isDay(day)) return null;
  return { from, day, to, line };
}

function entryFrom(content: string, line: number): Entry | null {
  const { meeting, at, hash, changes, withdrawn, opening } = ENTRY.exec(content)?.groups ?? {};
  if (meeting === undefined || hash === undefined) return null;
  if (at !== undefined && parseAddress(at) === null) return null;
  const words = unquoted(opening ?? "");
  const history = [...(changes ?? "").matchAll(CHANGE)].flatMap(({ groups }) => changeFrom(groups ?? {}));
  const days = [...history.map(({ day }) => day), ...(withdrawn === undefined ? [] : [withdrawn])];
  if (words === null || !days.every(isDay)) return null;
  return { meeting, at: at ?? null, hash, opening: words, changes: history, withdrawn: withdrawn ?? null, line };
}

function changeFrom({ day, was }: Record<string, string>): Change[] {
  return day === undefined || was === undefined ? [] : [{ day, was }];
}

function unquoted(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/** Puts an entry under its meeting and turn; false when they have not been read before it. */
function place(meetings: Map<string, MeetingLedger>, entry: Entry): boolean {
  if (entry.at === null) {
    meetings.set(entry.meeting, { self: entry, turns: [] });
    return true;
  }
  const turns = meetings.get(entry.meeting)?.turns;
  if (turns === undefined) return false;
  if (parseAddress(entry.at)?.paragraph === null) return turns.push({ label: entry, paragraphs: [] }) > 0;
  return (turns.at(-1)?.paragraphs.push(entry) ?? 0) > 0;
}

/** True for a day that the calendar has, written `2026-12-01`. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));
