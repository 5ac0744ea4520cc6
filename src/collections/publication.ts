import { basename } from "node:path";
import { eachOnceBy } from "../kept/index.ts";
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
  return transcripts.map(({ id, path, transcript }) =>
    wordsIn(byId.get(id) ?? { id, path }, [transcript, notes.get(id), unread.has(id)]),
  );
}

type Note = EditorialEntry<MeetingNote> | undefined;

/** The words of the transcript of a file; none are supplied by a note that cannot be read. */
const wordsIn = eachOnceBy(
  (
    { id, path }: Pick<ContentFile, "id" | "path">,
    [transcript, note, isUnread]: readonly [ReadTranscript["transcript"], Note, boolean],
  ): MeetingWords => meetingWords(id, path, transcript, isUnread ? null : suppliedBy(note)),
);

const suppliedBy = (note: Note) => ({
  title: note && suppliedIn(note, "title"),
  place: note && suppliedIn(note, "place"),
});

function suppliedIn(note: EditorialEntry<MeetingNote>, field: "title" | "place"): Supplied | undefined {
  const text = note.data[field];
  return text === undefined ? undefined : { text, path: note.path, line: note.at([field]).line };
}
