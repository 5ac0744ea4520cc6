import type { Message } from "../transcript/index.ts";
import { type Deposit, depositOf, type Entry } from "./deposit.ts";

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const HEAD = /^# .*, published at (?<site>\S+): (?<count>\d+) addresses below it(?:, last changed on [\d-]+)?\.$/;
const THERE = new RegExp(`^(?<address>\\S+) (?<hash>[0-9a-f]{10})(?<changed>(?: changed ${DAY})*)$`);
const MOVED = new RegExp(`^(?<address>\\S+) moved (?<day>${DAY}) to (?<to>\\S+)$`);
const WITHDRAWN = new RegExp(`^(?<address>\\S+) withdrawn (?<day>${DAY})$`);

/** Reads the text of a deposit to its end. One that has a message is not what a release deposited. */
export function readDeposit(text: string): { deposit: Deposit; messages: Message[] } {
  const [first = "", ...lines] = text.split(/\r?\n/);
  const { site = null, count } = HEAD.exec(first)?.groups ?? {};
  if (count === undefined) return { deposit: depositOf(null, []), messages: [fault(1, "deposit-head", NO_HEAD)] };
  const { entries, messages } = entriesIn(lines);
  const deposit = depositOf(site, entries);
  const whole = deposit.entries.size === Number(count);
  const short = `The head counts ${count} addresses, and ${deposit.entries.size} can be read below it.`;
  return { deposit, messages: whole ? messages : [...messages, fault(1, "deposit-count", short)] };
}

const NO_HEAD = "This is not the head of a list of addresses that a release deposited.";

/** The lines after the head, each an address; the first of them is line 2. */
function entriesIn(lines: readonly string[]): { entries: Entry[]; messages: Message[] } {
  const entries: Entry[] = [];
  const messages: Message[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const entry = entryFrom(line);
    if (entry === null) messages.push(fault(index + 2, "deposit-line", "This line has not the form of an address’s."));
    else entries.push(entry);
  }
  return { entries, messages };
}

function entryFrom(line: string): Entry | null {
  const { address, hash, changed, day, to } =
    (THERE.exec(line) ?? MOVED.exec(line) ?? WITHDRAWN.exec(line))?.groups ?? {};
  if (address === undefined) return null;
  if (hash !== undefined) return { is: "there", address, hash, changed: changed?.match(new RegExp(DAY, "g")) ?? [] };
  if (day === undefined) return null;
  return to === undefined ? { is: "withdrawn", address, day } : { is: "moved", address, day, to };
}

function fault(line: number, code: string, text: string): Message {
  const hint = "Compare with the file as the release deposited it, or with the folder of that release.";
  return { severity: "error", code, line, column: 1, text, hint };
}
