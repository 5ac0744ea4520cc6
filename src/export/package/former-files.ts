import { personPath, topicPath } from "../../archive/addresses.ts";
import { heldUnder } from "../../archive/departed.ts";
import type { Archive, Departure, DepartureKind } from "../../archive/model.ts";
import { feedPath } from "../feeds/index.ts";
import { formatPath, MEETING_FORMATS } from "../formats.ts";
import { sourceFilePath } from "../source-file.ts";

/** A file at an address that what it is of has left. */
export interface FormerFile extends Pick<Departure, "day"> {
  path: string;
  /** The path of the file whose bytes it has; `null` where it holds a note that it was withdrawn. */
  to: string | null;
}

interface Id {
  id: string;
}

/** The files that each thing of a kind has. */
const FILES: Record<DepartureKind, (of: Id) => string[]> = {
  meeting: (of) => [...MEETING_FORMATS.map((format) => formatPath(of, format)), sourceFilePath(of)],
  topic: (of) => [feedPath(topicPath(of))],
  thread: () => [],
  series: () => [],
  speaker: (of) => [feedPath(personPath(of))],
  place: () => [],
  year: () => [],
};

/** Every file that has left its address. What the archive holds as a whole, as data, holds none of them. */
export function formerFiles({ meetings, topics, people, departures }: Archive): FormerFile[] {
  const ofKind = (kind: DepartureKind, entries: readonly Id[]) =>
    heldUnder(kind, entries, departures).flatMap(({ id, entry, left }) => {
      if (left === null) return [];
      const now = entry === null ? [] : FILES[kind](entry);
      return FILES[kind]({ id }).map((path, index) => ({ path, day: left.day, to: now[index] ?? null }));
    });
  return [...ofKind("meeting", meetings), ...ofKind("topic", topics), ...ofKind("speaker", people)];
}
