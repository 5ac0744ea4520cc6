import { COLOURS } from "../../styles/colours.ts";
import { HEAD, HEIGHT, type Line, MARGIN, WIDTH } from "./frame.ts";
import type { Card } from "./numbers.ts";
import type { Strip, StripRow } from "./strip.ts";

type Colour = keyof typeof COLOURS;

const REFERENCES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A meeting's picture as SVG. */
export function svgOf({ archive, title, when, strip }: Card): string {
  const marks = [
    rectangle({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, "paper"),
    rectangle({ x: MARGIN, y: HEAD.baseline - MARK, width: MARK, height: MARK }, "accent"),
    text(archive, "quiet"),
    ...title.map((line) => text(line, "ink")),
    text(when, "quiet"),
    ...(strip === null ? [] : stripMarks(strip)),
  ];
  const size = `width="${WIDTH}" height="${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Literata">${marks.join("")}</svg>`;
}

/** The side of the mark before the archive's name, and how strong lines are and how long their dashes. */
const MARK = 14;
const LINE = 3;
const DASH = 8;
const WEIGHTS = { regular: 400, semibold: 600 };

const stripMarks = (strip: Strip): string[] => [
  text(strip.extent, "quiet"),
  ...strip.rows.flatMap((row) => [text(row.name, "ink"), ...lineMarks(strip, row), ...blockMarks(row)]),
];

const blockMarks = ({ blocks, height, line }: StripRow): string[] =>
  blocks.map(({ x, width }) => rectangle({ x, y: line - height, width, height }, "accent"));

/** The line that the blocks stand on; where the page leaves out the rest, dashes go on from it. */
function lineMarks({ start, end, goesOnTo }: Strip, { line }: StripRow): string[] {
  const y = line + LINE / 2;
  const path = (from: number, to: number) => `stroke-width="${LINE}" d="M${n(from)} ${n(y)}H${n(to)}"`;
  const base = `<path stroke="${COLOURS.rule}" ${path(start, end)}/>`;
  const dashes = `stroke-dasharray="${DASH}" stroke-dashoffset="-${DASH}" ${path(end, goesOnTo)}`;
  return goesOnTo > end ? [base, `<path stroke="${COLOURS.quiet}" ${dashes}/>`] : [base];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const rectangle = ({ x, y, width, height }: Box, colour: Colour): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${COLOURS[colour]}"/>`;

const text = ({ text, x, baseline, anchor, size, weight }: Line, colour: Colour): string =>
  `<text x="${n(x)}" y="${n(baseline)}" text-anchor="${anchor}" font-size="${n(size)}" font-weight="${WEIGHTS[weight]}" fill="${COLOURS[colour]}">${escaped(text)}</text>`;

const escaped = (words: string): string => words.replaceAll(/[&<>]/g, (sign) => REFERENCES[sign] ?? sign);

/** A number as SVG has it, exact enough for the block of one word among ten thousand. */
const n = (number: number): string => String(Math.round(number * 1e5) / 1e5);
