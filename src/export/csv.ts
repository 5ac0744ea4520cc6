import { inert } from "../archive/cells.ts";

/** A column of a table: its name, its type in a Frictionless table schema, and what it holds. */
export type Column = readonly [name: string, type: string, description: string];

/** A table (RFC 4180, UTF-8, with a header), with no cell that is a formula. */
export const csv = (columns: readonly Column[], rows: readonly (readonly string[])[]): string =>
  [columns.map(([name]) => name), ...rows].map((cells) => `${cells.map(inert).map(cell).join(",")}\r\n`).join("");

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
