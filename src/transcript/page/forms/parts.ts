import { dateLine } from "../dates.ts";
import { type Desk, type Line, claimLine, claimRange, reportLine, reportRange } from "../../text/index.ts";
import type { Printed } from "../../record.ts";
import type { Head } from "./form.ts";

const LONGEST_BREADCRUMB = 80;

/** A line's words, as `Printed`. */
export function printed(line: Line): Printed {
  return { text: line.raw, lines: [line.number, line.number] };
}

/** The way to the page that the special and plain views print above it, ending in a slash: `Transcripts /`. */
export function isBreadcrumb(line: Line): boolean {
  return line.text.length <= LONGEST_BREADCRUMB && /^[^/]+\/$/.test(line.text);
}

/** Claims a line of the closed list, or the breadcrumb, as furniture; reports any other line. */
export function claimFurniture(desk: Desk, furniture: readonly string[], line: Line): void {
  if (furniture.includes(line.text) || isBreadcrumb(line)) claimLine(desk, "furniture", line);
  else reportLine(desk, "unknown-text", line);
}

/**
 * Reports what follows a line of the body that only begins or ends a page: furniture, or the page's own date and
 * place; and every line of the body that gives another date and place.
 */
export function reportSecondPage(
  desk: Desk,
  furniture: readonly string[],
  dateAndPlace: Line | undefined,
  body: readonly Line[],
): void {
  const at = body.findIndex(({ text }) => furniture.includes(text) || text === dateAndPlace?.text);
  const after = body[at + 1] ?? body[at];
  if (at >= 0 && after) reportLine(desk, "text-after-tail", after);
  if (!dateAndPlace) return;
  const others = body.filter(({ text }) => text !== dateAndPlace.text && (dateLine(text)?.place ?? null) !== null);
  for (const other of others) reportDates(desk, dateAndPlace, other);
}

/** Reports a line with a date, or a date and place, that is not the page's own, and names both lines. */
export function reportDates(desk: Desk, own: Line, other: Line): void {
  reportLine(desk, "dates-differ", other, other.text, own.text, `${own.number}`);
}

/** Takes date and place from a line such as `July 3, 2024, Astana`, and claims its parts. */
export function takeDateLine(desk: Desk, line: Line): Pick<Head, "date" | "place"> {
  const found = dateLine(line.text);
  if (!found) return { date: null, place: null };
  if (found.iso === null) reportLine(desk, "no-such-date", line, found.date);
  const comma = found.place === null ? line.raw.length : commaAfter(line.raw, found.date);
  const lines = [line.number, line.number] as const;
  claimRange(desk, "date", line, line.start, line.start + comma);
  const text = line.raw.slice(0, comma);
  return {
    date: { text, iso: found.iso ?? "", lines },
    place: found.place === null ? null : takePlace(desk, line, comma),
  };
}

/** The offset in `raw` of the comma that follows the date, which may have commas itself. */
function commaAfter(raw: string, date: string): number {
  let at = -1;
  for (let commas = date.split(",").length; commas > 0; commas--) at = raw.indexOf(",", at + 1);
  return at;
}

function takePlace(desk: Desk, line: Line, comma: number): Head["place"] {
  claimRange(desk, "furniture", line, line.start + comma, line.start + comma + 1);
  const rest = line.raw.slice(comma + 1);
  const text = rest.trimStart();
  claimRange(desk, "place", line, line.end - text.length, line.end);
  return { text, from: "page", lines: [line.number, line.number] };
}

/** How many of its last words the last line of a page is told by. */
const LAST_WORDS = 6;

/** Reports that the end which a view prints is missing, at the last words there are, unless the editor has settled them. */
export function reportNoEnd(desk: Desk, lines: readonly Line[]): void {
  const last = lines.at(-1);
  if (!last || last.settled.length > 0) return;
  const said = last.raw.slice(last.raw.lastIndexOf(":") + 1).trimStart() || last.raw;
  const words = said
    .split(/(?<=\s)(?=\S)/)
    .slice(-LAST_WORDS)
    .join("");
  reportRange(desk, "no-end", last, last.end - words.length, words);
}
