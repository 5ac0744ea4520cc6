import { inert } from "../../archive/cells.ts";
import { isOutside, OUTSIDE, quoted, type Stretch } from "../../archive/quoted.ts";
import { suppliedNote } from "../../archive/supplied.ts";
import type { LeafParagraph } from "../files.ts";
import type { Format } from "./answer.ts";
import type { WholeParagraph } from "./leaves.ts";

/** Writes paragraphs as a file; `root` is the whole address of the site's root. */
export function write(format: Format, paragraphs: readonly WholeParagraph[], root: string): string {
  if (format === "quotations") return paragraphs.map((each) => quotation(each, root)).join("\n\n");
  const lines = paragraphs.map((each) => rowOf(each, root).map(inert).map(field).join(","));
  return `\ufeff${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}

const COLUMNS = ["address", "date", "place", "place_by", "title", "title_by", "number", "speaker", "role", "text"];

/** A row of RFC 4180; the byte order mark before all is what spreadsheets need to read UTF-8, and no cell is a formula. */
function rowOf({ meeting, words }: WholeParagraph, root: string): string[] {
  const { number, speaker, role } = words;
  return [
    addressOf({ meeting, words }, root),
    meeting.date,
    meeting.place ?? "",
    meeting.place === null ? "" : meeting.placeBy,
    meeting.title,
    meeting.titleBy,
    number,
    speaker,
    role ?? "",
    textOf(words),
  ];
}

const addressOf = ({ meeting, words }: WholeParagraph, root: string): string =>
  `${root}meetings/${meeting.id}/#${words.id}`;

const field = (value: string): string => `"${value.replaceAll('"', '""')}"`;

const textOf = ({ runs }: LeafParagraph): string => runs.map(({ text }) => text).join("");

/** A paragraph as a quotation with its citation below. */
function quotation({ meeting, words }: WholeParagraph, root: string): string {
  const { number, speaker, role } = words;
  const who = role === null ? speaker : `${speaker}, ${role}`;
  const title = `${meeting.title} ${suppliedNote("title", meeting.titleBy)}`.trim();
  const place = meeting.place && `${meeting.place} ${suppliedNote("place", meeting.placeBy)}`.trim();
  const where = [title, meeting.day, place, number].filter((part) => part !== null).join(", ");
  const parts = stretches(words);
  const note = parts.some(isOutside) ? ` (${OUTSIDE})` : "";
  return `${quoted(parts)}${note}\n— ${who}. ${where}. ${addressOf({ meeting, words }, root)}`;
}

const stretches = ({ runs }: LeafParagraph): Stretch[] =>
  runs.map(({ kind, text }) => ({ text, speech: kind === "speech" }));
