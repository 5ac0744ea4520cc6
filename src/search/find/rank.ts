import type { Sort } from "../state.ts";
import type { Hit } from "./hits.ts";
import type { Layout } from "./layout.ts";
import type { FoundTerm } from "./match.ts";
import { sum } from "../sum.ts";

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

/** The clauses wanted, as they are found in one archive. */
export interface Wanted {
  clauses: readonly (readonly FoundTerm[])[];
  layout: Layout;
}

/** What ranks go by, of all archives that are searched together: how long paragraphs are, and how rare each clause is. */
export interface Measures {
  averageWords: number;
  rarities: readonly number[];
}

/** What the ranks of paragraphs in these archives go by, so that they are those of one archive with all in it. */
export function measuresOf(archives: readonly Wanted[]): Measures {
  const cores = archives.map(({ layout }) => layout.core);
  const paragraphs = sum(cores.map((core) => core.paragraphs));
  const found = (archives[0]?.clauses ?? []).map((_, clause) =>
    sum(archives.flatMap(({ clauses }) => (clauses[clause] ?? []).map(({ hits }) => hits.units.length))),
  );
  return {
    averageWords: sum(cores.map((core) => core.averageWords * core.paragraphs)) / Math.max(paragraphs, 1),
    rarities: found.map((units) => rarityOf(units, paragraphs)),
  };
}

/**
 * How well paragraphs of an archive answer wanted clauses: rare words count more, so do repeated ones, words near each
 * other, and shorter paragraphs; one shorter than the average is no better for that.
 */
export function ranker({ clauses, layout }: Wanted, measures: Measures): (paragraph: number) => Rank {
  const weighed = clauses.map((terms, clause) => ({ terms, rarity: measures.rarities[clause] ?? 0 }));
  return (paragraph) => {
    const length = Math.max(1, layout.wordsIn(paragraph) / measures.averageWords);
    const damping = SATURATION * (1 - LENGTH + LENGTH * length);
    const hits = weighed.map(({ terms }) => terms.flatMap((term) => hitsOf(term, paragraph)));
    const score = weighed.reduce((all, { rarity }, clause) => {
      const times = sum((hits[clause] ?? []).map(({ asTyped }) => (asTyped ? 1 : OTHER_FORM)));
      return all + (rarity * times * (SATURATION + 1)) / (times + damping);
    }, 0);
    const asTyped = hits.filter((each) => each.some((hit) => hit.asTyped)).length;
    return { asTyped, score: score * (1 + TOGETHER * nearness(hits)) };
  };
}

const hitsOf = ({ hits, typed }: FoundTerm, paragraph: number) =>
  hits.in(paragraph).map((hit) => ({ ...hit, asTyped: hit.name < typed }));

const rarityOf = (found: number, paragraphs: number): number =>
  Math.log(1 + (paragraphs - Math.min(found, paragraphs) + 0.5) / (found + 0.5));

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
    const words = sum(places.map(({ size }) => size));
    const from = Math.min(...places.map(({ at }) => at));
    fewest = Math.min(fewest, Math.max(0, hit.at + hit.size - from - words));
  }
  return 1 / (1 + fewest);
}

/** A paragraph of one of the archives that are searched together: the archive by its place among them. */
export interface Spot {
  archive: number;
  paragraph: number;
}

/** What an order is made from. */
interface Order {
  sort: Sort;
  rank: (spot: Spot) => Rank;
  /** The place of a paragraph's meeting in order of time over all archives. */
  timeOf: (spot: Spot) => number;
}

/**
 * Puts paragraphs in order. Those of one meeting or of one rank stay in order of print, and so do all in the orders that
 * are of lines alone.
 */
export function inOrder(spots: readonly Spot[], { sort, rank, timeOf }: Order): Spot[] {
  const timed = spots.map((spot) => ({ spot, time: timeOf(spot) }));
  const earlier = (a: (typeof timed)[number], b: (typeof timed)[number]) =>
    a.time - b.time || a.spot.paragraph - b.spot.paragraph;
  if (sort === "newest") timed.sort((a, b) => b.time - a.time || a.spot.paragraph - b.spot.paragraph);
  else if (sort !== "relevance") timed.sort(earlier);
  else {
    const ranked = timed.map((each) => ({ ...each, ...rank(each.spot) }));
    ranked.sort((a, b) => b.asTyped - a.asTyped || b.score - a.score || earlier(a, b));
    return ranked.map(({ spot }) => spot);
  }
  return timed.map(({ spot }) => spot);
}

/** Of each archive, of each of its meetings: its place in order of time over all. Those of one day come as the archives do. */
export function timesOf(archives: readonly Layout[]): number[][] {
  const meetings = archives.flatMap(({ core }, archive) =>
    core.meetings.days.map((day, meeting) => ({ archive, meeting, day })),
  );
  const times = archives.map((): number[] => []);
  for (const [time, { archive, meeting }] of meetings.sort((a, b) => a.day - b.day).entries()) {
    (times[archive] ??= [])[meeting] = time;
  }
  return times;
}
