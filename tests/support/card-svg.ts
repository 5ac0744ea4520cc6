import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HEAD, HEIGHT, type Line, MARGIN, WIDTH } from "../../src/drawings/card/frame.ts";
import type { Card } from "../../src/drawings/card/numbers.ts";
import type { Strip } from "../../src/drawings/card/strip.ts";
import { COLOURS } from "../../src/styles/colours.ts";
import { svgPixels } from "./png.ts";

const files = createRequire(import.meta.url);
const FONTS = ["400Regular/Literata_400Regular.ttf", "600SemiBold/Literata_600SemiBold.ttf"].map((file) =>
  readFileSync(files.resolve(`@expo-google-fonts/literata/${file}`)),
);

/** The pixels of a meeting's picture, four bytes each, as a renderer has them that is not ours: from text and boxes in SVG. */
export const cardPixels = (card: Card): Promise<Buffer> => svgPixels(svgOf(card), FONTS);

function svgOf({ archive, title, when, strip }: Card): string {
  const marks = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/>`,
    `<rect x="${MARGIN}" y="${HEAD.baseline - 14}" width="14" height="14" fill="${COLOURS.accent}"/>`,
    ...[text(archive, "quiet"), text(when, "quiet"), ...title.map((line) => text(line, "ink"))],
    ...(strip === null ? [] : [text(strip.extent, "quiet"), ...stripMarks(strip)]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Literata">${marks.join("")}</svg>`;
}

const stripMarks = ({ rows, start, end, goesOnTo }: Strip): string[] =>
  rows.flatMap(({ name, blocks, height, line }) => [
    text(name, "ink"),
    `<path stroke="${COLOURS.rule}" stroke-width="3" d="M${start} ${line + 1.5}H${end}"/>`,
    `<path stroke="${COLOURS.quiet}" stroke-width="3" stroke-dasharray="8" stroke-dashoffset="-8" d="M${end} ${line + 1.5}H${goesOnTo}"/>`,
    ...blocks.map(
      ({ x, width }) =>
        `<rect x="${x}" y="${line - height}" width="${width}" height="${height}" fill="${COLOURS.accent}"/>`,
    ),
  ]);

function text({ text, x, baseline, anchor, size, weight }: Line, colour: keyof typeof COLOURS): string {
  const set = `font-size="${size}" font-weight="${weight === "regular" ? 400 : 600}" text-anchor="${anchor}"`;
  const words = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${baseline}" ${set} fill="${COLOURS[colour]}">${words}</text>`;
}
