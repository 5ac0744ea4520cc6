import { differenceInDays } from "date-fns/differenceInDays";
import { parseISO } from "date-fns/parseISO";
import { yearOf } from "../../archive/dates.ts";
import type { Absent, Archive, Meeting, Person } from "../../archive/model.ts";
import { wordsOf } from "../../archive/sizes.ts";
import { speechesByPerson } from "../../archive/speeches.ts";
import { edges, type Scale, scaleOf, stretch, type Stretch } from "../frame/scale.ts";

/** Words that were said in a meeting or a month: above the line and below it. */
export type Sides = readonly [above: number, below: number];

/** A meeting on the line. */
export interface Mark {
  meeting: Meeting;
  at: number;
  words: Sides;
}

/** The time between a meeting and the next, in days; `at` is its middle. */
export interface Gap {
  days: number;
  at: number;
  width: number;
}

/** What the record mentions and the archive lacks, as wide as the month or day in which it was. */
export interface Missing extends Stretch {
  what: string;
  when: string;
  mentions: { meeting: Meeting; absent: Absent }[];
}

/** The meetings of a month. */
export interface Month extends Stretch {
  /** `2024-02` */
  month: string;
  meetings: number;
  words: Sides;
}

/** A year of the line, whole or in part. */
export interface Year extends Stretch {
  year: string;
  months: Month[];
}

/** The meetings on a line of time, to scale. */
export interface Time {
  /** The two whose words stand above and below; `null` where the words of all stand above. */
  chief: readonly [Person, Person] | null;
  years: Year[];
  marks: Mark[];
  gaps: Gap[];
  missing: Missing[];
}

/** Of more meetings than these, the months are drawn and not each by itself. */
export const MOST_MARKS = 12;

/** True where each meeting is drawn, with its name. */
export const isDrawnByMeeting = ({ marks }: Pick<Time, "marks">): boolean => marks.length <= MOST_MARKS;

/** The meetings of an archive, which has at least one, on a line from the first day that is drawn to the last. */
export function timeOf(archive: Pick<Archive, "meetings">): Time {
  const { meetings } = archive;
  const absences = meetings.flatMap((meeting) => meeting.absent.map((absent) => ({ meeting, absent })));
  const days = [...meetings.map(({ date }) => date), ...absences.flatMap(({ absent }) => edges(absent.when))];
  const scale = scaleOf(meetings.length <= MOST_MARKS ? days : days.flatMap((day) => edges(yearOf(day))));
  const chief = chiefSpeakers(archive);
  const marks = meetings.map((meeting) => ({ meeting, at: scale(meeting.date), words: sidesOf([meeting], chief) }));
  return {
    chief,
    years: yearsOf(meetings, scale, chief),
    marks,
    gaps: gapsOf(marks),
    missing: missingOf(absences, scale),
  };
}

/**
 * The two who lead an archive's conversation, the one who says most first: each speaks in half of its meetings or more,
 * and all others together say less than either. `null` where there are no such two.
 */
export function chiefSpeakers(archive: Pick<Archive, "meetings">): [Person, Person] | null {
  const { meetings } = archive;
  const voices = [...speechesByPerson(archive)]
    .map(([person, speeches]) => ({
      person,
      meetings: speeches.length,
      words: wordsOf({ turns: speeches.flatMap(({ turns }) => turns) }),
    }))
    .sort((a, b) => b.words - a.words);
  const [first, second] = voices;
  if (first === undefined || second === undefined) return null;
  const all = meetings.reduce((sum, meeting) => sum + wordsOf(meeting), 0);
  const others = all - first.words - second.words;
  const present = [first, second].every((voice) => voice.meetings * 2 >= meetings.length);
  return present && others < second.words ? [first.person, second.person] : null;
}

/** What is said in these meetings by the two chief speakers; where there are none, by all. */
function sidesOf(meetings: readonly Meeting[], chief: Time["chief"]): Sides {
  const said = (person: Person | null) =>
    meetings.reduce(
      (sum, { turns }) => sum + wordsOf({ turns: turns.filter((turn) => person === null || turn.person === person) }),
      0,
    );
  return chief === null ? [said(null), 0] : [said(chief[0]), said(chief[1])];
}

function gapsOf(marks: readonly Mark[]): Gap[] {
  return marks.slice(1).map((mark, index) => {
    const before = marks[index] ?? mark;
    const days = differenceInDays(parseISO(mark.meeting.date), parseISO(before.meeting.date));
    return { days, at: (before.at + mark.at) / 2, width: mark.at - before.at };
  });
}

function yearsOf(meetings: readonly Meeting[], scale: Scale, chief: Time["chief"]): Year[] {
  const [first, last] = [Number(yearOf(meetings[0]?.date ?? "")), Number(yearOf(meetings.at(-1)?.date ?? ""))];
  const byMonth = Map.groupBy(meetings, ({ date }) => date.slice(0, "2024-02".length));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    const months = [...byMonth].filter(([month]) => yearOf(month) === year);
    return {
      ...{ year, ...stretch(year, scale) },
      months: months.map(([month, group]) => ({
        ...{ month, meetings: group.length, words: sidesOf(group, chief) },
        ...stretch(month, scale),
      })),
    };
  });
}

/** What several meetings mention of the same time is one. */
function missingOf(absences: Missing["mentions"], scale: Scale): Missing[] {
  const byTime = Map.groupBy(absences, ({ absent }) => absent.when);
  return [...byTime].map(([when, mentions]) => ({
    ...{ when, what: [...new Set(mentions.map(({ absent }) => absent.what))].join("; "), mentions },
    ...stretch(when, scale),
  }));
}
