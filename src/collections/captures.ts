import { basename, dirname, extname } from "node:path";
import { isDay } from "../ledger/index.ts";
import { type Known, plain, type Settled } from "../transcript/index.ts";
import { saidIn } from "./changes.ts";
import { type ContentFile, readFiles } from "./content-files.ts";
import { type Fault, fileFault } from "./fault.ts";
import type { FileReader } from "./files/remembered.ts";
import { walk } from "./files/walk.ts";
import type { Capture } from "./schemas.ts";
import type { Reader } from "./readings.ts";
import { isTranscriptFile, TRANSCRIPT_ENDINGS } from "./transcript-file.ts";

/** What a folder holds of earlier captures of its pages: `captures/<id>/<day>.html`, or `.txt`. */
export interface Captures {
  /** By the id of the meeting, the earliest first. */
  byMeeting: ReadonlyMap<string, Capture[]>;
  files: ContentFile[];
  faults: Fault[];
}

/** What captures are read with. */
interface ReadWith {
  files: FileReader;
  read: Reader;
  known: Known;
  /** What is settled about the text of a capture of a meeting: what is about the one that stands, and holds. */
  settledIn: (id: string, text: string) => readonly Settled[];
}

/**
 * Reads the earlier captures below a folder; a folder that is not there has none. Never throws.
 * @param ids of the transcripts that are there
 */
export async function readCaptures(folder: string, ids: ReadonlySet<string>, readWith: ReadWith): Promise<Captures> {
  const walked = await walk(folder, TRANSCRIPT_ENDINGS);
  const placed = walked.paths.filter((path) => placeFault(path, ids) === null);
  const read = await readFiles(placed, readWith.files);
  const captures = read.files.map((file) => ({ file, ...captured(file, readWith) }));
  const sound = captures.flatMap(({ file, capture }) => (capture ? [{ id: meetingOf(file.path), capture }] : []));
  const byMeeting = new Map(
    [...Map.groupBy(sound, ({ id }) => id)].map(([id, group]) => [id, inTime(group.map(({ capture }) => capture))]),
  );
  const faults = [
    ...walked.faults,
    ...walked.paths.flatMap((path) => placeFault(path, ids) ?? []),
    ...read.faults,
    ...captures.flatMap((one) => one.faults),
  ];
  return { byMeeting, files: read.files, faults };
}

/**
 * What is settled about one text of a page, for another one of it: what is about a line that the other has too, word for
 * word; of several such the nearest.
 */
export function settledAlike(settled: readonly Settled[], own: string, other: string): Settled[] {
  if (settled.length === 0) return [];
  const [lines, others] = [own, other].map((text) => text.split(/\r\n|\n|\r/).map(plain));
  return settled.flatMap((each) => {
    const words = lines?.[each.line - 1];
    const places = (others ?? []).flatMap((text, i) => (text === words ? [i + 1] : []));
    const [line] = places.sort((a, b) => Math.abs(a - each.line) - Math.abs(b - each.line));
    return line === undefined ? [] : [{ ...each, line }];
  });
}

const meetingOf = (path: string): string => basename(dirname(path));

const dayOf = (path: string): string => basename(path, extname(path));

const inTime = (captures: readonly Capture[]): Capture[] => captures.toSorted((a, b) => (a.day < b.day ? -1 : 1));

/** Why a file is no capture of a page; null where it is one. */
function placeFault(path: string, ids: ReadonlySet<string>): Fault | null {
  const hint = "Name it captures/<id of the meeting>/<day>.html, or .txt: npm run add does.";
  if (!ids.has(meetingOf(path)))
    return fileFault(
      path,
      "capture-of-nothing",
      `There is no transcript "${meetingOf(path)}" that it could be of.`,
      hint,
    );
  if (!isTranscriptFile(path))
    return fileFault(path, "file-ending", "Only files that end in .txt or .html are captures.", hint);
  if (!isDay(dayOf(path)))
    return fileFault(path, "capture-day", `"${dayOf(path)}" is no day, written 2026-12-01.`, hint);
  return null;
}

/** What is said in a capture; nothing where it cannot be read, which is a fault. */
function captured(
  file: ContentFile,
  { read, known, settledIn }: ReadWith,
): { capture: Capture | null; faults: Fault[] } {
  const unsettled = read(file, known).reading;
  const settled = settledIn(meetingOf(file.path), unsettled.text);
  const { transcript, messages } = settled.length > 0 ? read(file, known, settled).reading : unsettled;
  const errors = messages.filter(({ severity }) => severity === "error");
  if (transcript === null) return { capture: null, faults: errors.map((message) => ({ ...message, file: file.path })) };
  return { capture: { day: dayOf(file.path), said: saidIn(transcript) }, faults: [] };
}
