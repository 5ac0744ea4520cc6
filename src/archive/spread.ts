import type { Archive, Passage, Person, Topic } from "./model.ts";
import { type Speeches, speechesOf } from "./speeches.ts";
import { byYear, type YearPage, yearPages } from "./years.ts";

/** The pages of a topic's passages, in order of time. */
export function passagePages({ passages }: Topic): YearPage<Passage>[] {
  return yearPages(byYear(passages, ({ meeting }) => meeting.date));
}

/** The pages of what a person says, in order of time; a page is as long as its turns are many. */
export function speechPages(person: Person, archive: Archive): YearPage<Speeches>[] {
  const speeches = byYear(speechesOf(person, archive), ({ meeting }) => meeting.date);
  return yearPages(speeches, ({ turns }) => turns.length);
}
