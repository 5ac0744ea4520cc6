import { dayText } from "../../archive/dates.ts";
import type { Meeting } from "../../archive/model.ts";
import { FOOT, HEAD, type Line, MARGIN, measureOf, ROOM, shown } from "./frame.ts";
import { broken, cut, fitted, type Setting, type WidthOf } from "./lines.ts";
import { type Strip, stripOf } from "./strip.ts";

/** What stands where in the picture of a meeting. */
export interface Card {
  archive: Line;
  title: Line[];
  /** The day and the place. */
  when: Line;
  strip: Strip | null;
}

const TITLE_TOP = 118;
/** The title is set in the first of these sizes in which all of it fits, in so many lines at the most. */
const TITLES = [
  { size: 64, most: 2 },
  { size: 54, most: 2 },
  { size: 48, most: 3 },
  { size: 40, most: 4 },
];
const SMALLEST = { size: 32, most: 5 };
const LEADING = 1.18;
/** The room above the letters of the day and the place, and below them up to the strip. */
const WHEN = { size: 30, above: 58, below: 36 };
const BETWEEN = 40;

/** The picture of a meeting in an archive of this name. Nothing of it stands outside the picture. */
export function cardOf(meeting: Meeting, archive: string, widthOf: WidthOf): Card {
  const strip = stripOf(meeting, widthOf);
  const bottom = (strip === null ? FOOT : strip.top - WHEN.below) - WHEN.above;
  const title = titleOf(shown(meeting.title.text), bottom - TITLE_TOP, widthOf);
  const above = title.at(-1)?.baseline ?? TITLE_TOP;
  return {
    archive: archiveOf(archive, strip, widthOf),
    title,
    when: whenOf(meeting, above + WHEN.above, widthOf),
    strip,
  };
}

/** The title as large as it fits between the head and what stands below; too long for the smallest size, it is cut. */
function titleOf(text: string, height: number, widthOf: WidthOf): Line[] {
  const most = (title: typeof SMALLEST) => Math.min(title.most, Math.floor(height / (title.size * LEADING)));
  const measure = (size: number) => measureOf(ROOM, titled(size), widthOf);
  for (const title of [...TITLES, SMALLEST]) {
    const lines = broken(text, most(title), measure(title.size));
    if (lines !== null) return placed(lines, title.size);
  }
  return placed(cut(text, most(SMALLEST), measure(SMALLEST.size)), SMALLEST.size);
}

const titled = (size: number): Setting => ({ size, weight: "semibold" });

const placed = (lines: readonly string[], size: number): Line[] =>
  lines.map((text, index) => {
    const baseline = TITLE_TOP + size + index * size * LEADING;
    return { ...titled(size), text, x: MARGIN, baseline, anchor: "start" };
  });

function whenOf({ date, place }: Meeting, baseline: number, widthOf: WidthOf): Line {
  const setting: Setting = { size: WHEN.size, weight: "regular" };
  const words = shown([dayText(date), place?.printed].filter((part) => part !== undefined).join(", "));
  return { ...setting, text: fitted(words, measureOf(ROOM, setting, widthOf)), x: MARGIN, baseline, anchor: "start" };
}

function archiveOf(name: string, strip: Strip | null, widthOf: WidthOf): Line {
  const setting: Setting = { size: HEAD.size, weight: "regular" };
  const x = MARGIN + HEAD.mark;
  const taken = strip === null ? 0 : widthOf(strip.extent.text, strip.extent) + BETWEEN;
  const text = fitted(shown(name), measureOf(ROOM - HEAD.mark - taken, setting, widthOf));
  return { ...setting, text, x, baseline: HEAD.baseline, anchor: "start" };
}
