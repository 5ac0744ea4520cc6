import { isDate, isTime } from "./dates.ts";
import { type Desk, type Line, claimLine, claimRange, reportLine, isSettled } from "../text/index.ts";
import type { Head } from "./forms/form.ts";
import { beginsLikeLabel, isSentence, wordsOf } from "../language/index.ts";
import type { Code } from "../messages/index.ts";
import type { SpanKind } from "../record.ts";
import { standingOf } from "./standing.ts";

const PUBLICATION = "Publication status";
const SECTIONS = "Published in sections:";
const DATE = "Publication date:";
const END = "Text version";
const LISTS = ["Geography", "Topics", "Persons"];

/** The lines of the end matter that are the page's own words. */
export const TAIL_FURNITURE = [...LISTS, PUBLICATION, SECTIONS, DATE, END];

type ListName = "geography" | "topics" | "persons";
type Tail = Pick<Head, ListName | "cutShort" | "sections" | "published">;

const LONGEST_ENTRY = 160;

/** The index of the line that opens the end matter of an event page; the number of lines when there is none. */
export function tailStart(lines: readonly Line[]): number {
  const publication = lines.findIndex((line, i) => isPublication(line) && !isSpoken(lines, i));
  const end = publication < 0 ? lines.length : publication;
  let start = end;
  let order = LISTS.length;
  for (let i = end - 1; i >= 0 && order > 0; i--) {
    const text = lines[i]?.text ?? "";
    const list = isSpoken(lines, i) ? -1 : LISTS.indexOf(text);
    if (list >= 0 && list < order) {
      order = list;
      start = i;
    } else if (!isEntry(text)) break;
  }
  return start;
}

function isSpoken(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line && isSettled(line)) return true;
  return standingOf(lines[at - 1], lines[at + 1]) === "in a sentence";
}

/**
 * Reports where the body and the end matter (`lines` from `tailAt` on) may have been taken for each other: a heading of
 * the end matter in the run of a sentence, what follows one in the middle of the body or another page's facts, and an
 * end matter that begins after an open sentence or with a list of nothing.
 */
export function reportEdges(desk: Desk, lines: readonly Line[], tailAt: number): void {
  const body = lines.slice(0, tailAt);
  const headings = body.flatMap((line, i) => (TAIL_FURNITURE.includes(line.text) ? [i] : []));
  const isSpokenAt = (i: number) => isSpoken(lines, i);
  for (const i of headings.filter(isSpokenAt)) reportAt(desk, "kept-as-speech", lines, i);
  const facts = body.findIndex(({ text }, i) => isDate(text) && isTime(body[i + 1]?.text ?? ""));
  const early = [...headings.filter((i) => !isSpokenAt(i)), ...(facts < 0 ? [] : [facts])].sort((a, b) => a - b)[0];
  if (early !== undefined && early + 1 < tailAt) reportAt(desk, "text-after-tail", lines, early + 1);
  const heading = lines[tailAt];
  if (!heading) return;
  const empty = LISTS.includes(heading.text) && isHeading(lines[tailAt + 1]);
  if (empty || standingOf(body.at(-1), lines[tailAt + 1]) !== "apart") reportLine(desk, "taken-from-speech", heading);
}

function reportAt(desk: Desk, code: Code, lines: readonly Line[], at: number): void {
  const line = lines[at];
  if (line) reportLine(desk, code, line);
}

function isHeading(line: Line | undefined): boolean {
  return line === undefined || LISTS.includes(line.text) || isPublication(line);
}

/** Reads and claims the end matter; a line that has no place in it is reported. */
export function takeTail(desk: Desk, lines: readonly Line[]): Tail {
  const tail: Tail = {
    geography: [],
    topics: [],
    persons: [],
    cutShort: { geography: null, topics: null, persons: null },
    sections: [],
    published: null,
  };
  let list: ListName | null = null;
  for (const [i, line] of lines.entries()) {
    const next = listNamed(line.text);
    if (next) {
      list = next;
      claimLine(desk, "furniture", line);
    } else if (isPublication(line) || (list === null && i > 0)) {
      list = null;
      if (!takePublication(desk, line, tail)) {
        reportLine(desk, "text-after-tail", line);
        break;
      }
    } else if (list) takeEntry(desk, line, list, tail);
  }
  return tail;
}

function listNamed(text: string): ListName | null {
  if (text === "Geography") return "geography";
  if (text === "Topics") return "topics";
  return text === "Persons" ? "persons" : null;
}

function takeEntry(desk: Desk, line: Line, list: ListName, tail: Tail): void {
  if (/^\d{1,4} more$/.test(line.text)) {
    tail.cutShort[list] = line.raw;
    claimLine(desk, "furniture", line);
    return;
  }
  tail[list].push(line.raw);
  claimLine(desk, list, line);
}

/** True when the line is one of the publication lines. */
function takePublication(desk: Desk, line: Line, tail: Tail): boolean {
  if (line.text === PUBLICATION || line.text === END) {
    claimLine(desk, "furniture", line);
    return true;
  }
  const sections = takeAfter(desk, line, SECTIONS, "sections");
  if (sections !== null) tail.sections = sections.split(",").map((name) => name.trim());
  const published = sections === null ? takeAfter(desk, line, DATE, "publication") : null;
  if (published !== null) tail.published = published;
  return sections !== null || published !== null;
}

/** Claims a line that opens with known words, and gives the words after them; null for any other line. */
function takeAfter(desk: Desk, line: Line, opening: string, kind: SpanKind): string | null {
  if (!line.text.startsWith(opening)) return null;
  const after = line.raw.slice(line.raw.indexOf(":") + 1).trimStart();
  const start = line.end - after.length;
  claimRange(desk, "furniture", line, line.start, line.start + line.raw.indexOf(":") + 1);
  if (start < line.end) claimRange(desk, kind, line, start, line.end);
  return after;
}

function isPublication(line: Line): boolean {
  const { text } = line;
  return text === PUBLICATION || text === END || text.startsWith(SECTIONS) || text.startsWith(DATE);
}

/** A line that can stand in one of the lists: short, and neither a label nor a sentence that speaks. */
function isEntry(text: string): boolean {
  if (text.length > LONGEST_ENTRY || /[!?:…]$|[^.]{40}\.$/.test(text)) return false;
  return !beginsLikeLabel(text) && !isSentence(wordsOf(text));
}
