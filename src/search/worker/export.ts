import { inert } from "../../archive/cells.ts";
import { isOutside, OUTSIDE, quoted, type Stretch } from "../../archive/quoted.ts";
import { suppliedNote } from "../../archive/supplied.ts";
import type { LeafParagraph } from "../files.ts";
import type { Format, LinePlace, ShownLine } from "./answer.ts";
import type { WholeParagraph } from "./leaves.ts";

/** A paragraph with the path of its site's root. */
export interface SavedParagraph extends WholeParagraph {
  root: string;
}

/** Writes paragraphs as a file; `origin` is the address of the host. */
export function write(format: Format, paragraphs: readonly SavedParagraph[], origin: string): string {
  if (format === "quotations") return paragraphs.map((each) => quotation(each, origin)).join("\n\n");
  return csv(
    COLUMNS,
    paragraphs.map((each) => rowOf(each, origin)),
  );
}

/** Writes the lines of a concordance as a table. */
export const writeLines = (lines: readonly ShownLine[], origin: string): string =>
  csv(
    ["before", "words", "after", ...WHERE],
    lines.map(({ before, words, after, ...place }) => [before, words, after, ...whereOf(place, origin)]),
  );

/** A table in RFC 4180; the byte order mark before all is what spreadsheets need to read UTF-8, and no cell is a formula. */
function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(inert).map(field).join(","));
  return `\ufeff${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

/** The columns that say where a paragraph stands, and who speaks. */
const WHERE = ["address", "date", "place", "place_by", "title", "title_by", "number", "speaker", "role"];
const COLUMNS = [...WHERE, "text"];

function whereOf({ root, meeting, paragraph: { id, number, speaker, role } }: LinePlace, origin: string): string[] {
  return [
    `${origin}${root}meetings/${meeting.id}/#${id}`,
    meeting.date,
    meeting.place ?? "",
    meeting.place === null ? "" : meeting.placeBy,
    meeting.title,
    meeting.titleBy,
    number,
    speaker,
    role ?? "",
  ];
}

const rowOf = ({ root, meeting, words }: SavedParagraph, origin: string): string[] => [
  ...whereOf({ root, meeting, paragraph: words }, origin),
  textOf(words),
];

const field = (value: string): string => `"${value.replaceAll('"', '""')}"`;

const textOf = ({ runs }: LeafParagraph): string => runs.map(({ text }) => text).join("");

/** A paragraph as a quotation with its citation below. */
function quotation({ root, meeting, words }: SavedParagraph, origin: string): string {
  const { number, speaker, role } = words;
  const who = role === null ? speaker : `${speaker}, ${role}`;
  const title = `${meeting.title} ${suppliedNote("title", meeting.titleBy)}`.trim();
  const place = meeting.place && `${meeting.place} ${suppliedNote("place", meeting.placeBy)}`.trim();
  const where = [title, meeting.day, place, number].filter((part) => part !== null).join(", ");
  const parts = stretches(words);
  const note = parts.some(isOutside) ? ` (${OUTSIDE})` : "";
  return `${quoted(parts)}${note}\n— ${who}. ${where}. ${origin}${root}meetings/${meeting.id}/#${words.id}`;
}

const stretches = ({ runs }: LeafParagraph): Stretch[] =>
  runs.map(({ kind, text }) => ({ text, speech: kind === "speech" }));
