import type { Archive, Departure, Meeting } from "../archive/model.ts";
import type { Edition } from "./edition.ts";

/** A form in which each meeting is published as a file of its own: `meetings/<id>.<ending>`. */
export interface MeetingFormat {
  ending: string;
  name: string;
  /** Media type. */
  type: string;
  /** What it is for, in a line. */
  about: string;
  make: (meeting: Meeting, edition: Edition) => string;
  /** What stands there when the meeting has been withdrawn. */
  withdrawn: (left: Departure, edition: Edition) => string;
}

/** The path of a meeting's file in one of these forms, below the site's root. */
export const formatPath = ({ id }: Pick<Meeting, "id">, { ending }: Pick<MeetingFormat, "ending">): string =>
  `meetings/${id}.${ending}`;

/** A column of a table: its name, its type in a Frictionless table schema, and what it holds. */
export type Column = readonly [name: string, type: string, description: string];

/** A file about the archive as a whole. */
export interface ArchiveFile {
  /** Below the site's root. */
  path: string;
  /** Media type. */
  type: string;
  /** What it is, in a line. */
  about: string;
  /** Of a table: its columns, and those that together tell a row from all others. */
  table?: { columns: readonly Column[]; key: readonly string[] };
  make: (archive: Archive, edition: Edition) => string;
}

/** What a file holds. */
export type FileContent = string | Uint8Array<ArrayBuffer>;

/** A file that is published as data, and can be made without any other. */
export interface DataFile<Content = FileContent> {
  /** Below the site's root. */
  path: string;
  /** All that it is made from, where that is less than the archive: as long as it is the same, so is the file. */
  from?: object;
  make: () => Content;
}

/** What a folder of this room makes: forms of each meeting, and files about the archive as a whole. */
export interface Format {
  ofMeetings?: readonly MeetingFormat[];
  ofArchive?: readonly ArchiveFile[];
}
