import {
  type LabelShape,
  PLACE_WORDS,
  bare,
  byShape,
  isGeneric,
  isName,
  startsWithGreeting,
  nameBeforeStop,
  squash,
  wordsOf,
} from "../language/index.ts";
import { type KnownPeople, nameWords } from "../people/index.ts";
import { type Block, seen } from "../text/index.ts";

/** What a page shows of its labels, before it is decided which they are. */
export interface Clues {
  /** How often each base stands where a label could. */
  counts: ReadonlyMap<string, number>;
  /** Sure labels, without notes. */
  bases: ReadonlySet<string>;
  /** The first sure label; empty where there is none. */
  first: string;
  /** The names at the end of such of them as give an office too. */
  named: ReadonlySet<string>;
  /** Both without spaces and in lower case, for labels in which a space or a capital is missing. */
  squashed: ReadonlySet<string>;
  /** In how many sure labels, and names that the page lists or the caller knows, a word stands that can be a name. */
  heard: (word: string) => number;
  /** How the page opens: its title, and its lede where that opens the body. */
  opening: string;
  /** Labels of a single name occur: on such a page other single names can be labels too. */
  firstNames: boolean;
}

/** How many characters of title, lede and first paragraph are searched for names. */
const LONGEST_OPENING = 4000;

/**
 * Gathers what the page shows.
 *
 * @param blocks the blocks of the body, and `shapes` what could be a label at the beginning of each
 * @param persons names of people whom the page lists, and `known` those whom the caller knows
 * @param title the page's title and lede, as far as they stand outside of the body
 */
export function gatherClues(
  blocks: readonly Block[],
  shapes: readonly (LabelShape | null)[],
  persons: readonly string[],
  known: KnownPeople,
  title: string,
): Clues {
  const counts = tally(shapes.flatMap((shape) => (shape ? [shape.base] : [])));
  const sure = shapes.flatMap((shape) => (shape?.strength === "sure" ? [shape.base] : []));
  const greeting = blocks.flatMap(({ text }) => {
    const name = nameBeforeStop(text);
    return name && startsWithGreeting(text.slice(name.end)) ? [name.base] : [];
  });
  const bases = new Set([...sure, ...greeting]);
  const named = new Set([...bases].flatMap((base) => byShape(wordsOf(base))?.name ?? []).filter(isFullName));
  const squashed = new Set([...bases, ...named].map(squash));
  const names = nameWords([...bases, ...persons]);
  const heard = (word: string): number => (names.get(word) ?? 0) + (known.words.get(word) ?? 0);
  const firstNames = [...counts].some(([base, count]) => count > 1 && isFirstName(base));
  const opening = seen(`${title}\n${blocks[0]?.text ?? ""}`.slice(0, LONGEST_OPENING));
  return { counts, bases, first: sure[0] ?? "", named, squashed, heard, opening, firstNames };
}

function isFullName(name: string): boolean {
  return isName(wordsOf(name));
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** True for one word that can be somebody's name, and is no place and no word for a speaker without a name. */
export function isFirstName(base: string): boolean {
  return isName(wordsOf(base), 1) && !base.includes(" ") && !PLACE_WORDS.has(bare(base)) && !isGeneric(base);
}
