import type { Ledger } from "./model/ledger.ts";

/** What may leave its address: each kind has a folder of its own below the site's root. */
export type DepartureKind = "meeting" | "topic" | "thread" | "series" | "speaker" | "place" | "year";

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

/** The kinds by the folder that the paths of their pages begin with; meetings alone are known by their ids. */
const KINDS = new Map<string, DepartureKind>([
  ["topics", "topic"],
  ["threads", "thread"],
  ["series", "series"],
  ["speakers", "speaker"],
  ["places", "place"],
  ["years", "year"],
]);

/** The folder of the pages of a kind. */
export const folderOf = (kind: DepartureKind): string => [...KINDS].find(([, one]) => one === kind)?.[0] ?? "meetings";

/** Every meeting and page that has left its address, by kind and id. */
export function departures({ meetings, pages, moves }: Ledger): Departure[] {
  const selves = [...meetings.values()].map(({ self }) => self);
  const withdrawn = [
    ...selves.map(({ meeting, withdrawn: day, opening }) => ({ address: meeting, day, opening })),
    ...[...pages.values()].map(({ path, withdrawn: day, opening }) => ({ address: path, day, opening })),
  ];
  const opening = (address: string) => (meetings.get(address)?.self ?? pages.get(address))?.opening ?? "";
  return [
    ...withdrawn.flatMap(({ address, day, opening }) =>
      day === null ? [] : [{ ...placed(address), year: null, day, to: null, opening }],
    ),
    ...moves.map(({ from, to, day }) => ({
      ...placed(from),
      year: null,
      day,
      to: placed(to).id,
      opening: opening(to),
    })),
  ].sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
}

/** What kind of address it is, and how it ends. */
function placed(address: string): Pick<Departure, "kind" | "id"> {
  const [folder = "", id] = address.split("/");
  const kind = KINDS.get(folder);
  return kind === undefined || id === undefined ? { kind: "meeting", id: address } : { kind, id };
}
