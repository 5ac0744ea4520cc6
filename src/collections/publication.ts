import { basename } from "node:path";
import { meetingWords, type Publication, type Supplied } from "../ledger/index.ts";
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
    transcripts: wordsOf(transcripts, meetings),
    unread: new Set(read.filter(({ file }) => file === null).map(({ id }) => id)),
    pages: isWhole ? publishedPages({ transcripts, ...notes, found }) : null,
  };
}

/** Transcripts as the ledger sees them, each with the title and the place that its note supplies, if it can be read. */
function wordsOf(transcripts: readonly ReadTranscript[], { entries, faults }: ReadFolder["meetings"]) {
  const notes = new Map(entries.map((note) => [note.id, note]));
  const unread = new Set(faults.filter(isError).map(({ file }) => basename(file, ".md")));
  return transcripts.map(({ id, path, transcript }) => {
    const note = notes.get(id);
    const supplied = { title: note && suppliedBy(note, "title"), place: note && suppliedBy(note, "place") };
    return meetingWords(id, path, transcript, unread.has(id) ? null : supplied);
  });
}

function suppliedBy(note: EditorialEntry<MeetingNote>, field: "title" | "place"): Supplied | undefined {
  const text = note.data[field];
  return text === undefined ? undefined : { text, path: note.path, line: note.at([field]).line };
}
