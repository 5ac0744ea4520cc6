import type { Renamed } from "../settle/renamed.ts";
import type { Entry, Move, Page } from "./ledger.ts";
import type { PublishedPage } from "./page.ts";
import type { Fact, MeetingWords, Words } from "./words.ts";

/** A promise that the content, as it stands, would break. */
export type Problem =
  /** Other words stand at a published address. */
  | { kind: "changed"; entry: Entry; path: string; now: Words }
  /** A published turn or paragraph is gone; with a turn go the paragraphs of it that are gone too. */
  | { kind: "gone"; entry: Entry; paragraphs: Entry[]; path: string; after: number }
  /** Published words stand at another place among the others. */
  | { kind: "reordered"; entries: [Entry, ...Entry[]]; path: string; line: number }
  /** Words that are marked as withdrawn stand in the transcript. */
  | { kind: "standing"; entry: Entry; path: string; line: number }
  /** Paragraphs stand under another label than when they were published. */
  | {
      kind: "speaker";
      entries: [Entry, ...Entry[]];
      from: Entry;
      path: string;
      now: { id: string; words: Words; line: number };
    }
  /** What a citation, a title or an address rests on has changed; `now` is `null` where it is gone. */
  | { kind: "fact"; entry: Entry; path: string; now: Fact | null }
  /** A published meeting is gone; the new transcript that holds most of its paragraphs, if there is one. */
  | { kind: "meeting"; entry: Entry; paragraphs: number; renamed: Renamed | null }
  /** A transcript or a page has the address that a renamed one had; `path` is the file, where it has one. */
  | { kind: "taken"; move: Move; path: string | null }
  /** A published page is gone; the page that has its name now, if there is one. */
  | { kind: "page"; page: Page; renamed: PublishedPage | null }
  /** A published page has come to be about somebody or something else. */
  | { kind: "other-page"; page: Page; now: PublishedPage };

/** What the content says otherwise than the ledger, with nothing resting on it: the next `npm run ledger` follows. */
export type Told =
  | { kind: "fact"; entry: Entry; path: string; now: Fact | null }
  /** The page has another title, or, where `now` is `null`, the last meeting of its year has gone. */
  | { kind: "page"; page: Page; now: PublishedPage | null };

/** What a transcript would publish that its ledger does not hold yet. */
export interface Added {
  words: MeetingWords;
  /** The ledger's line for the meeting; `null` where the meeting itself is new. */
  line: number | null;
  /** The new turns and paragraphs, by their fragments, and other facts, and the lines they begin on. */
  addresses: { id: string; line: number }[];
}

/** What the editor has said of such promises on a day. */
export interface Decisions {
  /** ISO day. */
  day: string;
  /** Full addresses whose words, label or place are meant to have changed. */
  changed: ReadonlySet<string>;
  /** Full addresses whose words are meant to be gone, and paths of pages. */
  withdrawn: ReadonlySet<string>;
  /** Full addresses whose words were withdrawn and are meant to be back. */
  restored: ReadonlySet<string>;
}

/** What a build decides: nothing. */
export const NO_DECISIONS: Decisions = { day: "", changed: new Set(), withdrawn: new Set(), restored: new Set() };
