import type { Facet } from "../files.ts";

/** What can be typed before a colon to narrow a search. */
export const FIELDS = ["speaker", "place", "topic", "year", "meeting", "before", "after"] as const;
export type Field = (typeof FIELDS)[number];

/** What can be typed before a colon to ask for what a speaker states, as words do. */
export const AMOUNT = "amount";

/** The fields whose value is a day, a month or a year. */
export const DATES: ReadonlySet<Field> = new Set<Field>(["before", "after"]);

/** A field of a query with its value. */
export interface FieldFilter {
  /** As a person would type it. */
  typed: string;
  excluded: boolean;
  asks: { facet: Facet; value: string } | { before: string } | { after: string };
}

/** A field with its value as a person would type it. */
export const fieldText = (field: Field | typeof AMOUNT, value: string): string =>
  `${field}:${/\s/.test(value) ? `"${value}"` : value}`;

const DAY = /^(?<year>\d{4})(?:-(?<month>0?[1-9]|1[0-2])(?:-(?<day>0?[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Reads a field's value; `null` where it is not one. `before:2024` ends with 2023, `after:2024` begins with 2025:
 * the days are the first and the last of what is named, as ISO days.
 */
export function fieldFilter(field: Field, value: string, excluded: boolean): FieldFilter | null {
  const bare = value.trim();
  const typed = `${excluded ? "-" : ""}${fieldText(field, bare)}`;
  if (field !== "before" && field !== "after") {
    return /[\p{L}\p{N}]/u.test(bare) ? { typed, excluded, asks: { facet: field, value: bare } } : null;
  }
  const days = excluded ? null : daysOf(bare);
  if (days === null) return null;
  return { typed, excluded, asks: field === "before" ? { before: days.first } : { after: days.last } };
}

/** The first and the last day of a day, a month or a year. */
function daysOf(text: string): { first: string; last: string } | null {
  const { year, month, day } = DAY.exec(text)?.groups ?? {};
  if (year === undefined) return null;
  const first = [year, month ?? "1", day ?? "1"];
  const lastDay = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  if (day !== undefined && Number(day) > lastDay) return null;
  const last = [year, month ?? "12", day ?? String(lastDay)];
  return { first: isoDay(first), last: isoDay(last) };
}

const isoDay = (parts: readonly string[]): string => parts.map((part) => part.padStart(2, "0")).join("-");
