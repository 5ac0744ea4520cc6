import { createHash } from "node:crypto";
import { plain, type Transcript } from "../../transcript/index.ts";

/** Words at an address, as the ledger knows them: what proves them, what recalls them, and where they stand. */
export interface Words {
  hash: string;
  opening: string;
  /** The source line they begin on, counted from 1. */
  line: number;
}

/** A transcript as the ledger sees it. */
export interface MeetingWords {
  id: string;
  /** The path of its file, as messages name it. */
  path: string;
  self: Words;
  turns: { label: Words; paragraphs: Words[] }[];
}

/** Hexadecimal digits of a hash in the ledger and in copied links: 40 bits. */
const HASH_LENGTH = 10;
/** The longest opening, in characters. */
const OPENING_LENGTH = 72;
const WHOLE_WORDS = new RegExp(`^.{1,${OPENING_LENGTH - 1}}(?= )`, "su");
const CHARACTERS = new RegExp(`^.{1,${OPENING_LENGTH - 1}}`, "su");

/** The first ten hexadecimal digits of the SHA-256 of the words in UTF-8, their white space plain. */
export function wordsHash(text: string): string {
  return createHash("sha256").update(plain(text)).digest("hex").slice(0, HASH_LENGTH);
}

/** The first words, cut after a whole one; a single longer word is cut inside. */
export function openingOf(text: string): string {
  const words = plain(text);
  if (words.length <= OPENING_LENGTH) return words;
  const [cut = ""] = WHOLE_WORDS.exec(words) ?? CHARACTERS.exec(words) ?? [];
  return `${cut}…`;
}

/**
 * What the ledger holds of a transcript. A turn is its label; a paragraph its text; the meeting its day and the title
 * its page prints. The place and the titles an editor supplies are not in it: they may be corrected without a word of
 * the record having changed.
 */
export function meetingWords(id: string, path: string, { date, title, turns }: Transcript): MeetingWords {
  return {
    id,
    path,
    self: wordsOf(`${date.iso} ${title?.text ?? ""}`, (title ?? date).lines[0]),
    turns: turns.map(({ label, labelLines, paragraphs }) => ({
      label: wordsOf(label, labelLines[0]),
      paragraphs: paragraphs.map(({ text, lines }) => wordsOf(text, lines[0])),
    })),
  };
}

function wordsOf(text: string, line: number): Words {
  return { hash: wordsHash(text), opening: openingOf(text), line };
}
