import { type Desk, type Line, blockOf, reportLine } from "../../text/index.ts";
import { dateLine } from "../dates.ts";
import { emptyHead, type Form, type Head, type Layout } from "./form.ts";
import { claimFurniture, isBreadcrumb, reportSecondPage, takeDateLine } from "./parts.ts";

const FURNITURE = ["Select font Arial Times New Roman", "Character spacing (Kerning): Standard Medium Large"];

/** Furniture and breadcrumb stand within this many printed lines of the beginning. */
const DEEPEST_FURNITURE = 6;

/**
 * The plain form, the special view extracted without title and blank lines: two lines of furniture, a breadcrumb,
 * lede, paragraphs, and date and place on the last line.
 */
export const plainForm: Form = {
  name: "plain",
  furniture: FURNITURE,
  recognizes: ([first]) => first !== undefined && FURNITURE.includes(first.text),
  layOut,
};

function layOut(lines: readonly Line[], desk: Desk): Layout {
  const top = lines.slice(0, DEEPEST_FURNITURE).findLastIndex(isFurniture) + 1;
  for (const line of lines.slice(0, top)) claimFurniture(desk, FURNITURE, line);
  const rest = lines.slice(top);
  const closing = rest[closingAt(rest)];
  const head = { ...emptyHead(), ...takeClosing(desk, closing, lines) };
  return { head, lede: null, body: withoutClosing(desk, closing, rest).map(blockOf) };
}

/** The last line, or else the last one that is a date and a place. */
function closingAt(rest: readonly Line[]): number {
  const last = rest.length - 1;
  if (rest[last] && dateLine(rest[last].text)) return last;
  return rest.findLastIndex((line) => (dateLine(line.text)?.place ?? null) !== null);
}

function takeClosing(desk: Desk, closing: Line | undefined, lines: readonly Line[]): Pick<Head, "date" | "place"> {
  if (closing) return takeDateLine(desk, closing);
  const last = lines.at(-1);
  if (last) reportLine(desk, "no-date", last);
  return { date: null, place: null };
}

function withoutClosing(desk: Desk, closing: Line | undefined, rest: readonly Line[]): Line[] {
  const after = closing ? rest[rest.indexOf(closing) + 1] : undefined;
  if (after) reportLine(desk, "text-after-tail", after);
  if (closing) reportSecondPage(desk, FURNITURE, closing, rest.slice(0, rest.indexOf(closing)));
  return rest.filter((line) => line !== closing);
}

function isFurniture(line: Line): boolean {
  return FURNITURE.includes(line.text) || isBreadcrumb(line);
}
