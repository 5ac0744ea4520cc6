import type { AbsentStep, HeldStep, Person, Step, Thread } from "../../archive/model.ts";
import { heldSteps } from "../../archive/threads.ts";
import { edges, type Scale, scaleOf, stretch, type Stretch } from "../frame/scale.ts";
import { type Shape, shapesOf } from "../frame/shapes.ts";

/** A step on the line. */
export interface Mark {
  step: HeldStep;
  /** Which of the thread's steps it is, from 0. */
  index: number;
  at: number;
  /** How many steps of the same day stand between it and the line. */
  above: number;
  shape: Shape;
}

/** What the archive lacks, as wide as the month or day in which it was. */
export interface Missing extends Stretch {
  step: AbsentStep;
  index: number;
}

/** A day or a month that is named below the line, at its middle. */
export interface Named {
  when: string;
  at: number;
}

/** A thread on a line of time, to scale. */
export interface Line {
  marks: Mark[];
  missing: Missing[];
  days: Named[];
  /** Those who speak, each with their shape; `null` are those whom the page does not name. */
  speakers: { person: Person | null; shape: Shape }[];
}

/** The steps of a thread on a line from its first day to its last. A thread of one day stands in the middle. */
export function lineOf(thread: Pick<Thread, "steps">, threads: readonly Pick<Thread, "steps">[]): Line {
  const { steps } = thread;
  const scale = scaleOfSteps(steps);
  const shapeOf = shapesOf(threads.flatMap(heldSteps).map(({ turn }) => turn.person));
  const byDay = Map.groupBy(heldSteps(thread), ({ when }) => when);
  const marks = steps.flatMap((step, index): Mark[] => {
    if (step.kind === "absent") return [];
    const above = byDay.get(step.when)?.indexOf(step) ?? 0;
    return [{ step, index, at: scale(step.when), above, shape: shapeOf(step.turn.person) }];
  });
  const missing = steps.flatMap((step, index) =>
    step.kind === "held" ? [] : [{ step, index, ...stretch(step.when, scale) }],
  );
  const named = [
    ...marks.map(({ step, at }) => ({ when: step.when, at })),
    ...missing.map(({ step, at, width }) => ({ when: step.when, at: at + width / 2 })),
  ];
  const speakers = new Set(marks.map(({ step }) => step.turn.person));
  return {
    marks,
    missing,
    days: [...new Map(named.map((day) => [day.when, day])).values()].sort((a, b) => a.at - b.at),
    speakers: [...speakers].map((person) => ({ person, shape: shapeOf(person) })),
  };
}

/** On a line of one day there is no first and no last. */
function scaleOfSteps(steps: readonly Step[]): Scale {
  const days = steps.flatMap(({ kind, when }) => (kind === "held" ? [when] : edges(when)));
  return new Set(days).size === 1 ? () => 0.5 : scaleOf(days);
}
