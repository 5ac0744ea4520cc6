/** What happened on a day to words that still stand. */
export interface Change {
  day: string;
  /**
   * The hash of the words until then; the same as after it where the words stayed and the speaker changed; `null` where
   * words and speaker stayed and their place among the others changed.
   */
  was: string | null;
}

/** One address that has been published, and the words it points at. */
export interface Entry {
  meeting: string;
  /** The fragment (`t3p2`), `:` and a kind for what else the page prints (`:place`), or `null` for the meeting itself. */
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

/** A page that is about somebody or something: a topic, a thread, a series, a speaker, a place, a year. */
export interface Page {
  /** Its address below the site's root, without the slash at its end: `speakers/vladimir-putin`. */
  path: string;
  /** The hash of the name it is about, and how that begins. */
  hash: string;
  opening: string;
  /** The day it was taken out, or `null` while it stands. */
  withdrawn: string | null;
  line: number;
}

/** A meeting or a page that got another name: its old address (an id, or a page's path) leads to the new one. */
export interface Move {
  from: string;
  to: string;
  day: string;
  line: number;
}

/** The addresses of one meeting; turns and paragraphs in order of reading. */
export interface MeetingLedger {
  self: Entry;
  /** What else the page prints, in no order that matters. */
  facts: Entry[];
  turns: { label: Entry; paragraphs: Entry[] }[];
}

/** Every address this archive has published. */
export interface Ledger {
  /** By id. */
  meetings: ReadonlyMap<string, MeetingLedger>;
  /** By path. */
  pages: ReadonlyMap<string, Page>;
  moves: readonly Move[];
}

/** The ledger of an archive that has published nothing. */
export const NEW_LEDGER: Ledger = { meetings: new Map(), pages: new Map(), moves: [] };

/** An entry's whole address, as people and commands write it: `2024-02-21-kazan#t3p2`, `2024-02-21-kazan:place`. */
export function fullAddress({ meeting, at }: Pick<Entry, "meeting" | "at">): string {
  if (at === null) return meeting;
  return at.startsWith(":") ? `${meeting}${at}` : `${meeting}#${at}`;
}

/** Every entry of a meeting: itself, what else its page prints, then its words in order of reading. */
export function entriesOf({ self, facts, turns }: MeetingLedger): Entry[] {
  return [self, ...facts, ...speechOf(turns)];
}

/** The entries of turns and paragraphs, in order of reading. */
export function speechOf(turns: MeetingLedger["turns"]): Entry[] {
  return turns.flatMap(({ label, paragraphs }) => [label, ...paragraphs]);
}
