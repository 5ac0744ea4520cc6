import { isDate } from "./dates.ts";
import { OFFICE_JOINTS, SENTENCE_WORDS, bare, wordsOf } from "../language/index.ts";
import type { Line } from "../text/index.ts";

/** How much of a long line is looked at, from its end. */
const REACH = 400;

/**
 * How a line that looks like the page's own stands among the lines around it: in the run of a sentence, after the
 * beginning of one that may go on elsewhere, or apart from any.
 */
export type Standing = "in a sentence" | "after an open one" | "apart";

/** Tells how a line stands between the printed line before and the one after it. */
export function standingOf(before: Line | undefined, after: Line | undefined): Standing {
  if (!before || !isOpen(before.text)) return "apart";
  return goesOn(after) ? "in a sentence" : "after an open one";
}

/** True for a line that can only go on with another. */
export function goesOn(line: Line | undefined): boolean {
  return line !== undefined && /^(?:\p{Ll}|[,.;:!?)])/u.test(line.text);
}

/** True for the beginning of a sentence that has no end. */
function isOpen(text: string): boolean {
  if (isDate(text)) return false;
  const end = text.slice(-REACH);
  if (/[,:;–—]$/.test(end)) return true;
  const words = wordsOf(end);
  const isSpeech = OFFICE_JOINTS.has(words.at(-1) ?? "") || words.some((word) => SENTENCE_WORDS.has(bare(word)));
  return isSpeech && /[\p{L}\p{N}]$/u.test(end);
}
