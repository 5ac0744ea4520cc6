import { Blob, Buffer, Direction, Face as Typeface, Font, shape } from "harfbuzzjs";
import { type Outline, placed } from "./outline.ts";

/** How a typeface sets text. */
export interface Face {
  /** The advance of a character, in ems; one that the typeface lacks counts as a whole em. */
  advance: (codePoint: number) => number;
  /** A line of text in a size, from the left, with its baseline at 0. */
  set: (text: string, size: number) => SetLine;
}

/** How wide a line is set, pairs of letters and ligatures counted, and what is inked, both in pixels. */
export interface SetLine {
  width: number;
  outline: Outline;
}

/** A character that is not there is drawn as a box of half an em, or as a letter with an accent: no wider than this. */
const MISSING = 1;

/** A typeface from the bytes of its TrueType file. */
export function readFace(bytes: Uint8Array): Face {
  const typeface = new Typeface(new Blob(bytes));
  const font = new Font(typeface);
  const em = typeface.upem;
  const rings = kept((glyph: number) => ringsOf(font.glyphToPath(glyph)));
  const advance = kept((codePoint: number) => {
    const glyph = font.nominalGlyph(codePoint);
    return glyph === undefined ? MISSING : font.glyphHAdvance(glyph) / em;
  });
  return { advance, set: (text, size) => lineOf(shaped(font, text), rings, size / em) };
}

/** The same function, which is asked once for each value. */
function kept<T>(of: (value: number) => T): (value: number) => T {
  const known = new Map<number, T>();
  return (value) => {
    const result = known.get(value) ?? of(value);
    known.set(value, result);
    return result;
  };
}

type Glyph = ReturnType<Buffer["getGlyphInfosAndPositions"]>[number];

/** The glyphs of a text, from left to right: of scripts that run the other way the typeface has none but boxes. */
function shaped(font: Font, text: string): Glyph[] {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(Direction.LTR);
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
}

/** A line of glyphs, whose measures are this many pixels each. */
function lineOf(glyphs: readonly Glyph[], rings: (glyph: number) => Outline, scale: number): SetLine {
  const outline: Outline[number][] = [];
  let x = 0;
  for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of glyphs) {
    outline.push(...placed(rings(codepoint), scale, { x: (x + xOffset) * scale, y: -yOffset * scale }));
    x += xAdvance;
  }
  return { width: x * scale, outline };
}

/** A glyph's rings from its SVG path. A TrueType file has lines and quadratic curves; its y grows upwards. */
function ringsOf(path: string): Outline {
  const rings: number[][] = [];
  let ring: number[] = [];
  for (const [, command, numbers = ""] of path.matchAll(/([MLQ])([^MLQZ]*)/g)) {
    const points = numbers.split(/[ ,]/).map((number, at) => (at % 2 === 0 ? Number(number) : -Number(number)));
    if (command === "M") rings.push((ring = []));
    ring.push(...(command === "Q" ? curve([...ring.slice(-2), ...points]) : points));
  }
  return rings;
}

/** In how many straight pieces a curve is drawn: the largest letters are then off by less than a twentieth of a pixel. */
const PIECES = 8;

/** The corners of a quadratic curve after its first point; its three points as x and y of each. */
function curve([x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): number[] {
  return Array.from({ length: PIECES }, (_, index) => (index + 1) / PIECES).flatMap((t) => {
    const [first, second, third] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [first * x0 + second * x1 + third * x2, first * y0 + second * y1 + third * y2];
  });
}
