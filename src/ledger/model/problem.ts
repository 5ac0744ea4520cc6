import type { Entry, Move } from "./ledger.ts";
import type { Renamed } from "../settle/renamed.ts";
import type { MeetingWords, Words } from "./words.ts";

/** A promise that the content, as it stands, would break. */
export type Problem =
  /** Other words stand at a published address. */
  | { kind: "changed"; entry: Entry; path: string; now: Words }
  /** A published turn or paragraph is gone; with a turn go the paragraphs of it that are gone too. */
  | { kind: "gone"; entry: Entry; paragraphs: Entry[]; path: string; after: number }
  /** Paragraphs stand under another label than when they were published. */
  | {
      kind: "speaker";
      entries: [Entry, ...Entry[]];
      from: Entry;
      path: string;
      now: { id: string; words: Words; line: number };
    }
  /** A published meeting is gone; the new transcript that holds most of its paragraphs, if there is one. */
  | { kind: "meeting"; entry: Entry; paragraphs: number; renamed: Renamed | null }
  /** A transcript has the id that a renamed meeting had. */
  | { kind: "taken"; move: Move; path: string };

/** What a transcript would publish that its ledger does not hold yet. */
export interface Added {
  words: MeetingWords;
  /** The ledger's line for the meeting; `null` where the meeting itself is new. */
  line: number | null;
  /** The new turns and paragraphs, by their fragments and the source lines they begin on. */
  addresses: { id: string; line: number }[];
}

/** What the editor has said of such promises on a day. */
export interface Decisions {
  /** ISO day. */
  day: string;
  /** Full addresses whose words or label are meant to have changed. */
  changed: ReadonlySet<string>;
  /** Full addresses whose words are meant to be gone. */
  withdrawn: ReadonlySet<string>;
}

/** What a build decides: nothing. */
export const NO_DECISIONS: Decisions = { day: "", changed: new Set(), withdrawn: new Set() };
