import type { PrintedRun } from "../files.ts";
import { printedForms, wordsOf } from "../words.ts";
import type { FoundWords } from "./answer.ts";

/** A stretch of an excerpt: words of one kind, in pieces that are marked or not. */
export interface Stretch {
  kind: PrintedRun["kind"];
  pieces: { text: string; marked: boolean }[];
}

/** A paragraph's words as printed, with what was found marked; words are left out only where `cut` says so. */
export interface Excerpt {
  stretches: Stretch[];
  /** Words before the first stretch, and after the last, are left out. */
  cut: { before: boolean; after: boolean };
}

interface Range {
  start: number;
  end: number;
}

/** A paragraph up to this many characters is shown whole. */
const WHOLE = 420;

/** How many characters are shown before the first word found of a longer one. */
const LEAD = 120;

/**
 * Cuts the excerpt of a paragraph. `start` is the position of its first word.
 * @throws when the words at the hits are not those of the paragraph: index and texts are not of one build.
 */
export function excerptOf(runs: readonly PrintedRun[], hits: readonly FoundWords[], start: number): Excerpt {
  const text = runs.map((run) => run.text).join("");
  const marks = merged(rangesOf(text, hits, start));
  const window = windowOf(text, marks);
  return {
    stretches: stretchesOf(runs, marks, window),
    cut: { before: window.start > 0, after: window.end < text.length },
  };
}

function rangesOf(text: string, hits: readonly FoundWords[], start: number): Range[] {
  if (hits.length === 0) return [];
  const words = wordsOf(text);
  return hits.map(({ at, size, text: found }) => {
    const there = words.slice(at - start, at - start + size);
    const [first, last] = [there[0], there.at(-1)];
    if (first === undefined || last === undefined || printedForms(there.map(({ form }) => form)) !== found) {
      throw new Error("The index and the texts are not of one build.");
    }
    return { start: first.start, end: last.end };
  });
}

function merged(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else kept.push({ ...range });
  }
  return kept;
}

/** The stretch to show: whole words, beginning a little before the first mark. */
function windowOf(text: string, marks: readonly Range[]): Range {
  if (text.length <= WHOLE) return { start: 0, end: text.length };
  const wish = Math.min((marks[0]?.start ?? 0) - LEAD, text.length - WHOLE);
  const start = wish <= 0 ? 0 : text.indexOf(" ", wish) + 1;
  const last = text.lastIndexOf(" ", start + WHOLE);
  return { start, end: start + WHOLE >= text.length ? text.length : Math.max(last, marks[0]?.end ?? 0) };
}

function stretchesOf(runs: readonly PrintedRun[], marks: readonly Range[], window: Range): Stretch[] {
  let end = 0;
  return runs.flatMap(({ kind, text }) => {
    const run = { start: end, end: end + text.length };
    end = run.end;
    const edges = [run, window, ...marks].flatMap((range) => [range.start, range.end]);
    const from = Math.max(run.start, window.start);
    const to = Math.min(run.end, window.end);
    const cuts = [...new Set(edges)].filter((edge) => edge >= from && edge <= to).sort((a, b) => a - b);
    const pieces = cuts.slice(0, -1).map((cut, index) => ({
      text: text.slice(cut - run.start, (cuts[index + 1] ?? cut) - run.start),
      marked: marks.some((mark) => mark.start <= cut && cut < mark.end),
    }));
    return pieces.length > 0 ? [{ kind, pieces }] : [];
  });
}
