import type { Archive, Meeting, Participant, Person, Place, Turn } from "./model.ts";
import { shownSpaces } from "./spaces.ts";

/** What one person says in one meeting. */
export interface Speeches extends Participant {
  meeting: Meeting;
  turns: Turn[];
}

/** Everything that each person says, meeting by meeting, in order of time. */
export const speechesByPerson = ({ meetings }: Pick<Archive, "meetings">): Map<Person, Speeches[]> =>
  Map.groupBy(meetings.flatMap(speechesIn), ({ person }) => person);

function speechesIn(meeting: Meeting): Speeches[] {
  const turns = Map.groupBy(meeting.turns, ({ person }) => person);
  return meeting.participants.map(({ person, role }) => ({ person, role, meeting, turns: turns.get(person) ?? [] }));
}

/** The meetings held at each place, in order of time; those without a place are under `undefined`. */
export const meetingsByPlace = ({ meetings }: Pick<Archive, "meetings">): Map<Place | undefined, Meeting[]> =>
  Map.groupBy(meetings, ({ place }) => place?.place);

/**
 * The first words of a turn as a page shows them, cut after a whole word when it is longer than `most` characters. Where a
 * paragraph ends stands ¶, so that nobody quotes two as one.
 */
export function opening({ paragraphs }: Turn, most = 110): string {
  const text = paragraphs.map((paragraph) => shownSpaces(paragraph.text)).join(" ¶ ");
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(" ", most))} …`;
}
