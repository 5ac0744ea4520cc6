import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildArchive } from "../../src/archive/build-archive.ts";
import type { Archive } from "../../src/archive/model.ts";
import { readContent } from "../../src/collections/content.ts";
import type { Content } from "../../src/collections/content-model.ts";
import { isError } from "../../src/collections/fault.ts";
import type { FileReader } from "../../src/collections/files/remembered.ts";
import { keptReader, readAnew, type Reader } from "../../src/collections/readings.ts";
import { holdRecords } from "../../src/collections/records.ts";
import { type Stored, storedOf } from "../../src/collections/stored.ts";
import { Kept } from "../../src/kept/index.ts";

/** What a content folder holds, and the archive that is made of it; null where it holds errors. */
export interface ReadAndJoined {
  content: Content;
  archive: Archive | null;
}

const keys = keptReader(new Kept(mkdtempSync(join(tmpdir(), "kept-"))));

/** Reads and joins a folder as the development server does: what it has read and joined before, it does not again. */
export async function again(folder: string, files: FileReader): Promise<ReadAndJoined> {
  const content = await readContent(folder, "as it stands", keys, "first first", files);
  return { content, archive: joined(content, ({ meetings }) => holdRecords(meetings).map(({ thing }) => thing)) };
}

/** Reads and joins a folder with nothing known of it. */
export async function fromNothing(folder: string): Promise<ReadAndJoined> {
  const read: Reader = (...asked) => ({ ...readAnew(...asked), key: keys(...asked).key });
  const content = await readContent(folder, "as it stands", read);
  return { content, archive: joined(content, ({ meetings }) => structuredClone(meetings)) };
}

/**
 * As in development, where nothing is published, what the ledger does not allow is no error; one that cannot be relied on
 * leaves too much unchecked. All but the records comes out of a store.
 */
function joined(content: Content, recordsOf: (stored: Stored) => Stored["meetings"]): Archive | null {
  const { ledger, faults } = content;
  if (ledger.broken || faults.some((fault) => isError(fault) && fault.file !== ledger.path)) return null;
  const stored = storedOf(content, "/");
  return buildArchive({ ...structuredClone({ ...stored, meetings: [] }), meetings: recordsOf(stored) });
}

/** All that can be seen of what was read and joined, as text. */
export const seenOf = ({ content, archive }: ReadAndJoined): string[] => [
  ...Object.entries({ ...content, complete: content.ledger.isComplete() }).map(seen),
  ...(archive === null ? ["no archive"] : archiveSeen(archive)),
];

const seen = (value: unknown): string => JSON.stringify(value, (_name, part: unknown) => opened(part), 1);

/** Each meeting, then all else with the names of meetings, turns and paragraphs in their place: and with no others'. */
function archiveSeen(archive: Archive): string[] {
  const names = new Map<unknown, string>();
  const text = (value: unknown) =>
    JSON.stringify(value, (_name, part: unknown) =>
      part === value ? opened(part) : (names.get(part) ?? opened(part)),
    );
  for (const one of [...archive.people, ...archive.places]) names.set(one, `page of ${one.id}`);
  const meetings = archive.meetings.map((meeting) => {
    const shown = text(meeting);
    names.set(meeting, meeting.id);
    for (const turn of meeting.turns) {
      names.set(turn, `${meeting.id}#${turn.id}`);
      for (const paragraph of turn.paragraphs) names.set(paragraph, `${meeting.id}#${paragraph.id}`);
    }
    return shown;
  });
  return [seen(archive.people), seen(archive.places), ...meetings, text({ ...archive, people: [], places: [] })];
}

/** A map as its pairs, a set as its members, bytes by their number; anything else as it is. */
function opened(part: unknown): unknown {
  if (part instanceof Uint8Array) return part.length;
  return part instanceof Map || part instanceof Set ? [...part] : part;
}
