import { beginsLikeLabel, isGeneric, isName, type LabelWords, wordsOf } from "../language/index.ts";
import { type Block, lineStarts, seen } from "../text/index.ts";
import type { Clues } from "./clues.ts";
import { afterMark, inSmallLetters, isStrange, strangelySet } from "./unlike.ts";

/** A label in the run of a block. */
export interface InnerLabel {
  /** Offset into the block's text. */
  at: number;
  label: LabelWords;
  reason: string;
}

/** Words in the run of a block that may be a label, and are read as speech. */
export interface InnerDoubt {
  at: number;
  about: string;
  reason: string;
}

const INNER_LABEL = /[.!?…”"’)\]]\s+((?:\p{Lu}[^\s.:!?]*\s+){0,4}\p{Lu}[^\s.:!?]*)\s?[:：︓﹕꞉∶]\s(?!\p{Ll})/gu;

/** How much of a source line is looked at for a label, and for what may be one. */
const LONGEST_LABEL_LINE = 600;
const LONGEST_LINE = 400;

/** How far before a colon in the run of a passage a label is looked for, in characters and in words with a capital. */
const LONGEST_INNER = 160;
const MOST_STARTS = 12;

/** The labels of the page that stand after a full stop, or begin a source line, in the run of a block past `from`. */
export function innerLabels(block: Block, from: number, page: Clues): InnerLabel[] {
  const found = [...afterStops(block, page), ...atLineStarts(block, page)]
    .filter(({ at }) => at > from)
    .sort((a, b) => a.at - b.at);
  return found.filter(({ at }, i) => at !== found[i - 1]?.at);
}

function afterStops({ text }: Block, page: Clues): InnerLabel[] {
  return Array.from(text.matchAll(INNER_LABEL)).flatMap(({ index, 0: whole, 1: label = "" }) => {
    const at = index + whole.indexOf(label, 1);
    const end = index + whole.trimEnd().length - at;
    const words = { end, label, base: seen(label) };
    return isUsed(words.base, page)
      ? [{ at, label: words, reason: "it stands in the run of a paragraph, but is a label elsewhere on the page" }]
      : [];
  });
}

function atLineStarts(block: Block, page: Clues): InnerLabel[] {
  return lineStarts(block)
    .slice(1)
    .flatMap((at) => {
      const label = strangelySet(block.text.slice(at, at + LONGEST_LABEL_LINE), page);
      const reason = "it begins a line in the run of a paragraph, but is a label elsewhere on the page";
      return label ? [{ at, label, reason }] : [];
    });
}

/** True for a name, or the page's word for a question, that stands before a colon at the beginning of other blocks. */
function isUsed(base: string, { bases, named, counts }: Clues): boolean {
  if (!bases.has(base) && !named.has(base)) return false;
  return isName(wordsOf(base)) || (isGeneric(base) && (counts.get(base) ?? 0) > 1);
}

/** What may be a label in the run of a block past `from`, or at the beginning of one of its source lines. */
export function innerDoubts(block: Block, from: number, page: Clues): InnerDoubt[] {
  return [...inRun(block.text, from, page), ...onLines(block)];
}

function onLines(block: Block): InnerDoubt[] {
  return lineStarts(block)
    .slice(1)
    .flatMap((at) => {
      const line = block.text.slice(at, at + LONGEST_LINE);
      const about = inSmallLetters(line) ?? afterMark(line);
      return about === null
        ? []
        : [
            {
              at,
              about,
              reason: "it begins a line, but stands in the run of a paragraph, in small letters or after a mark",
            },
          ];
    });
}

function inRun(text: string, from: number, page: Clues): InnerDoubt[] {
  const found: InnerDoubt[] = [];
  let begin = from;
  for (const { index } of text.matchAll(/[:：︓﹕꞉∶](?=[\s\p{Lu}])/gu)) {
    const clause = Math.max(begin, index - LONGEST_INNER);
    const isQuoted = /^\s["“«‘]/.test(text.slice(index + 1, index + 3));
    const doubt = index > from && !isQuoted ? beforeColonAt(text, clause, index, page) : null;
    if (doubt) found.push(doubt);
    begin = index + 1;
  }
  return found;
}

/** The longest run of words before the colon at `colon`, from `from` on, that would be a label. */
function beforeColonAt(text: string, from: number, colon: number, page: Clues): InnerDoubt | null {
  const clause = text.slice(from, colon);
  const starts = Array.from(clause.matchAll(/(?<![\p{L}\p{N}’'.-])\p{Lu}/gu), ({ index }) => from + index).slice(
    -MOST_STARTS,
  );
  for (const at of starts) {
    const about = seen(text.slice(at, colon));
    const opens = /[.?!…”"’)\]]\s+$/.test(text.slice(Math.max(0, at - 4), at));
    if (isLabelLike(about, opens, page)) return { at, about, reason: "it stands in the run of a paragraph" };
  }
  return null;
}

/** @param opens a sentence has ended before the words */
function isLabelLike(words: string, opens: boolean, { bases, named }: Clues): boolean {
  if (bases.has(words) || named.has(words) || isGeneric(words) || (opens && isStrange(words))) return true;
  return beginsLikeLabel(`${words}:`) && (opens || !isName(wordsOf(words)) || /^\p{Lu}\./u.test(words));
}
