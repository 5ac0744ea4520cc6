import { differenceInDays, format, parseISO } from "date-fns";
import { dayText, yearOf } from "./dates.ts";
import type { Meeting } from "./model.ts";
import { LONGEST_LIST } from "./years.ts";

/** A drawing of the years to scale; `x` and `width` in per cent of its width, `share` of the tallest mark. */
export interface Timeline {
  years: { year: string; x: number; width: number }[];
  marks: { x: number; share: number; text: string }[];
}

/** One mark a day while the meetings are few, one a month when they are many. */
export function timeline(meetings: readonly Meeting[]): Timeline {
  const [first, last] = [meetings[0], meetings.at(-1)];
  if (first === undefined || last === undefined) return { years: [], marks: [] };
  const [from, to] = [Number(yearOf(first.date)), Number(yearOf(last.date)) + 1];
  const start = parseISO(`${from}-01-01`);
  const length = differenceInDays(parseISO(`${to}-01-01`), start);
  const x = (day: string) => (100 * differenceInDays(parseISO(day), start)) / length;
  const years = Array.from({ length: to - from }, (_, index) => String(from + index)).map((year) => ({
    year,
    x: x(`${year}-01-01`),
    width: x(`${Number(year) + 1}-01-01`) - x(`${year}-01-01`),
  }));
  const marks = meetings.length <= LONGEST_LIST ? days(meetings) : months(meetings);
  const tallest = Math.max(...marks.map(({ count }) => count));
  return { years, marks: marks.map(({ day, count, text }) => ({ x: x(day), share: count / tallest, text })) };
}

interface Mark {
  day: string;
  count: number;
  text: string;
}

function days(meetings: readonly Meeting[]): Mark[] {
  return [...Map.groupBy(meetings, ({ date }) => date)].map(([day, group]) => ({
    day,
    count: group.length,
    text: `${dayText(day)}, ${group.map(({ place, title }) => place?.printed ?? title.text).join("; ")}`,
  }));
}

function months(meetings: readonly Meeting[]): Mark[] {
  return [...Map.groupBy(meetings, ({ date }) => date.slice(0, 7))].map(([month, group]) => ({
    day: `${month}-15`,
    count: group.length,
    text: `${format(parseISO(`${month}-01`), "MMMM yyyy")}: ${group.length}`,
  }));
}
