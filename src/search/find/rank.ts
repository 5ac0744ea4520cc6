import type { Sort } from "../state.ts";
import type { Hit } from "./hits.ts";
import type { Layout } from "./layout.ts";
import type { FoundTerm } from "./match.ts";

/** Okapi BM25 with its usual constants (Robertson and Zaragoza 2009, section 3.2). */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** What a place counts where the word stands in another form or spelling than typed. */
const OTHER_FORM = 0.6;

/** How much better a paragraph is in which the words stand side by side. */
const TOGETHER = 1;

/** How well a paragraph answers: first by how many of the words stand there as typed, then by a score. */
export interface Rank {
  asTyped: number;
  score: number;
}

/**
 * How well paragraphs answer wanted clauses: rare words count more, so do repeated ones, words near each other, and
 * shorter paragraphs; one shorter than the average is no better for that.
 */
export function ranker(clauses: readonly (readonly FoundTerm[])[], layout: Layout): (paragraph: number) => Rank {
  const weighed = clauses.map((terms) => ({ terms, rarity: rarityOf(terms, layout) }));
  return (paragraph) => {
    const length = Math.max(1, layout.wordsIn(paragraph) / layout.core.averageWords);
    const damping = SATURATION * (1 - LENGTH + LENGTH * length);
    const hits = weighed.map(({ terms }) => terms.flatMap((term) => hitsOf(term, paragraph)));
    const score = weighed.reduce((sum, { rarity }, clause) => {
      const times = (hits[clause] ?? []).reduce((all, { asTyped }) => all + (asTyped ? 1 : OTHER_FORM), 0);
      return sum + (rarity * times * (SATURATION + 1)) / (times + damping);
    }, 0);
    const asTyped = hits.filter((each) => each.some((hit) => hit.asTyped)).length;
    return { asTyped, score: score * (1 + TOGETHER * nearness(hits)) };
  };
}

const hitsOf = ({ hits, typed }: FoundTerm, paragraph: number) =>
  hits.in(paragraph).map((hit) => ({ ...hit, asTyped: hit.name < typed }));

function rarityOf(terms: readonly FoundTerm[], { core }: Layout): number {
  const found = terms.reduce((sum, { hits }) => sum + hits.units.length, 0);
  return Math.log(1 + (core.paragraphs - Math.min(found, core.paragraphs) + 0.5) / (found + 0.5));
}

/** 1 where a place of each list stands side by side, less the more words lie between; 0 where there is one list only. */
function nearness(lists: readonly (readonly Hit[])[]): number {
  if (lists.length < 2 || lists.some((list) => list.length === 0)) return 0;
  const all = lists.flatMap((list, of) => list.map((hit) => ({ ...hit, of }))).sort((a, b) => a.at - b.at);
  const last = new Map<number, Hit>();
  let fewest = Infinity;
  for (const { of, ...hit } of all) {
    last.set(of, hit);
    if (last.size < lists.length) continue;
    const places = [...last.values()];
    const words = places.reduce((sum, { size }) => sum + size, 0);
    const from = Math.min(...places.map(({ at }) => at));
    fewest = Math.min(fewest, Math.max(0, hit.at + hit.size - from - words));
  }
  return 1 / (1 + fewest);
}

/** What an order is made from. */
interface Order {
  sort: Sort;
  rank: (paragraph: number) => Rank;
  /** The place of a paragraph's meeting in order of time. */
  meetingOf: (paragraph: number) => number;
}

/**
 * Puts paragraphs in order. Those of one meeting or of one rank stay in order of print, and so do all in the orders that
 * are of lines alone.
 */
export function inOrder(paragraphs: readonly number[], { sort, rank, meetingOf }: Order): number[] {
  if (sort === "newest") return paragraphs.toSorted((a, b) => meetingOf(b) - meetingOf(a) || a - b);
  if (sort !== "relevance") return paragraphs.toSorted((a, b) => a - b);
  return paragraphs
    .map((paragraph) => ({ paragraph, ...rank(paragraph) }))
    .sort((a, b) => b.asTyped - a.asTyped || b.score - a.score || a.paragraph - b.paragraph)
    .map(({ paragraph }) => paragraph);
}
