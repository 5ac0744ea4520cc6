import type { Message } from "../../transcript/index.ts";
import { compareAddresses, parseAddress } from "../model/address.ts";
import { type Entry, fullAddress, type Ledger } from "../model/ledger.ts";
import { fileFault } from "./fault.ts";
import { gather } from "./gather.ts";
import type { Line } from "./line.ts";
import { bothSides, type BlockLine, numberedLines, type Parts, partsOf } from "./lines.ts";

/**
 * Reads a ledger in which two branches have met, with git's markers or after they were deleted: all that either side
 * holds. Of an address that both have, the line that tells more of its history counts. What cannot be told is a message,
 * and so is a block of which fewer lines stand than one of the sides listed.
 */
export function mergeLedger(text: string): { ledger: Ledger; messages: Message[] } {
  const parts = partsOf(bothSides(numberedLines(text)));
  const merged = [...parts.blocks].map(([block, lines]) => mergeBlock(block, lines, parts.contents));
  const { ledger, messages } = gather(merged.flatMap(({ lines }) => lines));
  const lost = parts.contents.filter(({ block }) => !parts.blocks.has(block));
  const told = [...parts.messages, ...merged.flatMap((block) => block.messages), ...lost.map(lostBlock), ...messages];
  return { ledger, messages: told.sort((a, b) => a.line - b.line) };
}

interface Merged {
  lines: Line[];
  messages: Message[];
}

function mergeBlock(block: string, found: readonly BlockLine[], contents: Parts["contents"]): Merged {
  const listed = contents.filter((entry) => entry.block === block);
  const kept: BlockLine[] = [];
  const places = new Map<string, number>();
  const messages: Message[] = [];
  for (const line of unrepeated(found)) {
    const address = addressOf(line);
    const place = places.get(address);
    const both = place === undefined ? line : laterOf(kept[place] ?? line, line);
    if (both === null) messages.push(contradiction(address, kept[place ?? 0]?.number ?? 0, line.number));
    else if (place !== undefined) kept[place] = both;
    else places.set(address, kept.push(line) - 1);
  }
  const most = Math.max(0, ...listed.map(({ lines }) => lines));
  if (kept.length < most) messages.push(tooFew(block, kept, most));
  const sorted = listed.length > 1 ? inReadingOrder(kept) : kept;
  return { lines: sorted.map(({ line }) => line), messages };
}

/** A line that both branches have is one line. */
function unrepeated(lines: readonly BlockLine[]): BlockLine[] {
  return [...Map.groupBy(lines, ({ text }) => text).values()].flatMap(([first]) => first ?? []);
}

/** An address, or for what a meeting may have several of, the whole line. */
function addressOf({ line, text }: BlockLine): string {
  if (line.kind === "page") return line.page.path;
  if (line.kind === "move") return line.move.from;
  return line.kind !== "entry" || line.entry.at?.startsWith(":") ? text : fullAddress(line.entry);
}

/** Of two lines on one address the one that goes on from the other; `null` when neither does. */
function laterOf(a: BlockLine, b: BlockLine): BlockLine | null {
  if (a.line.kind === "page" && b.line.kind === "page") {
    if (a.line.page.hash !== b.line.page.hash) return null;
    return a.line.page.withdrawn === null ? b : a;
  }
  if (a.line.kind !== "entry" || b.line.kind !== "entry") return null;
  if (goesOn(a.line.entry, b.line.entry)) return b;
  return goesOn(b.line.entry, a.line.entry) ? a : null;
}

/** True when the later line has all of the earlier one's history, and nothing in it that contradicts it. */
function goesOn(earlier: Entry, later: Entry): boolean {
  const shared = earlier.changes.every(({ day, was }, index) => {
    const change = later.changes[index];
    return change?.day === day && change.was === was;
  });
  if (!shared || (earlier.withdrawn !== null && later.withdrawn === null)) return false;
  const next = later.changes[earlier.changes.length];
  return (next?.was ?? later.hash) === earlier.hash;
}

/** Both branches have changed the block, so that its lines may stand side by side instead of one after the other. */
function inReadingOrder(lines: readonly BlockLine[]): BlockLine[] {
  const reordered = lines.some(
    ({ line }) => line.kind === "entry" && line.entry.changes.some(({ was }) => was === null),
  );
  return reordered ? [...lines] : lines.toSorted(compareLines);
}

function compareLines(a: BlockLine, b: BlockLine): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  if (typeof first === "number" || typeof second === "number") {
    return (typeof first === "number" ? first : 2) - (typeof second === "number" ? second : 2);
  }
  return compareAddresses(first, second);
}

/** The meeting itself is first, then what else its page prints, then its words by their numbers. */
function rankOf({ line }: BlockLine) {
  if (line.kind !== "entry" || line.entry.at === null) return 0;
  return parseAddress(line.entry.at) ?? 1;
}

const contradiction = (address: string, first: number, second: number): Message => ({
  ...fileFault(second, "ledger-merge", `The two branches hold different things of ${address}: see line ${first}.`),
  hint: "Keep the line of the branch that counts, delete the other, then: npm run ledger -- --merge",
});

const tooFew = (block: string, lines: readonly BlockLine[], most: number): Message =>
  fileFault(
    lines[0]?.number ?? 1,
    "ledger-merge",
    `${lines.length} lines of ${block} are here, and one branch listed ${most}.`,
  );

const lostBlock = ({ block, number }: Parts["contents"][number]): Message =>
  fileFault(number, "ledger-merge", `One branch listed ${block} here, and no line of it is left.`);
