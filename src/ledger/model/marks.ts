/**
 * A number with a suffix, as lawyers write what comes in between: `3`, then `3a`, then `4`. Letters rank
 * `z` < `a` < `b` … < `y`, so `3za` stands between `3` and `3a`, and `3aa` between `3a` and `3b`, after the UK Office of
 * the Parliamentary Counsel's Drafting Guidance, 6.4 (numbering of inserted provisions). `p` is left out: in `t3p2` it
 * parts the turn from the paragraph. No suffix ends in `z`, which keeps room before every one.
 */
export interface Mark {
  number: number;
  suffix: string;
}

/** In order of rank; the first stands where a decimal fraction has its 0. */
const LETTERS = "zabcdefghijklmnoqrstuvwxy";
const LOWEST = "z";
const FIRST = "a";
const LAST = "y";

/** A mark as it is written: `3a`. */
export const markText = ({ number, suffix }: Mark): string => `${number}${suffix}`;

/** Below 0 when `a` comes before `b`, 0 when they are the same, above 0 when it comes after. */
export function compareMarks(a: Mark, b: Mark): number {
  return a.number - b.number || compareSuffixes(a.suffix, b.suffix);
}

function compareSuffixes(a: string, b: string): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = LETTERS.indexOf(a.charAt(at)) - LETTERS.indexOf(b.charAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The plainest suffix after `low` and, where `high` is given, before it. */
function suffixBetween(low: string, high: string | undefined): string {
  const fits = (suffix: string) => high === undefined || compareSuffixes(suffix, high) < 0;
  const next = nextSuffix(low);
  if (fits(next)) return next;
  let stem = low;
  while (!fits(`${stem}${FIRST}`)) stem += LOWEST;
  return `${stem}${FIRST}`;
}

function nextSuffix(suffix: string): string {
  const last = suffix.charAt(suffix.length - 1);
  if (last === "" || last === LAST) return `${suffix}${FIRST}`;
  return `${suffix.slice(0, -1)}${LETTERS.charAt(LETTERS.indexOf(last) + 1)}`;
}

/** The marks in use in one series (the turns of a meeting, the paragraphs of a turn); gives out free ones. */
export class Series {
  #greatest: Mark | null = null;
  readonly #suffixes = new Map<number, string[]>();

  add(mark: Mark): void {
    const suffixes = this.#suffixes.get(mark.number);
    if (suffixes === undefined) this.#suffixes.set(mark.number, [mark.suffix]);
    else suffixes.push(mark.suffix);
    if (this.#greatest === null || compareMarks(mark, this.#greatest) > 0) this.#greatest = mark;
  }

  /**
   * Takes a free mark for what stands after `previous` (`null`: at the start). At the end of the series it is the next
   * number, in between a suffix.
   */
  takeAfter(previous: Mark | null): Mark {
    const mark = this.#freeAfter(previous);
    this.add(mark);
    return mark;
  }

  #freeAfter(previous: Mark | null): Mark {
    if (this.#greatest === null) return { number: 1, suffix: "" };
    if (previous !== null && compareMarks(previous, this.#greatest) === 0) {
      return { number: previous.number + 1, suffix: "" };
    }
    const { number, suffix } = previous ?? { number: 0, suffix: "" };
    return { number, suffix: suffixBetween(suffix, this.#nearestAbove(number, suffix)) };
  }

  #nearestAbove(number: number, suffix: string): string | undefined {
    const above = (this.#suffixes.get(number) ?? []).filter((other) => compareSuffixes(other, suffix) > 0);
    return above.length === 0 ? undefined : above.reduce((a, b) => (compareSuffixes(a, b) < 0 ? a : b));
  }
}
