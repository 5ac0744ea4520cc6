import { inert } from "../archive/cells.ts";

/** A column of a table: its name, its type in a Frictionless table schema, and what it holds. */
export type Column = readonly [name: string, type: string, description: string];

/** A table (RFC 4180, UTF-8, with a header), with no cell that is a formula; a number below zero is none. */
export function csv(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const isText = columns.map(([, type]) => type === "string");
  const lines = rows.map((cells) => cells.map((text, index) => cell(isText[index] ? inert(text) : text)));
  return [columns.map(([name]) => name), ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
