import { hash } from "node:crypto";
import { plain, type Printed, type Transcript } from "../../transcript/index.ts";

/** Words at an address, as the ledger knows them: what proves them, what recalls them, and where they stand. */
export interface Words {
  hash: string;
  opening: string;
  /** The source line they begin on, counted from 1. */
  line: number;
}

/** What a meeting prints besides its title, its day and its words; `title` is here where the editor supplies it. */
export type FactKind = "title" | "place" | "lede" | "caption" | Transcript["other"][number]["kind"];

/** Such a fact. */
export interface Fact extends Words {
  kind: FactKind;
  /** The path of the file it stands in. */
  path: string;
}

/** A transcript as the ledger sees it. */
export interface MeetingWords {
  id: string;
  /** The path of its file, as messages name it. */
  path: string;
  self: Words;
  /** The page or the editor gives a title, so that none is made from the lede. */
  titled: boolean;
  /** Each is different from the others; `null` while the editor's note on the meeting cannot be read. */
  facts: Fact[] | null;
  turns: { label: Words; paragraphs: Words[] }[];
}

/** A title or a place that the editor supplies, and where. */
export interface Supplied {
  text: string;
  path: string;
  line: number;
}

/** What the editor supplies where a page states none. */
export interface Editor {
  title?: Supplied | undefined;
  place?: Supplied | undefined;
}

/** Hexadecimal digits of a hash in the ledger and in copied links: 40 bits. */
const HASH_LENGTH = 10;
/** The longest opening, in characters. */
const OPENING_LENGTH = 72;
const WHOLE_WORDS = new RegExp(`^.{1,${OPENING_LENGTH - 1}}(?= )`, "su");
const CHARACTERS = new RegExp(`^.{1,${OPENING_LENGTH - 1}}`, "su");

/** The first ten hexadecimal digits of the SHA-256 of the words in UTF-8, their white space plain. */
export function wordsHash(text: string): string {
  return hashOf(plain(text));
}

const hashOf = (words: string): string => hash("sha256", words).slice(0, HASH_LENGTH);

/** The first words, cut after a whole one; a single longer word is cut inside. */
export function openingOf(text: string): string {
  return openingIn(plain(text));
}

function openingIn(words: string): string {
  if (words.length <= OPENING_LENGTH) return words;
  const [cut = ""] = WHOLE_WORDS.exec(words) ?? CHARACTERS.exec(words) ?? [];
  return `${cut}…`;
}

/**
 * What the ledger holds of a transcript. A turn is its label; a paragraph its text; the meeting its day and the title
 * its page prints; the facts are what else it prints, and the title and place that an editor supplies where it has none; `editor` is `null` while that cannot be known.
 */
export function meetingWords(
  id: string,
  path: string,
  transcript: Transcript,
  editor: Editor | null = {},
): MeetingWords {
  const { date, title, turns } = transcript;
  return {
    id,
    path,
    self: wordsOf(`${date.iso} ${title?.text ?? ""}`, (title ?? date).lines[0]),
    titled: title !== null || editor?.title !== undefined,
    facts: editor && factsOf(path, transcript, editor),
    turns: turns.map(({ label, labelLines, paragraphs }) => ({
      label: wordsOf(label, labelLines[0]),
      paragraphs: paragraphs.map(({ text, lines }) => wordsOf(text, lines[0])),
    })),
  };
}

function factsOf(path: string, { title, lede, place, captions, other }: Transcript, editor: Editor): Fact[] {
  const printed = (kind: FactKind, { text, lines }: Pick<Printed, "text" | "lines">) =>
    factOf(kind, { text, path, line: lines[0] });
  return unlike([
    ...(title === null && editor.title ? [factOf("title", editor.title)] : []),
    ...(place === null ? [] : [printed("place", place)]),
    ...(place === null && editor.place ? [factOf("place", editor.place)] : []),
    ...(lede === null ? [] : [printed("lede", lede)]),
    ...captions.map((caption) => printed("caption", caption)),
    ...other.map((aside) => printed(aside.kind, aside)),
  ]);
}

const factOf = (kind: FactKind, { text, path, line }: Supplied): Fact => ({ ...wordsOf(text, line), kind, path });

/** What a page prints twice (`* * *`) is held once. */
const unlike = (facts: readonly Fact[]): Fact[] =>
  [...Map.groupBy(facts, ({ kind, hash }) => `${kind} ${hash}`).values()].flatMap(([first]) => first ?? []);

function wordsOf(text: string, line: number): Words {
  const words = plain(text);
  return { hash: hashOf(words), opening: openingIn(words), line };
}
