import { type Block, joinAll, seen, settledIn } from "../text/index.ts";
import {
  OFFICE_JOINTS,
  OPENERS,
  SENTENCE_WORDS,
  bare,
  beginsLikeLabel,
  isCapitalised,
  isName,
  isOffice,
  isSentence,
  labelShape,
  wordsOf,
} from "../language/index.ts";

const MENDABLE_END = /[\p{L}\p{N}”"’'»)\]]$/u;
const WORD_END = /[\p{L}\p{N}]$/u;

/** A page breaks no sentence into more lines than this. */
const MOST_LINES = 100;

/** How much of a long line is looked at, at either end. */
const REACH = 400;

/**
 * Mends the line breaks that pop-up notes leave behind: a line that can only be the rest of the one before it is
 * put together with it, so that a label or a sentence broken over several lines is one block again.
 */
export function rejoin(blocks: readonly Block[]): Block[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && run.length < MOST_LINES && !opensSettled(block) && continues(run, block.text)) run.push(block);
    else runs.push([block]);
  }
  return runs.flatMap((run) => joinAll(run) ?? []);
}

/** True for a line that the editor has settled to begin something else than speech. */
function opensSettled(block: Block): boolean {
  return settledIn(block).some(({ at, settled }) => at === 0 && settled.as !== "speech");
}

function continues(run: readonly Block[], text: string): boolean {
  const before = run.at(-1)?.text ?? "";
  const end = seen(before.slice(-REACH));
  const start = seen(text.slice(0, REACH));
  if (/^(?:[,;:：︓﹕꞉∶)\]]|[.?!](?![.?!\d])|[’']s\b)/.test(start)) return true;
  if (!MENDABLE_END.test(end)) return false;
  if (/^\p{Ll}/u.test(start)) return !beginsLikeLabel(text);
  if (/^[([–—“«]/.test(start)) return WORD_END.test(end) && !isApart(before, start);
  if (OFFICE_JOINTS.has(end.slice(end.lastIndexOf(" ") + 1))) return !beginsLikeLabel(text) || isLabelBegun(run, text);
  if (isOfficeAlone(end)) return isName(wordsOf(labelShape(text)?.base ?? start));
  return continuesName(end, start) && !beginsLikeLabel(text);
}

/** True when the lines before a text are the beginning of the label that it ends: `Minister of`, `Energy Pavel Sorokin:`. */
function isLabelBegun(run: readonly Block[], text: string): boolean {
  const begun = joinAll(run)?.text ?? "";
  return (labelShape(`${begun} ${text.slice(0, REACH)}`)?.end ?? 0) > begun.length;
}

/** True for words in brackets on a line of their own, for entries of a list, and for a quotation after a heading. */
function isApart(before: string, start: string): boolean {
  if (/^[–—]/.test(start)) return /^[–—]/.test(before);
  return /^[“«]/.test(start) ? !isSentence(wordsOf(before)) : /^[([][^()[\]]*[)\]]$/.test(start);
}

/** `Chairman of the Board of the Eurasian Economic Commission`: a label broken off before the name. */
function isOfficeAlone(end: string): boolean {
  const words = wordsOf(end);
  if (
    words.length > 20 ||
    !words.slice(0, 4).some(isOffice) ||
    /^(?:Meeting|Speech|Remarks|Address|Statement|Visit)/.test(end)
  )
    return false;
  return (
    words.every((word) => word !== "with" && (isCapitalised(word) || isOffice(word) || OFFICE_JOINTS.has(word))) &&
    !isName(words.slice(-2))
  );
}

/** A capitalised word can go on with a sentence only where that broke off in the middle of a name. */
function continuesName(end: string, start: string): boolean {
  const before = wordsOf(end);
  const [next = ""] = wordsOf(start);
  if (!WORD_END.test(end) || !isCapitalised(before.at(-1) ?? "") || !isCapitalised(next)) return false;
  if (OPENERS.has(bare(next)) || SENTENCE_WORDS.has(bare(next))) return false;
  return isSentence(before) && wordsOf(start).length > 2;
}
