/**
 * The place of the last of an ascending list, between two places of it, that is not above a value; the place before
 * `from` where all are.
 */
export function lastAtMost<T extends number | string>(
  ascending: ArrayLike<T>,
  value: T,
  from = 0,
  to = ascending.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = ascending[middle];
    if (here !== undefined && here <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place of a number in an ascending list, or −1. */
export function placeOf(ascending: ArrayLike<number>, wanted: number): number {
  const place = lastAtMost(ascending, wanted);
  return ascending[place] === wanted ? place : -1;
}
