import type { Archive, SaidFigure } from "../../archive/model.ts";
import { type Edition, editionOfMeeting } from "../edition.ts";
import { figureId, type NumberedFigure, numberedFigures } from "../numbered-figures.ts";
import { rowRights } from "../rights.ts";
import { unitId } from "../unit-id.ts";
import { words } from "../words.ts";
import { jsonLines } from "./json.ts";

/** Every figure of the archive as one JSON object a line, in the order of the record. */
export function figuresNdjson(archive: Pick<Archive, "figures">, edition: Edition): string {
  return jsonLines(
    numberedFigures(archive).map((said) => ({
      ...figureRow(said),
      ...rowRights(editionOfMeeting(edition, said.meeting)),
    })),
  );
}

function figureRow(said: NumberedFigure) {
  const { meeting, turn, paragraph, figure } = said;
  return {
    id: figureId(said),
    meeting: meeting.id,
    paragraph: unitId(meeting, paragraph),
    date: meeting.date,
    number: paragraph.number,
    speaker: turn.person && turn.person.id,
    ...statedData(figure),
  };
}

/** What a figure states, as data has it. */
export const statedData = ({ text, value, kind, unit, approx, change }: SaidFigure["figure"]) => ({
  words: words(text),
  value,
  kind,
  unit: unit && words(unit),
  approximation: approx,
  change,
});
