import type { BesideRow } from "../../archive/beside.ts";
import { dayText } from "../../archive/dates.ts";
import type { ParagraphRow } from "../../archive/rows.ts";
import type { BesideLeaf, LeafMeeting, LeafParagraph, SpeechLeaf } from "../files.ts";
import { type BesideUnit, type ParagraphUnit, speakerName } from "./units.ts";

/** What is shown of the paragraphs of a part. */
export function speechLeaf(part: readonly ParagraphUnit[]): SpeechLeaf {
  const meetings = [...new Map(part.map(({ row }) => [row.meeting, row])).values()].map(rowMeeting);
  const places = new Map(meetings.map(({ id }, place) => [id, place]));
  return { meetings, paragraphs: part.map((unit) => leafParagraph(unit, places.get(unit.row.meeting) ?? -1)) };
}

function leafParagraph({ row, answers }: ParagraphUnit, meeting: number): LeafParagraph {
  const { paragraph, number, role, runs, speaker } = row;
  return {
    meeting,
    id: paragraph,
    number,
    speaker: speakerName(row),
    person: speaker?.id ?? null,
    role,
    runs,
    answers,
  };
}

const rowMeeting = ({ meeting: id, title, titleBy, date, place }: ParagraphRow): LeafMeeting => ({
  ...{ id, title, titleBy, date, day: dayText(date) },
  ...{ place: place?.printed ?? null, placeBy: place?.by ?? "page" },
});

/** What is shown of what stands beside the speech. */
export function besideLeaf(part: readonly BesideUnit[]): BesideLeaf {
  return {
    beside: part.map(({ row }) => {
      const { kind, id, lines, path, meetings, paragraphs } = row;
      return { kind, id, lines, path, meetings, paragraphs, meeting: besideMeeting(row) };
    }),
  };
}

function besideMeeting({ id, meeting }: BesideRow): LeafMeeting | null {
  if (meeting === null) return null;
  const { title, titleBy, date, place, placeBy } = meeting;
  return { id, title, titleBy, date, day: dayText(date), place, placeBy };
}
