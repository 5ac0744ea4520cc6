import { monthOf, yearOf } from "./dates.ts";

/** What one year holds. */
export interface Year<T> {
  year: string;
  items: T[];
}

/** What one month of a year holds. */
export interface Month<T> {
  /** `2016-05` */
  month: string;
  items: T[];
}

/** A list on one page, or spread over a page for each of its years, and a heavy year over one for each of its months. */
export interface YearPage<T> {
  /** The year or the month (`2016-05`) this page is for; `undefined` for the list's own page. */
  year: string | undefined;
  /**
   * What this page lists: everything, one year or month, or the latest where the list is spread over pages. The page of a
   * year that is spread over months lists nothing itself.
   */
  years: Year<T>[];
  /** Every year of a list that is spread over pages, with its size; empty for a list on one page. */
  index: { year: string; size: number }[];
  /** Every month of the year that this page is of, with its size, where that year is spread over months. */
  months: (Month<T> & { size: number })[];
}

/** What a list needs to know of its items to spread a year over months. */
export interface Weighing<T> {
  dayOf: (item: T) => string;
  /** About how many bytes of HTML an item takes. */
  weightOf: (item: T) => number;
}

/** The longest list that a reader still takes in on one page, in lines or passages. */
export const LONGEST_LIST = 60;

/** The heaviest year that stands on one page, in bytes of HTML: with all around it, it is to stay under 300,000. */
export const HEAVIEST_YEAR = 250_000;

/** Groups items, which come in order of time, by year. */
export function byYear<T>(items: readonly T[], dayOf: (item: T) => string): Year<T>[] {
  return [...Map.groupBy(items, (item) => yearOf(dayOf(item)))].map(([year, group]) => ({ year, items: group }));
}

/** Groups the items of a year likewise by month (`2016-05`). */
export function byMonth<T>(items: readonly T[], dayOf: (item: T) => string): Month<T>[] {
  return [...Map.groupBy(items, (item) => monthOf(dayOf(item)))].map(([month, group]) => ({ month, items: group }));
}

/** How much of a list is of each year: `sizeOf` tells how much an item is. */
export const yearSizes = <T>(years: readonly Year<T>[], sizeOf: (item: T) => number = () => 1) =>
  years.map(({ year, items }) => ({ year, size: total(items, sizeOf) }));

/** The pages of a list: one while it is short; when it is long, one for each year and one that opens with the latest. */
export function yearPages<T>(
  years: readonly Year<T>[],
  sizeOf: (item: T) => number = () => 1,
  weighing?: Weighing<T>,
): YearPage<T>[] {
  const index = yearSizes(years, sizeOf);
  if (total(index, ({ size }) => size) <= LONGEST_LIST) {
    return [{ year: undefined, years: [...years], index: [], months: [] }];
  }
  return spreadPages(years, sizeOf, weighing);
}

/** The pages of a list that is spread over years, whatever its length: the first opens with the latest. */
export function spreadPages<T>(
  years: readonly Year<T>[],
  sizeOf: (item: T) => number = () => 1,
  weighing?: Weighing<T>,
): YearPage<T>[] {
  const index = yearSizes(years, sizeOf);
  const pages = years.map((year) => pagesOfYear(year, index, sizeOf, weighing));
  const latest = pages.at(-1)?.at(-1);
  return [...(latest === undefined ? [] : [{ ...latest, year: undefined }]), ...pages.flat()];
}

/** The page of a year; where it is heavy, those of its months behind it. */
function pagesOfYear<T>(
  { year, items }: Year<T>,
  index: YearPage<T>["index"],
  sizeOf: (item: T) => number,
  weighing?: Weighing<T>,
): YearPage<T>[] {
  if (weighing === undefined || total(items, weighing.weightOf) <= HEAVIEST_YEAR) {
    return [{ year, years: [{ year, items }], index, months: [] }];
  }
  const months = byMonth(items, weighing.dayOf).map((month) => ({ ...month, size: total(month.items, sizeOf) }));
  const pages = months.map(({ month, items }) => ({ year: month, years: [{ year, items }], index, months }));
  return [{ year, years: [], index, months }, ...pages];
}

const total = <T>(items: readonly T[], numberOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + numberOf(item), 0);
