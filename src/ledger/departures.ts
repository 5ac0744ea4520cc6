import type { Ledger } from "./model/ledger.ts";

/** What may leave its address: each kind has a folder of its own below the site's root. */
export type DepartureKind = "meeting" | "topic" | "speaker" | "place" | "year";

/** What has left its address. */
export interface Departure {
  kind: DepartureKind;
  /** The end of the address that was left. */
  id: string;
  /** The one year of a list that had a page of its own below the list's, where that page alone is meant. */
  year: string | null;
  /** ISO day. */
  day: string;
  /** The id, of the same kind, that the address leads to; `null` where what it held was withdrawn. */
  to: string | null;
  /** What stood there: a name, or how the day and title that a meeting's page printed begin. */
  opening: string;
}

/** Every address of a meeting that has no transcript behind it any more, by id. */
export function departures({ meetings, moves }: Ledger): Departure[] {
  const left = { kind: "meeting", year: null } as const;
  const withdrawn = [...meetings.values()].flatMap(({ self: { meeting, withdrawn: day, opening } }) =>
    day === null ? [] : [{ ...left, id: meeting, day, to: null, opening }],
  );
  const moved = moves.map(({ from, to, day }) => ({
    ...left,
    id: from,
    day,
    to,
    opening: meetings.get(to)?.self.opening ?? "",
  }));
  return [...withdrawn, ...moved].sort((a, b) => (a.id < b.id ? -1 : 1));
}
