import type { ParagraphRow } from "../../archive/rows.ts";
import { wordsOf } from "../words.ts";
import { type Aside, asidesIn } from "./asides.ts";
import { type Stated, statedIn } from "./stated.ts";
import { type UnitWords, unitWords } from "./unit-words.ts";

/**
 * What the index needs to know of the words of a meeting's paragraphs. It depends on the runs of these paragraphs alone and is
 * plain data, so that it may be kept for as long as they stay what they are.
 */
export interface MeetingWords extends UnitWords {
  /** Of each paragraph, the stretches of words that are not speech. */
  asides: Aside[][];
  /** The figures that have a value, in the order in which they are stated. */
  stated: Stated[];
}

/** The paragraphs of a meeting as their words are read from them. */
export type MeetingText = readonly Pick<ParagraphRow, "runs">[];

/** Reads the words of a meeting's paragraphs, in the order in which they are printed. */
export function meetingWords(paragraphs: MeetingText): MeetingWords {
  const read = paragraphs.map(({ runs }) => {
    const text = runs.map((run) => run.text).join("");
    const words = wordsOf(text);
    return { text, words, asides: asidesIn(runs, words) };
  });
  let first = 0;
  const stated = read.flatMap((paragraph) => {
    const position = first;
    first += paragraph.words.length;
    return statedIn(paragraph, position);
  });
  return { ...unitWords(read.map(({ words }) => words)), asides: read.map(({ asides }) => asides), stated };
}
