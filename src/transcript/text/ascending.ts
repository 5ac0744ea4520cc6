/** The index of the first of `count` ascending values that is above `bound`; `count` where none is. */
export function firstAbove(count: number, valueAt: (index: number) => number, bound: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
