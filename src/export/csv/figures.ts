import type { Archive } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import type { Column } from "../format.ts";
import { figureId, numberedFigures } from "../numbered-figures.ts";
import { unitId } from "../unit-id.ts";
import { words } from "../words.ts";
import { WHERE_COLUMNS, whereCells, RIGHTS_COLUMNS, rightsCells } from "./columns.ts";
import { csv } from "./table.ts";

/** The columns of `figures.csv`. */
export const FIGURE_COLUMNS: readonly Column[] = [
  ["doc_id", "string", "Id of the figure: that of the paragraph, a slash, and which of its figures it is, from 1"],
  ["text", "string", "The figure as it is printed"],
  ["paragraph", "string", "Id of the paragraph"],
  ...WHERE_COLUMNS,
  ["low", "number", "Its number, or the lower one of a range; empty where no number is read in it"],
  ["high", "number", "Its number, or the upper one of a range"],
  ["kind", "string", "What it is of: money, percent, points, times, share, measure or count"],
  [
    "unit",
    "string",
    "Its unit: a currency by its code, a unit in the singular, whole for a part of a whole, or what is counted, as printed",
  ],
  [
    "approximation",
    "string",
    "about, over, under, min (at least) or max (at most); empty where the number is said as it is",
  ],
  ["change", "string", "up or down where this much was added or lost"],
  ...RIGHTS_COLUMNS,
];

/** Every figure of the archive as a row of a table. */
export function figuresCsv(archive: Pick<Archive, "figures">, edition: Edition): string {
  const rows = numberedFigures(archive).map((said) => {
    const { meeting, turn, paragraph, figure } = said;
    const { value, kind, unit, approx, change } = figure;
    const [low, high] = typeof value === "number" ? [value, value] : (value ?? ["", ""]);
    return [
      ...[figureId(said), words(figure.text), unitId(meeting, paragraph)],
      ...whereCells(meeting, turn, paragraph, edition),
      ...[String(low), String(high), kind, words(unit ?? ""), approx ?? "", change ?? ""],
      ...rightsCells(meeting, edition),
    ];
  });
  return csv(FIGURE_COLUMNS, rows);
}
