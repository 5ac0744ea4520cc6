import { keyOf } from "../kept/index.ts";
import { Held, type Keyed } from "./held.ts";
import type { HeldFile, MeetingRecord } from "./schemas.ts";
import type { WithId } from "./stored.ts";

// What entries of collections only name, by keys of all that it is: a store that held it would be read and written whole at
// every edit.

type Meeting = WithId<MeetingRecord>;

const records = new Held<Meeting>("records");
const files = new Held<HeldFile>("files");

/** Holds the records of all meetings. */
export const holdRecords = (all: readonly Meeting[]): Keyed<Meeting>[] =>
  records.putAll(all.map((thing) => ({ key: keyOfRecord(thing), thing })));

/** Holds all files of the content folder. */
export const holdFiles = (all: readonly HeldFile[]): Keyed<HeldFile>[] =>
  files.putAll(all.map((thing) => ({ key: keyOfFile(thing), thing })));

/** The record of a key. @throws for one that was not held in this process, or has been forgotten since. */
export const recordOf = (key: string): Meeting => there(records.get(key));

/** The file of a key. @throws likewise. */
export const fileOf = (key: string): HeldFile => there(files.get(key));

/** What the file is follows from the key of its reading. */
const keyOfRecord = ({ id, reading, addresses, note, captures }: Meeting): string =>
  keyOf(id, reading, JSON.stringify([addresses, note, captures]));

const keyOfFile = (file: HeldFile): string => keyOf(file.path, file.is === "file" ? file.bytes : file.id);

function there<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("The collections name what is no more.");
  return thing;
}
