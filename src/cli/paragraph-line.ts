/** A paragraph that came as a line of JSON. */
export interface ParagraphLine {
  id: string;
  text: string;
}

/** Why a line is none, in the words of a fault. */
export interface WrongLine {
  code: string;
  column: number;
  text: string;
  hint: string;
}

const HINT = 'Write one object a line, such as {"id":"t1p1","text":"Trade grew by 5 percent."}.';

/** Reads one line `{"id","text"}`; both are strings, and other fields are passed over. Never throws. */
export function paragraphLine(json: string): ParagraphLine | WrongLine {
  const parsed = parse(json);
  if ("code" in parsed) return parsed;
  const { value } = parsed;
  if (typeof value !== "object" || value === null) return wrong("The line is JSON, but no object.");
  const { id, text }: { id?: unknown; text?: unknown } = value;
  if (typeof id !== "string") return wrong("The object has no id that is a string.");
  if (typeof text !== "string") return wrong("The object has no text that is a string.");
  return { id, text };
}

const wrong = (text: string, column = 1): WrongLine => ({ code: "no-paragraph", column, text, hint: HINT });

function parse(json: string): { value: unknown } | WrongLine {
  try {
    const value: unknown = JSON.parse(json);
    return { value };
  } catch (error) {
    const place = error instanceof Error ? /position (\d+)/u.exec(error.message)?.[1] : undefined;
    return wrong("The line is no JSON.", place === undefined ? json.length + 1 : Number(place) + 1);
  }
}
