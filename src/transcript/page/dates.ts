import { isExists } from "date-fns/isExists";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const MONTH = MONTHS.join("|");
const UNTIL = `\\s?[-–−]\\s?(?:(?:${MONTH}) )?\\d{1,2}`;
const DAY = `(${MONTH}) (\\d{1,2})(?:${UNTIL})?, (\\d{4})(?:${UNTIL}, \\d{4})?`;
const DATE_LINE = new RegExp(`^${DAY}(?:, (\\S.*))?$`);
const LONGEST_DATE = 60;
const LONGEST_DATE_LINE = 160;

/** A line that has the shape of a date: `July 3, 2024`, `March 29 − 30, 2017`, with or without a place after it. */
export interface DateLine {
  /** The date as printed, without the place. */
  date: string;
  /** The first day as an ISO day string, or null when the calendar has no such day. */
  iso: string | null;
  /** What stands after the date: `The Kremlin, Moscow`. */
  place: string | null;
}

/** Reads a line (plain white space) that is a date and nothing else, or a date and a place; null otherwise. */
export function dateLine(text: string): DateLine | null {
  if (text.length > LONGEST_DATE_LINE) return null;
  const match = DATE_LINE.exec(text);
  if (!match) return null;
  const [, month = "", day = "", year = "", place = null] = match;
  const date = place === null ? text : text.slice(0, text.length - place.length - 2);
  return { date, iso: isoDay(Number(year), month, Number(day)), place };
}

/** True for a line (plain white space) that is a date, or a span of days, and nothing else. */
export function isDate(text: string): boolean {
  return text.length <= LONGEST_DATE && dateLine(text)?.place === null;
}

/** True for a line that is a time of day and nothing else: `16:15`. */
export function isTime(text: string): boolean {
  return text.length <= 5 && /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text);
}

function isoDay(year: number, monthName: string, day: number): string | null {
  const month = MONTHS.findIndex((name) => name === monthName);
  if (!isExists(year, month, day)) return null;
  return `${year}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
