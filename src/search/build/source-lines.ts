import type { BesideRow } from "../../archive/beside.ts";
import type { ParagraphRow } from "../../archive/rows.ts";
import type { Sources } from "./joined.ts";

/** The lines of `SOURCES`, each a row as JSON. */
export interface SourceLines {
  paragraphs: string;
  beside: string;
}

/** The rows that stand in the lines of `SOURCES`. */
export const rowsOf = ({ paragraphs, beside }: SourceLines): Sources => ({
  paragraphs: rowsIn(paragraphs, isParagraph),
  beside: rowsIn(beside, isBeside),
});

function rowsIn<Row>(ndjson: string, isRow: (value: unknown) => value is Row): Row[] {
  const lines = ndjson.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const row: unknown = JSON.parse(line);
    if (!isRow(row)) throw new Error(`This line is no row: ${line}`);
    return row;
  });
}

// The files are the archive's own; what tells their lines apart from others is enough.
const isParagraph = (value: unknown): value is ParagraphRow =>
  typeof value === "object" && value !== null && "runs" in value;
const isBeside = (value: unknown): value is BesideRow =>
  typeof value === "object" && value !== null && "lines" in value;
