import { constants, crc32, deflateSync } from "node:zlib";
import type { Numbered } from "./paint.ts";

/** Pixels of a picture, row by row from the top, four bytes each: red, green, blue, and how opaque it is. */
export interface Raster {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_COLOURS = 256;
const INDEXED = 3;
/** A row is written as it is, or as how it differs from the one above. */
const NONE = 0;
const UP = 2;

/**
 * A picture as a PNG with a palette (https://www.w3.org/TR/png-3/): of each colour, in the order of their numbers, red,
 * green and blue. Up to 16 colours take half a byte a pixel. The same picture gives the same bytes on every machine: runs
 * are found in one way only, while longer matches are searched for as the processor allows.
 */
export function numberedPng(picture: Numbered, palette: readonly number[]): Uint8Array<ArrayBuffer> {
  const bits = palette.length > 3 * 16 ? 8 : 4;
  const size = [...fourBytes(picture.width), ...fourBytes(picture.height)];
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", Uint8Array.from([...size, bits, INDEXED, 0, 0, 0])),
    chunk("PLTE", Uint8Array.from(palette)),
    chunk("IDAT", deflateSync(rowsOf(picture, bits), { strategy: constants.Z_RLE })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The rows of the picture as they are written, with so many bits a pixel: each after the byte that tells how. */
function rowsOf({ width, height, numbers }: Numbered, bits: 4 | 8): Uint8Array {
  const bytes = Math.ceil((width * bits) / 8);
  const written = new Uint8Array(height * (1 + bytes));
  let above: Uint8Array = new Uint8Array(width);
  let aboveBytes: Uint8Array = new Uint8Array(bytes);
  for (let row = 0; row < height; row++) {
    const pixels = numbers.subarray(row * width, (row + 1) * width);
    written[row * (1 + bytes)] = UP;
    // Most rows are as the one above, and differ from it in nothing.
    if (Buffer.compare(pixels, above) === 0) continue;
    const plain = packed(pixels, bits);
    const differences = differencesOf(plain, aboveBytes);
    const shorter = changes(plain) < changes(differences);
    if (shorter) written[row * (1 + bytes)] = NONE;
    written.set(shorter ? plain : differences, row * (1 + bytes) + 1);
    [above, aboveBytes] = [pixels, plain];
  }
  return written;
}

/** A row's pixels with so many bits each, the first in the highest of its byte. */
function packed(pixels: Uint8Array, bits: 4 | 8): Uint8Array<ArrayBuffer> {
  if (bits === 8) return new Uint8Array(pixels);
  const bytes = new Uint8Array(Math.ceil(pixels.length / 2));
  for (let at = 0; at < bytes.length; at++) bytes[at] = ((pixels[2 * at] ?? 0) << 4) | (pixels[2 * at + 1] ?? 0);
  return bytes;
}

/** How each byte differs from the one above it. */
function differencesOf(bytes: Uint8Array, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const differences = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) differences[at] = (bytes[at] ?? 0) - (above[at] ?? 0);
  return differences;
}

/** How often a byte is not as the one before: about as long as the row is when its runs are packed. */
function changes(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 1; at < bytes.length; at++) if (bytes[at] !== bytes[at - 1]) count++;
  return count;
}

/** An opaque picture of few colours as a PNG with a palette; `null` where the colours are more than a byte can number. */
export function palettePng({ width, height, pixels }: Raster): Uint8Array<ArrayBuffer> | null {
  const numbers = new Uint8Array(width * height);
  const palette = new Map<number, number>();
  const colours = new DataView(pixels.buffer, pixels.byteOffset);
  for (let at = 0; at < numbers.length; at++) {
    const colour = colours.getUint32(4 * at);
    const number = palette.get(colour) ?? palette.size;
    if (number === MOST_COLOURS) return null;
    palette.set(colour, number);
    numbers[at] = number;
  }
  const bytes = [...palette.keys()].flatMap((colour) => [...fourBytes(colour).subarray(0, 3)]);
  return numberedPng({ width, height, numbers }, bytes);
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
