import type { Hash } from "node:crypto";
import type { BesideRow } from "../../archive/beside.ts";
import { yearOf } from "../../archive/dates.ts";
import { dayNumber } from "../days.ts";
import type { Core } from "../files.ts";
import { type Joined, partsIn } from "./joined.ts";
import type { PagefindIndex } from "./pagefind-index.ts";
import { wordsIn } from "./units.ts";
import type { MeetingRow, Values } from "./values.ts";

/**
 * What every search needs.
 * @param own what the other files tell: how many bytes each leaf has, and a hash that has taken what the archive holds, to
 * which these and the names of the records are added here.
 */
export function coreOf(
  archive: Joined,
  { name, records }: PagefindIndex,
  { leafBytes, digest }: { leafBytes: number[]; digest: Hash },
): Core {
  const { paragraphs, beside, meetings, speech, values, vocabulary } = archive;
  const parts = partsIn(archive);
  return {
    build: digest.update(records.join()).update(leafBytes.join()).digest("hex").slice(0, 12),
    pagefind: name,
    paragraphs: paragraphs.length,
    averageWords: wordsIn(speech.flat()) / Math.max(paragraphs.length, 1),
    parts: { names: shortest(records), units: parts.map(({ length }) => length), words: parts.map(wordsIn) },
    leafBytes,
    speechParts: speech.length,
    meetings: meetingColumns(meetings, values),
    values: values.sizes(),
    names: beside.flatMap(namesOf),
    vocabulary: [...vocabulary.files.keys()],
  };
}

/** The shortest beginnings of one length that tell names apart. */
function shortest(names: readonly string[]): string[] {
  const known = names.filter((name) => name !== "");
  const longest = Math.max(0, ...known.map(({ length }) => length));
  for (let length = 1; length < longest; length += 1) {
    const cut = new Set(known.map((name) => name.slice(0, length)));
    if (cut.size === known.length) return names.map((name) => name.slice(0, length));
  }
  return [...names];
}

function meetingColumns(meetings: readonly MeetingRow[], values: Values): Core["meetings"] {
  return {
    paragraphs: meetings.map(({ paragraphs }) => paragraphs),
    days: meetings.map(({ date }) => dayNumber(date)),
    places: meetings.map(({ at }) => at && values.placeOf("place", at.id)),
    years: meetings.map(({ date }) => values.placeOf("year", yearOf(date))),
  };
}

/** All spellings of a person or place that has more than one. */
const namesOf = ({ kind, lines, names }: BesideRow): string[][] =>
  kind !== "topic" && names > 1 ? [lines.slice(0, names)] : [];
