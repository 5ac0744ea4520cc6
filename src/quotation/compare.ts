import { align, type RecordToken, type Step } from "./align.ts";
import { type Piece, type QuotedToken, wordCount } from "./read.ts";

/** A difference: some tokens of the quotation, of the record, or of both, as places in their lists, ends included. */
export interface Difference {
  /** Words differ, or punctuation marks alone. */
  of: "words" | "marks";
  quoted: Span | null;
  record: Span | null;
  /** The nearest words before and after that are the same in both. */
  before: Pair | null;
  after: Pair | null;
}

/** A word of the quotation, and the same of the record. */
export interface Pair {
  quoted: number;
  record: number;
}

/** Words of the record that are not quoted where the quotation says so: in brackets, or by a sign. */
export interface Omission {
  by: "bracket" | "sign";
  /** The bracket. */
  quoted: Span | null;
  record: Span | null;
}

export interface Span {
  first: number;
  last: number;
}

/** A quotation beside the record. */
export interface Comparison {
  /** What is quoted, piece after piece. */
  quoted: readonly QuotedToken[];
  record: readonly RecordToken[];
  steps: readonly Step[];
  cost: number;
  /** How many words are quoted, and how many of them the record has in this place. */
  words: number;
  same: number;
  /** Of the words that the record has not there, the most in a row. */
  added: number;
  /** The same of each piece. */
  pieces: { words: number; same: number }[];
  differences: Difference[];
  omissions: Omission[];
  /** Where words are quoted that the record prints and that are not speech. */
  asides: Span[];
}

/** Compares the pieces of a quotation with a passage of the record. */
export function compare(pieces: readonly Piece[], record: readonly RecordToken[]): Comparison {
  const aligned = align(pieces, record);
  const quoted = pieces.flatMap(({ tokens }) => tokens);
  const steps = withPairedEdges(aligned.steps, quoted, record);
  const { cost } = aligned;
  const pairs = steps.map((step) => pairOf(step, quoted));
  return {
    ...{ quoted, record, steps, cost },
    words: wordCount(pieces),
    same: pairs.filter((pair) => pair !== null).length,
    added: mostAdded(steps, quoted),
    pieces: pieces.map((piece, at) => {
      const first = pieces.slice(0, at).flatMap(({ tokens }) => tokens).length;
      const isHere = (pair: Pair | null) =>
        pair !== null && pair.quoted >= first && pair.quoted < first + piece.tokens.length;
      return { words: wordCount([piece]), same: pairs.filter(isHere).length };
    }),
    differences: runsOf(steps, DIFFERS).map(({ first, last }) => ({
      of: isOfWords(steps.slice(first, last + 1), quoted, record) ? "words" : "marks",
      ...spansOf(steps.slice(first, last + 1)),
      before: pairs.slice(0, first).findLast((pair) => pair !== null) ?? null,
      after: pairs.slice(last + 1).find((pair) => pair !== null) ?? null,
    })),
    asides: asidesIn(pairs, record),
    omissions: [...omissionsOf(steps, "bracket"), ...omissionsOf(steps, "omitted")],
  };
}

const DIFFERS: ReadonlySet<Step["kind"]> = new Set(["other", "added", "left"]);

/**
 * Words before the first that is the same in both, and after the last, only stand beside others of the record: of one word
 * it can be said that it is another, of several not.
 */
function withPairedEdges(
  steps: readonly Step[],
  quoted: readonly QuotedToken[],
  record: readonly RecordToken[],
): Step[] {
  const first = steps.findIndex((step) => pairOf(step, quoted) !== null);
  const last = steps.findLastIndex((step) => pairOf(step, quoted) !== null);
  if (first < 0) return [...steps];
  return [
    ...pairedEdge(steps.slice(0, first), { quoted, record, beside: (steps[first]?.record ?? 0) - 1 }),
    ...steps.slice(first, last + 1),
    ...pairedEdge(steps.slice(last + 1), { quoted, record, beside: (steps[last]?.record ?? 0) + 1 }),
  ];
}

/** The steps of an edge; `beside` is the place of the record's token next to the words that are the same. */
function pairedEdge(
  edge: readonly Step[],
  { quoted, record, beside }: { quoted: readonly QuotedToken[]; record: readonly RecordToken[]; beside: number },
): Step[] {
  const words = edge.filter((step) => isWord(quoted, step.quoted));
  const [word, ...others] = words;
  if (others.length > 0) return edge.flatMap((step) => (step.quoted === null ? [] : { ...step, ...alone(step) }));
  const isFree = record[beside]?.kind === "word" && edge.every((step) => step.record === null);
  if (word === undefined || !isFree) return [...edge];
  const place = edge.indexOf(word);
  const after = marksAfter(edge.slice(place + 1), { quoted, record, beside: beside + 1 });
  return [...edge.slice(0, place), { ...word, kind: "other", record: beside }, ...after];
}

/** The steps of marks that follow a word: those that follow the record's too, from its token `beside` on, are the same. */
function marksAfter(steps: readonly Step[], { quoted, record, beside }: Parameters<typeof pairedEdge>[1]): Step[] {
  const isSame = (step: Step, at: number) => {
    const [said, there] = [step.quoted === null ? undefined : quoted[step.quoted], record[beside + at]];
    return said?.kind === "mark" && there?.kind === "mark" && said.form === there.form;
  };
  const other = steps.findIndex((step, at) => !isSame(step, at));
  const same = other < 0 ? steps.length : other;
  return steps.map((step, at) => (at < same ? { ...step, kind: "same", record: beside + at } : step));
}

/** A step of the quotation alone. */
const alone = ({ kind }: Step): Pick<Step, "kind" | "record"> => ({
  kind: kind === "bracket" ? "bracket" : "added",
  record: null,
});

/** A word that is the same in both. */
function pairOf(step: Step, quoted: readonly QuotedToken[]): Pair | null {
  const { kind, quoted: place, record } = step;
  return kind === "same" && place !== null && record !== null && isWord(quoted, place)
    ? { quoted: place, record }
    : null;
}

/** Whether a step has a word at a place of some tokens. */
const isWord = (tokens: readonly { kind: string }[], place: number | null): boolean =>
  place !== null && tokens[place]?.kind === "word";

/** Where steps of some kinds follow each other. */
function runsOf(steps: readonly Step[], kinds: ReadonlySet<Step["kind"]>): Span[] {
  const runs: Span[] = [];
  for (const [at, { kind }] of steps.entries()) {
    if (!kinds.has(kind)) continue;
    const run = runs.at(-1);
    if (run?.last === at - 1) run.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs;
}

function mostAdded(steps: readonly Step[], quoted: readonly QuotedToken[]): number {
  const added = runsOf(steps, new Set(["added"])).map(({ first, last }) => steps.slice(first, last + 1));
  return Math.max(0, ...added.map((run) => run.filter((step) => isWord(quoted, step.quoted)).length));
}

function asidesIn(pairs: readonly (Pair | null)[], record: readonly RecordToken[]): Span[] {
  const spans: Span[] = [];
  for (const pair of pairs) {
    if (pair === null || record[pair.record]?.aside !== true) continue;
    const last = spans.at(-1);
    if (last?.last === pair.record - 1) last.last = pair.record;
    else spans.push({ first: pair.record, last: pair.record });
  }
  return spans;
}

const isOfWords = (run: readonly Step[], quoted: readonly QuotedToken[], record: readonly RecordToken[]): boolean =>
  run.some((step) => isWord(quoted, step.quoted) || isWord(record, step.record));

const omissionsOf = (steps: readonly Step[], kind: "bracket" | "omitted"): Omission[] =>
  runsOf(steps, new Set([kind])).map(({ first, last }) => ({
    by: kind === "bracket" ? "bracket" : "sign",
    ...spansOf(steps.slice(first, last + 1)),
  }));

const spansOf = (run: readonly Step[]): Pick<Difference, "quoted" | "record"> => ({
  quoted: spanOf(run.map((step) => step.quoted)),
  record: spanOf(run.map((step) => step.record)),
});

function spanOf(places: readonly (number | null)[]): Span | null {
  const some = places.filter((place) => place !== null);
  const [first, last] = [some[0], some.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
