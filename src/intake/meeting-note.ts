import { parseDocument } from "yaml";
import { split } from "../collections/header/split.ts";
import { NOT_LOCATED } from "../collections/schemas.ts";

/** What is known of a text when it comes in. */
export interface Origin {
  /** The address of its page; null where that is not known. */
  source: string | null;
  captured: { day: string; by: string | null };
  /** ISO day. */
  today: string;
}

/** The note of a meeting that comes in: where its text is from, and since when it is here. */
export function meetingNote({ source, captured, today }: Origin): string {
  const fields = [`source: ${source ?? NOT_LOCATED}`, `captured: ${capturedText(captured)}`, `added: ${today}`];
  return `---\n${fields.join("\n")}\n---\n`;
}

/** The note of a meeting whose page comes in once more, revised: all else that the editor has written stays as it is. */
export function revisedNote(note: string | null, { captured, today, source }: Origin): string {
  const lineEnd = note?.includes("\r\n") ? "\r\n" : "\n";
  const parts = split((note ?? "").replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n"));
  if (typeof parts === "string") throw new Error(parts);
  const document = parseDocument(parts.header);
  if (source !== null && (document.get("source") ?? NOT_LOCATED) === NOT_LOCATED) document.set("source", source);
  const day = document.createNode(captured.by === null ? { day: captured.day } : captured, { flow: true });
  document.set("captured", day);
  document.set("revised", today);
  const text = `---\n${document.toString({ lineWidth: 0 })}---\n${parts.body.replace(/^\n/, "")}`;
  return text.replaceAll("\n", lineEnd);
}

const capturedText = ({ day, by }: Origin["captured"]): string =>
  `{ day: ${day}${by === null ? "" : `, by: ${JSON.stringify(by)}`} }`;
