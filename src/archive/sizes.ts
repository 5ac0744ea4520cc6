import { speechRanges } from "../transcript/index.ts";
import type { Meeting, Paragraph, Turn } from "./model.ts";

/** How much a speaker says in a paragraph, in words: what stands between white space and has a letter or a digit in it. */
export const spokenWords = (words: Pick<Paragraph, "text" | "spans">): number =>
  speechRanges(words).reduce((sum, { start, end }) => sum + wordsIn(words.text.slice(start, end)), 0);

const wordsIn = (text: string): number => text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;

type Turns = Pick<Meeting, "turns">;

/** The words of one turn. */
export const turnWords = ({ paragraphs }: Pick<Turn, "paragraphs">): number =>
  paragraphs.reduce((sum, { words }) => sum + words, 0);

/** All words that are spoken in these turns. */
export const wordsOf = ({ turns }: Turns): number => turns.reduce((sum, turn) => sum + turnWords(turn), 0);

/** The number of paragraphs in these turns. */
export const paragraphsOf = ({ turns }: Turns): number =>
  turns.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
