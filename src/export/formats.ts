import { AKOMA_NTOSO } from "./akomantoso/index.ts";
import { CITATION } from "./citation/index.ts";
import { CSV } from "./csv/index.ts";
import type { ArchiveFile, Format, MeetingFormat } from "./format.ts";
import { JSON_DATA } from "./json/index.ts";
import { TEI } from "./tei/index.ts";
import { TEXT } from "./text/index.ts";

export { formatPath } from "./format.ts";

/** Every format, the most useful first. */
const FORMATS: readonly Format[] = [CSV, JSON_DATA, TEI, AKOMA_NTOSO, TEXT, CITATION];

/** Every form in which each meeting is published: the words first, then what cites them. */
export const MEETING_FORMATS: readonly MeetingFormat[] = FORMATS.flatMap(({ ofMeetings = [] }) => ofMeetings);

/** Every file about the archive as a whole. */
export const ARCHIVE_FILES: readonly ArchiveFile[] = FORMATS.flatMap(({ ofArchive = [] }) => ofArchive);
