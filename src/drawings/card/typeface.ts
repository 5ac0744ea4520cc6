import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readFace } from "../raster/face.ts";
import type { WidthOf } from "./lines.ts";

const files = createRequire(import.meta.url);
const read = (file: string): Buffer => readFileSync(files.resolve(`@expo-google-fonts/literata/${file}`));

/**
 * The typeface of the pictures. Latin, Greek and Cyrillic are whole. Any other script is drawn as a row of boxes: they
 * say that words stand there, which leaving them out would not, and a typeface of every script is 100 times as large.
 */
export const FACES = {
  regular: readFace(read("400Regular/Literata_400Regular.ttf")),
  semibold: readFace(read("600SemiBold/Literata_600SemiBold.ttf")),
};

/**
 * Pairs of letters stand closer or further apart than their widths say: a line of words is further by less than this. A
 * line of nothing but `f)`, the worst pair, is by 8 % and still ends within the margin.
 */
const PAIRS = 1.02;

/** How wide a text is set in the typeface, in pixels. */
export const widthOf: WidthOf = (text, { size, weight }) =>
  Array.from(text).reduce((sum, sign) => sum + FACES[weight].advance(sign.codePointAt(0) ?? 0), 0) * size * PAIRS;
