import { type Desk, type Line, blockOf, claimLine, reportLine } from "../../text/index.ts";
import { dateLine } from "../dates.ts";
import { emptyHead, type Form, type Head, type Layout } from "./form.ts";
import {
  claimFurniture,
  isBreadcrumb,
  printed,
  reportDates,
  reportNoEnd,
  reportSecondPage,
  takeDateLine,
} from "./parts.ts";

const FURNITURE = ["View settings", "Font size:", "Site colours:", "Official website of the President of Russia"];

/** Furniture, breadcrumb, title and date stand within this many printed lines of the beginning. */
const DEEPEST_DATE = 15;

/**
 * The special (large type) view: furniture, a breadcrumb, title, date and place, then lede and paragraphs with
 * blank lines between, and the date again at the end.
 */
export const special: Form = {
  name: "special",
  furniture: FURNITURE,
  recognizes: ([first]) => first?.text === FURNITURE[0],
  layOut,
};

function layOut(lines: readonly Line[], desk: Desk): Layout {
  const at = lines.slice(0, DEEPEST_DATE).findIndex((line) => dateLine(line.text));
  const top = at < 0 ? lines.slice(0, furnitureEnd(lines) + 1) : lines.slice(0, at);
  const opening = at < 0 ? undefined : lines[at];
  const head = { ...emptyHead(), title: takeTop(desk, top), ...takeOpening(desk, opening, lines) };
  const rest = lines.slice(opening ? at + 1 : top.length);
  return { head, lede: null, body: takeClosing(desk, opening, rest).map(blockOf) };
}

/** Claims what stands above the date: the last line is the title unless it is furniture itself. */
function takeTop(desk: Desk, top: readonly Line[]): Head["title"] {
  const last = top.at(-1);
  const title = last && !isFurniture(last) ? last : undefined;
  for (const line of title ? top.slice(0, -1) : top) claimFurniture(desk, FURNITURE, line);
  if (title) claimLine(desk, "title", title);
  else if (last) reportLine(desk, "no-title", last);
  return title ? printed(title) : null;
}

function takeOpening(desk: Desk, opening: Line | undefined, [first]: readonly Line[]): Pick<Head, "date" | "place"> {
  if (opening) return takeDateLine(desk, opening);
  if (first) reportLine(desk, "no-date", first);
  return { date: null, place: null };
}

/** Takes the date that closes the page out of the rest; what follows it is reported. */
function takeClosing(desk: Desk, opening: Line | undefined, rest: readonly Line[]): Line[] {
  const at = closingAt(opening, rest);
  const closing = rest[at];
  if (!closing) {
    reportSecondPage(desk, FURNITURE, opening, rest);
    if (opening) reportNoEnd(desk, rest);
    return [...rest];
  }
  takeDateLine(desk, closing);
  if (opening && opening.text !== closing.text) reportDates(desk, opening, closing);
  reportSecondPage(desk, FURNITURE, opening, rest.slice(0, at));
  const after = rest[at + 1];
  if (after) reportLine(desk, "text-after-tail", after);
  return rest.filter((line) => line !== closing);
}

function closingAt(opening: Line | undefined, rest: readonly Line[]): number {
  const last = rest.length - 1;
  if (rest[last] && dateLine(rest[last].text)) return last;
  return opening ? rest.findLastIndex((line) => line.text === opening.text) : -1;
}

function furnitureEnd(lines: readonly Line[]): number {
  return lines.slice(0, DEEPEST_DATE).findLastIndex(isFurniture) + 1;
}

function isFurniture(line: Line): boolean {
  return FURNITURE.includes(line.text) || isBreadcrumb(line);
}
