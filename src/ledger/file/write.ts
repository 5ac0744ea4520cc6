import { type Entry, entriesOf, fullAddress, type Ledger, type Move } from "../model/ledger.ts";

const HEADER = `# Every address this archive has published and the words it points at, so that no link comes to point at others.
# A line: the address, a hash of its words, what became of them, how they begin. Kept by "npm run ledger"; do not edit.
`;

/** The ledger as text, meetings sorted by id; `readLedger` gives the same ledger back. */
export function ledgerText({ meetings, moves }: Ledger): string {
  const blocks = [
    ...[...meetings].map(([id, meeting]) => ({ id, lines: entriesOf(meeting).map(entryLine) })),
    ...moves.map((move) => ({ id: move.from, lines: [moveLine(move)] })),
  ];
  blocks.sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${HEADER}${blocks.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join("")}`;
}

/** JSON quotes the opening, so that no character of it can break the line. */
function entryLine(entry: Entry): string {
  const changes = entry.changes.map(({ day, was }) => ` changed ${day} was ${was}`).join("");
  const withdrawn = entry.withdrawn === null ? "" : ` withdrawn ${entry.withdrawn}`;
  return `${fullAddress(entry)} ${entry.hash}${changes}${withdrawn} ${JSON.stringify(entry.opening)}`;
}

const moveLine = ({ from, day, to }: Move): string => `${from} moved ${day} to ${to}`;
