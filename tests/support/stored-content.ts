import { readContent } from "../../src/collections/content.ts";
import { faultReport, isError } from "../../src/collections/fault.ts";
import { mentionsIn } from "../../src/collections/notes/mentions.ts";
import { about, meetingNote } from "../../src/collections/schemas.ts";
import { storedSeries } from "../../src/collections/series/stored.ts";
import { storedThread } from "../../src/collections/threads/stored.ts";
import type { Stored } from "../../src/archive/build-archive.ts";

/** What the collections hold of a content folder, without Astro; the editor's Markdown is left out. */
export async function storedContent(folder: string): Promise<Stored> {
  const content = await readContent(folder);
  if (content.faults.some(isError)) throw new Error(faultReport(content.faults));
  const html = "";
  const { departures } = content.ledger;
  const notes = new Map(content.meetings.map(({ id, data }) => [id, data]));
  const entry = <T extends object>({ id, data }: { id: string; data: T }) => ({ ...data, id, html });
  return {
    meetings: content.transcripts.map(({ id, transcript, source, captures, addresses }) => ({
      id,
      transcript,
      source,
      captures,
      addresses,
      note: { ...meetingNote.parse({}), ...notes.get(id), html },
    })),
    speakers: [
      ...content.speakers.map(entry),
      ...content.found.speakers.map((speaker) => ({ ...speaker, spellings: [], offices: [], sources: [], html })),
    ],
    places: [...content.places.map(entry), ...content.found.places.map((place) => ({ ...place, spellings: [], html }))],
    topics: content.topics.map(entry),
    threads: content.threads.map((thread) => ({ ...storedThread(thread, departures, html), id: thread.id })),
    series: content.series.map((one) => ({ ...storedSeries(one, departures, html), id: one.id })),
    mentions: mentionsIn(content),
    departures,
    about: { ...(content.about[0]?.data ?? about.parse({})), html },
  };
}
