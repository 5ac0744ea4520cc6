import { yearOf } from "../../archive/dates.ts";
import type { Archive, Meeting, Topic } from "../../archive/model.ts";
import { byYear } from "../../archive/years.ts";

/** A column of the table: a meeting, or a year where the meetings are many. */
export interface Column {
  /** The meeting's id, or the year. */
  key: string;
  meeting: Meeting | null;
}

/** A topic, and how many paragraphs are on it in each column. */
export interface TopicRow {
  topic: Topic;
  cells: number[];
  /** In how many meetings it comes up. */
  meetings: number;
  paragraphs: number;
}

/** Which topics came up when. */
export interface TopicTable {
  columns: Column[];
  /** First what comes up in most meetings, then what has most paragraphs. */
  rows: TopicRow[];
  /** The largest number in a cell. */
  most: number;
}

/** As many meetings as have a column each on a telephone. */
export const MOST_COLUMNS = 6;

/** The table of an archive's topics. */
export function topicTable({ meetings, topics }: Pick<Archive, "meetings" | "topics">): TopicTable {
  const columns = columnsOf(meetings);
  const rows = topics.map((topic) => rowOf(topic, columns)).sort(furthestFirst);
  return { columns, rows, most: Math.max(0, ...rows.flatMap(({ cells }) => cells)) };
}

function columnsOf(meetings: readonly Meeting[]): Column[] {
  if (meetings.length <= MOST_COLUMNS) return meetings.map((meeting) => ({ key: meeting.id, meeting }));
  return byYear(meetings, ({ date }) => date).map(({ year }) => ({ key: year, meeting: null }));
}

function rowOf(topic: Topic, columns: readonly Column[]): TopicRow {
  const { passages } = topic;
  const cells = columns.map(({ key }) => passages.filter(({ meeting }) => isOf(meeting, key)).length);
  return { topic, cells, meetings: new Set(passages.map(({ meeting }) => meeting)).size, paragraphs: passages.length };
}

const isOf = (meeting: Meeting, key: string): boolean => meeting.id === key || yearOf(meeting.date) === key;

const furthestFirst = (a: TopicRow, b: TopicRow): number =>
  b.meetings - a.meetings || b.paragraphs - a.paragraphs || a.topic.title.localeCompare(b.topic.title, "en");

/**
 * The side of a square whose area is to that of the largest as one number to the largest number.
 * @param longest the side of the largest.
 */
export const sideOf = (number: number, most: number, longest: number): number =>
  most === 0 ? 0 : longest * Math.sqrt(number / most);
