import { monthOf, yearOf } from "./dates.ts";

/** What one year holds. */
export interface Year<T> {
  year: string;
  items: T[];
}

/** A list on one page, or spread over a page for each of its years. */
export interface YearPage<T> {
  /** The year this page is for; `undefined` for the list's own page. */
  year: string | undefined;
  /** What this page lists: everything, one year, or the latest year where the list is spread over pages. */
  years: Year<T>[];
  /** Every year of a list that is spread over pages, with its size; empty for a list on one page. */
  index: { year: string; size: number }[];
}

/** The longest list that a reader still takes in on one page, in lines or passages. */
export const LONGEST_LIST = 60;

/** Groups items, which come in order of time, by year. */
export function byYear<T>(items: readonly T[], dayOf: (item: T) => string): Year<T>[] {
  return [...Map.groupBy(items, (item) => yearOf(dayOf(item)))].map(([year, group]) => ({ year, items: group }));
}

/** Groups the items of a year likewise by month (`2016-05`). */
export function byMonth<T>(items: readonly T[], dayOf: (item: T) => string): { month: string; items: T[] }[] {
  return [...Map.groupBy(items, (item) => monthOf(dayOf(item)))].map(([month, group]) => ({ month, items: group }));
}

/** The pages of a list: one while it is short; when it is long, one for each year and one that opens with the latest. */
export function yearPages<T>(years: readonly Year<T>[], sizeOf: (item: T) => number = () => 1): YearPage<T>[] {
  const index = years.map(({ year, items }) => ({ year, size: items.reduce((sum, item) => sum + sizeOf(item), 0) }));
  const size = index.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= LONGEST_LIST) return [{ year: undefined, years: [...years], index: [] }];
  return [
    { year: undefined, years: years.slice(-1), index },
    ...years.map((entry) => ({ year: entry.year, years: [entry], index })),
  ];
}
