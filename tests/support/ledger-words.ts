import {
  type Decisions,
  type Ledger,
  ledgerText,
  type MeetingWords,
  NEW_LEDGER,
  NO_DECISIONS,
  type Publication,
  type PublishedPage,
  readLedger,
  settle,
  wordsHash,
} from "../../src/ledger/index.ts";

/** A turn as tests write it: its label and its paragraphs. */
export type Spoken = readonly [label: string, ...paragraphs: string[]];

/** Transcripts as all that the content would publish. */
export const published = (
  transcripts: readonly MeetingWords[],
  pages: readonly PublishedPage[] = [],
  unread: ReadonlySet<string> = new Set(),
): Publication => ({ transcripts, pages, unread });

/** A transcript as the ledger sees it; every label and paragraph has a line of its own, from line 2 on. */
export function spoken(turns: readonly Spoken[], id = "talks", title = "2024-02-21 Talks"): MeetingWords {
  let line = 0;
  const words = (text: string) => ({ hash: wordsHash(text), opening: text, line: (line += 1) });
  return {
    id,
    path: `transcripts/${id}.txt`,
    self: words(title),
    titled: true,
    facts: [],
    turns: turns.map(([label, ...paragraphs]) => ({ label: words(label), paragraphs: paragraphs.map(words) })),
  };
}

/** The ledger that records transcripts as they are, on top of an earlier one, as it is read back from its file. */
export function recorded(transcripts: readonly MeetingWords[], ledger = NEW_LEDGER, decisions = NO_DECISIONS): Ledger {
  const settled = settle(ledger, published(transcripts), decisions);
  if (settled.problems.length > 0) throw new Error(JSON.stringify(settled.problems));
  return reread(settled.ledger);
}

export function reread(ledger: Ledger): Ledger {
  const { ledger: again, messages } = readLedger(ledgerText(ledger));
  if (messages.length > 0) throw new Error(JSON.stringify(messages));
  return again;
}

/** What an editor says on 1 December 2026. */
export function decided(asked: Partial<Record<"changed" | "withdrawn" | "restored", string[]>>): Decisions {
  const { changed = [], withdrawn = [], restored = [] } = asked;
  return { day: "2026-12-01", changed: new Set(changed), withdrawn: new Set(withdrawn), restored: new Set(restored) };
}

/** Each turn and paragraph with the fragment it gets, in order of reading. */
export function addressed(ledger: Ledger, words: MeetingWords): [id: string, text: string][] {
  const addresses = settle(ledger, published([words]), NO_DECISIONS).addresses.get(words.id);
  return words.turns.flatMap(({ label, paragraphs }, turn) => {
    const given = addresses?.turns[turn];
    return [
      [given?.id ?? "", label.opening] satisfies [string, string],
      ...paragraphs.map(({ opening }, at): [string, string] => [given?.paragraphs[at]?.id ?? "", opening]),
    ];
  });
}
