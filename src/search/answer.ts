import { combine, findTerm, type FoundTerm, type Hits, type Index } from "./find.ts";
import type { Layout } from "./layout.ts";
import { narrow, type Narrowed } from "./narrow.ts";
import { queryText } from "./query.ts";
import { inOrder, scorer } from "./rank.ts";
import type { ReadTerm } from "./reading.ts";
import { type Kind, KINDS, type Table } from "./shapes.ts";
import { isUnfiltered, type State, unfiltered } from "./state.ts";

/** The whole answer to a search, without the words of the paragraphs. */
export interface Answer {
  state: State;
  /** Nothing was asked: no filter is chosen, and what was typed has no word or sign in it. */
  blank: boolean;
  terms: FoundTerm[];
  /** The paragraphs found, in the order asked for, and where in them. */
  paragraphs: number[];
  hits: Hits;
  meetings: number;
  counts: Narrowed["counts"];
  /** How many paragraphs each kind of words would leave. */
  kinds: Record<Kind, number>;
  /** What would find something, when nothing was found. */
  offers: Offer[];
}

/** Another search that finds something. */
export interface Offer {
  /** The terms left out; none for the same words without any filter. */
  without: string[];
  state: State;
  count: number;
}

/** Answers a search from what is known of its words. Nothing is estimated: every count is exact. */
export function answer(state: State, read: readonly ReadTerm[], index: Index, layout: Layout, table: Table): Answer {
  const terms = read.map((each) => findTerm(each, index, layout));
  const search = { terms, layout, table };
  const hits = combine(terms, state.kinds, layout);
  const { paragraphs, counts } = narrow(hits.keys(), state.choice, table);
  const meetingOf = (paragraph: number) => Number(table.values.meeting[paragraph]);
  const sort = terms.some(({ term }) => !term.excluded) ? state.sort : inTime(state.sort);
  return {
    state,
    blank: terms.length === 0 && isUnfiltered(state),
    terms,
    paragraphs: inOrder(paragraphs, { sort, score: scorer(terms, layout), meetingOf }),
    hits,
    meetings: new Set(paragraphs.map(meetingOf)).size,
    counts,
    kinds: { speech: ofKind("speech"), gloss: ofKind("gloss"), stage: ofKind("stage") },
    offers: paragraphs.length === 0 ? offersFor(state, search) : [],
  };

  function ofKind(kind: (typeof KINDS)[number]): number {
    return count(search, { ...state, kinds: [kind] });
  }
}

/** Without a word to be relevant to, paragraphs stand in order of time. */
const inTime = (sort: State["sort"]): State["sort"] => (sort === "newest" ? sort : "oldest");

interface Search {
  terms: readonly FoundTerm[];
  layout: Layout;
  table: Table;
}

function count({ terms, layout, table }: Search, { kinds, choice }: State): number {
  return narrow(combine(terms, kinds, layout).keys(), choice, table).paragraphs.length;
}

function offersFor(state: State, search: Search): Offer[] {
  const { terms } = search;
  const unknown = terms.filter(({ term, hits }) => !term.excluded && hits.size === 0);
  const left = unknown.length > 1 ? [unknown] : terms.map((term) => [term]);
  const fewer = left.filter(({ length }) => length < terms.length).map((some) => offerWithout(some, state, search));
  const free = { without: [], state: unfiltered(state), count: count(search, unfiltered(state)) };
  return [...fewer, free].filter((offer) => offer.count > 0);
}

function offerWithout(left: readonly FoundTerm[], state: State, search: Search): Offer {
  const terms = search.terms.filter((term) => !left.includes(term));
  const query = queryText(terms.map(({ term }) => term));
  const without = left.map(({ term }) => term.typed);
  return { without, state: { ...state, query }, count: count({ ...search, terms }, state) };
}
