import type { BesideRow } from "../../archive/beside.ts";
import type { ParagraphRow } from "../../archive/rows.ts";
import type { LeafParagraph } from "../files.ts";
import { type Word, wordsOf } from "../words.ts";
import type { Aside } from "./asides.ts";
import type { MeetingWords } from "./meeting-words.ts";
import { type UnitWords, unitWords } from "./unit-words.ts";

/** What is searched as one: a paragraph, or what stands beside the speech. */
export interface Unit {
  /** How many words it has. */
  size: number;
}

/** The paragraphs of a meeting, with what is known of their words. */
export interface Meeting {
  rows: readonly ParagraphRow[];
  words: MeetingWords;
}

/** A paragraph made ready for search. */
export interface ParagraphUnit extends Unit {
  row: ParagraphRow;
  /** Its turn, counted through the archive. */
  turn: number;
  asides: readonly Aside[];
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

/** Every paragraph; the meetings come in order of time, and their rows in order of print. */
export function paragraphUnits(meetings: readonly Meeting[]): ParagraphUnit[] {
  const read = meetings.flatMap(({ rows, words: { sizes, asides } }) =>
    rows.map((row, at) => ({ row, size: sizes[at] ?? 0, asides: asides[at] ?? [] })),
  );
  const turns = [...Map.groupBy(read, ({ row }) => `${row.meeting} ${row.turn}`).values()];
  return turns.flatMap((paragraphs, turn) => {
    const answers = answeredTurn(paragraphs, turns[turn - 1]);
    return paragraphs.map((paragraph) => ({ ...paragraph, turn, answers }));
  });
}

type Read = Pick<ParagraphUnit, "row" | "size">;

function answeredTurn(turn: readonly Read[], before: readonly Read[] | undefined): LeafParagraph["answers"] {
  const last = before?.at(-1)?.row;
  if (last === undefined || last.meeting !== turn[0]?.row.meeting || wordsIn(turn) > SHORT_TURN) return null;
  return { speaker: speakerName(last), id: last.paragraph, text: ending(last.text) };
}

/** The person's name, or the label as printed where it names nobody. */
export const speakerName = ({ speaker, label }: ParagraphRow): string => speaker?.name ?? label;

function ending(text: string): string {
  return text.length <= ANSWERED ? text : `… ${text.slice(text.indexOf(" ", text.length - ANSWERED) + 1)}`;
}

/** Everything that stands beside the speech, and its words, which are read line by line. */
export function besideUnits(rows: readonly BesideRow[]): { units: BesideUnit[]; words: UnitWords } {
  const words = unitWords(rows.map(({ lines }) => wordsOfLines(lines)));
  const units = rows.map((row, at) => ({
    row,
    size: words.sizes[at] ?? 0,
    nameWords: wordsOfLines(row.lines.slice(0, row.names)).length,
  }));
  return { units, words };
}

function wordsOfLines(lines: readonly string[]): Word[] {
  const border: Word = { form: BORDER, printed: BORDER, start: 0, end: 0 };
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [border]), ...wordsOf(line)]);
}

/** How many words some units have. */
export const wordsIn = (units: readonly Unit[]): number => units.reduce((sum, { size }) => sum + size, 0);

/** Cuts units into parts of so many words: consecutive units, at least one. */
export function partsOf<T extends Unit>(units: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  let size = 0;
  for (const unit of units) {
    const part = parts.at(-1);
    size += unit.size;
    if (part !== undefined && size <= most) {
      part.push(unit);
    } else {
      parts.push([unit]);
      size = unit.size;
    }
  }
  return parts;
}
