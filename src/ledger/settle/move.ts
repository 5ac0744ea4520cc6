import type { Entry, Ledger, MeetingLedger, Move } from "../model/ledger.ts";

/**
 * The ledger after a meeting's file has been given another name: all its addresses go to the new id, and the old id
 * leads there, as do the ids that led to the old one.
 */
export function moveMeeting({ meetings, pages, moves }: Ledger, from: string, to: string, day: string): Ledger {
  const moved = [...meetings].map(([id, meeting]) =>
    id === from ? ([to, renamed(meeting, to)] as const) : ([id, meeting] as const),
  );
  return { meetings: new Map(moved), pages, moves: movesWith(moves, from, to, day) };
}

/** The same for a page of one kind, whose path has changed. */
export function movePage({ meetings, pages, moves }: Ledger, from: string, to: string, day: string): Ledger {
  const moved = [...pages.values()].map((page) => (page.path === from ? { ...page, path: to } : page));
  return {
    meetings,
    pages: new Map(moved.map((page) => [page.path, page])),
    moves: movesWith(moves, from, to, day),
  };
}

/** An address that leads on leads to the end of the way, and none leads away from where one arrives. */
function movesWith(moves: readonly Move[], from: string, to: string, day: string): Move[] {
  const others = moves.filter((move) => move.from !== to).map((move) => (move.to === from ? { ...move, to } : move));
  return [...others, { from, to, day, line: 0 }];
}

function renamed(meeting: MeetingLedger, id: string): MeetingLedger {
  return eachEntry(meeting, (entry) => ({ ...entry, meeting: id }));
}

/** A meeting's ledger with every entry made another. */
export function eachEntry({ self, facts, turns }: MeetingLedger, change: (entry: Entry) => Entry): MeetingLedger {
  return {
    self: change(self),
    facts: facts.map(change),
    turns: turns.map(({ label, paragraphs }) => ({ label: change(label), paragraphs: paragraphs.map(change) })),
  };
}
