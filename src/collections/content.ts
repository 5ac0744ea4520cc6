import { createHash } from "node:crypto";
import { join, relative } from "node:path";
import { meetingWords, type Supplied } from "../ledger/index.ts";
import { decode, readTranscript, type Known } from "../transcript/index.ts";
import { type ContentFile, contentFile, contentFiles } from "./content-files.ts";
import { crossFaults } from "./cross-check.ts";
import { type EditorialEntry, readEditorial } from "./editorial.ts";
import type { Content, TranscriptFile } from "./content-model.ts";
import { type Fault, isError } from "./fault.ts";
import { foundPlaces, foundSpeakers } from "./found.ts";
import { addressesOf, holdAgainst, type LedgerMode, readLedgerFile } from "./ledger-file.ts";
import { publishedPages } from "./published-pages.ts";
import * as schemas from "./schemas.ts";

/**
 * Reads a content folder to the end, whatever is wrong in it. Only `transcripts/` and `ledger.txt` must be there; `mode`
 * says how the ledger is to be taken.
 * @throws when a folder or file is there and cannot be read.
 */
export async function readContent(folder: string, mode: LedgerMode = "as it stands"): Promise<Content> {
  const [texts, meetings, speakers, places, topics, about, ledgerFiles] = await Promise.all([
    contentFiles(join(folder, "transcripts"), ".txt"),
    editorial(join(folder, "meetings"), schemas.meetingNote),
    editorial(join(folder, "speakers"), schemas.speaker),
    editorial(join(folder, "places"), schemas.place),
    editorial(join(folder, "topics"), schemas.topic),
    contentFile(join(folder, "about.md")).then((files) => readEditorial(files, schemas.about)),
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
    transcripts: sources.transcripts.map((file) => wordsOf(file, meetings.entries)),
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
  const faults = [texts, meetings, speakers, places, topics, about, ledger, ...read].flatMap((part) => part.faults);
  const ids = new Set(texts.files.map(({ id }) => id));
  return { ...content, faults: [...faults, ...crossFaults(content, ids, join(folder, "transcripts"))] };
}

async function editorial<S extends Parameters<typeof readEditorial>[1]>(folder: string, schema: S) {
  const { files, faults } = await contentFiles(folder, ".md");
  const read = readEditorial(files, schema);
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

/** A transcript as the ledger sees it, with the title and the place that its note supplies. */
function wordsOf({ id, path, transcript }: ReadTranscript, notes: readonly EditorialEntry<schemas.MeetingNote>[]) {
  const note = notes.find((entry) => entry.id === id);
  return meetingWords(id, path, transcript, {
    title: note && suppliedBy(note, "title"),
    place: note && suppliedBy(note, "place"),
  });
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
