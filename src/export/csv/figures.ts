import { paragraphPath } from "../../archive/addresses.ts";
import type { Archive } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import type { Column } from "../format.ts";
import { numberedFigures } from "../numbered-figures.ts";
import { words } from "../words.ts";
import { csv } from "./table.ts";

/** The columns of `figures.csv`. */
export const FIGURE_COLUMNS: readonly Column[] = [
  ["meeting", "string", "Id of the meeting"],
  ["date", "date", "Day of the meeting"],
  ["paragraph", "string", "Id of the paragraph: the end of its address"],
  ["number", "string", "Number of the paragraph, as the margin shows it"],
  ["address", "string", "Address of the paragraph"],
  ["n", "integer", "Which figure of its paragraph it is, from 1"],
  ["speaker", "string", "Id of the speaker; empty where the page names nobody"],
  ["speaker_name", "string", "Name of the speaker"],
  ["words", "string", "The figure as it is printed"],
  ["low", "number", "Its number, or the lower one of a range; empty where no number is read in it"],
  ["high", "number", "Its number, or the upper one of a range"],
  ["kind", "string", "What it is of: money, percent, points, times, share, measure or count"],
  ["unit", "string", "Its unit: a currency by its code, a unit in the singular, or what is counted, as printed"],
  [
    "approximation",
    "string",
    "about, over, under, min (at least) or max (at most); empty where the number is said as it is",
  ],
  ["change", "string", "up or down where this much was added or lost"],
];

/** Every figure of the archive as a row of a table. */
export function figuresCsv(archive: Pick<Archive, "figures">, edition: Edition): string {
  const rows = numberedFigures(archive).map(({ meeting, turn, paragraph, figure, n }) => {
    const { value, kind, unit, approx, change } = figure;
    const [low, high] = typeof value === "number" ? [value, value] : (value ?? ["", ""]);
    return [
      ...[meeting.id, meeting.date, paragraph.id, paragraph.number],
      ...[absolute(edition, paragraphPath(meeting, paragraph)), String(n)],
      ...[turn.person?.id ?? "", words(turn.person?.name ?? ""), words(figure.text)],
      ...[String(low), String(high), kind, words(unit ?? ""), approx ?? "", change ?? ""],
    ];
  });
  return csv(FIGURE_COLUMNS, rows);
}
