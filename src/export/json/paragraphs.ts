import type { Archive, Meeting, Paragraph, Turn } from "../../archive/model.ts";
import { type Edition, editionOfMeeting } from "../edition.ts";
import { rowRights } from "../rights.ts";
import { unitId } from "../unit-id.ts";
import { wordRuns, words } from "../words.ts";
import { jsonLines } from "./json.ts";

/**
 * Every paragraph of speech as one JSON object a line, in order of time and of print. What is true of the meeting, the
 * speaker or the topic as such stands under their ids in `archive.json` and `speakers.json`.
 */
export function paragraphsNdjson({ meetings }: Pick<Archive, "meetings">, edition: Edition): string {
  const rows = meetings.flatMap((meeting) => {
    const rights = rowRights(editionOfMeeting(edition, meeting));
    return meeting.turns.flatMap((turn) =>
      turn.paragraphs.map((paragraph) => ({ ...paragraphRow(meeting, turn, paragraph), ...rights })),
    );
  });
  return jsonLines(rows);
}

function paragraphRow(meeting: Meeting, turn: Turn, paragraph: Paragraph) {
  const runs = wordRuns(paragraph);
  return {
    id: unitId(meeting, paragraph),
    meeting: meeting.id,
    turn: unitId(meeting, turn),
    date: meeting.date,
    number: paragraph.number,
    speaker: turn.person && turn.person.id,
    topics: paragraph.topics,
    text: words(paragraph.text),
    ...(runs.some(({ kind }) => kind !== "speech") && { runs }),
  };
}
