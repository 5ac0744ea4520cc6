import type { Format } from "../format.ts";
import { FIGURE_COLUMNS, figuresCsv } from "./figures.ts";
import { TURN_COLUMNS, turnsCsv } from "./turns.ts";

/** Tables. */
export const CSV: Format = {
  ofArchive: [
    {
      path: "turns.csv",
      type: "text/csv",
      about: "Every turn as a row of a table, with its words: for spreadsheets and R.",
      table: { columns: TURN_COLUMNS, key: ["meeting", "turn"] },
      make: turnsCsv,
    },
    {
      path: "figures.csv",
      type: "text/csv",
      about: "Every figure that a speaker states as a row of a table: the words, the number, the unit.",
      table: { columns: FIGURE_COLUMNS, key: ["meeting", "paragraph", "n"] },
      make: figuresCsv,
    },
  ],
};
