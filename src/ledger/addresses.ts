import { type Entry, type MeetingLedger, speechOf } from "./model/ledger.ts";
import type { NumberedTurn } from "./settle/number.ts";

/** What happened on a day at an address that still stands. */
export interface Notice {
  day: string;
  /** The words are others; or they are the same, and stand under another label, or at another place. */
  what: "words" | "speaker" | "order";
}

/** The fragment that words are published under, and what has happened there, in order of time. */
export interface Addressed {
  id: string;
  notices: Notice[];
}

/** The same of a turn and of each of its paragraphs, in order. */
export interface AddressedTurn extends Addressed {
  paragraphs: Addressed[];
}

/** An address whose words were taken out, and the one it follows in reading; `null` before the first. */
export interface Withdrawn {
  id: string;
  day: string;
  after: string | null;
}

/** The addresses of one meeting; turns and paragraphs lie as in its transcript. */
export interface MeetingAddresses {
  /** What happened to the day, the title or the place, or to what the page says it left out. */
  notices: Notice[];
  turns: AddressedTurn[];
  withdrawn: Withdrawn[];
}

/** The addresses of a transcript that has been numbered, with the history that its part of the ledger tells. */
export function meetingAddresses(turns: readonly NumberedTurn[], ledger: MeetingLedger): MeetingAddresses {
  const entries = speechOf(ledger.turns);
  const notices = new Map(entries.map((entry) => [entry.at, noticesOf(entry)]));
  const addressed = (id: string): Addressed => ({ id, notices: notices.get(id) ?? [] });
  return {
    notices: [ledger.self, ...ledger.facts].flatMap(noticesOf).sort((a, b) => (a.day < b.day ? -1 : 1)),
    turns: turns.map(({ id, paragraphs }) => ({
      ...addressed(id),
      paragraphs: paragraphs.map((paragraph) => addressed(paragraph.id)),
    })),
    withdrawn: withdrawnOf(entries),
  };
}

function noticesOf({ changes, hash }: Entry): Notice[] {
  return changes.map(({ day, was }, index) => {
    if (was === null) return { day, what: "order" };
    const next = changes.slice(index + 1).find((change) => change.was !== null)?.was ?? hash;
    return { day, what: was === next ? "speaker" : "words" };
  });
}

function withdrawnOf(entries: readonly Entry[]): Withdrawn[] {
  let after: string | null = null;
  return entries.flatMap(({ at, withdrawn }) => {
    if (withdrawn === null) after = at;
    return withdrawn === null || at === null ? [] : [{ id: at, day: withdrawn, after }];
  });
}
