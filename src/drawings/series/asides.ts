/** Pixels between the middles of two marks, so that neither covers the other or its number. */
const BETWEEN = 27;

/**
 * How far each mark is moved aside, in pixels, so that those that would cover each other stand side by side, in their
 * order, and no farther from their places than they must.
 * @param ats the places of the marks on the line, from 0 to 1, in order.
 * @param length of the line, in pixels.
 */
export function asides(ats: readonly number[], length: number): number[] {
  const between = Math.min(BETWEEN, length / Math.max(1, ats.length - 1));
  const free = length - between * (ats.length - 1);
  const places = levelled(ats.map((at, index) => at * length - index * between));
  return places.map((place, index) => {
    const within = Math.min(Math.max(place, 0), Math.max(free, 0));
    return within + index * between - (ats[index] ?? 0) * length;
  });
}

/** The numbers nearest to these that do not fall from one to the next: where they would, all take their mean. */
function levelled(numbers: readonly number[]): number[] {
  const groups: { sum: number; size: number }[] = [];
  for (const number of numbers) {
    let last = { sum: number, size: 1 };
    for (let before = groups.at(-1); before && mean(before) > mean(last); before = groups.at(-1)) {
      groups.pop();
      last = { sum: before.sum + last.sum, size: before.size + last.size };
    }
    groups.push(last);
  }
  return groups.flatMap((group) => Array.from({ length: group.size }, () => mean(group)));
}

const mean = ({ sum, size }: { sum: number; size: number }): number => sum / size;
