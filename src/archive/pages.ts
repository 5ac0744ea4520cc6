import { citePath, meetingPath, personPath, placePath, sourcePath, spreadPath, topicPath, yearPath } from "./addresses.ts";
import type { Archive } from "./model.ts";
import { speechPages, passagePages } from "./spread.ts";
import { byYear } from "./years.ts";

/** A page of the archive, for the sitemap; `changed` is the day the editor last changed what it shows, if known. */
export interface ListedPage {
  path: string;
  changed: string | null;
}

/** Every page that is worth finding, in order of the archive. */
export function listedPages(archive: Archive): ListedPage[] {
  const { meetings, people, places, topics } = archive;
  const years = byYear(meetings, ({ date }) => date).map(({ year }) => yearPath(year));
  const paths = [
    ...["", "search/", "topics/", "speakers/", "places/", "about/", "data/", ...years],
    ...topics.flatMap((topic) => passagePages(topic).map(({ year }) => spreadPath(topicPath(topic), year))),
    ...people.flatMap((person) => speechPages(person, archive).map(({ year }) => spreadPath(personPath(person), year))),
    ...places.map(placePath),
  ];
  return [
    ...paths.map((path) => ({ path, changed: null })),
    ...meetings.flatMap((meeting) => {
      const changed = meeting.revised ?? meeting.added;
      return [meetingPath(meeting), citePath(meeting), sourcePath(meeting)].map((path) => ({ path, changed }));
    }),
  ];
}
