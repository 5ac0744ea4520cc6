import type { Meeting, Paragraph, Person, Turn } from "../../archive/model.ts";
import { turnWords, wordsOf } from "../../archive/sizes.ts";
import { shownSpaces } from "../../archive/spaces.ts";

/** A turn on the line of a meeting's words: how many words were said before it, and how many in it. */
export interface Block {
  turn: Turn;
  before: number;
  words: number;
}

/** What one speaker says, block by block. */
export interface Row {
  /** The speaker's name, or the label of turns that names nobody; of several who speak little, how many they are. */
  name: string;
  person: Person | null;
  /** The office that the labels give the speaker. */
  role: string | null;
  words: number;
  blocks: Block[];
}

/** A paragraph on the same line. */
export interface Tick {
  paragraph: Paragraph;
  before: number;
  words: number;
}

/** The shape of a meeting: its words in the order in which they were said, with a row for each who says them. */
export interface Shape {
  words: number;
  rows: Row[];
  /** The paragraphs that are on a topic. */
  ticks: Tick[];
  /** The same topic by topic, in order of their first paragraphs. */
  topics: { id: string; ticks: Tick[] }[];
}

/** The most rows that a shape has; where more people speak, those who say least share the last. */
export const MOST_ROWS = 10;

/** Names the blocks of a row on their page, counted from 0. */
export const rowId = (index: number): string => `row${index}`;

/** The shape of a meeting. Its rows stand in the order of their first words. */
export function shapeOf(meeting: Pick<Meeting, "turns">): Shape {
  const blocks = blocksOf(meeting);
  const rows = [...Map.groupBy(blocks, ({ turn }) => turn.person ?? turn.label).values()].map(rowOf);
  const ticks = paragraphTicks(meeting).filter(({ paragraph }) => paragraph.topics.length > 0);
  return { words: wordsOf(meeting), rows: withOthers(rows), ticks, topics: byTopic(ticks) };
}

function blocksOf({ turns }: Pick<Meeting, "turns">): Block[] {
  let before = 0;
  return turns.map((turn) => {
    const block = { turn, before, words: turnWords(turn) };
    before += block.words;
    return block;
  });
}

function rowOf(blocks: Block[]): Row {
  const [first] = blocks;
  const { person = null, role = null, label = "" } = first?.turn ?? {};
  return { name: person?.name ?? shownSpaces(label), person, role, words: sum(blocks), blocks };
}

/** The rows of those who say most; all others are one row, the last. */
function withOthers(rows: readonly Row[]): Row[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  const kept = new Set(rows.toSorted((a, b) => b.words - a.words).slice(0, MOST_ROWS - 1));
  const others = rows.filter((row) => !kept.has(row));
  const blocks = others.flatMap((row) => row.blocks).toSorted((a, b) => a.before - b.before);
  const row = { name: `${others.length} others`, person: null, role: null, words: sum(blocks), blocks };
  return [...rows.filter((one) => kept.has(one)), row];
}

const sum = (parts: readonly { words: number }[]): number => parts.reduce((total, { words }) => total + words, 0);

function byTopic(ticks: readonly Tick[]): Shape["topics"] {
  const ids = [...new Set(ticks.flatMap(({ paragraph }) => paragraph.topics))];
  return ids.map((id) => ({ id, ticks: ticks.filter(({ paragraph }) => paragraph.topics.includes(id)) }));
}

function paragraphTicks({ turns }: Pick<Meeting, "turns">): Tick[] {
  let before = 0;
  return turns
    .flatMap(({ paragraphs }) => paragraphs)
    .map((paragraph) => {
      const tick = { paragraph, before, words: paragraph.words };
      before += paragraph.words;
      return tick;
    });
}
