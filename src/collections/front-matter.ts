import type { z } from "astro/zod";
import { isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { Message } from "../transcript/index.ts";

const FENCE = /^---[ \t]*$/m;
const HINT = "Write the header as YAML between two lines of ---; content/README.md lists the fields.";

/** A Markdown file read: its header as the schema gives it (`null` when it does not fit), its body, and what is wrong. */
export interface FrontMatter<T> {
  data: T | null;
  body: string;
  messages: Message[];
}

/**
 * Reads a Markdown file with a YAML header. A file without a header has an empty one. Every fault carries the line
 * and column of the value it is about, counted from 1 in the whole file.
 */
export function readFrontMatter<S extends z.ZodType>(text: string, schema: S): FrontMatter<z.infer<S>> {
  const parts = split(text);
  if (parts === null) {
    return { data: null, body: "", messages: [fault("front-matter", 1, 1, "The header is opened but never closed.")] };
  }
  const lines = new LineCounter();
  const document = parseDocument(parts.header, { lineCounter: lines });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const broken = document.errors.map(({ pos, message }) => {
    const { line, column } = at(pos[0]);
    return fault("front-matter", line, column, `The header is not YAML: ${firstLine(message)}`);
  });
  if (broken.length > 0) return { data: null, body: parts.body, messages: broken };
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { data: result.data, body: parts.body, messages: [] };
  const messages = result.error.issues.map((issue) => {
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    const { line, column } = at(offsetOf(document, path));
    return fault("front-matter", line, column, `${path.join(".") || "The header"}: ${issue.message}.`);
  });
  return { data: null, body: parts.body, messages };
}

/** The header and the body, or `null` when the header has no end. The header keeps the line it starts on. */
function split(text: string): { header: string; body: string } | null {
  if (!/^---[ \t]*\r?\n/.test(text)) return { header: "", body: text };
  const rest = text.slice(text.indexOf("\n") + 1);
  const end = FENCE.exec(rest.replaceAll("\r", " "));
  return end === null ? null : { header: rest.slice(0, end.index), body: rest.slice(end.index + end[0].length) };
}

/** Where in the header the value of a field starts, or the nearest field around it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const key = path.at(-1);
  if (key === undefined) return 0;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find((item) => isNode(item.key) && String(item.key) === String(key)) : null;
  if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? 0) : offsetOf(document, path.slice(0, -1));
}

const firstLine = (message: string): string => (message.split("\n")[0] ?? message).replace(/ at line \d+.*$/, "");

function fault(code: string, line: number, column: number, text: string): Message {
  return { severity: "error", code, line, column, text, hint: HINT };
}
