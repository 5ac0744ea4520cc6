import type { Departure, DepartureKind } from "./model.ts";

/**
 * What is published under an id: an entry that stands there, an entry that has moved away from it (`left` tells when),
 * or nothing any more, with what is told of that.
 */
export type Held<T> = { id: string; entry: T; left: Departure | null } | { id: string; entry: null; left: Departure };

/** Every id that entries of a kind are, or once were, published under: those that stand first. */
export function heldUnder<T extends { id: string }>(
  kind: DepartureKind,
  entries: readonly T[],
  departures: readonly Departure[],
): Held<T>[] {
  const standing = new Map(entries.map((entry) => [entry.id, entry]));
  const left = followed(departures.filter((departure) => departure.kind === kind && departure.year === null));
  const former = left.filter(({ id }) => !standing.has(id)).map((one) => whereItIs(one, standing));
  return [...entries.map((entry) => ({ id: entry.id, entry, left: null })), ...former];
}

function whereItIs<T>(left: Departure, standing: ReadonlyMap<string, T>): Held<T> {
  const entry = left.to === null ? undefined : standing.get(left.to);
  return entry === undefined ? { id: left.id, entry: null, left } : { id: left.id, entry, left };
}

/** What moved to an id that was withdrawn later is withdrawn with it. */
function followed(departures: readonly Departure[]): Departure[] {
  const byId = new Map(departures.map((departure) => [departure.id, departure]));
  return departures.map((departure) => {
    const next = departure.to === null ? undefined : byId.get(departure.to);
    return next === undefined ? departure : { ...next, id: departure.id };
  });
}
