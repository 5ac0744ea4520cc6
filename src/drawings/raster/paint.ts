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
    let [fromX, fromY] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      addEdge(shares, box, [fromX - box.x, fromY - box.y, x - box.x, y - box.y]);
      [fromX, fromY] = [x, y];
    }
  }
  summed(shares, box);
  return shares;
}

/** Where an edge begins and ends. */
type Edge = [fromX: number, fromY: number, x: number, y: number];

/**
 * Adds an edge, row by row. Of each pixel is kept how much more of it is covered than of the one to its left, so that an
 * edge touches no pixels but those it goes through.
 */
function addEdge(shares: Float64Array, { width, height }: Box, [fromX, fromY, x, y]: Edge): void {
  if (fromY === y) return;
  const [top, bottom, sign] = fromY < y ? [fromY, y, 1] : [y, fromY, -1];
  const slope = (x - fromX) / (y - fromY);
  let start = within(fromX + (Math.max(0, top) - fromY) * slope, width);
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, bottom); row++) {
    const [above, below] = [Math.max(top, row), Math.min(bottom, row + 1)];
    const end = within(fromX + (below - fromY) * slope, width);
    addInRow(shares, row * (width + 1), [Math.min(start, end), Math.max(start, end), sign * (below - above)]);
    start = end;
  }
}

const within = (x: number, width: number): number => Math.min(width, Math.max(0, x));

/** Where in a row an edge is on the left and on the right, and what share of its height it goes down, or up. */
type Step = [left: number, right: number, height: number];

/** Adds the part of an edge that is in the row which begins here, pixel by pixel. */
function addInRow(shares: Float64Array, row: number, [left, right, height]: Step): void {
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
