import { count } from "../../archive/counts.ts";
import type { Meeting } from "../../archive/model.ts";
import { type Row, shapeOf } from "../shape/numbers.ts";
import { FOOT, HEAD, type Line, MARGIN, measureOf, shown, WIDTH } from "./frame.ts";
import { fitted, type Setting, type WidthOf } from "./lines.ts";

/** A speaker's row: the name, and beside it a line on which the blocks of what they say stand. */
export interface StripRow {
  name: Line;
  blocks: { x: number; width: number }[];
  /** Of the blocks, which stand on the line. */
  height: number;
  line: number;
}

/** Who says how much, turn by turn: all blocks together are as wide as the strip, from `start` to `end`. */
export interface Strip {
  rows: StripRow[];
  top: number;
  start: number;
  end: number;
  /** Up to where an excerpt goes on, with dashes; the end of the strip where the record is whole. */
  goesOnTo: number;
  /** How many words the strip is of. */
  extent: Line;
}

/** How high all rows may be together, and the least and the most for one. */
const ROWS = { all: 216, least: 24, most: 64 };
/** The share of a row's height that its blocks and its name have. */
const BLOCK = 0.62;
const NAME = 0.68;
const LARGEST_NAME = 28;
/** Half the height of a capital, as a share of the size: how far below the middle of its row a name stands. */
const HALF_CAPITAL = 0.35;
/** The most room for a name, and the room after the longest. */
const NAMES = { room: 350, after: 28 };
/** How wide the dashes are with which an excerpt goes on: a whole number of them. */
const DASHES = 64;

/** The strip of a meeting, at the foot of its picture; `null` where nobody says a word. */
export function stripOf(meeting: Pick<Meeting, "turns" | "excerpt">, widthOf: WidthOf): Strip | null {
  const { rows, words } = shapeOf(meeting);
  if (words === 0) return null;
  const height = Math.min(ROWS.most, Math.max(ROWS.least, ROWS.all / rows.length));
  const names = namesOf(rows, height, widthOf);
  const goesOnTo = WIDTH - MARGIN;
  const [start, end] = [MARGIN + names.width + NAMES.after, goesOnTo - (meeting.excerpt ? DASHES : 0)];
  const top = FOOT - rows.length * height;
  const placed = rows.map((row, index): StripRow => {
    // A line between two rows of pixels would be of blends of two colours, and not sharp.
    const line = Math.round(top + (index + 1) * height);
    const blocks = blocksOf(row, start, (end - start) / words);
    return { name: names.at(index, line), blocks, height: BLOCK * height, line };
  });
  return { rows: placed, top, start, end, goesOnTo, extent: extentOf(meeting, words) };
}

/** The names of rows of this height: how wide the longest is, and what stands on the line of each. */
function namesOf(rows: readonly Row[], height: number, widthOf: WidthOf) {
  const setting: Setting = { size: Math.min(LARGEST_NAME, NAME * height), weight: "regular" };
  const measure = measureOf(NAMES.room, setting, widthOf);
  const texts = rows.map(({ name }) => fitted(shown(name), measure));
  const below = (BLOCK * height) / 2 - HALF_CAPITAL * setting.size;
  const at = (index: number, line: number): Line => {
    return { ...setting, text: texts[index] ?? "", x: MARGIN, baseline: line - below, anchor: "start" };
  };
  return { width: Math.max(...texts.map(measure.width)), at };
}

const blocksOf = ({ blocks }: Row, start: number, wordWidth: number): StripRow["blocks"] =>
  blocks.map(({ before, words }) => ({ x: start + before * wordWidth, width: words * wordWidth }));

function extentOf({ excerpt }: Pick<Meeting, "excerpt">, words: number): Line {
  const text = excerpt ? `Excerpt, ${count(words, "word")}` : count(words, "word");
  return { text, x: WIDTH - MARGIN, baseline: HEAD.baseline, anchor: "end", size: HEAD.size, weight: "regular" };
}
