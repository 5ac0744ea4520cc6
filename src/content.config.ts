import { defineCollection } from "astro:content";
import { contentLoaders } from "./collections/loaders.ts";
import {
  aboutEntry,
  fileEntry,
  ledgerEntry,
  meetingEntry,
  mentionsEntry,
  placeEntry,
  seriesEntry,
  speakerEntry,
  threadEntry,
  topicEntry,
} from "./collections/schemas.ts";
import { Kept } from "./kept/index.ts";
import { basePath, cacheDir, contentDir } from "./settings.ts";

const loaders = contentLoaders({ folder: contentDir, base: basePath, kept: new Kept(cacheDir) });

/** The collections of the content folder, as `getCollection` gives them. */
export const collections = {
  meetings: defineCollection({ loader: loaders.meetings, schema: meetingEntry }),
  speakers: defineCollection({ loader: loaders.speakers, schema: speakerEntry }),
  places: defineCollection({ loader: loaders.places, schema: placeEntry }),
  topics: defineCollection({ loader: loaders.topics, schema: topicEntry }),
  threads: defineCollection({ loader: loaders.threads, schema: threadEntry }),
  series: defineCollection({ loader: loaders.series, schema: seriesEntry }),
  mentions: defineCollection({ loader: loaders.mentions, schema: mentionsEntry }),
  ledger: defineCollection({ loader: loaders.ledger, schema: ledgerEntry }),
  files: defineCollection({ loader: loaders.files, schema: fileEntry }),
  about: defineCollection({ loader: loaders.about, schema: aboutEntry }),
};
