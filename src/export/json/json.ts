/** Data as a JSON file: two spaces deep, ending in a line end. */
export const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

/** Data as a JSON file of one line, for what is there a thousand times. */
export const jsonLine = (data: unknown): string => `${JSON.stringify(data)}\n`;

/** Rows as one JSON object a line. */
export const jsonLines = (rows: readonly object[]): string => rows.map(jsonLine).join("");
