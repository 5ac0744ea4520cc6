/** Places in two sequences that belong together. */
export type Pair = readonly [left: number, right: number];

/** Where a key stands more often than this on both sides, only equal ranks are compared, to bound the work. */
const MOST_CANDIDATES = 64;

/**
 * The longest chain of pairs that ascend on both sides. Of the candidates of one left place the chain takes one at
 * most. After Hunt and Szymanski, "A fast algorithm for computing longest common subsequences" (1977): time grows as
 * n log n in the candidates.
 */
export function longestChain(candidates: readonly Pair[]): Pair[] {
  const sorted = candidates.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const ends: Link[] = [];
  for (const pair of sorted) {
    const at = firstNotBefore(ends, pair[1]);
    const before = at === 0 ? null : (ends[at - 1] ?? null);
    ends[at] = { pair, before };
  }
  const chain: Pair[] = [];
  for (let link = ends.at(-1) ?? null; link !== null; link = link.before) chain.push(link.pair);
  return chain.reverse();
}

interface Link {
  pair: Pair;
  before: Link | null;
}

function firstNotBefore(ends: readonly Link[], right: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const link = ends[middle];
    if (link !== undefined && link.pair[1] < right) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stretches between pairs, from the first place to the one before the end, on both sides. */
export interface Gap {
  left: Pair;
  right: Pair;
}

/** The stretches that a chain leaves open in sequences of these lengths; those empty on either side are left out. */
export function gaps(chain: readonly Pair[], lengths: Pair): Gap[] {
  const starts: Pair[] = [[0, 0], ...chain.map(([left, right]): Pair => [left + 1, right + 1])];
  const ends: Pair[] = [...chain, lengths];
  return starts.flatMap(([left, right], index) => {
    const [leftEnd, rightEnd] = ends[index] ?? [left, right];
    const open = leftEnd > left && rightEnd > right;
    return open ? [{ left: [left, leftEnd], right: [right, rightEnd] } satisfies Gap] : [];
  });
}

/** Adds to a chain, in each of its gaps, the longest chain of places with equal keys. A `null` key equals none. */
export function refine(
  chain: readonly Pair[],
  left: readonly (string | null)[],
  right: readonly (string | null)[],
): Pair[] {
  const added = gaps(chain, [left.length, right.length]).flatMap((gap) => longestChain(equalKeys(gap, left, right)));
  return joined(chain, added);
}

/** Two chains that do not cross, as one. */
export function joined(chain: readonly Pair[], added: readonly Pair[]): Pair[] {
  return [...chain, ...added].sort((a, b) => a[0] - b[0]);
}

function equalKeys(gap: Gap, left: readonly (string | null)[], right: readonly (string | null)[]): Pair[] {
  const rightPlaces = placesByKey(right, gap.right);
  return [...placesByKey(left, gap.left)].flatMap(([key, lefts]) => pairsOf(lefts, rightPlaces.get(key) ?? []));
}

function placesByKey(keys: readonly (string | null)[], [start, end]: Pair): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = start; at < end; at += 1) {
    const key = keys[at] ?? null;
    if (key === null) continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return places;
}

/** Every left place with every right one, or, when there are very many, those of equal rank from either end. */
function pairsOf(lefts: readonly number[], rights: readonly number[]): Pair[] {
  if (Math.min(lefts.length, rights.length) <= MOST_CANDIDATES) {
    return lefts.flatMap((left) => rights.map((right): Pair => [left, right]));
  }
  const shift = rights.length - lefts.length;
  return lefts.flatMap((left, rank) => {
    const places = [rights[rank], rights[rank + shift]].filter((right) => right !== undefined);
    return [...new Set(places)].map((right): Pair => [left, right]);
  });
}
