import { spreadPath, topicPath } from "./addresses.ts";
import { monthOf, yearOf } from "./dates.ts";
import type { Meeting, Passage, Topic } from "./model.ts";
import type { Speeches } from "./speeches.ts";
import { byYear, type YearPage, yearPages } from "./years.ts";

/** The pages of a list of meetings, which come in order of time. */
export const meetingPages = (meetings: readonly Meeting[]): YearPage<Meeting>[] =>
  yearPages(byYear(meetings, ({ date }) => date));

const topicPages = new WeakMap<Topic, YearPage<Passage>[]>();

/** The pages of a topic's passages, in order of time. They are asked for by every link to one, and made once. */
export function passagePages(topic: Topic): YearPage<Passage>[] {
  const pages = topicPages.get(topic) ?? spreadPassages(topic);
  topicPages.set(topic, pages);
  return pages;
}

/** What stands around a passage on its page, in bytes. */
const AROUND_PASSAGE = 200;

/** About how many bytes of HTML a passage takes on a page. */
export const passageWeight = ({ paragraph }: Passage): number => paragraph.text.length + AROUND_PASSAGE;

function spreadPassages({ passages }: Topic): YearPage<Passage>[] {
  const dayOf = ({ meeting }: Passage) => meeting.date;
  return yearPages(byYear(passages, dayOf), () => 1, { dayOf, weightOf: passageWeight });
}

/** Where a topic's passages of one year begin: the page of that year, or the topic's own where it is not spread over years. */
export const topicYearPath = (topic: Topic, year: string): string => partPath(topic, [year]);

/** Where a topic's passages of one meeting begin. */
export const topicMeetingPath = (topic: Topic, { id, date }: Meeting): string =>
  `${partPath(topic, [monthOf(date), yearOf(date)])}#${id}`;

/** The page of the first of these months and years that has one, or the topic's own. */
function partPath(topic: Topic, parts: readonly string[]): string {
  const pages = partsOf.get(topic) ?? new Set(passagePages(topic).map(({ year }) => year));
  partsOf.set(topic, pages);
  return spreadPath(
    topicPath(topic),
    parts.find((part) => pages.has(part)),
  );
}

/** The months and years of each topic that have pages: asked for by every meeting on it, and looked up once. */
const partsOf = new WeakMap<Topic, ReadonlySet<string | undefined>>();

/** The line of a turn on its speaker's page, in bytes. */
const TURN_LINE = 260;

/** The pages of what one person says, in order of time; a page is as long as its turns are many. */
export function speechPages(speeches: readonly Speeches[]): YearPage<Speeches>[] {
  const dayOf = ({ meeting }: Speeches) => meeting.date;
  const linesOf = ({ turns }: Speeches) => turns.length;
  return yearPages(byYear(speeches, dayOf), linesOf, { dayOf, weightOf: (speech) => linesOf(speech) * TURN_LINE });
}
