import type { z } from "astro/zod";
import type { Message } from "../transcript/index.ts";
import { unknownField, valueWords } from "./header/issue-words.ts";
import { split } from "./header/split.ts";
import { type Place, readYaml, type Yaml } from "./header/yaml.ts";
import type { Words } from "./header/yaml-words.ts";

export type { Place } from "./header/yaml.ts";

const HINT = "Write the header as YAML between two lines of ---; content/README.md lists the fields.";

/** The most characters in a header or a note; the longest of those written so far has 2,000. */
const MOST = 100_000;

/** A Markdown file read: its header as the schema gives it (`null` when it does not fit), its body, and what is wrong. */
export interface FrontMatter<T> {
  data: T | null;
  body: string;
  /** The line of the file on which the body begins: of a file with a header that of its last ---, at the end of it. */
  bodyLine: number;
  messages: Message[];
  /** Where a value of the header stands, or the nearest value around it. */
  at: (path: readonly PropertyKey[]) => Place;
}

const TOP = { line: 1, column: 1 };

/**
 * Reads a Markdown file with a YAML header. A file without a header has an empty one. Every fault carries the line
 * and column of the value it is about, counted from 1 in the whole file. Never throws.
 * @param mostInBody the most characters below the header; a note has fewer than a record.
 */
export function readFrontMatter<S extends z.ZodType>(
  text: string,
  schema: S,
  mostInBody = MOST,
): FrontMatter<z.infer<S>> {
  const parts = split(text.replaceAll(/\r\n?/g, "\n"));
  if (typeof parts === "string") return refused(parts, HINT);
  const { header, body, bodyLine } = parts;
  if (header.length > MOST) return refused("The header is longer than 100,000 characters.", "Shorten it.");
  if (body.length > mostInBody) return refused("The note is longer than 100,000 characters.", "Shorten it.");
  const yaml = attempt(header);
  if (yaml === null) return refused("In the header, brackets stand in one another too often.", "Write it flat.");
  const messages = yaml.faults.map(({ severity, ...words }) => ({ severity, code: "front-matter", ...words }));
  const read = { data: null, body, bodyLine, at: yaml.at };
  if (messages.some(({ severity }) => severity === "error")) return { ...read, messages };
  const result = schema.safeParse(yaml.value ?? {});
  if (result.success) return { ...read, data: result.data, messages };
  return {
    ...read,
    messages: [...messages, ...result.error.issues.flatMap((issue) => issueFaults(issue, schema, yaml))],
  };
}

function refused<T>(text: string, hint: string): FrontMatter<T> {
  return { data: null, body: "", bodyLine: 1, messages: [fault(TOP, { text, hint })], at: () => TOP };
}

/** The header read; `null` where it is nested more deeply than the stack of calls. */
function attempt(header: string): Yaml | null {
  try {
    return readYaml(header);
  } catch {
    return null;
  }
}

function issueFaults(issue: z.core.$ZodIssue, schema: z.core.$ZodType, { at, value }: Yaml): Message[] {
  if (issue.code !== "unrecognized_keys") return [fault(at(issue.path), valueWords(issue, valueAt(value, issue.path)))];
  return issue.keys.map((key) => fault(at([...issue.path, key]), unknownField([...issue.path, key], schema)));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (isKeyed(inner) ? inner[key] : undefined), value);
}

const isKeyed = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === "object" && value !== null;

const fault = (place: Place, words: Words): Message => ({
  ...{ severity: "error", code: "front-matter" },
  ...place,
  ...words,
});
