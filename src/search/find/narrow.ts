import { type Core, eachFacet, FACETS, type Facet, type Kind } from "../files.ts";
import type { Layout } from "./layout.ts";

/** Values of facets as places in their lists: several of one facet mean either, several facets mean all. */
export type ChosenValues = Record<Facet, Set<number>>;

/** What paragraphs are narrowed by. */
export interface Narrowing {
  chosen: ChosenValues;
  /** Values that must not be true. */
  unwanted: ChosenValues;
  /** Days since 1 January 1970: the meeting is before the first day not wanted, and after the last. */
  before: number;
  after: number;
}

/** No value of any facet. */
export const noValues = (): ChosenValues => eachFacet(() => new Set());

/** What leaves every paragraph. */
export const everything = (): Narrowing => ({
  chosen: noValues(),
  unwanted: noValues(),
  before: Infinity,
  after: -Infinity,
});

/** The same with these values of a facet chosen, and no others. */
export const withOnly = (narrowing: Narrowing, facet: Facet, ...values: readonly number[]): Narrowing => ({
  ...narrowing,
  chosen: { ...narrowing.chosen, [facet]: new Set(values) },
});

/** The values of a facet that are true of a paragraph, as places in its list. */
export function valuesOf(facet: Facet, paragraph: number, layout: Layout): readonly number[] {
  if (facet === "topic") return layout.topicsOf(paragraph);
  if (facet === "speaker") return known(layout.speakerOf(paragraph));
  const meeting = layout.meetingOf(paragraph);
  const { places, years } = layout.core.meetings;
  if (facet === "meeting") return [meeting];
  return known((facet === "place" ? places : years)[meeting] ?? -1);
}

const known = (value: number): number[] => (value < 0 ? [] : [value]);

/** Paragraphs narrowed, and how many each value of each facet would leave, given all else that is chosen. */
export interface Narrowed {
  paragraphs: number[];
  counts: Record<Facet, number[]>;
}

/** Narrows paragraphs by what is chosen, and counts what every other choice would leave. */
export function narrow(paragraphs: readonly number[], narrowing: Narrowing, layout: Layout): Narrowed {
  const counts = noCounts(layout.core);
  const kept: number[] = [];
  for (const paragraph of paragraphs) {
    if (!isWanted(paragraph, narrowing, layout)) continue;
    const values = FACETS.map((facet) => ({ facet, values: valuesOf(facet, paragraph, layout) }));
    const failed = values.filter((each) => !isChosen(each.values, narrowing.chosen[each.facet]));
    if (failed.length === 0) kept.push(paragraph);
    if (failed.length > 1) continue;
    for (const { facet, values: some } of failed.length === 1 ? failed : values) {
      for (const value of some) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  }
  return { paragraphs: kept, counts };
}

/** No paragraph for any value of any facet. */
export const noCounts = ({ values }: Core): Narrowed["counts"] =>
  eachFacet((facet) => Array.from({ length: values[facet] }, () => 0));

/** Only the paragraphs, without counting. */
export function narrowed(paragraphs: readonly number[], narrowing: Narrowing, layout: Layout): number[] {
  const facets = FACETS.filter((facet) => narrowing.chosen[facet].size > 0);
  return paragraphs.filter(
    (paragraph) =>
      isWanted(paragraph, narrowing, layout) &&
      facets.every((facet) => isChosen(valuesOf(facet, paragraph, layout), narrowing.chosen[facet])),
  );
}

const isChosen = (values: readonly number[], chosen: ReadonlySet<number>): boolean =>
  chosen.size === 0 || values.some((value) => chosen.has(value));

/** Neither of an unwanted value nor out of the days asked for. */
function isWanted(paragraph: number, { unwanted, before, after }: Narrowing, layout: Layout): boolean {
  const day = layout.core.meetings.days[layout.meetingOf(paragraph)] ?? 0;
  if (day >= before || day <= after) return false;
  return FACETS.every(
    (facet) =>
      unwanted[facet].size === 0 || valuesOf(facet, paragraph, layout).every((value) => !unwanted[facet].has(value)),
  );
}

/** The paragraphs that have words of some kinds; all for no kinds. */
export function withKinds(paragraphs: readonly number[], kinds: readonly Kind[], layout: Layout): number[] {
  if (kinds.length === 0 || kinds.includes("speech")) return [...paragraphs];
  return paragraphs.filter((paragraph) => kinds.some((kind) => layout.asidesIn(paragraph).has(kind)));
}
