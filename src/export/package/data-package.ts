import { INERT } from "../../archive/cells.ts";
import type { Archive } from "../../archive/model.ts";
import { slug } from "../../archive/slug.ts";
import type { Edition } from "../edition.ts";
import type { ArchiveFile } from "../format.ts";
import { ARCHIVE_FILES, formatPath, MEETING_FORMATS } from "../formats.ts";
import { json } from "../json/index.ts";
import { sourceFilePath } from "../source-file.ts";

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
      ...ARCHIVE_FILES.map(archiveFile),
      // A resource without a file is not valid, and an archive may be empty.
      ...(meetings.length > 0 ? [...ofMeetings, sources(meetings)] : []),
    ],
  };
}

const archiveFile = ({ path, about, type, table }: ArchiveFile) => ({
  name: table === undefined ? slug(path) : slug(path.replace(/\.csv$/, "")),
  path,
  description: table === undefined ? about : `${about} ${INERT}`,
  mediatype: type,
  encoding: "utf-8",
  ...(table !== undefined && {
    profile: "tabular-data-resource",
    dialect: { delimiter: ",", doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map(([name, type, description]) => ({ name, type, description })),
      primaryKey: table.key,
    },
  }),
});

const sources = (meetings: Archive["meetings"]) => ({
  name: "sources",
  path: meetings.map(sourceFilePath),
  description: "The text of each meeting as received, byte for byte.",
  mediatype: "text/plain",
  encoding: "utf-8",
});
