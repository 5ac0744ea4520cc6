import { paragraphPath } from "../../archive/addresses.ts";
import type { Archive, SaidFigure } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import { type NumberedFigure, numberedFigures } from "../numbered-figures.ts";
import { words } from "../words.ts";
import { jsonLines } from "./json.ts";
import { speakerData } from "./meeting.ts";

/** Every figure of the archive as one JSON object a line, in the order of the record. */
export const figuresNdjson = (archive: Pick<Archive, "figures">, edition: Edition): string =>
  jsonLines(numberedFigures(archive).map((said) => figureData(said, edition)));

function figureData({ meeting, turn, paragraph, figure, n }: NumberedFigure, edition: Edition) {
  return {
    meeting: meeting.id,
    date: meeting.date,
    paragraph: paragraph.id,
    number: paragraph.number,
    address: absolute(edition, paragraphPath(meeting, paragraph)),
    n,
    ...speakerData(turn, edition),
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
