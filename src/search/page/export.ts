import { inert } from "../../archive/cells.ts";
import { isOutside, OUTSIDE, quoted, type Stretch } from "../../archive/quoted.ts";
import { suppliedNote } from "../../archive/supplied.ts";
import type { Answer } from "../answer.ts";
import { citedAddress } from "./addresses.ts";
import { make } from "./dom.ts";
import type { Result, Searcher } from "./searcher.ts";

/** A form in which the whole list of results can be kept. */
export interface Format {
  name: string;
  type: string;
  write: (results: readonly Result[], root: string) => string;
}

/** How many results are brought here at a time. */
const AT_A_TIME = 50;

const COLUMNS = ["address", "date", "place", "place_by", "title", "title_by", "number", "speaker", "role", "text"];

/** RFC 4180, with the byte order mark without which spreadsheets misread UTF-8; no cell is a formula. */
export const csv: Format = {
  name: "search-results.csv",
  type: "text/csv",
  write: (results, root) => {
    const lines = results.map((result) => rowOf(result, root).map(inert).map(field).join(","));
    return `\ufeff${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
  },
};

function rowOf({ meeting, paragraph }: Result, root: string): string[] {
  const { path, number, speaker, role } = paragraph;
  return [
    citedAddress(root, path),
    meeting.date,
    meeting.place ?? "",
    meeting.place === null ? "" : meeting.placeBy,
    meeting.title,
    meeting.titleBy,
    number,
    speaker,
    role ?? "",
    textOf(paragraph),
  ];
}

const field = (value: string): string => `"${value.replaceAll('"', '""')}"`;

const textOf = ({ runs }: Result["paragraph"]): string => runs.map(({ text }) => text).join("");

/** Each paragraph as a quotation with its citation below. */
export const quotations: Format = {
  name: "search-results.txt",
  type: "text/plain",
  write: (results, root) => results.map((result) => quotation(result, root)).join("\n\n"),
};

function quotation({ meeting, paragraph }: Result, root: string): string {
  const { path, number, speaker, role } = paragraph;
  const who = role === null ? speaker : `${speaker}, ${role}`;
  const title = `${meeting.title} ${suppliedNote("title", meeting.titleBy)}`.trim();
  const place = meeting.place && `${meeting.place} ${suppliedNote("place", meeting.placeBy)}`.trim();
  const where = [title, meeting.day, place, number].filter((part) => part !== null).join(", ");
  const words = stretches(paragraph);
  const note = words.some(isOutside) ? ` (${OUTSIDE})` : "";
  return `${quoted(words)}${note}\n— ${who}. ${where}. ${citedAddress(root, path)}`;
}

const stretches = ({ runs }: Result["paragraph"]): Stretch[] =>
  runs.map(({ kind, text }) => ({ text, speech: kind === "speech" }));

/**
 * Brings all results here and gives them to the reader as a file.
 * @throws Unreachable when the words of a paragraph do not arrive.
 */
export async function save(
  format: Format,
  { searcher, answer, root }: { searcher: Searcher; answer: Answer; root: string },
  progress: (done: number, all: number) => void,
): Promise<void> {
  const results: Result[] = [];
  while (results.length < answer.paragraphs.length) {
    results.push(...(await searcher.results(answer, results.length, results.length + AT_A_TIME)));
    progress(results.length, answer.paragraphs.length);
  }
  const href = URL.createObjectURL(new Blob([format.write(results, root)], { type: `${format.type};charset=utf-8` }));
  make("a", { href, download: format.name }).click();
  URL.revokeObjectURL(href);
}
