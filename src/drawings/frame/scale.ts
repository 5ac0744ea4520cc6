import { scaleUtc } from "d3-scale";
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { addYears } from "date-fns/addYears";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";

/** A stretch of a line of time, as shares of its whole: where it begins, and how long it is. */
export interface Stretch {
  at: number;
  width: number;
}

/** The place of an ISO day on a line of time, from 0 to 1. */
export type Scale = (day: string) => number;

/** Days between the first and the last of these. */
export function scaleOf(days: readonly string[]): Scale {
  const sorted = days.toSorted();
  const scale = scaleUtc([new Date(sorted[0] ?? ""), new Date(sorted.at(-1) ?? "")], [0, 1]);
  return (day) => scale(new Date(day));
}

/** The first day of a year, month or day, and the first after it. */
export function edges(when: string): [from: string, to: string] {
  const from = parseISO(when);
  const after = when.length === "2024".length ? addYears : when.length === "2024-02".length ? addMonths : addDays;
  return [format(from, DAY), format(after(from, 1), DAY)];
}

const DAY = "yyyy-MM-dd";

/** A year, month or day on a line. */
export function stretch(when: string, scale: Scale): Stretch {
  const [from, to] = edges(when);
  return { at: scale(from), width: scale(to) - scale(from) };
}
