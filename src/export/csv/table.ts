import { inert } from "../../archive/cells.ts";
import type { Column } from "../format.ts";

/** A table (RFC 4180, UTF-8, with a header), with no cell that is a formula; a number below zero is none. */
export function csv(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const isText = columns.map(([, type]) => type === "string");
  const lines = rows.map((cells) => cells.map((text, index) => cell(isText[index] ? inert(text) : text)));
  return [columns.map(([name]) => name), ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
