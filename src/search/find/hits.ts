import { placeOf } from "./ascending.ts";
import type { Layout } from "./layout.ts";

/** Places where something stands, ascending: the position of the first word, how many words, and what stands there. */
export interface Places {
  at: number[];
  sizes: number[];
  /** As a place in a list of names that goes with the places. */
  names: number[];
}

/** One place in a unit. */
export interface Hit {
  at: number;
  size: number;
  name: number;
}

/** Places by the units they lie in. */
export class Hits {
  /** The units that have any, ascending. */
  readonly units: readonly number[];
  readonly #places: Places;
  /** Of each unit its first place; one more than there are units. */
  readonly #firsts: readonly number[];

  constructor(places: Places, layout: Layout) {
    const units: number[] = [];
    const firsts: number[] = [];
    let end = -1;
    for (const [place, at] of places.at.entries()) {
      if (at < end) continue;
      const unit = layout.unitAt(at);
      end = layout.startOf(unit) + layout.wordsIn(unit);
      units.push(unit);
      firsts.push(place);
    }
    this.units = units;
    this.#firsts = [...firsts, places.at.length];
    this.#places = places;
  }

  /** How many places there are. */
  get size(): number {
    return this.#places.at.length;
  }

  /** The places in a unit. */
  in(unit: number): Hit[] {
    const index = placeOf(this.units, unit);
    const first = this.#firsts[index] ?? 0;
    const { at, sizes, names } = this.#places;
    return at.slice(first, this.#firsts[index + 1] ?? first).map((position, place) => ({
      at: position,
      size: sizes[first + place] ?? 1,
      name: names[first + place] ?? 0,
    }));
  }

  /** The places for which something holds. */
  filter(holds: (hit: Hit) => boolean, layout: Layout): Hits {
    return new Hits(keptPlaces(this.#places, holds), layout);
  }

  /** How often each name stands in these units. */
  counts(holds: (unit: number) => boolean): Map<number, number> {
    const counts = new Map<number, number>();
    for (const [index, unit] of this.units.entries()) {
      if (!holds(unit)) continue;
      for (let place = this.#firsts[index] ?? 0; place < (this.#firsts[index + 1] ?? 0); place += 1) {
        const name = this.#places.names[place] ?? 0;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    return counts;
  }
}

/** The places for which something holds. */
export function keptPlaces({ at, sizes, names }: Places, holds: (hit: Hit) => boolean): Places {
  const kept: Places = { at: [], sizes: [], names: [] };
  for (const [place, position] of at.entries()) {
    const hit = { at: position, size: sizes[place] ?? 1, name: names[place] ?? 0 };
    if (!holds(hit)) continue;
    kept.at.push(position);
    kept.sizes.push(hit.size);
    kept.names.push(hit.name);
  }
  return kept;
}

/** The numbers that all ascending lists have. */
export function inAll(lists: readonly (readonly number[])[]): number[] {
  const [fewest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return fewest.filter((each) => sets.every((set) => set.has(each)));
}

/** The numbers that any of these ascending lists has, ascending. */
export function inAny(lists: readonly (readonly number[])[]): number[] {
  if (lists.length === 1) return [...(lists[0] ?? [])];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
