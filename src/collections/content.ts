import { createHash } from "node:crypto";
import { basename, join, relative } from "node:path";
import { meetingWords, type Supplied } from "../ledger/index.ts";
import { decode, readTranscript, type Known } from "../transcript/index.ts";
import { type ContentFile, contentFile, contentFiles, type FoundFiles } from "./content-files.ts";
import { crossFaults } from "./cross-check.ts";
import { type EditorialEntry, readEditorial } from "./editorial.ts";
import type { Content, TranscriptFile } from "./content-model.ts";
import { type Fault, isError } from "./fault.ts";
import { foundPlaces, foundSpeakers } from "./found.ts";
import { addressesOf, holdAgainst, type LedgerMode, readLedgerFile } from "./ledger-file.ts";
import type { NotePage } from "./notes/note.ts";
import { publishedPages } from "./published-pages.ts";
import * as schemas from "./schemas.ts";
import { strays } from "./files/strays.ts";

/**
 * Reads a content folder to the end, whatever is wrong in it; what is missing or cannot be read is a fault like any
 * other. Only `transcripts/` and `ledger.txt` must be there; `mode` says how the ledger is to be taken. Never throws.
 */
export async function readContent(folder: string, mode: LedgerMode = "as it stands"): Promise<Content> {
  const [stray, texts, meetings, speakers, places, topics, about, ledgerFiles] = await Promise.all([
    strays(folder),
    contentFiles(join(folder, "transcripts"), ".txt"),
    editorial(folder, "meetings", schemas.meetingNote),
    editorial(folder, "speakers", schemas.speaker),
    editorial(folder, "places", schemas.place),
    editorial(folder, "topics", schemas.topic),
    contentFile(join(folder, "about.md")).then((found) => editorialOf(found, schemas.about, () => "about/")),
    contentFile(join(folder, "ledger.txt")),
  ]);
  const known = knownNames(speakers.entries, places.entries);
  const read = texts.files.map((file) => readFile(file, known));
  const ledgerFile = readLedgerFile(relative(process.cwd(), join(folder, "ledger.txt")), ledgerFiles, mode);
  const sources = { transcripts: read.flatMap(({ file }) => file ?? []), meetings: meetings.entries };
  const found = {
    speakers: foundSpeakers(sources, speakers.entries, ledgerFile.ledger),
    places: foundPlaces(sources, places.entries, ledgerFile.ledger),
  };
  const isWhole = [texts, meetings, speakers, places, topics, ...read].every(({ faults }) => !faults.some(isError));
  const subjects = { ...sources, topics: topics.entries, speakers: speakers.entries, places: places.entries, found };
  const ledger = holdAgainst(ledgerFile, {
    transcripts: sources.transcripts.map((file) => wordsOf(file, meetings)),
    unread: new Set(read.filter(({ file }) => file === null).map(({ id }) => id)),
    pages: isWhole ? publishedPages(subjects) : null,
  });
  const content = {
    transcripts: sources.transcripts.map((file) => ({ ...file, addresses: addressesOf(file.id, ledger) })),
    found,
    meetings: meetings.entries,
    speakers: speakers.entries,
    places: places.entries,
    topics: topics.entries,
    about: about.entries,
    ledger,
  };
  const parts = [texts, meetings, speakers, places, topics, about, ledger, ...read];
  const faults = [...stray, ...parts.flatMap((part) => part.faults)];
  const ids = new Set(texts.files.map(({ id }) => id));
  return { ...content, faults: [...faults, ...crossFaults(content, ids, join(folder, "transcripts"))] };
}

type Schema = Parameters<typeof readEditorial>[1];

async function editorial<S extends Schema>(folder: string, room: string, schema: S) {
  return editorialOf(await contentFiles(join(folder, room), ".md"), schema, (id) => `${room}/${id}/`);
}

function editorialOf<S extends Schema>({ files, faults }: FoundFiles, schema: S, pageOf: (id: string) => NotePage) {
  const read = readEditorial(files, schema, pageOf);
  return { entries: read.entries, faults: [...faults, ...read.faults] };
}

function knownNames(
  speakers: readonly EditorialEntry<schemas.SpeakerNote>[],
  places: readonly EditorialEntry<schemas.PlaceNote>[],
): Known {
  return {
    speakers: speakers.map(({ data }) => ({ names: [data.name, ...data.spellings] })),
    places: places.flatMap(({ data }) => [data.name, ...data.spellings]),
  };
}

type ReadTranscript = Omit<TranscriptFile, "addresses">;

/** A transcript's file read; `file` is `null` when it holds an error. */
interface ReadFile {
  id: string;
  file: ReadTranscript | null;
  faults: Fault[];
}

/** A transcript as the ledger sees it, with the title and the place that its note supplies, if the note can be read. */
function wordsOf({ id, path, transcript }: ReadTranscript, { entries, faults }: Notes<schemas.MeetingNote>) {
  const note = entries.find((entry) => entry.id === id);
  const isUnread = faults.some((fault) => isError(fault) && basename(fault.file, ".md") === id);
  const supplied = { title: note && suppliedBy(note, "title"), place: note && suppliedBy(note, "place") };
  return meetingWords(id, path, transcript, isUnread ? null : supplied);
}

/** The notes of one folder, with what is wrong with others. */
interface Notes<T> {
  entries: EditorialEntry<T>[];
  faults: Fault[];
}

function suppliedBy(note: EditorialEntry<schemas.MeetingNote>, field: "title" | "place"): Supplied | undefined {
  const text = note.data[field];
  return text === undefined ? undefined : { text, path: note.path, line: note.at([field]).line };
}

function readFile({ id, path, bytes }: ContentFile, known: Known): ReadFile {
  const { text, messages } = decode(bytes);
  const readable = messages.every(({ severity }) => severity !== "error");
  const read = readable ? readTranscript(text, known) : { transcript: null, messages: [] };
  const faults = [...messages, ...read.messages].map((message) => ({ ...message, file: path }));
  if (read.transcript === null) return { id, file: null, faults };
  const source = { text, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.byteLength };
  return { id, file: { id, path, transcript: read.transcript, source }, faults };
}
