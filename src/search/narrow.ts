import { FACETS, type Facet, type Table } from "./shapes.ts";

/** The chosen values of each facet, as ids: several of one facet mean either, several facets mean all. */
export type Choice = Record<Facet, readonly string[]>;

/** Paragraphs narrowed by a choice, and how many each value of each facet would leave, given the rest of the choice. */
export interface Narrowed {
  paragraphs: number[];
  /** In the order of the table's values. */
  counts: Record<Facet, number[]>;
}

/** Narrows paragraphs by the facets chosen, and counts what every other choice would leave. */
export function narrow(
  paragraphs: Iterable<number>,
  choice: Choice,
  table: Pick<Table, "facets" | "values">,
): Narrowed {
  const facets = FACETS.map((facet) => {
    const ids = table.facets[facet].map(([id]) => id);
    const chosen = new Set(choice[facet].map((id) => ids.indexOf(id)));
    return { facet, values: table.values[facet], chosen, counts: ids.map(() => 0) };
  });
  const kept: number[] = [];
  for (const paragraph of paragraphs) {
    const failed = facets.filter(({ values, chosen }) => chosen.size > 0 && !has(values[paragraph], chosen));
    if (failed.length === 0) kept.push(paragraph);
    if (failed.length > 1) continue;
    for (const { values, counts } of failed.length === 1 ? failed : facets) {
      for (const value of valuesIn(values[paragraph])) counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  const [speaker, topic, place, year, meeting] = facets.map(({ counts }) => counts);
  return {
    paragraphs: kept,
    counts: {
      speaker: speaker ?? [],
      topic: topic ?? [],
      place: place ?? [],
      year: year ?? [],
      meeting: meeting ?? [],
    },
  };
}

type Values = Table["values"][Facet][number] | undefined;

const valuesIn = (values: Values): readonly number[] =>
  values === undefined ? [] : typeof values === "number" ? [values] : values;

const has = (values: Values, chosen: ReadonlySet<number>): boolean =>
  valuesIn(values).some((value) => chosen.has(value));
