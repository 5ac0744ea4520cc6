import { basename } from "node:path";
import { type MeetingWords, meetingWords, type Publication, type Supplied } from "../ledger/index.ts";
import type { ContentFile } from "./content-files.ts";
import type { EditorialEntry } from "./editorial.ts";
import { isError } from "./fault.ts";
import type { ReadFolder, ReadTranscript } from "./folder.ts";
import type { Found } from "./found.ts";
import { publishedPages } from "./published-pages.ts";
import type { MeetingNote } from "./schemas.ts";

/** All that a folder would publish, as the ledger sees it. */
export function publicationOf(
  folder: ReadFolder,
  transcripts: readonly ReadTranscript[],
  found: { speakers: readonly Found[]; places: readonly Found[] },
): Publication {
  const { texts, read, meetings, speakers, places, topics, threads, series } = folder;
  const isWhole = [texts, meetings, speakers, places, topics, threads, series, ...read].every(
    ({ faults }) => !faults.some(isError),
  );
  const notes = {
    topics: topics.entries,
    threads: threads.entries,
    series: series.entries,
    speakers: speakers.entries,
    places: places.entries,
  };
  return {
    transcripts: wordsOf(transcripts, meetings, texts.files),
    unread: new Set(read.filter(({ file }) => file === null).map(({ id }) => id)),
    pages: isWhole ? publishedPages({ transcripts, ...notes, found }) : null,
  };
}

/** Transcripts as the ledger sees them, each with the title and the place that its note supplies, if it can be read. */
function wordsOf(
  transcripts: readonly ReadTranscript[],
  { entries, faults }: ReadFolder["meetings"],
  files: readonly ContentFile[],
): MeetingWords[] {
  const notes = new Map(entries.map((note) => [note.id, note]));
  const unread = new Set(faults.filter(isError).map(({ file }) => basename(file, ".md")));
  const byId = new Map(files.map((file) => [file.id, file]));
  return transcripts.map(({ id, path, transcript }) => {
    const of: WordsOf = { transcript, note: notes.get(id), isUnread: unread.has(id) };
    const file = byId.get(id);
    const before = file && wordsBefore.get(file);
    if (before !== undefined && isSame(before.of, of)) return before.words;
    const words = meetingWords(id, path, transcript, of.isUnread ? null : suppliedBy(of.note));
    if (file !== undefined) wordsBefore.set(file, { of, words });
    return words;
  });
}

/** What the words of a meeting depend on. */
interface WordsOf {
  transcript: ReadTranscript["transcript"];
  note: EditorialEntry<MeetingNote> | undefined;
  isUnread: boolean;
}

const isSame = (a: WordsOf, b: WordsOf): boolean =>
  a.transcript === b.transcript && a.note === b.note && a.isUnread === b.isUnread;

/** The words of the transcript of each file, as they were the last time. */
const wordsBefore = new WeakMap<ContentFile, { of: WordsOf; words: MeetingWords }>();

const suppliedBy = (note: EditorialEntry<MeetingNote> | undefined) => ({
  title: note && suppliedIn(note, "title"),
  place: note && suppliedIn(note, "place"),
});

function suppliedIn(note: EditorialEntry<MeetingNote>, field: "title" | "place"): Supplied | undefined {
  const text = note.data[field];
  return text === undefined ? undefined : { text, path: note.path, line: note.at([field]).line };
}
