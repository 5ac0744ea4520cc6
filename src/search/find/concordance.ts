import { allParagraphs, hitsIn, type Search } from "./answer.ts";
import type { Layout } from "./layout.ts";
import { narrowed, valuesOf } from "./narrow.ts";

/** One place where something asked for stands. */
export interface Line {
  paragraph: number;
  /** The position of its first word, and how many words. */
  at: number;
  size: number;
  /** What stands there, as the search counts it. */
  text: string;
}

/** Every place in some paragraphs where something asked for stands, in order of time and of print; of places that overlap the first. */
export function linesIn(paragraphs: readonly number[], search: Search, layout: Layout): Line[] {
  return paragraphs
    .toSorted((a, b) => a - b)
    .flatMap((paragraph) => {
      let end = -1;
      return hitsIn(paragraph, search, layout)
        .sort((a, b) => a.at - b.at || b.size - a.size)
        .filter(({ at, size }) => {
          if (at < end) return false;
          end = at + size;
          return true;
        })
        .map(({ at, size, text }) => ({ paragraph, at, size, text }));
    });
}

/** What lines are counted by. */
export type CountedBy = "year" | "speaker" | "meeting";

/** In the place of a value, for a paragraph that has none. */
const NONE = -1;

/** How often something stands in what has a value, and among how many words; the value as a place in its facet's list. */
export interface Frequency {
  value: number;
  times: number;
  words: number;
}

/**
 * How often lines stand in each year, speaker's words and meeting, as these come in their lists. The words are those of
 * all paragraphs that the search is narrowed to, whether something stands there or not; of the kinds asked for alone,
 * where some are. The slices of all paragraphs are here.
 */
export function frequencies(lines: readonly Line[], search: Search, layout: Layout): Record<CountedBy, Frequency[]> {
  const inside = narrowed(allParagraphs(layout), search.narrowing, layout).map((paragraph) => ({
    paragraph,
    words: wordsOf(paragraph, search, layout),
  }));
  const of = (by: CountedBy) => {
    const times = new Map<number, number>();
    const words = new Map<number, number>();
    for (const { paragraph } of lines) add(times, valuesOf(by, paragraph, layout)[0] ?? NONE, 1);
    for (const each of inside) add(words, valuesOf(by, each.paragraph, layout)[0] ?? NONE, each.words);
    const counted = [...words].map(([value, some]): Frequency => ({
      value,
      times: times.get(value) ?? 0,
      words: some,
    }));
    return counted.filter(({ value, words: some }) => value !== NONE && some > 0).sort((a, b) => a.value - b.value);
  };
  return { year: of("year"), speaker: of("speaker"), meeting: of("meeting") };
}

function wordsOf(paragraph: number, { kinds }: Search, layout: Layout): number {
  const words = layout.wordsIn(paragraph);
  if (kinds.length === 0) return words;
  const first = layout.startOf(paragraph);
  const positions = Array.from({ length: words }, (_, place) => first + place);
  return positions.filter((position) => kinds.includes(layout.kindAt(position))).length;
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
