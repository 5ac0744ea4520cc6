import type { Ledger } from "./model/ledger.ts";

/** A meeting that has left its address. */
export interface Departure {
  id: string;
  /** ISO day. */
  day: string;
  /** The id its address leads to; `null` where the transcript was withdrawn. */
  to: string | null;
  /** How the day and title that its page printed begin. */
  opening: string;
}

/** Every address of a meeting that has no transcript behind it any more, by id. */
export function departures({ meetings, moves }: Ledger): Departure[] {
  const withdrawn = [...meetings.values()].flatMap(({ self: { meeting, withdrawn: day, opening } }) =>
    day === null ? [] : [{ id: meeting, day, to: null, opening }],
  );
  const moved = moves.map(({ from, to, day }) => ({
    id: from,
    day,
    to,
    opening: meetings.get(to)?.self.opening ?? "",
  }));
  return [...withdrawn, ...moved].sort((a, b) => (a.id < b.id ? -1 : 1));
}
