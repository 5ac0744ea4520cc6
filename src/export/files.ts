import { paragraphRows } from "../archive/rows.ts";
import type { Archive } from "../archive/model.ts";
import { archiveJson, speakersJson } from "./archive-json.ts";
import { dataPackageJson } from "./data-package.ts";
import type { Edition } from "./edition.ts";
import { figuresCsv, figuresNdjson } from "./figures.ts";
import { formatPath, MEETING_FORMATS } from "./formats.ts";
import { json, jsonLines } from "./json.ts";
import { readme } from "./readme.ts";
import { schema, SCHEMA_NAMES, schemaPath } from "./schemas.ts";
import { seriesJson } from "./series-json.ts";
import { sourceBytes, sourceFilePath } from "./source-file.ts";
import { threadsJson } from "./threads-json.ts";
import { turnsCsv } from "./turns-csv.ts";

/** A file that the archive publishes as data. */
export interface DataFile {
  /** Below the site's root. */
  path: string;
  /** Makes it; what needs one file makes no other. */
  make: () => string | Uint8Array;
}

/** The files about the archive as a whole. */
const archiveFiles = (archive: Archive, edition: Edition): DataFile[] => [
  { path: "README.txt", make: () => readme(archive, edition) },
  { path: "archive.json", make: () => archiveJson(archive, edition) },
  { path: "datapackage.json", make: () => dataPackageJson(archive, edition) },
  { path: "figures.csv", make: () => figuresCsv(archive, edition) },
  { path: "figures.ndjson", make: () => figuresNdjson(archive, edition) },
  { path: "paragraphs.ndjson", make: () => paragraphsNdjson(archive) },
  { path: "series.json", make: () => seriesJson(archive, edition) },
  { path: "speakers.json", make: () => speakersJson(archive, edition) },
  { path: "threads.json", make: () => threadsJson(archive, edition) },
  { path: "turns.csv", make: () => turnsCsv(archive, edition) },
];

/** Every data file of the archive: what `SHA256SUMS` lists and `archive.zip` holds. Sorted by path. */
export function dataFiles(archive: Archive, edition: Edition): DataFile[] {
  const ofMeetings = archive.meetings.flatMap((meeting): DataFile[] => [
    { path: sourceFilePath(meeting), make: () => sourceBytes(meeting) },
    ...MEETING_FORMATS.map((format) => ({
      path: formatPath(meeting, format),
      make: () => format.make(meeting, edition),
    })),
  ]);
  const described = SCHEMA_NAMES.map((name) => ({ path: schemaPath(name), make: () => json(schema(name, edition)) }));
  const files = [...archiveFiles(archive, edition), ...described, ...ofMeetings];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every paragraph of the archive as one JSON object a line. The search index is built from this file. */
export const paragraphsNdjson = (archive: Archive): string => jsonLines(paragraphRows(archive));
