import { INERT } from "../archive/cells.ts";
import type { Archive } from "../archive/model.ts";
import { slug } from "../archive/slug.ts";
import { ARCHIVE_FILES } from "./catalogue.ts";
import type { Column } from "./csv.ts";
import type { Edition } from "./edition.ts";
import { FIGURE_COLUMNS } from "./figures.ts";
import { formatPath, MEETING_FORMATS } from "./formats.ts";
import { json } from "./json.ts";
import { sourceFilePath } from "./source-file.ts";
import { TURN_COLUMNS } from "./turns-csv.ts";

/** The file that describes all data files. */
export const dataPackageJson = (archive: Archive, edition: Edition): string => json(dataPackage(archive, edition));

/** The description of all data files after https://specs.frictionlessdata.io/data-package/. */
export function dataPackage({ about, meetings }: Archive, { base }: Edition): object {
  const { name, summary, scope, publisher, publisherUrl, licence, licenceUrl } = about;
  const ofMeetings = MEETING_FORMATS.map((format) => ({
    name: `meetings-${format.ending}`,
    path: meetings.map((meeting) => formatPath(meeting, format)),
    description: format.about,
    mediatype: format.type,
    encoding: "utf-8",
  }));
  return {
    profile: "data-package",
    name: slug(name),
    title: name,
    description: [summary, scope].filter((part) => part !== undefined).join(" "),
    homepage: base,
    ...(licenceUrl !== undefined && { licenses: [{ path: licenceUrl, title: licence ?? licenceUrl }] }),
    ...(publisher !== undefined && { sources: [{ title: publisher, ...(publisherUrl && { path: publisherUrl }) }] }),
    resources: [
      table("turns", TURN_COLUMNS, ["meeting", "turn"]),
      table("figures", FIGURE_COLUMNS, ["meeting", "paragraph", "n"]),
      ...ARCHIVE_FILES.filter(({ path }) => !DESCRIBED_ELSEWHERE.includes(path)).map(archiveFile),
      // A resource without a file is not valid, and an archive may be empty.
      ...(meetings.length > 0 ? [...ofMeetings, sources(meetings)] : []),
    ],
  };
}

/** The tables, and the package itself. */
const DESCRIBED_ELSEWHERE = ["turns.csv", "figures.csv", "datapackage.json"];

const table = (name: string, columns: readonly Column[], primaryKey: readonly string[]) => ({
  name,
  path: `${name}.csv`,
  description: INERT,
  profile: "tabular-data-resource",
  mediatype: "text/csv",
  encoding: "utf-8",
  dialect: { delimiter: ",", doubleQuote: true, header: true },
  schema: {
    fields: columns.map(([name, type, description]) => ({ name, type, description })),
    primaryKey,
  },
});

const archiveFile = ({ path, about }: (typeof ARCHIVE_FILES)[number]) => ({
  name: slug(path),
  path,
  description: about,
  mediatype: path.endsWith(".ndjson") ? "application/x-ndjson" : "application/json",
  encoding: "utf-8",
});

const sources = (meetings: Archive["meetings"]) => ({
  name: "sources",
  path: meetings.map(sourceFilePath),
  description: "The text of each meeting as received, byte for byte.",
  mediatype: "text/plain",
  encoding: "utf-8",
});
