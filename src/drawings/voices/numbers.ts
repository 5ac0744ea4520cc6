import type { Archive, Meeting, Person, Turn } from "../../archive/model.ts";
import { wordsOf } from "../../archive/sizes.ts";
import { type Speeches, speechesByPerson } from "../../archive/speeches.ts";
import { LONGEST_LIST } from "../../archive/years.ts";
import { yearOf } from "../../archive/dates.ts";

/** How much one person says in the archive. */
export interface Voice {
  person: Person;
  meetings: number;
  turns: number;
  words: number;
}

/** Those who say most, and what all others say together. */
export interface Voices {
  most: Voice[];
  /** `null` where there are no others. Turns whose label names nobody are among theirs. */
  others: { people: number; turns: number; words: number } | null;
}

/** How many people are shown with their names. */
export const MOST_VOICES = 10;

/** Who says most in the archive, in words; of two who say as much, the one who comes first by name. */
export function voicesOf(archive: Pick<Archive, "meetings">): Voices {
  const voices = [...speechesByPerson(archive)].map(voiceOf).sort(mostWordsFirst);
  const most = voices.slice(0, MOST_VOICES);
  const shown = new Set<Person | null>(most.map(({ person }) => person));
  const turns = archive.meetings.flatMap((meeting) => meeting.turns).filter(({ person }) => !shown.has(person));
  const others = { people: voices.length - most.length, turns: turns.length, words: wordsOf({ turns }) };
  return { most, others: turns.length === 0 ? null : others };
}

function voiceOf([person, speeches]: [Person, readonly Speeches[]]): Voice {
  const turns = speeches.flatMap((speech) => speech.turns);
  return { person, meetings: speeches.length, turns: turns.length, words: wordsOf({ turns }) };
}

const mostWordsFirst = (a: Voice, b: Voice): number =>
  b.words - a.words || a.person.name.localeCompare(b.person.name, "en");

/** What one person says in a meeting, or in the meetings of a year, among all that is said there. */
export interface Part {
  /** `null` where the part is of several meetings. */
  meeting: Meeting | null;
  year: string;
  meetings: number;
  turns: number;
  words: number;
  /** The words of everybody in the same meetings. */
  of: number;
}

/** What a person says meeting by meeting, in order of time; year by year where that would be a long list. */
export function partsOf(speeches: readonly Speeches[]): Part[] {
  const few = speeches.length <= LONGEST_LIST;
  const groups = Map.groupBy(speeches, ({ meeting }) => (few ? meeting.id : yearOf(meeting.date)));
  return [...groups.values()].map((group) => partOf(group, few));
}

function partOf(group: readonly Speeches[], alone: boolean): Part {
  const turns: Turn[] = group.flatMap((speech) => speech.turns);
  const [first] = group;
  return {
    meeting: alone ? (first?.meeting ?? null) : null,
    year: yearOf(first?.meeting.date ?? ""),
    meetings: group.length,
    turns: turns.length,
    words: wordsOf({ turns }),
    of: group.reduce((sum, { meeting }) => sum + wordsOf(meeting), 0),
  };
}
