import { getCollection } from "astro:content";
import { about as aboutSchema } from "../collections/schemas.ts";
import { buildArchive } from "./build-archive.ts";
import type { Archive } from "./model.ts";

let built: Promise<Archive> | null = null;

/** The archive. A build joins the collections once; in development each page joins them anew, to show an edit at once. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return joinCollections();
  built ??= joinCollections();
  return built;
}

async function joinCollections(): Promise<Archive> {
  const [meetings, speakers, places, topics, about] = await Promise.all([
    getCollection("meetings"),
    getCollection("speakers"),
    getCollection("places"),
    getCollection("topics"),
    getCollection("about"),
  ]);
  return buildArchive({
    meetings: meetings.map(({ id, data }) => ({ ...data, id })),
    speakers: speakers.map(({ id, data }) => ({ ...data, id })),
    places: places.map(({ id, data }) => ({ ...data, id })),
    topics: topics.map(({ id, data }) => ({ ...data, id })),
    about: about[0]?.data ?? { ...aboutSchema.parse({}), html: "" },
  });
}
