import type { ArchiveFile, Format } from "../format.ts";
import { archiveJson, speakersJson } from "./archive.ts";
import { figuresNdjson } from "./figures.ts";
import { meetingJson } from "./meeting.ts";
import { paragraphsNdjson } from "./paragraphs.ts";
import { SCHEMA_FILES } from "./schema/schemas.ts";
import { seriesJson } from "./series.ts";
import { threadsJson } from "./threads.ts";
import { withdrawnJson } from "./withdrawn.ts";

export { json, jsonLine, jsonLines } from "./json.ts";
export { fieldsOf } from "./schema/parts.ts";
export { schema, SCHEMA_NAMES, schemaPath } from "./schema/schemas.ts";

const JSON_TYPE = "application/json";
const LINES_TYPE = "application/x-ndjson";

const FILES: readonly ArchiveFile[] = [
  {
    path: "paragraphs.ndjson",
    type: LINES_TYPE,
    about: "Every paragraph of speech as an object of its own, one a line: for programs.",
    make: paragraphsNdjson,
  },
  {
    path: "archive.json",
    type: JSON_TYPE,
    about: "What the archive holds: meetings, topics and places, without the words.",
    make: archiveJson,
  },
  {
    path: "speakers.json",
    type: JSON_TYPE,
    about: "Who speaks: names, offices, and in which meetings how much.",
    make: speakersJson,
  },
  {
    path: "threads.json",
    type: JSON_TYPE,
    about: "What the editor has followed from meeting to meeting: threads, step by step.",
    make: threadsJson,
  },
  {
    path: "figures.ndjson",
    type: LINES_TYPE,
    about: "Every figure that a speaker states as an object of its own, one a line.",
    make: figuresNdjson,
  },
  {
    path: "series.json",
    type: JSON_TYPE,
    about: "Figures that the editor has set side by side: series, with the time that each is of.",
    make: seriesJson,
  },
];

/** Data for programs, with schemas. */
export const JSON_DATA: Format = {
  ofMeetings: [
    {
      ending: "json",
      name: "JSON",
      type: JSON_TYPE,
      about: "Everything that is known of the meeting: for programs.",
      make: meetingJson,
      withdrawn: withdrawnJson,
    },
  ],
  ofArchive: [...FILES, ...SCHEMA_FILES],
};
