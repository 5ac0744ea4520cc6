import { personPath, topicPath } from "../archive/addresses.ts";
import { FEED_TYPE, feedPath, olderPath } from "./feeds/index.ts";
import { ARCHIVE_FILES, formatPath, MEETING_FORMATS } from "./formats.ts";
import { isCut, partPath } from "./package/parts.ts";
import { LINKSET_PATHS, LINKSET_TYPE } from "./signposting/index.ts";
import { sourceFilePath } from "./source-file.ts";

/** A file of the site, or with `*` in place of an id all of one kind, and of which media type it is. */
export interface TypedFile {
  /** Below the site's root. */
  path: string;
  type: string;
}

const ANY = { id: "*" };

/** Files that are made in one way and are no format. */
const OTHERS: readonly TypedFile[] = [
  ...["archive.zip", partPath("archive.zip", "*")].map((path) => ({ path, type: "application/zip" })),
  { path: "CITATION.cff", type: "application/yaml" },
  { path: "opensearch.xml", type: "application/opensearchdescription+xml" },
  ...["LICENSE", "README.txt", "SHA256SUMS", "addresses.txt"].map((path) => ({ path, type: "text/plain" })),
  { path: sourceFilePath(ANY), type: "text/plain" },
  { path: LINKSET_PATHS, type: LINKSET_TYPE },
  ...["", personPath(ANY), topicPath(ANY)].map((page) => ({ path: feedPath(page), type: FEED_TYPE })),
  { path: olderPath("*"), type: FEED_TYPE },
];

/** The media type of every file that is data, with the set of characters for what does not say so itself. */
export const mediaTypes = (): TypedFile[] =>
  [
    ...MEETING_FORMATS.map((format) => ({ path: formatPath(ANY, format), type: format.type })),
    ...ARCHIVE_FILES.map(({ path, type }) => ({ path, type })),
    ...ARCHIVE_FILES.filter(({ path }) => isCut(path)).map(({ path, type }) => ({ path: partPath(path, "*"), type })),
    ...OTHERS,
  ].map(({ path, type }) => ({ path, type: /^text\/|\/x-/.test(type) ? `${type}; charset=utf-8` : type }));
