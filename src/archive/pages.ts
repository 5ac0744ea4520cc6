import { meetingPath, personPath, placePath, sourcePath, topicPath, yearPath } from "./addresses.ts";
import { yearOf } from "./dates.ts";
import type { Archive } from "./model.ts";

/** A page of the archive, for the sitemap; `changed` is the day the editor last changed what it shows, if known. */
export interface ListedPage {
  path: string;
  changed: string | null;
}

/** Every page that is worth finding, in order of the archive. */
export function listedPages({ meetings, people, places, topics }: Archive): ListedPage[] {
  const years = [...new Set(meetings.map(({ date }) => yearOf(date)))];
  const lists = ["", "topics/", "speakers/", "places/", "about/", ...years.map(yearPath)];
  const subjects = [...topics.map(topicPath), ...people.map(personPath), ...places.map(placePath)];
  return [
    ...[...lists, ...subjects].map((path) => ({ path, changed: null })),
    ...meetings.flatMap((meeting) => {
      const changed = meeting.revised ?? meeting.added;
      return [meetingPath(meeting), sourcePath(meeting)].map((path) => ({ path, changed }));
    }),
  ];
}
