import type { BesideRow } from "../../archive/beside.ts";
import type { ParagraphRow } from "../../archive/rows.ts";
import type { Kind, LeafParagraph } from "../files.ts";
import { type Word, wordsOf } from "../words.ts";

/** What is searched as one: a paragraph, or what stands beside the speech, with its words. */
export interface Unit {
  words: Word[];
}

/** A paragraph made ready for search. */
export interface ParagraphUnit extends Unit {
  row: ParagraphRow;
  /** Its turn, counted through the archive. */
  turn: number;
  /** Stretches of words that are not speech, as places in `words`, both ends included. */
  asides: { first: number; last: number; kind: Kind }[];
  answers: LeafParagraph["answers"];
}

/** What stands beside the speech, made ready for search. */
export interface BesideUnit extends Unit {
  row: BesideRow;
  /** How many of the words, from the first, are of its names. */
  nameWords: number;
}

/** A turn of no more words than this is shown with the end of the turn that it answers. */
const SHORT_TURN = 12;

/** How much of the answered turn is shown, in characters. */
const ANSWERED = 160;

/** Stands between two lines that are no one text: no phrase goes across it, and nobody can type it. */
const BORDER = "¶";

/** Reads the words of every paragraph; the rows come in order of time and of print. */
export function paragraphUnits(rows: readonly ParagraphRow[]): ParagraphUnit[] {
  const read = rows.map((row) => ({ row, ...wordsAndAsides(row) }));
  const turns = [...Map.groupBy(read, ({ row }) => `${row.meeting} ${row.turn}`).values()];
  return turns.flatMap((paragraphs, turn) => {
    const answers = answeredTurn(paragraphs, turns[turn - 1]);
    return paragraphs.map((paragraph) => ({ ...paragraph, turn, answers }));
  });
}

type Read = Pick<ParagraphUnit, "row" | "words" | "asides">;

function wordsAndAsides({ runs }: ParagraphRow): Pick<ParagraphUnit, "words" | "asides"> {
  const words = wordsOf(runs.map(({ text }) => text).join(""));
  let end = 0;
  const asides = runs.flatMap(({ kind, text }): ParagraphUnit["asides"] => {
    const start = end;
    end += text.length;
    if (kind === "speech" || kind === "elision") return [];
    const first = words.findIndex((word) => word.start >= start && word.start < end);
    const last = words.findLastIndex((word) => word.start >= start && word.start < end);
    return first < 0 ? [] : [{ first, last, kind }];
  });
  return { words, asides };
}

function answeredTurn(turn: readonly Read[], before: readonly Read[] | undefined): LeafParagraph["answers"] {
  const last = before?.at(-1)?.row;
  const size = turn.reduce((sum, { words }) => sum + words.length, 0);
  if (last === undefined || last.meeting !== turn[0]?.row.meeting || size > SHORT_TURN) return null;
  return { speaker: speakerName(last), id: last.paragraph, text: ending(last.text) };
}

/** The person's name, or the label as printed where it names nobody. */
export const speakerName = ({ speaker, label }: ParagraphRow): string => speaker?.name ?? label;

function ending(text: string): string {
  return text.length <= ANSWERED ? text : `… ${text.slice(text.indexOf(" ", text.length - ANSWERED) + 1)}`;
}

/** Reads the words of what stands beside the speech, line by line. */
export function besideUnits(rows: readonly BesideRow[]): BesideUnit[] {
  return rows.map((row) => ({
    row,
    words: wordsOfLines(row.lines),
    nameWords: wordsOfLines(row.lines.slice(0, row.names)).length,
  }));
}

function wordsOfLines(lines: readonly string[]): Word[] {
  const border: Word = { form: BORDER, printed: BORDER, start: 0, end: 0 };
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [border]), ...wordsOf(line)]);
}

/** Cuts units into parts of so many words: consecutive units, at least one. */
export function partsOf<T extends Unit>(units: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  let size = 0;
  for (const unit of units) {
    const part = parts.at(-1);
    size += unit.words.length;
    if (part !== undefined && size <= most) {
      part.push(unit);
    } else {
      parts.push([unit]);
      size = unit.words.length;
    }
  }
  return parts;
}
