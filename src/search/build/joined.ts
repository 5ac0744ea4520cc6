import type { BesideRow } from "../../archive/beside.ts";
import type { ParagraphRow } from "../../archive/rows.ts";
import type { UnitWords } from "./unit-words.ts";
import {
  type BesideUnit,
  besideUnits,
  type Meeting,
  type ParagraphUnit,
  paragraphUnits,
  partsOf,
  type Unit,
  wordsIn,
} from "./units.ts";
import { type MeetingRow, Values } from "./values.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** What the search is built from: the archive's rows, in its order. */
export interface Sources {
  paragraphs: readonly ParagraphRow[];
  beside: readonly BesideRow[];
}

/** The archive as its index is written from it. */
export interface Joined extends Sources {
  meetings: MeetingRow[];
  /** The words of every meeting's paragraphs. */
  spoken: Meeting["words"][];
  /** The words of all units, in their order. */
  words: UnitWords[];
  /** The parts, each a list of its units. */
  speech: ParagraphUnit[][];
  besides: BesideUnit[][];
  values: Values;
  vocabulary: Vocabulary;
}

/**
 * The most words in a part, unless one unit has more. A part is a record of the index and what is loaded to show one
 * result: larger ones make fewer files, smaller ones a lighter result. Of the speech there are about so many parts, but
 * for archives so small or so large that they would come under the fewest words or over the most.
 */
const SPEECH_PARTS = 1400;
const SPEECH_WORDS = { fewest: 300, most: 1300 };
const BESIDE_WORDS = 600;

/** Joins the meetings in which something is said, each with its words, and what stands beside the speech. */
export function joined(sources: Sources, spokenIn: readonly Meeting[]): Joined {
  const meetings = sources.beside.flatMap(({ kind, id, meeting, paragraphs }) =>
    kind === "meeting" && meeting !== null ? [{ id, paragraphs, ...meeting }] : [],
  );
  const paragraphs = paragraphUnits(spokenIn);
  const beside = besideUnits(sources.beside);
  const spoken = spokenIn.map(({ words }) => words);
  const words = [...spoken, beside.words];
  return {
    ...sources,
    ...{ meetings, spoken, words },
    speech: partsOf(paragraphs, speechWords(wordsIn(paragraphs))),
    besides: partsOf(beside.units, BESIDE_WORDS),
    values: new Values({ paragraphs: sources.paragraphs, meetings }),
    vocabulary: vocabularyOf(words),
  };
}

const speechWords = (all: number): number =>
  Math.min(SPEECH_WORDS.most, Math.max(SPEECH_WORDS.fewest, Math.ceil(all / SPEECH_PARTS)));

/** All parts in order: a record of the index and a leaf is made of each. */
export const partsIn = ({ speech, besides }: Joined): Unit[][] => [...speech, ...besides];

/** The words of each part, written as their codes. */
export function codedParts(archive: Joined): string[] {
  const { words: lists, vocabulary } = archive;
  const codes = lists.flatMap(({ printed, words }) => {
    const own = printed.map((word) => vocabulary.codes.get(word) ?? "");
    return words.map((place) => own[place] ?? "");
  });
  let end = 0;
  return partsIn(archive).map((part) => {
    const start = end;
    end += wordsIn(part);
    return codes.slice(start, end).join(" ");
  });
}
