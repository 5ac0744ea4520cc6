import {
  citePath,
  meetingPath,
  personPath,
  placePath,
  sourcePath,
  spreadPath,
  topicPath,
  yearPath,
} from "./addresses.ts";
import type { Archive } from "./model.ts";
import { meetingsByPlace, speechesByPerson } from "./speeches.ts";
import { meetingPages, passagePages, speechPages } from "./spread.ts";
import { byYear, type YearPage } from "./years.ts";

/** A page of the archive, for the sitemap; `changed` is the day the editor last changed what it shows, if known. */
export interface ListedPage {
  path: string;
  changed: string | null;
}

/** Every page that is worth finding, in order of the archive. */
export function listedPages(archive: Archive): ListedPage[] {
  const { meetings, people, places, topics } = archive;
  const years = byYear(meetings, ({ date }) => date).map(({ year }) => yearPath(year));
  const [speeches, held] = [speechesByPerson(archive), meetingsByPlace(archive)];
  const paths = [
    ...["", "search/", "topics/", "speakers/", "places/", "about/", "data/", ...years],
    ...topics.flatMap((topic) => spread(topicPath(topic), passagePages(topic))),
    ...people.flatMap((person) => spread(personPath(person), speechPages(speeches.get(person) ?? []))),
    ...places.flatMap((place) => spread(placePath(place), meetingPages(held.get(place) ?? []))),
  ];
  return [
    ...paths.map((path) => ({ path, changed: null })),
    ...meetings.flatMap((meeting) => {
      const changed = meeting.revised ?? meeting.added;
      return [meetingPath(meeting), citePath(meeting), sourcePath(meeting)].map((path) => ({ path, changed }));
    }),
  ];
}

const spread = (path: string, pages: readonly Pick<YearPage<unknown>, "year">[]): string[] =>
  pages.map(({ year }) => spreadPath(path, year));
