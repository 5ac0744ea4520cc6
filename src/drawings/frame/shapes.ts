import type { Person } from "../../archive/model.ts";

/** What tells one speaker from another, also where colours cannot be seen; the last is for all whom no other is left for. */
export const SHAPES = ["circle", "square", "triangle", "diamond"] as const;

/** The shape of a mark. */
export type Shape = (typeof SHAPES)[number];

/** The shape of each speaker of all that is drawn, one entry a mark: the first shapes go to those who have most marks. */
export function shapesOf(speakers: readonly (Person | null)[]): (speaker: Person | null) => Shape {
  const marks = Map.groupBy(speakers, (speaker) => speaker);
  const sorted = [...marks].sort(([, a], [, b]) => b.length - a.length).map(([speaker]) => speaker);
  return (speaker) => SHAPES[sorted.indexOf(speaker)] ?? "diamond";
}
