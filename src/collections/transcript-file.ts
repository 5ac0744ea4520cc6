import { extname } from "node:path";
import {
  decode,
  type Known,
  LARGEST_FILE,
  type Message,
  readPage,
  readTalk,
  readTranscript,
  type Settled,
  type Talk,
  type Transcript,
} from "../transcript/index.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { locatedAt, type OwnRights, talkHeader } from "./schemas.ts";

/** What the file of a transcript can end in: the text of a page, or the page as a browser saves it. */
export const TRANSCRIPT_ENDINGS = [".txt", ".html"] as const;

/** True for a path that ends as a transcript's file does, in small letters. */
export const isTranscriptFile = (path: string): boolean =>
  TRANSCRIPT_ENDINGS.some((ending) => ending === extname(path));

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
  /** The address that the file gives as that of its page; null where it gives none. */
  address: string | null;
  /** Whose the words are, where the text says so itself; null where they are the archive's. */
  rights: OwnRights | null;
  /** What was settled about words that their line does not have. */
  unmet: Settled[];
}

/**
 * Reads a transcript's file: by its ending as a saved page, by a header as a text from anywhere, else as the text of a page.
 * Never throws.
 */
export function readTranscriptFile(
  { path, bytes }: { path: string; bytes: Uint8Array },
  known?: Known,
  settled: readonly Settled[] = [],
): FileReading {
  const { text, messages } = decode(bytes);
  const isPage = extname(path) === ".html";
  const bare = { transcript: null, messages, text, page: isPage ? text : null, address: null, rights: null, unmet: [] };
  if (messages.some(({ severity }) => severity === "error")) return bare;
  if (!isPage && /^---[ \t]*\r?\n/.test(text)) return { ...bare, ...readWithHeader(text, known, settled) };
  const read = isPage ? readPage(text, known, settled) : readTranscript(text, known, settled);
  return { ...bare, ...read, messages: [...messages, ...read.messages] };
}

type Header = NonNullable<FrontMatter<ReturnType<typeof talkHeader.parse>>["data"]>;

function readWithHeader(text: string, known: Known | undefined, settled: readonly Settled[]): Partial<FileReading> {
  const { data, messages, bodyLine, at } = readFrontMatter(text, talkHeader, LARGEST_FILE);
  if (data === null) return { messages };
  const said = (field: "title" | "date" | "place", value: string) => ({ text: value, ...at([field]) });
  const talk: Talk = {
    title: said("title", data.title),
    date: said("date", data.date),
    place: data.place === undefined ? null : said("place", data.place),
    speakers: data.speakers?.map((name, i) => ({ text: name, ...at(["speakers", i]) })) ?? null,
    bodyLine: bodyLine + 1,
  };
  const read = readTalk(text, talk, known, settled);
  return {
    ...read,
    messages: [...messages, ...read.messages],
    address: locatedAt(data.source),
    rights: rightsIn(data),
  };
}

function rightsIn({ publisher, publisherUrl, licence, licenceUrl }: Header): OwnRights | null {
  const rights = { publisher, publisherUrl, licence, licenceUrl };
  return Object.values(rights).some((value) => value !== undefined) ? rights : null;
}
