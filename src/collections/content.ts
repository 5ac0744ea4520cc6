import { createHash } from "node:crypto";
import { join, relative } from "node:path";
import { meetingWords } from "../ledger/index.ts";
import { decode, readTranscript, type Known } from "../transcript/index.ts";
import { type ContentFile, contentFile, contentFiles, type FoundFiles } from "./content-files.ts";
import { crossFaults } from "./cross-check.ts";
import { type EditorialEntry, readEditorial } from "./editorial.ts";
import type { Content, TranscriptFile } from "./content-model.ts";
import type { Fault } from "./fault.ts";
import { type LedgerReading, addressesOf, readLedgerFile } from "./ledger-file.ts";
import type { NotePage } from "./notes/note.ts";
import * as schemas from "./schemas.ts";
import { strays } from "./files/strays.ts";

/**
 * Reads a content folder to the end, whatever is wrong in it; what is missing or cannot be read is a fault like any
 * other. Only `transcripts/` must be there. Never throws.
 */
export async function readContent(folder: string): Promise<Content> {
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
  const ledger = holdAgainst(join(folder, "ledger.txt"), ledgerFiles.files, read);
  const content = {
    transcripts: read.flatMap(({ file }) =>
      file === null ? [] : { ...file, addresses: addressesOf(file.id, ledger) },
    ),
    meetings: meetings.entries,
    speakers: speakers.entries,
    places: places.entries,
    topics: topics.entries,
    about: about.entries,
    ledger,
  };
  const found = [texts, meetings, speakers, places, topics, about, ledgerFiles, ledger, ...read].flatMap(
    ({ faults }) => faults,
  );
  const ids = new Set(texts.files.map(({ id }) => id));
  return { ...content, faults: [...stray, ...found, ...crossFaults(content, ids, join(folder, "transcripts"))] };
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

/** A transcript's file read; `file` is `null` when it holds an error. */
interface ReadFile {
  id: string;
  file: Omit<TranscriptFile, "addresses"> | null;
  faults: Fault[];
}

function holdAgainst(ledger: string, files: readonly ContentFile[], read: readonly ReadFile[]): LedgerReading {
  const transcripts = read.flatMap(({ file }) => file ?? []);
  const words = transcripts.map(({ id, path, transcript }) => meetingWords(id, path, transcript));
  const unread = read.filter(({ file }) => file === null).map(({ id }) => id);
  return readLedgerFile(relative(process.cwd(), ledger), files, words, new Set(unread));
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
