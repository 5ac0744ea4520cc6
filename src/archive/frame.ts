import type { Archive } from "./model.ts";

/** What every page may show, besides what it is of: the same all over the site. */
export interface Frame {
  about: Archive["about"];
  /** Transcripts with rights of their own stand beside others. */
  mixed: boolean;
  /** What the archive has any of. */
  holds: Record<"topics" | "threads" | "speakers" | "places", boolean>;
}

/** What every page of an archive may show. */
export const frameOf = ({ about, meetings, topics, threads, people, places }: Archive): Frame => ({
  about,
  mixed: meetings.some(({ source }) => source.rights !== null),
  holds: {
    topics: topics.length > 0,
    threads: threads.length > 0,
    speakers: people.length > 0,
    places: places.length > 0,
  },
});
