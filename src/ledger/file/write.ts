import { type Entry, entriesOf, fullAddress, type Ledger, type Move, type Page } from "../model/ledger.ts";
import { contentsOf, contentsText, endOf, endText } from "./seal.ts";

const HEADER = [
  "# Every address this archive has published and what it points at, so that no link comes to point at anything else.",
  '# A line: the address, a hash of its words, what became of them, how they begin. Kept by "npm run ledger"; do not edit.',
];

/** The ledger as text, sealed: what it holds, block by block, then the blocks, then its end. `readLedger` reads it back. */
export function ledgerText(ledger: Ledger): string {
  const blocks = blocksOf(ledger);
  const contents = blocks.map(([block, lines]) => contentsText(contentsOf(block, lines)));
  const lines = [...HEADER, ...contents, ...blocks.flatMap(([, own]) => own), endText(endOf(contents))];
  return lines.map((line) => `${line}\n`).join("");
}

/** The lines of each meeting, of each kind of page, and of each address that leads on, sorted by block. */
function blocksOf({ meetings, pages, moves }: Ledger): [block: string, lines: string[]][] {
  const lines = new Map<string, string[]>();
  const add = (block: string, more: string[]) => lines.set(block, [...(lines.get(block) ?? []), ...more]);
  for (const [id, meeting] of meetings) add(id, entriesOf(meeting).map(entryLine));
  for (const [folder, group] of byFolder([...pages.values()], ({ path }) => path)) add(folder, group.map(pageLine));
  for (const [folder, group] of byFolder(moves, ({ from }) => from)) add(folder, group.map(moveLine));
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Sorted by address, and grouped by its first part; a meeting's id is a group of its own. */
function byFolder<T>(items: readonly T[], addressOf: (item: T) => string): Map<string, T[]> {
  const sorted = items.toSorted((a, b) => (addressOf(a) < addressOf(b) ? -1 : 1));
  return Map.groupBy(sorted, (item) => addressOf(item).replace(/\/.*/, "/"));
}

/** JSON quotes the opening, so that no character of it can break the line. */
function entryLine(entry: Entry): string {
  const changes = entry.changes.map(({ day, was }) =>
    was === null ? ` reordered ${day}` : ` changed ${day} was ${was}`,
  );
  return `${fullAddress(entry)} ${entry.hash}${changes.join("")}${withdrawnText(entry)} ${JSON.stringify(entry.opening)}`;
}

const pageLine = (page: Page): string =>
  `${page.path} ${page.hash}${withdrawnText(page)} ${JSON.stringify(page.opening)}`;

const moveLine = ({ from, day, to }: Move): string => `${from} moved ${day} to ${to}`;

const withdrawnText = ({ withdrawn }: Pick<Entry, "withdrawn">): string =>
  withdrawn === null ? "" : ` withdrawn ${withdrawn}`;
