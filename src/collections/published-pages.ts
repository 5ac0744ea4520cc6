import type { PublishedPage } from "../ledger/index.ts";
import type { Transcript } from "../transcript/index.ts";
import type { EditorialEntry } from "./editorial.ts";
import type { Found } from "./found.ts";
import type { PlaceNote, SeriesNote, SpeakerNote, ThreadNote, TopicNote } from "./schemas.ts";

/** What pages are made of. */
interface Subjects {
  transcripts: readonly { transcript: Transcript }[];
  topics: readonly EditorialEntry<TopicNote>[];
  threads: readonly EditorialEntry<ThreadNote>[];
  series: readonly EditorialEntry<SeriesNote>[];
  speakers: readonly EditorialEntry<SpeakerNote>[];
  places: readonly EditorialEntry<PlaceNote>[];
  found: { speakers: readonly Found[]; places: readonly Found[] };
}

/** The pages that a content folder makes of topics, threads, series, speakers, places and years, as the ledger holds them. */
export function publishedPages({
  transcripts,
  topics,
  threads,
  series,
  speakers,
  places,
  found,
}: Subjects): PublishedPage[] {
  const years = new Set(transcripts.map(({ transcript }) => transcript.date.iso.slice(0, 4)));
  return [
    ...topics.map((entry) => titledPage("topics", entry)),
    ...threads.map((entry) => titledPage("threads", entry)),
    ...series.map((entry) => titledPage("series", entry)),
    ...speakers.map((entry) => pageOf("speakers", entry)),
    ...found.speakers.map((entry) => foundPage("speakers", entry)),
    ...places.map((entry) => pageOf("places", entry)),
    ...found.places.map((entry) => foundPage("places", entry)),
    ...[...years].sort().map((year) => foundPage("years", { id: year, name: year, spellings: [] })),
  ];
}

function titledPage(
  folder: string,
  { id, path, data }: EditorialEntry<TopicNote | ThreadNote | SeriesNote>,
): PublishedPage {
  return { path: `${folder}/${id}`, name: data.title, spellings: [], file: path, titled: true };
}

function pageOf(folder: string, { id, path, data }: EditorialEntry<SpeakerNote | PlaceNote>): PublishedPage {
  return { path: `${folder}/${id}`, name: data.name, spellings: data.spellings, file: path, titled: false };
}

function foundPage(folder: string, { id, name, spellings }: Found): PublishedPage {
  return { path: `${folder}/${id}`, name, spellings, file: null, titled: false };
}
