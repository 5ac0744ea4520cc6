import { spreadPath, topicPath } from "./addresses.ts";
import { yearOf } from "./dates.ts";
import type { Meeting, Passage, Topic } from "./model.ts";
import type { Speeches } from "./speeches.ts";
import { byYear, type YearPage, yearPages } from "./years.ts";

/** The pages of a list of meetings, which come in order of time. */
export const meetingPages = (meetings: readonly Meeting[]): YearPage<Meeting>[] =>
  yearPages(byYear(meetings, ({ date }) => date));

/** The pages of a topic's passages, in order of time. */
export function passagePages({ passages }: Topic): YearPage<Passage>[] {
  return yearPages(byYear(passages, ({ meeting }) => meeting.date));
}

/** Where a topic's passages of one year begin: the page of that year, or the topic's own where it is not spread over years. */
export function topicYearPath(topic: Topic, year: string): string {
  const spread = passagePages(topic).some((page) => page.year === year);
  return spreadPath(topicPath(topic), spread ? year : undefined);
}

/** Where a topic's passages of one meeting begin. */
export const topicMeetingPath = (topic: Topic, { id, date }: Meeting): string =>
  `${topicYearPath(topic, yearOf(date))}#${id}`;

/** The pages of what one person says, in order of time; a page is as long as its turns are many. */
export function speechPages(speeches: readonly Speeches[]): YearPage<Speeches>[] {
  const years = byYear(speeches, ({ meeting }) => meeting.date);
  return yearPages(years, ({ turns }) => turns.length);
}
