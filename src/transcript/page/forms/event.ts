import { type Block, type Desk, type Line, blockOf, claimLine, reportLine } from "../../text/index.ts";
import { takePictures } from "../captions.ts";
import { dateLine, isDate, isTime } from "../dates.ts";
import { beginsLikeLabel } from "../../language/index.ts";
import { isPlaceLine } from "../places.ts";
import { rejoin } from "../rejoin.ts";
import { RELATED_HEADINGS, takeRelated } from "../related.ts";
import { reportEdges, TAIL_FURNITURE, tailStart, takeTail } from "../tail.ts";
import { emptyHead, type Form, type Head, type Layout } from "./form.ts";
import { printed, reportDates, reportNoEnd, takeDateLine } from "./parts.ts";

const OPENING = "Events";

/** Title, lede and date stand within this many printed lines of the beginning. */
const DEEPEST_DATE = 40;

/**
 * The event page, one line a block: title, lede, date, time, place, photograph, paragraphs, end matter. Pop-up
 * notes leave line breaks behind, which are mended here.
 */
export const event: Form = {
  name: "event",
  furniture: [OPENING, ...RELATED_HEADINGS, ...TAIL_FURNITURE],
  recognizes: ([first]) => first?.text === OPENING,
  layOut,
};

function layOut(lines: readonly Line[], desk: Desk): Layout {
  const [opening, title] = lines;
  if (opening) claimLine(desk, "furniture", opening);
  const dateAt = openingDate(lines);
  const head = emptyHead();
  head.title = takeTitle(desk, opening, dateAt === 1 ? undefined : title);
  const bodyAt = takeFacts(desk, lines, dateAt, head);
  const rest = lines.slice(bodyAt);
  const tailAt = tailStart(rest);
  reportEdges(desk, rest, tailAt);
  Object.assign(head, takeTail(desk, rest.slice(tailAt)));
  if (tailAt === rest.length) reportNoEnd(desk, rest);
  const lede = rejoin(lines.slice(2, Math.max(2, dateAt)).map(blockOf));
  return { head, lede, body: takeBody(desk, rest.slice(0, tailAt), head, lede) };
}

/** The index of the page's date, which no label and no photograph may precede; -1 when there is none. */
function openingDate(lines: readonly Line[]): number {
  for (const [i, line] of lines.slice(0, DEEPEST_DATE).entries()) {
    if (isDate(line.text)) return i;
    if (i > 1 && beginsLikeLabel(line.text)) return -1;
  }
  return -1;
}

function takeTitle(desk: Desk, opening: Line | undefined, title: Line | undefined): Head["title"] {
  if (!title) {
    if (opening) reportLine(desk, "no-title", opening);
    return null;
  }
  claimLine(desk, "title", title);
  return printed(title);
}

/** Takes date, time and place, and gives the index of the first line after them. */
function takeFacts(desk: Desk, lines: readonly Line[], dateAt: number, head: Head): number {
  const date = lines[dateAt];
  if (!date || !dateLine(date.text)) return withoutDate(desk, lines);
  head.date = takeDateLine(desk, date).date;
  reportSecondDate(desk, lines, dateAt);
  const time = lines[dateAt + 1];
  if (!time || !isTime(time.text)) return takePlace(desk, lines, dateAt + 1, head);
  claimLine(desk, "time", time);
  head.time = printed(time);
  return takePlace(desk, lines, dateAt + 2, head);
}

/** Reports another date right below the page's own. */
function reportSecondDate(desk: Desk, lines: readonly Line[], dateAt: number): void {
  const own = lines[dateAt];
  const next = lines[dateAt + 1];
  if (own && next && isDate(next.text)) reportDates(desk, own, next);
}

function withoutDate(desk: Desk, lines: readonly Line[]): number {
  const at = lines[1] ?? lines[0];
  if (at) reportLine(desk, "no-date", at);
  return 2;
}

function takePlace(desk: Desk, lines: readonly Line[], at: number, head: Head): number {
  const line = lines[at];
  if (!line || !isPlaceLine(line.text, head.title?.text ?? "", lines[at + 1]?.text ?? "")) return at;
  claimLine(desk, "place", line);
  head.place = { ...printed(line), from: "page" };
  return at + 1;
}

/** Takes "See also" lists and photographs out from among the paragraphs, and mends broken lines in the rest. */
function takeBody(desk: Desk, lines: readonly Line[], head: Head, lede: readonly Block[]): Block[] {
  const withoutLists = takeRelated(desk, lines, head.related);
  const known = [head.title?.text ?? "", ...lede.map((block) => block.text)];
  return rejoin(takePictures(desk, withoutLists, head.captions, known));
}
