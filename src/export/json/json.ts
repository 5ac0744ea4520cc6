/** Data as a JSON file: two spaces deep, ending in a line end. */
export const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

/** Rows as one JSON object a line. */
export const jsonLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
