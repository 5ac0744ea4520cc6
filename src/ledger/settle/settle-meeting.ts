import { type MeetingAddresses, meetingAddresses } from "../addresses.ts";
import { align, type Alignment } from "./align.ts";
import { type Change, type Entry, fullAddress, type MeetingLedger } from "../model/ledger.ts";
import { type Numbered, type NumberedTurn, numberTurns } from "./number.ts";
import type { Added, Decisions, Problem, Told } from "../model/problem.ts";
import { settleFacts } from "./facts.ts";
import { weave } from "./weave.ts";
import type { Fact, MeetingWords, Words } from "../model/words.ts";

/** A meeting's transcript and its part of the ledger, brought together. */
export interface SettledMeeting {
  /** The ledger as it is to be; where there is a problem it is as it was. */
  ledger: MeetingLedger;
  addresses: MeetingAddresses;
  problems: Problem[];
  told: Told[];
  added: Added;
  /** The decisions that met something to decide. */
  accepted: string[];
}

const NOTHING_FOUND: Alignment = { turns: new Map(), paragraphs: new Map(), moved: new Set() };

/** Holds a transcript against its part of the ledger. A meeting that is new has none, and gets natural numbers. */
export function settleMeeting(
  ledger: MeetingLedger | undefined,
  words: MeetingWords,
  decisions: Decisions,
): SettledMeeting {
  const desk: Desk = { words, decisions, problems: [], accepted: [] };
  const numbered = numberTurns(ledger, words, ledger === undefined ? NOTHING_FOUND : align(ledger, words));
  const self = settled(desk, null, { id: "", words: words.self, entry: ledger?.self ?? null, moved: false });
  const facts = settleFacts(ledger?.facts ?? [], words, decisions);
  const owners = ownersOf(ledger);
  const standing = numbered.map((turn) => ({
    label: settled(desk, turn.id, turn),
    paragraphs: settledParagraphs(desk, turn, owners),
  }));
  const turns = weave(standing, ledger === undefined ? undefined : withoutGone(desk, ledger, numbered));
  const result = { self, facts: facts.facts, turns };
  return {
    ledger: result,
    addresses: meetingAddresses(numbered, result),
    problems: [...desk.problems, ...facts.problems],
    told: facts.told,
    added: { words, line: ledger?.self.line ?? null, addresses: newAddresses(numbered, facts.added) },
    accepted: [...desk.accepted, ...facts.accepted],
  };
}

function newAddresses(turns: readonly NumberedTurn[], facts: readonly Fact[]): Added["addresses"] {
  const all: Numbered[] = turns.flatMap((turn) => [turn, ...turn.paragraphs]);
  return [
    ...facts.map(({ kind, line }) => ({ id: `:${kind}`, line })),
    ...all.filter(({ entry }) => entry === null).map(({ id, words }) => ({ id, line: words.line })),
  ];
}

/** What one meeting's settling needs throughout, and collects. */
interface Desk {
  words: MeetingWords;
  decisions: Decisions;
  problems: Problem[];
  accepted: string[];
}

/** The label under which the ledger has each paragraph. */
function ownersOf(ledger: MeetingLedger | undefined): Map<Entry, Entry> {
  return new Map(ledger?.turns.flatMap(({ label, paragraphs }) => paragraphs.map((entry) => [entry, label] as const)));
}

/** The entry that words are to have: a new one, the one they had, or that one with their change on record. */
function settled(desk: Desk, at: string | null, { words, entry, moved }: Numbered): Entry {
  const { hash, opening } = words;
  if (entry === null) {
    return { meeting: desk.words.id, at, hash, opening, changes: [], withdrawn: null, line: 0 };
  }
  if (entry.withdrawn !== null) return returned(desk, entry, words.line);
  if (moved) return reordered(desk, entry, words.line);
  if (entry.hash === hash) return entry;
  if (isDecided(desk, "changed", entry)) return { ...recorded(desk, entry, entry.hash), hash, opening };
  desk.problems.push({ kind: "changed", entry, path: desk.words.path, now: words });
  return entry;
}

/** Withdrawn words are back when the editor says so; with a meeting come back all its words that stand in the file. */
function returned(desk: Desk, entry: Entry, line: number): Entry {
  const wholeMeeting = desk.decisions.restored.has(entry.meeting);
  if (isDecided(desk, "restored", entry) || wholeMeeting) return { ...entry, withdrawn: null };
  const last = desk.problems.at(-1);
  const isPartOfLast = last?.kind === "standing" && last.entry.at === null;
  if (!isPartOfLast) desk.problems.push({ kind: "standing", entry, path: desk.words.path, line });
  return entry;
}

/** Neighbours that stand elsewhere together are one problem, also where they are under another label there. */
function reordered(desk: Desk, entry: Entry, line: number): Entry {
  if (isDecided(desk, "changed", entry)) return recorded(desk, entry, null);
  const last = desk.problems.findLast(({ kind }) => kind !== "speaker");
  if (last?.kind === "reordered") last.entries.push(entry);
  else desk.problems.push({ kind: "reordered", entries: [entry], path: desk.words.path, line });
  return entry;
}

function isDecided({ decisions, accepted }: Desk, kind: "changed" | "withdrawn" | "restored", entry: Entry): boolean {
  const address = fullAddress(entry);
  if (!decisions[kind].has(address)) return false;
  accepted.push(address);
  return true;
}

function recorded({ decisions }: Desk, entry: Entry, was: Change["was"]): Entry {
  const change: Change = { day: decisions.day, was };
  return { ...entry, changes: [...entry.changes, change] };
}

/** Paragraphs that keep their words and come under a label with other words are a change of speaker. */
function settledParagraphs(desk: Desk, turn: NumberedTurn, owners: ReadonlyMap<Entry, Entry>): Entry[] {
  return turn.paragraphs.map((paragraph) => {
    const entry = settled(desk, paragraph.id, paragraph);
    const from = paragraph.entry && owners.get(paragraph.entry);
    const sameWords = paragraph.entry?.hash === paragraph.words.hash;
    if (!from || !sameWords || from.at === turn.id || from.hash === turn.words.hash) return entry;
    if (isDecided(desk, "changed", entry)) return recorded(desk, entry, entry.hash);
    reportSpeaker(desk, entry, from, turn, paragraph.words);
    return entry;
  });
}

/** Neighbours that went from one label to another together are one problem, also where they stand elsewhere. */
function reportSpeaker({ problems, words }: Desk, entry: Entry, from: Entry, turn: NumberedTurn, own: Words): void {
  const last = problems.findLast(({ kind }) => kind !== "reordered");
  if (last?.kind === "speaker" && last.from === from && last.now.id === turn.id) {
    last.entries.push(entry);
    return;
  }
  const now = { id: turn.id, words: turn.words, line: own.line };
  problems.push({ kind: "speaker", entries: [entry], from, path: words.path, now });
}

/** The ledger with the entries whose words are gone withdrawn, where that is decided; each other one is a problem. */
function withoutGone(desk: Desk, ledger: MeetingLedger, numbered: readonly NumberedTurn[]): MeetingLedger {
  const lines = linesByEntry(numbered);
  let after = desk.words.self.line;
  const isGone = (entry: Entry): boolean => {
    after = lines.get(entry) ?? after;
    return !lines.has(entry) && entry.withdrawn === null;
  };
  const turns = ledger.turns.map(({ label, paragraphs }) => {
    const place = after;
    if (isGone(label)) return withoutTurn(desk, { label, paragraphs }, paragraphs.filter(isGone), place);
    return {
      label,
      paragraphs: paragraphs.map((entry) => (isGone(entry) ? withoutParagraph(desk, entry, after) : entry)),
    };
  });
  return { ...ledger, turns };
}

function linesByEntry(numbered: readonly NumberedTurn[]): Map<Entry, number> {
  const all: Numbered[] = numbered.flatMap((turn) => [turn, ...turn.paragraphs]);
  return new Map(all.flatMap(({ entry, words }) => (entry === null ? [] : [[entry, words.line]])));
}

type Turn = MeetingLedger["turns"][number];

function withoutTurn(desk: Desk, { label, paragraphs }: Turn, gone: Entry[], after: number): Turn {
  if (!isDecided(desk, "withdrawn", label)) {
    desk.problems.push({ kind: "gone", entry: label, paragraphs: gone, path: desk.words.path, after });
    return { label, paragraphs };
  }
  const all = new Set(gone);
  const withdrawn = desk.decisions.day;
  return {
    label: { ...label, withdrawn },
    paragraphs: paragraphs.map((entry) => (all.has(entry) ? { ...entry, withdrawn } : entry)),
  };
}

function withoutParagraph(desk: Desk, entry: Entry, after: number): Entry {
  if (isDecided(desk, "withdrawn", entry)) return { ...entry, withdrawn: desk.decisions.day };
  desk.problems.push({ kind: "gone", entry, paragraphs: [], path: desk.words.path, after });
  return entry;
}
