import { carried } from "../../archive/carried.ts";
import { seen } from "../../archive/plain.ts";
import type { Measure, Setting, WidthOf } from "./lines.ts";

/** The size of the picture, in pixels: what networks ask of a large one. All numbers of a card are in these pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** The room that is left free at either side, and the width between. */
export const MARGIN = 72;
export const ROOM = WIDTH - 2 * MARGIN;
/** Where the last line of the picture stands. */
export const FOOT = HEIGHT - 60;

/**
 * The first line: the name of the archive after a mark, and at its end how much was said. It is the first because some
 * networks lay the name of the site over the foot of a picture.
 */
export const HEAD = { baseline: 84, size: 26, mark: 26 };

/** A line of text. `x` is where it begins, or where it ends. */
export interface Line extends Setting {
  text: string;
  x: number;
  baseline: number;
  anchor: "start" | "end";
}

/** Words as a picture can show them: no character that it cannot carry, and none that prints nothing. */
export const shown = (text: string): string => seen(carried(text));

/** A line of this width that is set in one way. */
export const measureOf = (room: number, setting: Setting, widthOf: WidthOf): Measure => ({
  room,
  width: (text) => widthOf(text, setting),
});
