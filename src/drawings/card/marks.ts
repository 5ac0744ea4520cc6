import { type Outline, placed, rectangle } from "../raster/outline.ts";
import { HEAD, type Line, MARGIN } from "./frame.ts";
import type { Card } from "./numbers.ts";
import type { Colour } from "./shades.ts";
import type { Strip, StripRow } from "./strip.ts";
import { FACES } from "./typeface.ts";

/** What is drawn in a colour. */
export interface Mark {
  colour: Colour;
  outline: Outline;
}

/** The side of the mark before the archive's name, and how strong lines are and how long their dashes. */
const MARK = 14;
const LINE = 3;
const DASH = 8;

/** What a meeting's picture is made of, the lowest first. */
export const marksOf = ({ archive, title, when, strip }: Card): Mark[] => [
  { colour: "accent", outline: rectangle({ x: MARGIN, y: HEAD.baseline - MARK, width: MARK, height: MARK }) },
  text(archive, "quiet"),
  ...title.map((line) => text(line, "ink")),
  text(when, "quiet"),
  ...(strip === null ? [] : stripMarks(strip)),
];

const stripMarks = (strip: Strip): Mark[] => [
  text(strip.extent, "quiet"),
  ...strip.rows.flatMap((row) => [text(row.name, "ink"), ...lineMarks(strip, row), blockMark(row)]),
];

const blockMark = ({ blocks, height, line }: StripRow): Mark => ({
  colour: "accent",
  outline: blocks.flatMap(({ x, width }) => rectangle({ x, y: line - height, width, height })),
});

/** The line that the blocks stand on; where the page leaves out the rest, dashes go on from it. */
function lineMarks({ start, end, goesOnTo }: Strip, { line }: StripRow): Mark[] {
  const piece = (x: number, width: number) => rectangle({ x, y: line, width, height: LINE });
  const dashes = Array.from({ length: Math.round((goesOnTo - end) / (2 * DASH)) }, (_, index) =>
    piece(end + (2 * index + 1) * DASH, DASH),
  );
  return [
    { colour: "rule", outline: piece(start, end - start) },
    { colour: "quiet", outline: dashes.flat() },
  ];
}

function text({ text, x, baseline, anchor, size, weight }: Line, colour: Colour): Mark {
  const { width, outline } = FACES[weight].set(text, size);
  return { colour, outline: placed(outline, 1, { x: anchor === "start" ? x : x - width, y: baseline }) };
}
