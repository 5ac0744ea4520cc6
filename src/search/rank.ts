import type { FoundTerm, Hits } from "./find.ts";
import type { Layout } from "./layout.ts";

/** Okapi BM25 with its usual constants (Robertson and Zaragoza 2009, section 3.2). */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** What a word counts that was found in another form or spelling than typed. */
const OTHER_FORM = 0.6;

/** How well a paragraph answers a query: rare terms count more, so do repeated ones and short paragraphs. */
export function scorer(terms: readonly FoundTerm[], layout: Layout): (paragraph: number) => number {
  const wanted = terms.filter(({ term }) => !term.excluded);
  const weighed = wanted.map(({ term, hits }) => ({
    typed: term.forms.join(" "),
    hits,
    rarity: rarityOf(hits, layout),
  }));
  return (paragraph) => {
    const length = layout.wordsIn(paragraph) / layout.averageWords;
    const damping = SATURATION * (1 - LENGTH + LENGTH * length);
    return weighed.reduce((score, { typed, hits, rarity }) => {
      const weights = (hits.get(paragraph) ?? []).map(({ forms }) => (forms.join(" ") === typed ? 1 : OTHER_FORM));
      const times = weights.reduce((sum, weight) => sum + weight, 0);
      return score + (rarity * times * (SATURATION + 1)) / (times + damping);
    }, 0);
  };
}

function rarityOf(hits: Hits, { paragraphs }: Layout): number {
  return Math.log(1 + (paragraphs - hits.size + 0.5) / (hits.size + 0.5));
}

/** The three orders results come in. */
export const SORTS = ["relevance", "oldest", "newest"] as const;
export type Sort = (typeof SORTS)[number];

/** What an order is made from. */
interface Order {
  sort: Sort;
  score: (paragraph: number) => number;
  /** The place of a paragraph's meeting in order of time. */
  meetingOf: (paragraph: number) => number;
}

/** Puts paragraphs in order. Those of one meeting or of one score stay in order of print. */
export function inOrder(paragraphs: readonly number[], { sort, score, meetingOf }: Order): number[] {
  if (sort === "oldest") return paragraphs.toSorted((a, b) => a - b);
  if (sort === "newest") return paragraphs.toSorted((a, b) => meetingOf(b) - meetingOf(a) || a - b);
  const scores = new Map(paragraphs.map((paragraph) => [paragraph, score(paragraph)]));
  return paragraphs.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
}
