import { dayNumber } from "../days.ts";
import { eachFacet, FACETS, type Facet, type FacetValues } from "../files.ts";
import type { FieldFilter } from "../query/fields.ts";
import type { Choice } from "../state.ts";
import { formsOf, type NameBook } from "./names.ts";
import { everything, type Narrowing } from "./narrow.ts";

/** The values of some facets. */
export type ValuesByFacet = Partial<Record<Facet, FacetValues>>;

/** The values of the facets that are needed, by facet, and other spellings of their names. */
export interface KnownValues {
  values: ValuesByFacet;
  names: NameBook;
}

/** The facets whose values must be here to read what is chosen. */
export function neededFacets(choice: Choice, fields: readonly FieldFilter[]): Facet[] {
  const asked = fields.flatMap(({ asks }) => ("facet" in asks ? [asks.facet] : []));
  return FACETS.filter((facet) => choice[facet].length > 0 || asked.includes(facet));
}

/** What is chosen, as values in their lists, and what of it the archive does not know. */
export interface Chosen {
  narrowing: Narrowing;
  /** Values chosen, each with its name; `null` for one that the archive has not. */
  choice: { facet: Facet; id: string; name: string | null }[];
  /** Fields typed, each with the names of what it means; none where it means nothing. */
  fields: { field: FieldFilter; names: string[] }[];
}

/**
 * Reads what is chosen. A field's value means everything whose id it is, or else everything whose name has all of its
 * words; values that mean nothing leave nothing.
 */
export function readChosen(choice: Choice, fields: readonly FieldFilter[], known: KnownValues): Chosen {
  const narrowing = everything();
  const chosen = FACETS.flatMap((facet) =>
    choice[facet].map((id) => {
      const place = (known.values[facet] ?? []).findIndex(([each]) => each === id);
      narrowing.chosen[facet].add(place);
      return { facet, id, name: known.values[facet]?.[place]?.[1] ?? null };
    }),
  );
  return {
    narrowing,
    choice: chosen,
    fields: fields.map((field) => ({ field, names: readField(field, known, narrowing) })),
  };
}

function readField({ asks, excluded }: FieldFilter, known: KnownValues, narrowing: Narrowing): string[] {
  if ("before" in asks) {
    narrowing.before = Math.min(narrowing.before, dayNumber(asks.before));
    return [asks.before];
  }
  if ("after" in asks) {
    narrowing.after = Math.max(narrowing.after, dayNumber(asks.after));
    return [asks.after];
  }
  const values = known.values[asks.facet] ?? [];
  const spellings = [asks.value, ...known.names.namesWith(formsOf(asks.value))];
  const places = [...new Set(spellings.flatMap((spelling) => placesOf(spelling, values)))];
  const into = (excluded ? narrowing.unwanted : narrowing.chosen)[asks.facet];
  for (const place of places.length === 0 && !excluded ? [-1] : places) into.add(place);
  return places.map((place) => values[place]?.[1] ?? "");
}

function placesOf(value: string, values: FacetValues): number[] {
  const same = values.findIndex(([id, name]) => id === value || name.toLowerCase() === value.toLowerCase());
  if (same >= 0) return [same];
  const words = formsOf(value);
  return values.flatMap(([, name], place) => {
    const there = new Set(formsOf(name).map(plainForm));
    return words.every((word) => there.has(plainForm(word))) ? [place] : [];
  });
}

/** A form without accents. */
const plainForm = (form: string): string => form.normalize("NFKD").replaceAll(/\p{M}+/gu, "");

/** The values of several archives as one list for each facet: every value once. */
export function joinedValues(archives: readonly ValuesByFacet[]): ValuesByFacet {
  const all = (facet: Facet) => archives.flatMap((values) => values[facet] ?? []);
  return eachFacet((facet) =>
    [...Map.groupBy(all(facet), ([id]) => id).values()].flatMap(([first]) => (first ? [first] : [])),
  );
}

/** A narrowing by the values of some lists, as one by those of others; what is chosen and is not there leaves nothing. */
export function narrowingIn(
  to: ValuesByFacet,
  { narrowing, from }: { narrowing: Narrowing; from: ValuesByFacet },
): Narrowing {
  const places = eachFacet((facet) => new Map((to[facet] ?? []).map(([id], place) => [id, place])));
  const placesIn = (chosen: Narrowing["chosen"]) =>
    eachFacet(
      (facet) => new Set([...chosen[facet]].map((place) => places[facet].get(from[facet]?.[place]?.[0] ?? "") ?? -1)),
    );
  return { ...narrowing, chosen: placesIn(narrowing.chosen), unwanted: placesIn(narrowing.unwanted) };
}
