import { type Comparison, type Difference, type RecordToken, type Span, tokensOf } from "../../quotation/index.ts";
import type { LeafMeeting, LeafParagraph, PrintedRun } from "../files.ts";
import type { WholeParagraph } from "./leaves.ts";

/** What is said of a pasted text. */
export type Checked =
  | { kind: "long"; characters: number; most: number }
  | { kind: "short"; least: number }
  | { kind: "checked"; passages: ClaimedPassage[]; missing: { text: string; short: boolean }[] };

/** A passage that is quoted, with all that differs. */
export interface Passage {
  paragraphs: PassageParagraph[];
  differences: ShownDifference[];
  omissions: ShownOmission[];
  /** Words quoted that are the page's, not the speaker's. */
  asides: string[];
  /** Where else the same stands with no more differences. */
  also: Place[];
}

export interface ClaimedPassage extends Passage {
  claims: Claim[];
}

/** What the text around a quotation says, and the record does not bear out. */
export interface Claim {
  of: "speaker" | "date";
  claimed: string;
}

/** A paragraph of a meeting, as an address shows it. */
export interface Place {
  meeting: LeafMeeting;
  id: string;
  number: string;
  speaker: string;
}

export interface PassageParagraph {
  meeting: LeafMeeting;
  paragraph: Pick<LeafParagraph, "id" | "number" | "speaker" | "person" | "role">;
  stretches: PassageStretch[];
}

/** Words of the record: around the passage, quoted, different, or left out where the quotation says so. */
export interface PassageStretch {
  kind: PrintedRun["kind"];
  is: "around" | "same" | "different" | "omitted";
  text: string;
}

/** A difference with the words before and after it; `null` where one of both has nothing there. */
export interface ShownDifference {
  of: "words" | "marks";
  quoted: InContext;
  record: InContext;
}

/** Some words, which may be none, and those before and after them. */
export interface InContext {
  before: string;
  text: string;
  after: string;
}

export interface ShownOmission {
  by: "bracket" | "sign";
  /** What stands in the brackets. */
  quoted: string;
  /** What the record has there. */
  record: string;
}

/** Consecutive paragraphs of a meeting as one text, with the tokens of it. */
export interface PassageText {
  paragraphs: readonly WholeParagraph[];
  text: string;
  /** Of each paragraph, where it begins in the text. */
  starts: readonly number[];
  tokens: readonly RecordToken[];
}

/** A passage of the record, and a quotation beside it. */
export interface ComparedPassage {
  passage: PassageText;
  comparison: Comparison;
}

/** What some paragraphs say. */
export function passageText(paragraphs: readonly WholeParagraph[]): PassageText {
  const texts = paragraphs.map(({ words: { runs } }) => runs.map(({ text }) => text).join(""));
  let end = 0;
  const starts = texts.map((text) => (end += text.length + 1) - text.length - 1);
  return {
    ...{ paragraphs, starts },
    text: texts.join("\n"),
    tokens: paragraphs.flatMap(({ words: { runs } }, at) => tokensIn(runs, texts[at] ?? "", starts[at] ?? 0)),
  };
}

/** The tokens of a paragraph that begins at a place in the passage. */
function tokensIn(runs: readonly PrintedRun[], text: string, start: number): RecordToken[] {
  let end = 0;
  const edges = runs.map(({ kind, text: { length } }) => ({ kind, end: (end += length) }));
  return tokensOf(text).map((token) => ({
    ...{ kind: token.kind, form: token.form, start: token.start + start, end: token.end + start },
    aside: edges.find((run) => token.start < run.end)?.kind !== "speech",
  }));
}

/** What is shown of a passage; `others` are quoted as well. `quotation` is what was pasted. */
export function passageOf(quotation: string, found: ComparedPassage, others: readonly ComparedPassage[]): Passage {
  const { differences, omissions, asides, quoted, record } = found.comparison;
  const { text } = found.passage;
  return {
    paragraphs: paragraphsOf(found),
    differences: differences.map((difference) => ({
      of: difference.of,
      quoted: inContext(quotation, quoted, difference, "quoted"),
      record: inContext(text, record, difference, "record"),
    })),
    omissions: omissions.map((omission) => ({
      by: omission.by,
      quoted: textAt(quotation, quoted, omission.quoted),
      record: textAt(text, record, omission.record),
    })),
    asides: asides.map((span) => textAt(text, record, span)),
    also: others.flatMap((other) => paragraphsOf(other).slice(0, 1)).map(placeOf),
  };
}

const placeOf = ({ meeting, paragraph: { id, number, speaker } }: PassageParagraph): Place => ({
  ...{ meeting, id, number, speaker },
});

interface Stretching {
  start: number;
  end: number;
}

const textAt = (text: string, tokens: readonly Stretching[], span: Span | null): string =>
  span === null ? "" : text.slice(tokens[span.first]?.start, tokens[span.last]?.end);

/** What one of both has where they differ, from the last word that is the same to the next. */
function inContext(
  text: string,
  tokens: readonly Stretching[],
  { before, after, ...spans }: Difference,
  side: "quoted" | "record",
): InContext {
  const last = before === null ? undefined : tokens[before[side]];
  const next = after === null ? undefined : tokens[after[side]];
  const span = spans[side];
  const nowhere = last?.end ?? next?.start ?? 0;
  const start = span === null ? nowhere : (tokens[span.first]?.start ?? nowhere);
  const end = span === null ? nowhere : (tokens[span.last]?.end ?? nowhere);
  return {
    before: last === undefined ? "" : text.slice(last.start, start),
    text: text.slice(start, end),
    after: next === undefined ? "" : text.slice(end, next.end),
  };
}

/** The paragraphs that take part, each with its words. */
function paragraphsOf({
  passage: { paragraphs, text, starts },
  comparison: { steps, record },
}: ComparedPassage): PassageParagraph[] {
  const marks = steps.flatMap(({ kind, record: place }) => {
    const token = place === null ? undefined : record[place];
    return token === undefined ? [] : [{ start: token.start, end: token.end, is: STATE[kind] }];
  });
  const [first, last] = [marks[0]?.start ?? 0, marks.at(-1)?.end ?? 0];
  return paragraphs.flatMap(({ meeting, words: { runs, id, number, speaker, person, role } }, at) => {
    const start = starts[at] ?? 0;
    const end = (starts[at + 1] ?? text.length + 1) - 1;
    if (end <= first || start >= last) return [];
    return { meeting, paragraph: { id, number, speaker, person, role }, stretches: stretchesOf(runs, start, marks) };
  });
}

const STATE: Record<Comparison["steps"][number]["kind"], PassageStretch["is"]> = {
  ...{ same: "same", other: "different", left: "different", added: "different" },
  ...{ bracket: "omitted", omitted: "omitted" },
};

/** The runs of a paragraph that begins at a place of the passage, cut where what is true of its words changes. */
function stretchesOf(
  runs: readonly PrintedRun[],
  start: number,
  marks: readonly { start: number; end: number; is: PassageStretch["is"] }[],
): PassageStretch[] {
  let at = start;
  return runs.flatMap(({ kind, text }) => {
    const stretches: PassageStretch[] = [];
    for (const character of text) {
      const is = stateAt(at, marks);
      const last = stretches.at(-1);
      if (last?.is === is) last.text += character;
      else stretches.push({ kind, is, text: character });
      at += character.length;
    }
    return stretches;
  });
}

/** What is true of a character: what is of its token, or between two tokens what is of both. */
function stateAt(
  at: number,
  marks: readonly { start: number; end: number; is: PassageStretch["is"] }[],
): PassageStretch["is"] {
  const next = marks.find(({ end }) => end > at);
  if (next === undefined) return "around";
  if (next.start <= at) return next.is;
  const last = marks.findLast(({ end }) => end <= at);
  return last?.is === next.is ? next.is : last === undefined ? "around" : "same";
}
