import { inert } from "../../archive/cells.ts";
import type { Column } from "../format.ts";

/** Excel takes a file for UTF-8 that begins with it: https://www.unicode.org/faq/utf_bom.html#bom1 */
const BYTE_ORDER_MARK = "\ufeff";

/** A table (RFC 4180, UTF-8, with a header), with no cell that is a formula; a number below zero is none. */
export function csv(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const isText = columns.map(([, type]) => type === "string");
  const lines = rows.map((cells) => cells.map((text, index) => cell(isText[index] ? inert(text) : text)));
  const head = columns.map(([name]) => name);
  return `${BYTE_ORDER_MARK}${[head, ...lines].map((line) => `${line.join(",")}\r\n`).join("")}`;
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The most characters in a part of a text. Excel cuts a cell after 32,767, the apostrophe before a formula included:
 * https://support.microsoft.com/en-us/office/1672b34d-7043-467e-8e27-269d656771c3
 */
export const LONGEST_PART = 32_000;

/**
 * A text in parts that each fit into a cell, cut after a line, else after a word, else anywhere but inside a character;
 * the parts joined give the text. Nearly every text is one part.
 */
export function cellParts(text: string): string[] {
  if (text.length <= LONGEST_PART) return [text];
  const head = text.slice(0, LONGEST_PART);
  const end =
    head.lastIndexOf("\n") + 1 || head.lastIndexOf(" ") + 1 || (head.isWellFormed() ? head.length : head.length - 1);
  return [text.slice(0, end), ...cellParts(text.slice(end))];
}

/** The id of the row of a part, counted from 0: the first is known by the id of the whole. */
export const partId = (id: string, part: number): string => (part === 0 ? id : `${id}~${part + 1}`);

/** The first two columns of a table of texts, as quanteda, readtext and tidytext expect them, and which part it is. */
export const textColumns = (what: string): readonly Column[] => [
  ["doc_id", "string", `Id of the row: that of the ${what}, with ~2 and so on behind it for its further parts`],
  ["text", "string", `The words of the ${what} as printed`],
];

/** The column that says which part of a text the row has. */
export const partColumn = (what: string): Column => [
  "part",
  "integer",
  `Which part of the ${what} it is, from 1: no cell has more than ${LONGEST_PART.toLocaleString("en")} characters, and the parts joined give the words`,
];
