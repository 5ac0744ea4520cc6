import type { Departure } from "../ledger/index.ts";
import type { Content, TranscriptFile } from "./content-model.ts";
import type { EditorialEntry } from "./editorial.ts";
import type { Found } from "./found.ts";
import { type Mention, mentionsIn } from "./notes/mentions.ts";
import {
  about as aboutSchema,
  type AboutNote,
  type MeetingNote,
  meetingNote,
  type MeetingRecord,
  type Noted,
  type PlaceNote,
  type SeriesEntry,
  type SpeakerNote,
  type ThreadEntry,
  type TopicNote,
} from "./schemas.ts";
import { storedSeries } from "./series/stored.ts";
import { storedThread } from "./threads/stored.ts";

/** An entry of a collection with its id. */
export type WithId<T> = T & { id: string };

/** What the collections hold: all that the archive is joined from. */
export interface Stored {
  meetings: readonly WithId<MeetingRecord>[];
  speakers: readonly WithId<Noted<SpeakerNote>>[];
  places: readonly WithId<Noted<PlaceNote>>[];
  topics: readonly WithId<Noted<TopicNote>>[];
  threads: readonly WithId<ThreadEntry>[];
  series: readonly WithId<SeriesEntry>[];
  mentions: readonly Mention[];
  departures: readonly Departure[];
  about: Noted<AboutNote>;
}

/**
 * What the collections hold of a content folder in which nothing is wrong.
 * @param base the path that the archive lives under, with a slash at both ends: links in notes lead below it.
 */
export function storedOf(content: Content, base: string): Stored {
  const { departures } = content.ledger;
  const noted = <T extends object>(entry: EditorialEntry<T>) => ({
    ...entry.data,
    html: entry.note.html(base),
    id: entry.id,
  });
  const [about] = content.about;
  return {
    meetings: meetingRecords(content, base),
    speakers: [
      ...content.speakers.map(noted),
      ...content.found.speakers.map((one) => unnoted(one, NOTHING_OF_SPEAKER)),
    ],
    places: [...content.places.map(noted), ...content.found.places.map((one) => unnoted(one, {}))],
    topics: content.topics.map(noted),
    threads: content.threads.map((thread) => ({
      ...storedThread(thread, departures, thread.note.html(base)),
      id: thread.id,
    })),
    series: content.series.map((one) => ({ ...storedSeries(one, departures, one.note.html(base)), id: one.id })),
    mentions: mentionsIn(content),
    departures,
    about: { ...(about?.data ?? aboutSchema.parse({})), html: about?.note.html(base) ?? "" },
  };
}

/** One whom only the record names has the fields of the editor's entries, and nothing in them. */
const unnoted = <T extends object>({ id, name, spellings }: Found, empty: T) => ({
  name,
  spellings: [...spellings],
  ...empty,
  html: "",
  id,
});

const NOTHING_OF_SPEAKER: Pick<SpeakerNote, "offices" | "sources"> = { offices: [], sources: [] };

/** What a transcript without a note of the editor's has. */
const NO_NOTE = meetingNote.parse({});

function meetingRecords({ transcripts, meetings }: Content, base: string): Stored["meetings"] {
  const notes = new Map(meetings.map((entry) => [entry.id, entry]));
  return transcripts.map((file) => meetingRecord(file, notes.get(file.id), base));
}

function meetingRecord(
  { id, reading, transcript, figures, source, captures, addresses }: TranscriptFile,
  entry: EditorialEntry<MeetingNote> | undefined,
  base: string,
): WithId<MeetingRecord> {
  const note = { ...NO_NOTE, ...entry?.data, html: entry?.note.html(base) ?? "" };
  return { id, reading, transcript, figures, source, captures, addresses, note };
}
