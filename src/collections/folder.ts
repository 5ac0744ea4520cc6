import { createHash } from "node:crypto";
import { join } from "node:path";
import { decode, type Known, readTranscript } from "../transcript/index.ts";
import { type ContentFile, contentFile, contentFiles, type FoundFiles } from "./content-files.ts";
import type { TranscriptFile } from "./content-model.ts";
import { type EditorialEntry, readEditorial } from "./editorial.ts";
import type { Fault } from "./fault.ts";
import { strays } from "./files/strays.ts";
import type { NotePage } from "./notes/note.ts";
import * as schemas from "./schemas.ts";

/** The notes of one folder, with what is wrong with these and others of it. */
export interface Notes<T> {
  entries: EditorialEntry<T>[];
  faults: Fault[];
  /** The files themselves. */
  files: ContentFile[];
}

/** A transcript read from its file, before it is held against the ledger. */
export type ReadTranscript = Omit<TranscriptFile, "addresses">;

/** A transcript's file read; `file` is `null` when it holds an error. */
export interface ReadFile {
  id: string;
  file: ReadTranscript | null;
  faults: Fault[];
}

/** A content folder, every file of it read by itself. */
export interface ReadFolder {
  /** What lies in the folder and nothing reads. */
  stray: Fault[];
  texts: FoundFiles;
  read: ReadFile[];
  meetings: Notes<schemas.MeetingNote>;
  speakers: Notes<schemas.SpeakerNote>;
  places: Notes<schemas.PlaceNote>;
  topics: Notes<schemas.TopicNote>;
  threads: Notes<schemas.ThreadNote>;
  series: Notes<schemas.SeriesNote>;
  about: Notes<schemas.AboutNote>;
  ledgerFiles: FoundFiles;
  /** What the folder says of itself, for people. */
  readme: FoundFiles;
}

/** Reads every file of a content folder to its end. Never throws. */
export async function readFolder(folder: string): Promise<ReadFolder> {
  const [stray, texts, meetings, speakers, places, topics, threads, series, about, ledgerFiles, readme] =
    await Promise.all([
      strays(folder),
      contentFiles(join(folder, "transcripts"), ".txt"),
      editorial(folder, "meetings", schemas.meetingNote),
      editorial(folder, "speakers", schemas.speaker),
      editorial(folder, "places", schemas.place),
      editorial(folder, "topics", schemas.topic),
      editorial(folder, "threads", schemas.thread),
      editorial(folder, "series", schemas.series),
      contentFile(join(folder, "about.md")).then((found) => editorialOf(found, schemas.about, () => "about/")),
      contentFile(join(folder, "ledger.txt")),
      contentFile(join(folder, "README.md")),
    ]);
  const known = knownNames(speakers.entries, places.entries);
  const read = texts.files.map((file) => readFile(file, known));
  return { stray, texts, read, meetings, speakers, places, topics, threads, series, about, ledgerFiles, readme };
}

type Schema = Parameters<typeof readEditorial>[1];

async function editorial<S extends Schema>(folder: string, room: string, schema: S) {
  return editorialOf(await contentFiles(join(folder, room), ".md"), schema, (id) => `${room}/${id}/`);
}

function editorialOf<S extends Schema>({ files, faults }: FoundFiles, schema: S, pageOf: (id: string) => NotePage) {
  const read = readEditorial(files, schema, pageOf);
  return { entries: read.entries, faults: [...faults, ...read.faults], files };
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

function readFile({ id, path, bytes }: ContentFile, known: Known): ReadFile {
  const { text, messages } = decode(bytes);
  const readable = messages.every(({ severity }) => severity !== "error");
  const read = readable ? readTranscript(text, known) : { transcript: null, messages: [] };
  const faults = [...messages, ...read.messages].map((message) => ({ ...message, file: path }));
  if (read.transcript === null) return { id, file: null, faults };
  const source = { text, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.byteLength };
  return { id, file: { id, path, transcript: read.transcript, source }, faults };
}
