/** Words that were at an address before a day. */
export interface Change {
  day: string;
  /** The hash of the words until then; the same as after it where the words stayed and the speaker changed. */
  was: string;
}

/** One address that has been published, and the words it points at. */
export interface Entry {
  meeting: string;
  /** The fragment (`t3p2`), or `null` for the meeting itself. */
  at: string | null;
  hash: string;
  opening: string;
  /** In order of time. */
  changes: readonly Change[];
  /** The day the words were taken out, or `null` while they stand. */
  withdrawn: string | null;
  /** Where it stands in the ledger's file, counted from 1; 0 for one that is not written yet. */
  line: number;
}

/** A meeting whose file got another name: its old address leads to the new one. */
export interface Move {
  from: string;
  to: string;
  day: string;
  line: number;
}

/** The addresses of one meeting; turns and paragraphs in order of reading. */
export interface MeetingLedger {
  self: Entry;
  turns: { label: Entry; paragraphs: Entry[] }[];
}

/** Every address this archive has published. */
export interface Ledger {
  /** By id. */
  meetings: ReadonlyMap<string, MeetingLedger>;
  moves: readonly Move[];
}

/** An entry's whole address, as people and commands write it: `2024-02-21-kazan#t3p2`. */
export const fullAddress = ({ meeting, at }: Pick<Entry, "meeting" | "at">): string =>
  at === null ? meeting : `${meeting}#${at}`;

/** Every entry of a meeting, in order of reading. */
export function entriesOf({ self, turns }: MeetingLedger): Entry[] {
  return [self, ...turns.flatMap(({ label, paragraphs }) => [label, ...paragraphs])];
}
