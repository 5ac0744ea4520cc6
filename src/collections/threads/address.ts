import type { Departure } from "../../ledger/index.ts";

/** The address of a turn or a paragraph of any meeting, as the editor writes it: `2024-07-03-astana#t1p6`. */
export interface Address {
  meeting: string;
  /** `t1p6`, or `t1` for a turn. */
  fragment: string;
}

/** Reads an address that its schema has found sound. */
export function readAddress(text: string): Address {
  const [meeting = "", fragment = ""] = text.split("#");
  return { meeting, fragment };
}

/** An address as it is written. */
export const addressText = ({ meeting, fragment }: Address): string => `${meeting}#${fragment}`;

/** How a meeting has left its id, by the ledger; `null` for one that stands there. */
export const meetingLeft = (id: string, departures: readonly Departure[]): Departure | null =>
  departures.find((departure) => departure.kind === "meeting" && departure.id === id) ?? null;

/** The address to which the ledger has carried this one: a meeting that has moved took its turns and paragraphs along. */
export function carriedOver({ meeting, fragment }: Address, departures: readonly Departure[]): Address {
  return { meeting: meetingLeft(meeting, departures)?.to ?? meeting, fragment };
}
