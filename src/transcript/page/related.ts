import { isDate } from "./dates.ts";
import { type Desk, type Line, claimLine, reportLine, isSettled } from "../text/index.ts";
import { beginsLikeLabel } from "../language/index.ts";
import type { Related } from "../record.ts";
import { standingOf } from "./standing.ts";

/** The headings of the lists of other pages that stand among the paragraphs. */
export const RELATED_HEADINGS = ["See also", "Additional"];

const LONGEST_TITLE = 300;

/**
 * Takes the lists of other pages (a heading, then titles, each mostly with a date) out of the body's lines: they
 * are claimed and added to `related`, and the lines left over are given back.
 */
export function takeRelated(desk: Desk, lines: readonly Line[], related: Related[]): Line[] {
  const left: Line[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (!line) break;
    const end = RELATED_HEADINGS.includes(line.text) && !isSettled(line) ? listFrom(desk, lines, i) : i;
    if (end > i) takeList(desk, lines.slice(i, end), related);
    else left.push(line);
    i = Math.max(end, i + 1);
  }
  return left;
}

/** The index after the list that the heading at `at` opens; `at` itself where it opens none, which is told. */
function listFrom(desk: Desk, lines: readonly Line[], at: number): number {
  const heading = lines[at];
  const standing = standingOf(lines[at - 1], lines[at + 1]);
  const end = standing === "in a sentence" ? at : listEnd(lines, at + 1);
  if (heading && end === at) reportLine(desk, "kept-as-speech", heading);
  if (heading && end > at && standing !== "apart") reportLine(desk, "taken-from-speech", heading);
  return end;
}

/** The index after the last entry of the list that begins at `from`; `from - 1` when nothing follows the heading. */
function listEnd(lines: readonly Line[], from: number): number {
  let end = from;
  for (let next = entryEnd(lines, from); next > end; next = entryEnd(lines, end)) end = next;
  return end === from ? from - 1 : end;
}

/** The index after the entry at `at`, or `at` itself when there is none. */
function entryEnd(lines: readonly Line[], at: number): number {
  const title = lines[at];
  if (!isTitle(title)) return at;
  if (isDate(lines[at + 1]?.text ?? "")) return at + 2;
  if (isCollection(title)) return at + 1;
  const dated = isTitle(lines[at + 1]) && isDate(lines[at + 2]?.text ?? "");
  return dated && !/[.!?…”]$/.test(title.text) ? at + 1 : at;
}

/** `News of the Security Council`, `All news about the trip`: an entry that mostly has no date. */
function isCollection(line: Line): boolean {
  return /^(?:All )?[Nn]ews (?:of|about|on)\b[^.]*$/.test(line.text);
}

function isTitle(line: Line | undefined): line is Line {
  if (!line || line.text.length > LONGEST_TITLE || isDate(line.text) || isSettled(line)) return false;
  return !RELATED_HEADINGS.includes(line.text) && !beginsLikeLabel(line.text);
}

function takeList(desk: Desk, [heading, ...entries]: readonly Line[], related: Related[]): void {
  if (heading) claimLine(desk, "furniture", heading);
  for (const line of entries) {
    claimLine(desk, "related", line);
    const last = related.at(-1);
    if (isDate(line.text) && last) {
      last.date = line.raw;
      last.lines = [last.lines[0], line.number];
    } else related.push({ text: line.raw, date: null, lines: [line.number, line.number] });
  }
}
