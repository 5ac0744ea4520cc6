import { type Box, boxOf, type Outline } from "./outline.ts";

/** A picture of few colours: the number of each pixel's colour, row by row from the top. */
export interface Numbered {
  width: number;
  height: number;
  numbers: Uint8Array;
}

/**
 * Fills an outline. Shades are the numbers of colours from that of bare ground to the full one: a pixel that is covered in
 * part gets the one in between that is next. One that is hardly covered stays as it is.
 */
export function paint({ width, height, numbers }: Numbered, outline: Outline, shades: readonly number[]): void {
  const box = boxOf(outline, { width, height });
  const shares = sharesOf(outline, box);
  for (let row = 0; row < box.height; row++) {
    const from = (box.y + row) * width + box.x;
    for (let column = 0; column < box.width; column++) {
      const share = shares[row * (box.width + 1) + column] ?? 0;
      const step = Math.round(share * (shades.length - 1));
      if (step > 0) numbers[from + column] = shades[step] ?? 0;
    }
  }
}

/** What share of each pixel in the box the outline covers; each row is followed by a column for what is right of it. */
function sharesOf(outline: Outline, box: Box): Float64Array {
  const shares = new Float64Array((box.width + 1) * box.height);
  for (const ring of outline) {
    let fromX = ring.at(-2) ?? 0;
    let fromY = ring.at(-1) ?? 0;
    for (let at = 0; at < ring.length; at += 2) {
      const x = ring[at] ?? 0;
      const y = ring[at + 1] ?? 0;
      addEdge(shares, box, { fromX: fromX - box.x, fromY: fromY - box.y, x: x - box.x, y: y - box.y });
      fromX = x;
      fromY = y;
    }
  }
  summed(shares, box);
  return shares;
}

/** Where an edge begins and ends. */
interface Edge {
  fromX: number;
  fromY: number;
  x: number;
  y: number;
}

/**
 * Adds an edge, row by row. Of each pixel is kept how much more of it is covered than of the one to its left, so that an
 * edge touches no pixels but those it goes through.
 */
function addEdge(shares: Float64Array, { width, height }: Box, { fromX, fromY, x, y }: Edge): void {
  if (fromY === y) return;
  const sign = fromY < y ? 1 : -1;
  const top = Math.max(0, Math.min(fromY, y));
  const bottom = Math.min(height, Math.max(fromY, y));
  const slope = (x - fromX) / (y - fromY);
  let start = within(fromX + (top - fromY) * slope, width);
  for (let row = Math.floor(top); row < bottom; row++) {
    const below = Math.min(bottom, row + 1);
    const end = within(fromX + (below - fromY) * slope, width);
    const step = {
      left: Math.min(start, end),
      right: Math.max(start, end),
      height: sign * (below - Math.max(top, row)),
    };
    addInRow(shares, row * (width + 1), step);
    start = end;
  }
}

const within = (x: number, width: number): number => Math.min(width, Math.max(0, x));

/** Where in a row an edge is on the left and on the right, and what share of its height it goes down, or up. */
interface Step {
  left: number;
  right: number;
  height: number;
}

/** Adds the part of an edge that is in the row which begins here, pixel by pixel. */
function addInRow(shares: Float64Array, row: number, { left, right, height }: Step): void {
  let x = left;
  do {
    const column = Math.floor(x);
    const end = Math.min(right, column + 1);
    const part = right > left ? (height * (end - x)) / (right - left) : height;
    const beyond = part * ((x + end) / 2 - column);
    shares[row + column] = (shares[row + column] ?? 0) + part - beyond;
    if (beyond !== 0) shares[row + column + 1] = (shares[row + column + 1] ?? 0) + beyond;
    x = end;
  } while (x < right);
}

/** Sums what was kept of each pixel: which way round a ring runs is of no account, nor that two lie upon each other. */
function summed(shares: Float64Array, { width, height }: Box): void {
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let at = row * (width + 1); at < (row + 1) * (width + 1); at++) {
      sum += shares[at] ?? 0;
      shares[at] = Math.min(1, Math.abs(sum));
    }
  }
}
