import type { ParagraphRow } from "../../archive/rows.ts";
import type { Kind, LeafParagraph } from "../shapes.ts";
import { type Word, wordsOf } from "../words.ts";

/** A paragraph made ready for search. */
export interface ReadParagraph {
  row: ParagraphRow;
  words: Word[];
  /** Stretches of words that are not speech, as places in `words`, both ends included. */
  asides: [first: number, last: number, kind: Kind][];
  answers: LeafParagraph["answers"];
}

/**
 * The most words in a record of the index, unless one paragraph has more. Measured on 120 transcripts: with a record a
 * paragraph Pagefind's list of records is 42 KB, with 600 words 5 KB; a file of the index grows from 25 KB to 27 KB.
 */
export const RECORD_WORDS = 600;

/** The most words in a leaf: what is loaded to show one result. */
export const LEAF_WORDS = 150;

/** A turn of no more words than this is shown with the end of the turn that it answers. */
const SHORT_TURN = 12;

/** How much of the answered turn is shown, in characters. */
const ANSWERED = 160;

/** Reads the words of every paragraph; the rows come in order of time and of print. */
export function readParagraphs(rows: readonly ParagraphRow[]): ReadParagraph[] {
  const read = rows.map((row) => ({ row, ...wordsAndAsides(row), answers: null }));
  const turns = [...Map.groupBy(read, ({ row }) => `${row.meeting} ${row.turn}`).values()];
  return turns.flatMap((turn, index) => {
    const answers = answeredTurn(turn, turns[index - 1]);
    return turn.map((paragraph) => ({ ...paragraph, answers }));
  });
}

function wordsAndAsides({ runs }: ParagraphRow): Pick<ReadParagraph, "words" | "asides"> {
  const words = wordsOf(runs.map(({ text }) => text).join(""));
  let end = 0;
  const asides = runs.flatMap(({ kind, text }): ReadParagraph["asides"] => {
    const start = end;
    end += text.length;
    if (kind === "speech" || kind === "elision") return [];
    const first = words.findIndex((word) => word.start >= start && word.start < end);
    const last = words.findLastIndex((word) => word.start >= start && word.start < end);
    return first < 0 ? [] : [[first, last, kind]];
  });
  return { words, asides };
}

function answeredTurn(
  turn: readonly ReadParagraph[],
  before: readonly ReadParagraph[] | undefined,
): LeafParagraph["answers"] {
  const last = before?.at(-1)?.row;
  const size = turn.reduce((sum, { words }) => sum + words.length, 0);
  if (last === undefined || last.meeting !== turn[0]?.row.meeting || size > SHORT_TURN) return null;
  return { speaker: speakerName(last), path: last.path, text: ending(last.text) };
}

/** The person's name, or the label as printed where it names nobody. */
export const speakerName = ({ speaker, label }: ParagraphRow): string => speaker?.name ?? label;

function ending(text: string): string {
  return text.length <= ANSWERED ? text : `… ${text.slice(text.indexOf(" ", text.length - ANSWERED) + 1)}`;
}

/** Cuts the paragraphs into parts of so many words: consecutive paragraphs of one meeting, at least one. */
export function partsOf(paragraphs: readonly ReadParagraph[], most: number): ReadParagraph[][] {
  const parts: ReadParagraph[][] = [];
  let size = 0;
  for (const paragraph of paragraphs) {
    const part = parts.at(-1);
    size += paragraph.words.length;
    if (part !== undefined && part[0]?.row.meeting === paragraph.row.meeting && size <= most) {
      part.push(paragraph);
    } else {
      parts.push([paragraph]);
      size = paragraph.words.length;
    }
  }
  return parts;
}
