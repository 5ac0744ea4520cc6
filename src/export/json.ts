/** Data as a JSON file: two spaces deep, ending in a line end. */
export const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
