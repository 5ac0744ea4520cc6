import { join, relative } from "node:path";
import type { Known, Settled } from "../transcript/index.ts";
import { type Captures, readCaptures, settledAlike } from "./captures.ts";
import { type ContentFile, contentFile, contentFiles, type FoundFiles, LARGEST_LEDGER } from "./content-files.ts";
import type { TranscriptFile } from "./content-model.ts";
import { editorialReader, type EditorialEntry, entryFault } from "./editorial.ts";
import type { Fault } from "./fault.ts";
import type { FileReader } from "./files/remembered.ts";
import { strays } from "./files/strays.ts";
import type { NotePage } from "./notes/note.ts";
import * as schemas from "./schemas.ts";
import { type KeyedReading, type Reader, sumOnce } from "./readings.ts";
import { TRANSCRIPT_ENDINGS } from "./transcript-file.ts";

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
  captures: Captures;
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

/** How the files of a folder are read: each from the disk, each transcript, and in which order. */
export interface Readers {
  read: Reader;
  order: ReadingOrder;
  files: FileReader;
}

/** Reads every file of a content folder to its end. Never throws. */
export async function readFolder(folder: string, { read, order, files }: Readers): Promise<ReadFolder> {
  const found = (path: string) => contentFile(join(folder, path), files);
  const foundNotes = (room: string) => contentFiles(join(folder, room), [".md"], files);
  const [stray, texts, meetings, speakers, places, topics, threads, series, about, ledgerFiles, readme] =
    await Promise.all([
      strays(folder),
      contentFiles(join(folder, "transcripts"), TRANSCRIPT_ENDINGS, files),
      foundNotes("meetings").then(notes.meetings),
      foundNotes("speakers").then(notes.speakers),
      foundNotes("places").then(notes.places),
      foundNotes("topics").then(notes.topics),
      foundNotes("threads").then(notes.threads),
      foundNotes("series").then(notes.series),
      found("about.md").then(notes.about),
      contentFile(join(folder, "ledger.txt"), files, LARGEST_LEDGER),
      found("README.md"),
    ]);
  const known = knownNames(speakers.entries, places.entries);
  const noteOf = new Map(meetings.entries.map((entry) => [entry.id, entry]));
  const readings = inOrder(texts.files, order, (file) => {
    const note = noteOf.get(file.id);
    return { file, note, ...read(file, known, note?.data.readings) };
  });
  const byId = new Map(readings.map((one) => [one.file.id, one]));
  const settledIn = (id: string, text: string): Settled[] => {
    const standing = byId.get(id);
    return settledAlike(standing?.note?.data.readings ?? [], standing?.reading.text ?? "", text);
  };
  const ids = new Set(byId.keys());
  const inCaptures = relative(process.cwd(), join(folder, "captures"));
  const captures = await readCaptures(inCaptures, ids, { files, read, known, settledIn });
  return {
    stray,
    texts,
    captures,
    read: readings.map((one) => readFile(one, captures)),
    meetings,
    speakers,
    places,
    topics,
    threads,
    series,
    about,
    ledgerFiles,
    readme,
  };
}

/** Which transcript is read first. Two that read one folder at a time and keep their readings each read but half of it. */
export type ReadingOrder = "first first" | "last first";

/** What a function gives for each of some things, which it is asked about in this order. */
function inOrder<T, R>(things: readonly T[], order: ReadingOrder, of: (thing: T) => R): R[] {
  return order === "first first" ? things.map(of) : things.toReversed().map(of).toReversed();
}

/** What reads the notes of one folder, among the files that were found there. */
function notesReader<S extends Parameters<typeof editorialReader>[0]>(schema: S, pageOf: (id: string) => NotePage) {
  const readAll = editorialReader(schema, pageOf);
  return ({ files, faults }: FoundFiles) => {
    const read = readAll(files);
    return { entries: read.entries, faults: [...faults, ...read.faults], files };
  };
}

const notes = {
  meetings: notesReader(schemas.meetingNote, (id) => `meetings/${id}/`),
  speakers: notesReader(schemas.speaker, (id) => `speakers/${id}/`),
  places: notesReader(schemas.place, (id) => `places/${id}/`),
  topics: notesReader(schemas.topic, (id) => `topics/${id}/`),
  threads: notesReader(schemas.thread, (id) => `threads/${id}/`),
  series: notesReader(schemas.series, (id) => `series/${id}/`),
  about: notesReader(schemas.about, () => "about/"),
};

/** The names of people and places that files of the editor claim, as the reader takes them. */
export function knownNames(
  speakers: readonly EditorialEntry<schemas.SpeakerNote>[],
  places: readonly EditorialEntry<schemas.PlaceNote>[],
): Known {
  return {
    speakers: speakers.map(({ data }) => ({ names: [data.name, ...data.spellings] })),
    places: places.flatMap(({ data }) => [data.name, ...data.spellings]),
  };
}

/** A transcript's file, with what has been read of it and the editor's note beside it. */
interface Standing extends KeyedReading {
  file: ContentFile;
  note: EditorialEntry<schemas.MeetingNote> | undefined;
}

function readFile({ file: { id, path, bytes }, note, key, reading }: Standing, { byMeeting }: Captures): ReadFile {
  const { transcript, messages, text, page, address, rights, unmet, figures } = reading;
  const faults = [
    ...messages.map((message): Fault => ({ ...message, file: path })),
    ...(note ? unmet.map((settled) => unmetFault(note, settled)) : []),
  ];
  if (transcript === null) return { id, file: null, faults };
  const sha256 = sumOnce(bytes);
  return {
    id,
    file: {
      id,
      path,
      reading: key,
      transcript,
      figures,
      captures: byMeeting.get(id) ?? [],
      source: { text, page, address, rights, sha256, bytes: bytes.byteLength },
    },
    faults,
  };
}

/** What the editor has settled about words that the line does not have, or has no more. */
function unmetFault(note: EditorialEntry<schemas.MeetingNote>, { line, words }: Settled): Fault {
  const at = note.data.readings.findIndex((reading) => reading.line === line && reading.words === words);
  const text = `Line ${line} of the source does not say “${words}”, so that nothing is settled about it.`;
  const hint =
    "Compare with the source page, which numbers its lines; correct the line or the words, or take the reading out.";
  return entryFault(note, ["readings", at], "reading-without-words", text, hint);
}
