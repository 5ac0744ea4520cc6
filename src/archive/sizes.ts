import type { Meeting, Turn } from "./model.ts";

export { spokenWords } from "../transcript/index.ts";

type Turns = Pick<Meeting, "turns">;

/** The words of one turn. */
export const turnWords = ({ paragraphs }: Pick<Turn, "paragraphs">): number =>
  paragraphs.reduce((sum, { words }) => sum + words, 0);

/** All words that are spoken in these turns. */
export const wordsOf = ({ turns }: Turns): number => turns.reduce((sum, turn) => sum + turnWords(turn), 0);

/** The number of paragraphs in these turns. */
export const paragraphsOf = ({ turns }: Turns): number =>
  turns.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
