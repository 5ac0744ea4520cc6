import { type Beside, eachFacet, type Facet, type Kind, type KINDS } from "../files.ts";
import type { Scope, Sort } from "../state.ts";
import type { FoundClause } from "./engine.ts";
import { type Hit, type Hits, inAll, inAny } from "./hits.ts";
import type { Layout } from "./layout.ts";
import type { FoundTerm } from "./match.ts";
import { narrow, type Narrowed, narrowed, type Narrowing, valuesOf, withKinds, withOnly } from "./narrow.ts";
import { inOrder, measuresOf, ranker, type Spot } from "./rank.ts";

/** What is looked for: clauses with where they stand, and what they are narrowed by. */
export interface Search {
  clauses: readonly FoundClause[];
  narrowing: Narrowing;
  kinds: readonly Kind[];
  scope: Scope;
}

/** The paragraphs found, ascending, with all counts. Nothing is estimated. */
export interface Found {
  paragraphs: number[];
  turns: number;
  meetings: number;
  /** How many paragraphs each value of each facet would leave, and each kind of words. */
  counts: Narrowed["counts"];
  kinds: Record<Kind, number>;
}

/** Answers a search whose slices are all here. */
export function find(search: Search, layout: Layout): Found {
  const { paragraphs, counts } = narrow(matching(search, layout), search.narrowing, layout);
  return {
    paragraphs,
    turns: groups(paragraphs, "turn", layout).size,
    meetings: groups(paragraphs, "meeting", layout).size,
    counts: isGrouped(search) ? groupedCounts(search, layout) : counts,
    kinds: { speech: ofKind("speech"), gloss: ofKind("gloss"), stage: ofKind("stage") },
  };

  function ofKind(kind: (typeof KINDS)[number]): number {
    return count({ ...search, kinds: [kind] }, layout);
  }
}

/** What a search found in one of the archives that are searched together. */
export interface FoundIn {
  search: Search;
  found: Found;
  layout: Layout;
  /** Of each of its meetings: its place in order of time over all archives. */
  times: readonly number[];
}

/** The paragraphs found in some archives, in the order asked for. */
export function ordered(archives: readonly FoundIn[], sort: Sort): Spot[] {
  const wanted = archives.map(({ search, layout }) => ({ clauses: wantedTerms(search), layout }));
  const measures = measuresOf(wanted);
  const ranks = wanted.map((each) => ranker(each, measures));
  const spots = archives.flatMap(({ found }, archive) => found.paragraphs.map((paragraph) => ({ archive, paragraph })));
  return inOrder(spots, {
    sort: measures.rarities.length > 0 || sort === "newest" ? sort : "oldest",
    rank: ({ archive, paragraph }) => ranks[archive]?.(paragraph) ?? { asTyped: 0, score: 0 },
    timeOf: ({ archive, paragraph }) => {
      const { layout, times } = archives[archive] ?? {};
      return times?.[layout?.meetingOf(paragraph) ?? -1] ?? 0;
    },
  });
}

/** How many paragraphs a search finds. */
export const count = (search: Search, layout: Layout): number =>
  narrowed(matching(search, layout), search.narrowing, layout).length;

/** How many turns or meetings have all that is asked for, with what it is narrowed by. */
export function countGroups(search: Search, scope: Scope, layout: Layout): number {
  const within = { ...search, scope };
  return groups(narrowed(matching(within, layout), search.narrowing, layout), scope, layout).size;
}

const wantedTerms = ({ clauses }: Search): FoundTerm[][] =>
  clauses.filter(({ excluded }) => !excluded).map(({ terms }) => terms);

/** The number by which the paragraphs of one turn or meeting are told to be together. */
function groupOf(paragraph: number, scope: Scope, layout: Layout): number {
  if (scope === "paragraph") return paragraph;
  return scope === "turn" ? layout.turnOf(paragraph) : layout.meetingOf(paragraph);
}

const groups = (paragraphs: readonly number[], scope: Scope, layout: Layout): Set<number> =>
  new Set(paragraphs.map((paragraph) => groupOf(paragraph, scope, layout)));

/** Whether what is wanted may stand in several paragraphs of one turn or meeting. */
const isGrouped = (search: Search): boolean => search.scope !== "paragraph" && wantedTerms(search).length > 1;

/**
 * The paragraphs that match, ascending, narrowed by kinds of words alone. Within a turn or a meeting: those with any of
 * what is asked for, where the turn or meeting has all of it. Of a narrowed search only what is narrowed to counts.
 */
function matching(search: Search, layout: Layout): number[] {
  const lists = allowedLists(search, layout);
  if (!isGrouped(search)) return inAll(lists);
  const inside = lists.map((list) => narrowed(list, search.narrowing, layout));
  return inCommonGroups(inside, search.scope, layout);
}

/** For each wanted clause, or for none, the paragraphs that have it and nothing unwanted in their scope. */
function allowedLists(search: Search, layout: Layout): number[][] {
  const { clauses, kinds, scope } = search;
  const wanted = wantedTerms(search).map((terms) => paragraphsWith(terms, kinds, layout));
  const unwanted = clauses.filter(({ excluded }) => excluded).flatMap(({ terms }) => terms);
  const without = groups(paragraphsWith(unwanted, [], layout), scope, layout);
  const lists = wanted.length > 0 ? wanted : [withKinds(allParagraphs(layout), kinds, layout)];
  if (without.size === 0) return lists;
  return lists.map((list) => list.filter((paragraph) => !without.has(groupOf(paragraph, scope, layout))));
}

/** All paragraphs of the archive, ascending. */
export const allParagraphs = ({ core }: Layout): number[] =>
  Array.from({ length: core.paragraphs }, (_, paragraph) => paragraph);

/** What every value would leave where words may stand in several paragraphs: those with the value must have all. */
function groupedCounts(search: Search, layout: Layout): Narrowed["counts"] {
  const lists = allowedLists(search, layout);
  return eachFacet((facet) => {
    const free = withOnly(search.narrowing, facet);
    const having = Array.from({ length: layout.core.values[facet] }, () => lists.map((): number[] => []));
    for (const [clause, list] of lists.entries()) {
      for (const paragraph of narrowed(list, free, layout)) {
        for (const value of valuesOf(facet, paragraph, layout)) having[value]?.[clause]?.push(paragraph);
      }
    }
    return having.map((some) => inCommonGroups(some, search.scope, layout).length);
  });
}

/** The paragraphs of any list whose turn or meeting has one of every list. */
function inCommonGroups(lists: readonly number[][], scope: Scope, layout: Layout): number[] {
  const common = new Set(inAll(lists.map((list) => [...groups(list, scope, layout)])));
  return common.size === 0 ? [] : inAny(lists).filter((paragraph) => common.has(groupOf(paragraph, scope, layout)));
}

function paragraphsWith(terms: readonly FoundTerm[], kinds: readonly Kind[], layout: Layout): number[] {
  const lists = terms.map(({ hits }) => (kinds.length === 0 ? hits : ofKinds(hits, kinds, layout)).units);
  return inAny(lists).filter((unit) => layout.isParagraph(unit));
}

const ofKinds = (hits: Hits, kinds: readonly Kind[], layout: Layout): Hits =>
  hits.filter(({ at }) => kinds.includes(layout.kindAt(at)), layout);

/** What stands beside the speech and has all that is asked for: what it names, and where else it is printed. */
export interface BesideFound {
  /** Units whose names have it, what is most spoken of first. */
  named: number[];
  /** Other units. */
  printed: number[];
}

/** Looks beside the speech. What is narrowed by speaker, topic or kind of words looks for names alone. */
export function findBeside(search: Search, layout: Layout): BesideFound {
  const wanted = wantedTerms(search);
  if (wanted.length === 0) return { named: [], printed: [] };
  const units = inAll(wanted.map((terms) => besideWith(terms, layout)));
  const unwanted = new Set(
    search.clauses.filter(({ excluded }) => excluded).flatMap(({ terms }) => besideWith(terms, layout)),
  );
  const kept = units.filter((unit) => !unwanted.has(unit));
  const named = kept.filter((unit) => wanted.every((terms) => isNamed(unit, terms, layout)));
  const other = new Set(named);
  return { named, printed: kept.filter((unit) => !other.has(unit) && isInside(unit, search, layout)) };
}

const besideWith = (terms: readonly FoundTerm[], layout: Layout): number[] =>
  inAny(terms.map(({ hits }) => hits.units)).filter((unit) => !layout.isParagraph(unit));

/** Whether one of some terms stands in a unit's names. */
export const isNamed = (unit: number, terms: readonly FoundTerm[], layout: Layout): boolean =>
  terms.some(({ hits }) => hits.in(unit).some(({ at }) => at - layout.startOf(unit) < layout.besideAt(unit).nameWords));

const NAMES_ALONE: readonly Facet[] = ["speaker", "topic"];
const OF_MEETINGS: readonly Facet[] = ["place", "year", "meeting"];
const OF_NO_MEETING: ReadonlySet<Beside> = new Set(["speaker", "place", "topic"]);

/** Whether a unit is printed on the page of a meeting that the search is narrowed to. */
function isInside(unit: number, { narrowing, kinds }: Search, layout: Layout): boolean {
  const { chosen, unwanted, before, after } = narrowing;
  if (kinds.length > 0 || NAMES_ALONE.some((facet) => chosen[facet].size + unwanted[facet].size > 0)) return false;
  const { kind, of } = layout.besideAt(unit);
  const isFree =
    before === Infinity &&
    after === -Infinity &&
    OF_MEETINGS.every((facet) => chosen[facet].size + unwanted[facet].size === 0);
  if (OF_NO_MEETING.has(kind)) return isFree;
  const { days, places, years } = layout.core.meetings;
  const day = days[of] ?? 0;
  const fits = (facet: Facet, value: number) =>
    (chosen[facet].size === 0 || chosen[facet].has(value)) && !unwanted[facet].has(value);
  return (
    day < before &&
    day > after &&
    fits("meeting", of) &&
    fits("place", places[of] ?? -1) &&
    fits("year", years[of] ?? -1)
  );
}

/** A word or phrase found: where, and what stands there. */
export interface FoundWords extends Hit {
  text: string;
}

/** What of a search stands in a unit. */
export function hitsIn(unit: number, { clauses, kinds }: Search, layout: Layout): FoundWords[] {
  return clauses
    .filter(({ excluded }) => !excluded)
    .flatMap(({ terms }) =>
      terms.flatMap((term) => term.hits.in(unit).map((hit) => ({ ...hit, text: term.names[hit.name] ?? "" }))),
    )
    .filter(({ at }) => kinds.length === 0 || kinds.includes(layout.kindAt(at)));
}
