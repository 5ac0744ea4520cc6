/** What spreadsheets take for the beginning of a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell of a table that no spreadsheet runs as a formula: one that could be has an apostrophe before it. */
export const inert = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The same, for whoever reads such a table: no word is altered that cannot be had back. */
export const INERT =
  "A cell that begins with =, +, -, @, a tab or a line end, or with apostrophes before one of them, has one apostrophe more, so that no spreadsheet runs it as a formula; without that one it is as spoken.";
