import type { Archive, Meeting, Person, Place, Turn } from "./model.ts";

/** What one person says in one meeting. */
export interface Speeches {
  meeting: Meeting;
  role: string | null;
  turns: Turn[];
}

/** Everything a person says, meeting by meeting, in order of time. */
export function speechesOf(person: Person, { meetings }: Archive): Speeches[] {
  return meetings.flatMap((meeting) => {
    const participant = meeting.participants.find((present) => present.person === person);
    if (participant === undefined) return [];
    return [{ meeting, role: participant.role, turns: meeting.turns.filter((turn) => turn.person === person) }];
  });
}

/** The meetings held at a place, in order of time. */
export function meetingsAt(place: Place, { meetings }: Archive): Meeting[] {
  return meetings.filter((meeting) => meeting.place?.place === place);
}

/** The first words of a turn, cut after a whole word when it is longer than `most` characters. */
export function opening({ paragraphs }: Turn, most = 110): string {
  const text = paragraphs.map((paragraph) => paragraph.text).join(" ");
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(" ", most))} …`;
}
