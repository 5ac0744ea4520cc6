import { heldUnder, type Held } from "../../archive/departed.ts";
import type { Archive, Meeting } from "../../archive/model.ts";
import { type Edition, editionOfMeeting, editionShown } from "../edition.ts";
import type { ArchiveFile, DataFile } from "../format.ts";
import { feedFiles } from "../feeds/index.ts";
import { ARCHIVE_FILES, formatPath, MEETING_FORMATS } from "../formats.ts";
import { linksetFiles } from "../signposting/index.ts";
import { sourceBytes, sourceFilePath } from "../source-file.ts";
import { withdrawnText } from "../withdrawn.ts";
import { citationCff } from "./citation-cff.ts";
import { licenseText } from "./license.ts";

/** On which terms they are passed on, and how they are cited. */
const DESCRIBING: readonly Pick<ArchiveFile, "path" | "make">[] = [
  { path: "CITATION.cff", make: citationCff },
  { path: "LICENSE", make: licenseText },
];

/** Every data file of the archive that can be made without another of them. Sorted by path. */
export function dataFiles(archive: Archive, edition: Edition): DataFile[] {
  const ofArchive = [...ARCHIVE_FILES, ...DESCRIBING].map(({ path, make }) => ({
    path,
    make: () => make(archive, edition),
  }));
  const ofMeetings = archive.meetings.flatMap((meeting) =>
    meetingFiles({ id: meeting.id, entry: meeting, left: null }, edition),
  );
  return [...ofArchive, ...ofMeetings].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The files at addresses that meetings have left: those of a meeting that moved, and in place of those of a withdrawn
 * one the note that it was. What the archive holds as a whole, as data, has none of them.
 */
const leftFiles = ({ meetings, departures }: Archive, edition: Edition): DataFile[] =>
  heldUnder("meeting", meetings, departures).flatMap((held) => (held.left === null ? [] : meetingFiles(held, edition)));

/**
 * What is published besides, and is no part of the data: the files at addresses that were left, the feeds, and the sets of
 * links.
 */
export const filesBeside = (archive: Archive, edition: Edition): DataFile[] => [
  ...leftFiles(archive, edition),
  ...feedFiles(archive, edition),
  ...linksetFiles(archive, edition),
];

/** Every form of a meeting, with the text as received, below the id that it is published under. */
function meetingFiles(held: Held<Meeting>, edition: Edition): DataFile[] {
  const { entry, left } = held;
  const own = entry === null ? edition : editionOfMeeting(edition, entry);
  const from = { entry, left, edition: editionShown(own, entry === null ? [] : [entry]) };
  const forms = MEETING_FORMATS.map((format) => ({
    path: formatPath(held, format),
    from,
    make: () => (entry === null ? format.withdrawn(left, edition) : format.make(entry, own)),
  }));
  const source = {
    path: sourceFilePath(held),
    from,
    make: () => (entry === null ? `${withdrawnText(left)}\n` : sourceBytes(entry)),
  };
  return [source, ...forms];
}
