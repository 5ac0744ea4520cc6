import type { Format } from "../format.ts";
import { FIGURE_COLUMNS, figuresCsv } from "./figures.ts";
import { PARAGRAPH_COLUMNS, paragraphsCsv } from "./paragraphs.ts";
import { TURN_COLUMNS, turnsCsv } from "./turns.ts";

/** Tables. */
export const CSV: Format = {
  ofArchive: [
    {
      path: "turns.csv",
      type: "text/csv",
      about: "Every turn as a row of a table, with its words: for spreadsheets and R.",
      table: { columns: TURN_COLUMNS, key: ["doc_id"] },
      make: turnsCsv,
    },
    {
      path: "paragraphs.csv",
      type: "text/csv",
      about: "Every paragraph of speech as a row, and in a column of its own what of it was said: for counting words.",
      table: { columns: PARAGRAPH_COLUMNS, key: ["doc_id"] },
      make: paragraphsCsv,
    },
    {
      path: "figures.csv",
      type: "text/csv",
      about: "Every figure that a speaker states as a row of a table: the words, the number, the unit.",
      table: { columns: FIGURE_COLUMNS, key: ["doc_id"] },
      make: figuresCsv,
    },
  ],
};
