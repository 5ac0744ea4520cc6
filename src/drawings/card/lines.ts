/** How a text is set: its size in pixels, and its weight. */
export interface Setting {
  size: number;
  weight: "regular" | "semibold";
}

/** How wide a text is set, in pixels. It adds up: a text is as wide as its parts. */
export type WidthOf = (text: string, setting: Setting) => number;

/** A line to be filled: how wide it is, and how wide a text is in it, in pixels. */
export interface Measure {
  room: number;
  width: (text: string) => number;
}

/** The text in one line: whole, or cut with an ellipsis after a whole word, or within the first where that is too wide. */
export function fitted(text: string, { room, width }: Measure): string {
  if (width(text) <= room) return text;
  const words = text.split(" ");
  const whole = fitting(words, 0, " ", { room: room - width(" …"), width });
  if (whole > 0) return `${words.slice(0, whole).join(" ")} …`;
  const signs = Array.from(text);
  return `${signs.slice(0, fitting(signs, 0, "", { room: room - width("…"), width })).join("")}…`;
}

/** Shares of a line's width that are tried for lines of even length. */
const NARROWER = Array.from({ length: 10 }, (_, index) => 0.5 + index / 20);

/** The text in at most so many lines, each about as long as the others; `null` where it has more. */
export function broken(text: string, most: number, measure: Measure): string[] | null {
  const lines = linesOf(text, measure);
  if (lines.length > most) return null;
  const narrower = NARROWER.map((share) => linesOf(text, { ...measure, room: share * measure.room }));
  return narrower.find((even) => even.length === lines.length && even.join(" ") === text) ?? lines;
}

/** The text in at most so many lines; what does not fit is cut from the last. */
export function cut(text: string, most: number, measure: Measure): string[] {
  const lines = linesOf(text, measure);
  return [...lines.slice(0, most - 1), fitted(lines.slice(most - 1).join(" "), measure)];
}

/** The text in lines as full as they can be; only a word that is wider than a line is broken. */
function linesOf(text: string, measure: Measure): string[] {
  const words = text
    .split(" ")
    .flatMap((word) => (measure.width(word) > measure.room ? filled(Array.from(word), "", measure) : [word]));
  return filled(words, " ", measure);
}

/** Lines of as many parts as each holds, and of one at least. */
function filled(parts: readonly string[], between: string, measure: Measure): string[] {
  const lines: string[] = [];
  for (let at = 0; at < parts.length;) {
    const end = at + Math.max(1, fitting(parts, at, between, measure));
    lines.push(parts.slice(at, end).join(between));
    at = end;
  }
  return lines;
}

/** How many of the parts, from this one on, a line holds. */
function fitting(parts: readonly string[], from: number, between: string, { room, width }: Measure): number {
  let [end, used] = [from, -width(between)];
  for (; end < parts.length; end++) {
    used += width(between) + width(parts[end] ?? "");
    if (used > room) break;
  }
  return end - from;
}
