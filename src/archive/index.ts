import { getCollection } from "astro:content";
import { fileOf, recordOf } from "../collections/records.ts";
import type { HeldFile } from "../collections/schemas.ts";
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
  const rest = {
    speakers: speakers.map(({ id, data }) => ({ ...data, id })),
    places: places.map(({ id, data }) => ({ ...data, id })),
    topics: topics.map(({ id, data }) => ({ ...data, id })),
    threads: threads.map(({ id, data }) => ({ ...data, id })),
    series: series.map(({ id, data }) => ({ ...data, id })),
    mentions: mentions.flatMap(({ data }) => data.mentions),
    departures: ledger.flatMap(({ data }) => data.departures),
    about: about.data,
  };
  const records = meetings.map(({ data }) => data.record);
  const state = JSON.stringify([records, rest]);
  if (last?.state !== state) last = { state, archive: buildArchive({ meetings: records.map(recordOf), ...rest }) };
  return last.archive;
}

/** What the collections held the last time, and what they were joined into. */
let last: { state: string; archive: Archive } | null = null;

/** The files of the content folder, sorted by path. */
export async function getContentFiles(): Promise<HeldFile[]> {
  const files = await getCollection("files");
  return files.map(({ data }) => fileOf(data.file)).sort((a, b) => (a.path < b.path ? -1 : 1));
}
