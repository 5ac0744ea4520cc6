/**
 * What is filled with a colour: closed rings of corners, of each corner x and y in turn, in pixels from the top left. A
 * ring that runs the other way round cuts a hole.
 */
export type Outline = readonly (readonly number[])[];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const rectangle = ({ x, y, width, height }: Box): Outline => [
  [x, y, x + width, y, x + width, y + height, x, y + height],
];

/** The outline this much larger, with what lay at the top left moved to a place. */
export const placed = (outline: Outline, scale: number, { x, y }: Pick<Box, "x" | "y">): Outline =>
  outline.map((ring) => ring.map((value, at) => value * scale + (at % 2 === 0 ? x : y)));

/** The whole pixels of a picture that the outline lies on. */
export function boxOf(outline: Outline, picture: Pick<Box, "width" | "height">): Box {
  const [x, right] = extent(outline, 0, picture.width);
  const [y, bottom] = extent(outline, 1, picture.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** From where to where the corners lie along an axis, 0 for x and 1 for y, no further than the picture goes. */
function extent(outline: Outline, axis: number, most: number): [number, number] {
  let [least, greatest] = [most, 0];
  for (const ring of outline) {
    for (let at = axis; at < ring.length; at += 2) {
      least = Math.min(least, ring[at] ?? 0);
      greatest = Math.max(greatest, ring[at] ?? 0);
    }
  }
  return [Math.max(0, Math.floor(least)), Math.min(most, Math.ceil(greatest))];
}
