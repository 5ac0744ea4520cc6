import { extname } from "node:path";
import {
  decode,
  type Known,
  type Message,
  readPage,
  readTranscript,
  type Settled,
  type Transcript,
} from "../transcript/index.ts";
import type { ContentFile } from "./content-files.ts";

/** What the file of a transcript can end in: the text of a page, or the page as a browser saves it. */
export const TRANSCRIPT_ENDINGS = [".txt", ".html"] as const;

/** What has been read of a transcript's file. */
export interface FileReading {
  /** The record; null when one of the messages is an error. */
  transcript: Transcript | null;
  /** What is wrong or doubtful, by line and column of the file. */
  messages: Message[];
  /** The text that the record's offsets and lines are of; of a saved page the words as they are seen. */
  text: string;
  /** The saved page itself; null where the text is all there is. */
  page: string | null;
  /** The address that a saved page gives as its own; null where it gives none. */
  address: string | null;
  /** What was settled about words that their line does not have. */
  unmet: Settled[];
}

/** Reads a transcript's file: by its ending as a saved page or as a text. Never throws. */
export function readTranscriptFile(
  { path, bytes }: Pick<ContentFile, "path" | "bytes">,
  known?: Known,
  settled: readonly Settled[] = [],
): FileReading {
  const { text, messages } = decode(bytes);
  const page = extname(path) === ".html" ? text : null;
  if (messages.some(({ severity }) => severity === "error"))
    return { transcript: null, messages, text, page, address: null, unmet: [] };
  const read = page === null ? readTranscript(text, known, settled) : readPage(page, known, settled);
  return { ...read, messages: [...messages, ...read.messages], page };
}
