import type { z } from "astro/zod";
import { isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { Message } from "../transcript/index.ts";

const FENCE = /^---[ \t]*$/m;
const HINT = "Write the header as YAML between two lines of ---; content/README.md lists the fields.";

/** Line and column in a file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A Markdown file read: its header as the schema gives it (`null` when it does not fit), its body, and what is wrong. */
export interface FrontMatter<T> {
  data: T | null;
  body: string;
  messages: Message[];
  /** Where a value of the header stands, or the nearest value around it. */
  at: (path: readonly PropertyKey[]) => Place;
}

/**
 * Reads a Markdown file with a YAML header. A file without a header has an empty one. Every fault carries the line
 * and column of the value it is about, counted from 1 in the whole file.
 */
export function readFrontMatter<S extends z.ZodType>(text: string, schema: S): FrontMatter<z.infer<S>> {
  const parts = split(text);
  const top = () => ({ line: 1, column: 1 });
  if (parts === null) {
    return { data: null, body: "", at: top, messages: [fault(top(), "The header is opened but never closed.")] };
  }
  const lines = new LineCounter();
  const document = parseDocument(parts.header, { lineCounter: lines });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const at = (path: readonly PropertyKey[]) => place(offsetOf(document, path));
  const read = { data: null, body: parts.body, at };
  const broken = document.errors.map(({ pos, message }) =>
    fault(place(pos[0]), `The header is not YAML: ${firstLine(message)}`),
  );
  if (broken.length > 0) return { ...read, messages: broken };
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { ...read, data: result.data, messages: [] };
  return { ...read, messages: result.error.issues.map((issue) => schemaFault(issue, at)) };
}

function schemaFault(issue: z.core.$ZodIssue, at: FrontMatter<unknown>["at"]): Message {
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  return fault(at(path), `${path.join(".") || "The header"}: ${issue.message}.`);
}

/** The header and the body, or `null` when the header has no end. The header keeps the line it starts on. */
function split(text: string): { header: string; body: string } | null {
  if (!/^---[ \t]*\r?\n/.test(text)) return { header: "", body: text };
  const rest = text.slice(text.indexOf("\n") + 1);
  const end = FENCE.exec(rest.replaceAll("\r", " "));
  return end === null ? null : { header: rest.slice(0, end.index), body: rest.slice(end.index + end[0].length) };
}

/** Where in the header a value starts; for a field its name, and for one that is not there what stands around it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const name = path.at(-1);
  if (name === undefined) return 0;
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = isMap(around) ? around.items.map((item) => item.key).find((node) => String(node) === String(name)) : null;
  const node = key ?? document.getIn(path, true);
  return isNode(node) && node.range ? node.range[0] : offsetOf(document, path.slice(0, -1));
}

const firstLine = (message: string): string => (message.split("\n")[0] ?? message).replace(/ at line \d+.*$/, "");

function fault(place: Place, text: string): Message {
  return { severity: "error", code: "front-matter", ...place, text, hint: HINT };
}
