import type { Entry, Ledger, MeetingLedger } from "../model/ledger.ts";

/**
 * The ledger after a meeting's file has been given another name: all its addresses go to the new id, and the old id
 * leads there, as do the ids that led to the old one.
 */
export function moveMeeting({ meetings, moves }: Ledger, from: string, to: string, day: string): Ledger {
  const moved = [...meetings].map(([id, meeting]) =>
    id === from ? ([to, renamed(meeting, to)] as const) : ([id, meeting] as const),
  );
  const others = moves.filter((move) => move.from !== to).map((move) => (move.to === from ? { ...move, to } : move));
  return { meetings: new Map(moved), moves: [...others, { from, to, day, line: 0 }] };
}

function renamed(meeting: MeetingLedger, id: string): MeetingLedger {
  return eachEntry(meeting, (entry) => ({ ...entry, meeting: id }));
}

/** A meeting's ledger with every entry made another. */
export function eachEntry({ self, turns }: MeetingLedger, change: (entry: Entry) => Entry): MeetingLedger {
  return {
    self: change(self),
    turns: turns.map(({ label, paragraphs }) => ({ label: change(label), paragraphs: paragraphs.map(change) })),
  };
}
