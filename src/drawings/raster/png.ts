import { constants, crc32, deflateSync } from "node:zlib";

/** Pixels of a picture, row by row from the top, four bytes each: red, green, blue, and how opaque it is. */
export interface Raster {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** The number of each colour of a picture, in order. A colour is its four bytes as one number, as the machine reads it. */
type Palette = Map<number, number>;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_COLOURS = 256;
const BITS = 8;
const INDEXED = 3;
/** Each row is written as how it differs from the one above: most rows of our pictures do not. */
const UP = 2;

/**
 * An opaque picture of few colours as a PNG with a palette (https://www.w3.org/TR/png-3/), about half as large as one with
 * the colour of every pixel; `null` where the colours are more than a byte can number. The same pixels give the same bytes
 * on every machine: runs are found in one way only, while longer matches are searched for as the processor allows.
 */
export function palettePng(raster: Raster): Uint8Array<ArrayBuffer> | null {
  const { width, height } = raster;
  const palette: Palette = new Map();
  const rows = rowsOf(raster, palette);
  if (palette.size > MOST_COLOURS) return null;
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", Uint8Array.from([...fourBytes(width), ...fourBytes(height), BITS, INDEXED, 0, 0, 0])),
    chunk("PLTE", coloursOf(palette)),
    chunk("IDAT", deflateSync(rows, { strategy: constants.Z_RLE })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The rows of the picture as they are written: each after the byte that tells how. */
function rowsOf({ width, height, pixels }: Raster, palette: Palette): Uint8Array {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const written = new Uint8Array(height * (1 + width));
  let above = new Uint8Array(width);
  for (let row = 0; row < height; row++) {
    written[row * (1 + width)] = UP;
    if (isAsAbove(pixels, row, 4 * width)) continue;
    const numbers = numbered(colours.subarray(row * width, (row + 1) * width), palette);
    const differences = numbers.map((number, x) => number - (above[x] ?? 0));
    written.set(differences, row * (1 + width) + 1);
    above = numbers;
  }
  return written;
}

function isAsAbove(pixels: Uint8Array, row: number, bytes: number): boolean {
  const [above, from, to] = [(row - 1) * bytes, row * bytes, (row + 1) * bytes];
  return row > 0 && Buffer.compare(pixels.subarray(above, from), pixels.subarray(from, to)) === 0;
}

/** The number of each colour; one that is new to the palette gets the next. */
function numbered(colours: Uint32Array, palette: Palette): Uint8Array<ArrayBuffer> {
  const numbers = new Uint8Array(colours.length);
  let [last, number] = [-1, 0];
  for (let x = 0; x < colours.length; x++) {
    const colour = colours[x] ?? 0;
    // Most pixels are as the one before, and are not looked up.
    if (colour !== last) palette.set(colour, (number = palette.get(colour) ?? palette.size));
    numbers[x] = number;
    last = colour;
  }
  return numbers;
}

/** Red, green and blue of every colour. */
function coloursOf(palette: Palette): Uint8Array {
  const bytes = new Uint8Array(Uint32Array.from(palette.keys()).buffer);
  return bytes.filter((_, at) => at % 4 !== 3);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), data]);
  return joined([fourBytes(data.length), body, fourBytes(crc32(body))]);
}

const fourBytes = (number: number): Uint8Array => Uint8Array.from([number >>> 24, number >>> 16, number >>> 8, number]);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
