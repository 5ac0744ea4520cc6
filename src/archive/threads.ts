import { differenceInDays } from "date-fns/differenceInDays";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { parseISO } from "date-fns/parseISO";
import type { StoredStep, ThreadEntry } from "../collections/schemas.ts";
import { count } from "./counts.ts";
import { whenText } from "./dates.ts";
import type { HeldStep, Meeting, Paragraph, Step, Thread, Turn } from "./model.ts";

/** What stands at an address of the record. */
type Unit = Pick<HeldStep, "meeting" | "turn" | "paragraphs" | "id" | "number">;

/** Every thread with its steps where they stand in the record, by title. */
export function threadsOf(entries: readonly (ThreadEntry & { id: string })[], meetings: readonly Meeting[]): Thread[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return entries
    .map(({ steps, ...entry }) => ({ ...entry, steps: steps.map((step) => stepOf(step, byId)) }))
    .sort((a, b) => a.title.localeCompare(b.title, "en"));
}

function stepOf(step: StoredStep, meetings: ReadonlyMap<string, Meeting>): Step {
  if ("when" in step) return { kind: "absent", ...step };
  const meeting = meetings.get(step.meeting);
  const unit = meeting?.turns.flatMap((turn) => unitsOf(meeting, turn)).find(({ id }) => id === step.fragment);
  if (unit === undefined) {
    throw new Error(`A thread points at ${step.meeting}#${step.fragment}, which was checked to be there.`);
  }
  return { kind: "held", line: step.line, when: unit.meeting.date, ...unit };
}

/** A turn, and each of its paragraphs. */
function unitsOf(meeting: Meeting, turn: Turn): Unit[] {
  const whole = { meeting, turn, id: turn.id, number: turn.number, paragraphs: turn.paragraphs };
  return [whole, ...turn.paragraphs.map((one) => ({ ...whole, id: one.id, number: one.number, paragraphs: [one] }))];
}

/** A place of a paragraph on a thread, with what comes before and after it there. */
export interface ThreadPlace {
  thread: Thread;
  /** Which of the thread's steps it is, from 0. */
  at: number;
  earlier: Step | null;
  later: Step | null;
}

/** The places on threads of a meeting's paragraphs, by the ids of those that are on any. */
export function placesOnThreads({ id }: Pick<Meeting, "id">, threads: readonly Thread[]): Map<string, ThreadPlace[]> {
  const places = threads.flatMap((thread) =>
    thread.steps.flatMap((step, at) => {
      if (step.kind === "absent" || step.meeting.id !== id) return [];
      const place = { thread, at, earlier: thread.steps[at - 1] ?? null, later: thread.steps[at + 1] ?? null };
      return step.paragraphs.map((paragraph: Paragraph) => ({ paragraph: paragraph.id, place }));
    }),
  );
  const byParagraph = Map.groupBy(places, ({ paragraph }) => paragraph);
  return new Map([...byParagraph].map(([paragraph, found]) => [paragraph, found.map(({ place }) => place)]));
}

/** The steps of a thread that stand in the archive. */
export const heldSteps = ({ steps }: Pick<Thread, "steps">): HeldStep[] => steps.filter((step) => step.kind === "held");

/** The meetings of the archive that a thread leads through, in order of time. */
export const meetingsOn = (thread: Pick<Thread, "steps">): Meeting[] => [
  ...new Set(heldSteps(thread).map(({ meeting }) => meeting)),
];

/** From when to when a thread leads: `3 July 2024 to 27 November 2024`, or the one day. */
export function threadSpan({ steps }: Pick<Thread, "steps">): string {
  const ends = [steps[0], steps.at(-1)].flatMap((step) => (step === undefined ? [] : [whenText(step.when)]));
  return [...new Set(ends)].join(" to ");
}

/** What there is of a thread: `4 steps in 2 meetings, 3 July 2024 to 27 November 2024`. */
export const threadSize = (thread: Pick<Thread, "steps">): string =>
  `${count(thread.steps.length, "step")} in ${count(meetingsOn(thread).length, "meeting")}, ${threadSpan(thread)}`;

/** The days from one step to the next: one number, or the fewest and the most where a month alone is known. */
export interface Days {
  least: number;
  most: number;
}

/** The days from one step to another. */
export function daysBetween(earlier: Pick<Step, "when">, later: Pick<Step, "when">): Days {
  const [from, to] = [edgesOf(earlier), edgesOf(later)];
  return { least: Math.max(0, differenceInDays(to.first, from.last)), most: differenceInDays(to.last, from.first) };
}

/** The first and the last day that a step can be of. */
function edgesOf({ when }: Pick<Step, "when">): { first: Date; last: Date } {
  const first = parseISO(when);
  return { first, last: when.length === "2023-11".length ? lastDayOfMonth(first) : first };
}

/** The days between two steps in words: `the same day`, `133 days later`, `83 to 112 days later`. */
export function daysText({ least, most }: Days): string {
  if (most === 0) return "the same day";
  if (least === most) return `${count(most, "day")} later`;
  return least === 0
    ? `at most ${count(most, "day")} later`
    : `${least.toLocaleString("en")} to ${count(most, "day")} later`;
}
