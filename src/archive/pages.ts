import {
  citePath,
  FIGURES_PATH,
  meetingPath,
  personPath,
  placePath,
  seriesPath,
  revisionsPath,
  sourcePath,
  spreadPath,
  threadPath,
  topicPath,
  yearPath,
} from "./addresses.ts";
import type { Archive, Meeting, Notice } from "./model.ts";
import { meetingsByPlace, speechesByPerson } from "./speeches.ts";
import { meetingPages, passagePages, speechPages } from "./spread.ts";
import { byYear, type YearPage } from "./years.ts";

/** A page of the archive: where it is, and what it is of. */
export interface ListedPage {
  path: string;
  /** The day the editor last changed what it shows, if known. */
  changed: string | null;
  /** What it is of: the day and title that a meeting's page prints, a name, a year, or the path of a page like no other. */
  of: string;
  /** What it says has happened to that since it was published. */
  notices: readonly Notice[];
}

/**
 * Every page that is an address to keep, in order of the archive. Pages that narrow the figures or set two sides beside each
 * other are none: they show what has addresses of its own, and go when nothing is left to show.
 */
export function listedPages(archive: Archive): ListedPage[] {
  const { meetings, people, places, topics, threads, series } = archive;
  const years = byYear(meetings, ({ date }) => date);
  const [speeches, held] = [speechesByPerson(archive), meetingsByPlace(archive)];
  return [
    ...[
      "",
      "search/",
      "check/",
      "topics/",
      "threads/",
      FIGURES_PATH,
      "series/",
      "speakers/",
      "places/",
      "about/",
      "data/",
    ].map((path) => listed(path, path)),
    ...years.map(({ year }) => listed(yearPath(year), year)),
    ...topics.flatMap((topic) => spread(topicPath(topic), topic.title, passagePages(topic))),
    ...threads.map((thread) => listed(threadPath(thread), thread.title)),
    ...series.map((one) => listed(seriesPath(one), one.title)),
    ...people.flatMap((person) => spread(personPath(person), person.name, speechPages(speeches.get(person) ?? []))),
    ...places.flatMap((place) => spread(placePath(place), place.name, meetingPages(held.get(place) ?? []))),
    ...meetings.flatMap(pagesOfMeeting),
  ];
}

const listed = (path: string, of: string): ListedPage => ({ path, changed: null, of, notices: [] });

const spread = (path: string, name: string, pages: readonly Pick<YearPage<unknown>, "year">[]): ListedPage[] =>
  pages.map(({ year }) => listed(spreadPath(path, year), name));

function pagesOfMeeting(meeting: Meeting): ListedPage[] {
  const { date, title, notices } = meeting;
  const changed = meeting.revised ?? meeting.added;
  const of = `${date} ${title.by === "page" ? title.text : ""}`;
  const paths = [meetingPath, citePath, sourcePath, ...(meeting.revisions.length > 0 ? [revisionsPath] : [])];
  return paths.map((pathOf) => ({ path: pathOf(meeting), changed, of, notices }));
}
