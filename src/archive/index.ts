import { getCollection } from "astro:content";
import { readingOf } from "../collections/readings.ts";
import type { HeldFile, MeetingEntry, MeetingRecord } from "../collections/schemas.ts";
import type { WithId } from "../collections/stored.ts";
import { buildArchive } from "./build-archive.ts";
import { Digests } from "./digests.ts";
import { frameOf } from "./frame.ts";
import type { Archive } from "./model.ts";
import { oncePerBuild } from "./once-per-build.ts";

/** The archive. What shows but a part of it is given that by its page, which says so of itself in its key. */
export const getArchive = oncePerBuild(joinCollections);

/** What every page may show besides what it is of. */
export const getFrame = oncePerBuild(async () => frameOf(await getArchive()));

/** Keys for what is made of things of the archive. */
export const getDigests = oncePerBuild(async () => new Digests(await getArchive()));

async function joinCollections(): Promise<Archive> {
  const [about] = await getCollection("about");
  if (about === undefined) throw new Error("The collection about is always loaded, and was not.");
  const { holds } = about.data;
  // Astro warns of a collection without entries, and an archive may well have no topics.
  const [meetings, ledger, mentions, speakers, places, topics, threads, series] = await Promise.all([
    getCollection("meetings"),
    getCollection("ledger"),
    getCollection("mentions"),
    holds.speakers ? getCollection("speakers") : [],
    holds.places ? getCollection("places") : [],
    holds.topics ? getCollection("topics") : [],
    holds.threads ? getCollection("threads") : [],
    holds.series ? getCollection("series") : [],
  ]);
  return buildArchive({
    meetings: meetings.map(({ id, data }) => recordOf(id, data)),
    speakers: speakers.map(({ id, data }) => ({ ...data, id })),
    places: places.map(({ id, data }) => ({ ...data, id })),
    topics: topics.map(({ id, data }) => ({ ...data, id })),
    threads: threads.map(({ id, data }) => ({ ...data, id })),
    series: series.map(({ id, data }) => ({ ...data, id })),
    mentions: mentions.flatMap(({ data }) => data.mentions),
    departures: ledger.flatMap(({ data }) => data.departures),
    about: about.data,
  });
}

/** An entry with what was read of its file. */
function recordOf(id: string, { source, ...entry }: MeetingEntry): WithId<MeetingRecord> {
  const { transcript, figures, text, page, address, rights } = readingOf(entry.reading);
  if (transcript === null) throw new Error(`The transcript ${id} is in the collection, and could not be read.`);
  return { ...entry, id, transcript, figures, source: { ...source, text, page, address, rights } };
}

/** The files of the content folder, sorted by path. */
export async function getContentFiles(): Promise<HeldFile[]> {
  const files = await getCollection("files");
  return files.map(({ data }) => data).sort((a, b) => (a.path < b.path ? -1 : 1));
}
