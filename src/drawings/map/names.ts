import { HEIGHT, WIDTH } from "./numbers.ts";

/** A name to be written beside its spot, which is given as a share of the map's width and height. */
export interface Name {
  name: string;
  at: readonly [x: number, y: number];
}

/** Where a name stands: from its spot, in pixels, and which end of it is there. */
export interface Side {
  anchor: "start" | "middle" | "end";
  dx: number;
  dy: number;
}

/** Right of the spot, left of it, over it, under it: the first that is free is taken. */
const SIDES: readonly Side[] = [
  { anchor: "start", dx: 12, dy: 5 },
  { anchor: "end", dx: -12, dy: 5 },
  { anchor: "middle", dx: 0, dy: -13 },
  { anchor: "middle", dx: 0, dy: 22 },
];

/** The width of a character of the names' type, how high it reaches, and the room of a spot, in pixels. */
const CHARACTER = 7;
const HIGH = 12;
const SPOT = 8;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * On which side of its spot each name stands, so that it touches no spot and no other name on a map `width` pixels wide;
 * `null` where there is no room. The first names come first.
 */
export function sidesOf(names: readonly Name[], width: number): (Side | null)[] {
  const taken = names.map((name) => spotBox(name, width));
  return names.map((name) => {
    const free = SIDES.find((side) => {
      const box = nameBox(name, side, width);
      return box.left >= 0 && box.right <= width && !taken.some((other) => touches(box, other));
    });
    if (free !== undefined) taken.push(nameBox(name, free, width));
    return free ?? null;
  });
}

function pixels({ at: [x, y] }: Name, width: number): [x: number, y: number] {
  return [x * width, (y * width * HEIGHT) / WIDTH];
}

function spotBox(name: Name, width: number): Box {
  const [x, y] = pixels(name, width);
  return { left: x - SPOT, right: x + SPOT, top: y - SPOT, bottom: y + SPOT };
}

function nameBox(name: Name, { anchor, dx, dy }: Side, width: number): Box {
  const [x, y] = pixels(name, width);
  const length = CHARACTER * name.name.length;
  const left = x + dx - (anchor === "start" ? 0 : anchor === "end" ? length : length / 2);
  return { left, right: left + length, top: y + dy - HIGH, bottom: y + dy };
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
