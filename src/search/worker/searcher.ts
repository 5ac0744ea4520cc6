import { countGroups, find, findBeside, type Found, hitsIn, ordered, type Search } from "../find/answer.ts";
import {
  type Chosen,
  joinedValues,
  narrowingIn,
  neededFacets,
  readChosen,
  type ValuesByFacet,
} from "../find/chosen.ts";
import { excerptOf } from "../find/excerpt.ts";
import { noCounts } from "../find/narrow.ts";
import type { Offer } from "../find/offers.ts";
import { type Spot, timesOf } from "../find/rank.ts";
import { joinedClauses, saidClauses } from "../find/said.ts";
import type { Facet } from "../files.ts";
import { type Clause, parseQuery, type Query, queryText } from "../query/parse.ts";
import { isUnfiltered, type State, withoutValue } from "../state.ts";
import type {
  Answer,
  BesideAnswer,
  Chip,
  FacetCount,
  FacetLists,
  FoundBeside,
  Format,
  Leads,
  Result,
} from "./answer.ts";
import type { Answered, Part } from "./answered.ts";
import { Concordance } from "./concordance.ts";
import { type SavedParagraph, write } from "./export.ts";
import { allOf, facetLists } from "./facet-lists.ts";
import { leadsFor } from "./leads.ts";
import type { Opened } from "./open.ts";
import { Silent, Together, type Volumes } from "./volumes.ts";
import { sum } from "../sum.ts";

/** How many of what stands beside the speech are shown of each sort, before the rest is asked for. */
const BESIDE_SHOWN = 3;

/** A beginning that more words have than this finds too much to be of use. */
const MOST_BEGINNINGS = 200;

/** While typing, the last word is a beginning too where it has this many letters, and fewer words have it than this. */
const TYPED_LETTERS = 3;
const MOST_TYPED = 40;

/** The most words that a link carries for the meeting's page to mark. */
const MOST_MARKS = 40;

/** How many paragraphs are brought here at a time for a file of all. */
const SAVED_AT_A_TIME = 250;

/**
 * Searches an archive, all of its volumes as one. Every method rejects with `Unreachable` when something it needs does
 * not arrive.
 */
export class Searcher {
  readonly #volumes: Volumes;
  #last: Answered | null = null;
  /** Counts the searches begun: of those that overlap, the one begun last is answered for. */
  #begun = 0;

  constructor(volumes: Volumes) {
    this.#volumes = volumes;
  }

  /**
   * Answers a search; while the reader types, the last word is a beginning too. Volumes that do not answer are left out
   * of all of it, and the answer says so.
   */
  async answer(state: State, typing: boolean): Promise<Answer> {
    this.#begun += 1;
    const begun = this.#begun;
    for (const silent = new Map<string, string>(); ;) {
      try {
        const answered = await this.#answerOf(state, typing, await Together.open(this.#volumes, silent));
        answered.answer.notes.push(...silent.values());
        if (begun === this.#begun) this.#last = answered;
        return answered.answer;
      } catch (error) {
        if (!(error instanceof Silent)) throw error;
        for (const [root, note] of error.notes) {
          silent.set(root, note);
          this.#volumes.close(root);
        }
      }
    }
  }

  async #answerOf(state: State, typing: boolean, volumes: Together): Promise<Answered> {
    const parsed = parseQuery(state.query);
    const read = typing ? await this.#asTyped(parsed, state.query, volumes) : parsed;
    const { query, left } = await this.#bounded(read, volumes);
    const { chosen, searches } = await searchesFor(state, query, volumes);
    const isAsked = query.clauses.length + left.length + query.fields.length > 0 || !isUnfiltered(state);
    const found = await volumes.each(async (volume, at) => {
      const search = searches[at];
      return search === undefined || !isAsked || left.length > 0 ? nothing(volume) : findIn(volume, search);
    });
    const parts = partsOf(volumes, searches, found);
    const cores = parts.map(({ layout }) => layout.core);
    const spoken = cores.flatMap(({ meetings }) => meetings.paragraphs).filter((some) => some > 0);
    const said = parts.map(({ search, layout, volume }) =>
      saidClauses(search.clauses, layout, volume.engine.vocabulary),
    );
    const answer: Answer = {
      state,
      blank: !isAsked,
      notes: [...query.notes, ...left],
      clauses: joinedClauses(said),
      choice: chips(chosen, { state, query }),
      paragraphs: isAsked ? sum(found.map(({ paragraphs }) => paragraphs.length)) : sum(spoken),
      turns: sum(found.map(({ turns }) => turns)),
      meetings: isAsked ? sum(found.map(({ meetings }) => meetings)) : spoken.length,
    };
    return { state, query, volumes, parts, answer, spots: ordered(parts, state.sort), concordance: null };
  }

  /** The last word of what is being typed, as the beginning that it may be. */
  async #asTyped(query: Query, typed: string, volumes: Together): Promise<Query> {
    const last = query.clauses.at(-1);
    const term = last?.terms.at(-1);
    const word = term?.words[0]?.form ?? "";
    const isPlain = term !== undefined && !term.exact && !term.beginning && term.words.length === 1;
    if (last === undefined || !isPlain || !/^\p{L}+$/u.test(word) || word.length < TYPED_LETTERS) return query;
    if (!typed.endsWith(term.typed) || (await beginnings(word, volumes)) > MOST_TYPED) return query;
    const beginning = { ...term, beginning: true };
    const [first, ...others] = last.terms;
    const clause: Clause = {
      ...last,
      terms: others.length === 0 ? [beginning] : [first, ...others.slice(0, -1), beginning],
    };
    return { ...query, clauses: [...query.clauses.slice(0, -1), clause] };
  }

  /** Leaves out beginnings that too many words have, and says so. */
  async #bounded(query: Query, volumes: Together): Promise<{ query: Query; left: string[] }> {
    const left: string[] = [];
    const clauses: Clause[] = [];
    for (const clause of query.clauses) {
      const counts = await Promise.all(
        clause.terms
          .filter(({ beginning }) => beginning)
          .map(({ words }) => beginnings(words.at(-1)?.form ?? "", volumes)),
      );
      const most = Math.max(0, ...counts);
      if (most <= MOST_BEGINNINGS) clauses.push(clause);
      else
        left.push(
          `${volumes.all.length > 1 ? "At least " : ""}${most.toLocaleString("en")} words begin with “${queryText({ clauses: [clause], fields: [] }).replace("*", "")}”: type more of it.`,
        );
    }
    return { query: { ...query, clauses }, left };
  }

  /** Some of the paragraphs found, with their words. */
  async results(from: number, to: number): Promise<Result[]> {
    const { spots, parts } = this.#answered();
    const shown = spots.slice(from, to);
    const inMeetings = parts.map((part, archive) => inMeetingsOf(paragraphsIn(shown, archive), part));
    return Promise.all(
      shown.map(async ({ archive, paragraph }) => {
        const part = parts[archive];
        if (part === undefined) throw new Error(`There is no volume ${archive}.`);
        const inMeeting = inMeetings[archive]?.get(part.layout.meetingOf(paragraph)) ?? { places: [], words: [] };
        return { ...(await resultOf(paragraph, part)), inMeeting };
      }),
    );
  }

  /** The places found, as lines. */
  concordance(): Concordance {
    const last = this.#answered();
    last.concordance ??= new Concordance(last.parts, last.state.sort);
    return last.concordance;
  }

  /** All paragraphs found, as a file; `origin` is the address of the host. */
  async save(format: Format, origin: string, progress: (done: number, all: number) => void): Promise<string> {
    const { spots, parts } = this.#answered();
    const saved: SavedParagraph[] = [];
    while (saved.length < spots.length) {
      const some = spots.slice(saved.length, saved.length + SAVED_AT_A_TIME);
      saved.push(...(await Promise.all(some.map((spot) => savedParagraph(spot, parts)))));
      progress(saved.length, spots.length);
    }
    return write(format, saved, origin);
  }

  /** What stands beside the speech and has what was asked for: the first, or all. */
  async beside(all: boolean): Promise<BesideAnswer> {
    const found = this.#answered().parts.map(({ volume, search, layout }) => {
      const { named, printed } = findBeside(search, layout);
      const inVolume = (units: readonly number[]) => units.map((unit) => ({ volume, unit }));
      return { named: inVolume(named), printed: inVolume(printed) };
    });
    const named = found.flatMap((each) => each.named);
    const printed = found.flatMap((each) => each.printed);
    const some = (units: typeof named) =>
      Promise.all((all ? units : units.slice(0, BESIDE_SHOWN)).map(({ volume, unit }) => besideIn(volume, unit)));
    return {
      named: await some(named),
      printed: await some(printed),
      namedCount: named.length,
      printedCount: printed.length,
    };
  }

  /** What the values of the facets would leave, the most of each first. */
  facets(): Promise<FacetLists> {
    return facetLists(this.#answered());
  }

  /** What every value of a facet would leave: those that would leave something, and those chosen. */
  facet(facet: Facet): Promise<FacetCount[]> {
    return allOf(facet, this.#answered());
  }

  /** What may find more. */
  leads(): Promise<Leads> {
    const answered = this.#answered();
    return leadsFor(answered, (offer) => countOf(offer, answered.volumes));
  }

  #answered(): Answered {
    if (this.#last === null) throw new Error("Nothing was asked yet.");
    return this.#last;
  }
}

/** What is chosen, and what that and the words are in each volume. */
interface Searches {
  chosen: Chosen;
  searches: Search[];
}

async function searchesFor(state: State, query: Query, volumes: Together): Promise<Searches> {
  const facets = neededFacets(state.choice, query.fields);
  const [values, clauses] = await Promise.all([
    volumes.each(async (volume): Promise<ValuesByFacet> => {
      const lists = await Promise.all(facets.map(async (facet) => [facet, await volume.values.all(facet)] as const));
      return Object.fromEntries(lists);
    }),
    volumes.each(({ engine }) => engine.find(query.clauses)),
  ]);
  const from = joinedValues(values);
  const chosen = readChosen(state.choice, query.fields, { values: from, names: volumes.names });
  const { narrowing } = chosen;
  const searches = values.map((to, at): Search => ({
    clauses: clauses[at] ?? [],
    narrowing: narrowingIn(to, { narrowing, from }),
    kinds: state.kinds,
    scope: state.scope,
  }));
  return { chosen, searches };
}

async function findIn({ engine }: Opened, search: Search): Promise<Found> {
  if (!search.clauses.some(({ excluded }) => !excluded)) await engine.loadSlices(engine.layout.speechSlices());
  return find(search, engine.layout);
}

const nothing = ({ engine }: Opened): Found => ({
  ...{ paragraphs: [], turns: 0, meetings: 0, counts: noCounts(engine.layout.core) },
  kinds: { speech: 0, gloss: 0, stage: 0 },
});

function partsOf({ all }: Together, searches: readonly Search[], found: readonly Found[]): Part[] {
  const times = timesOf(all.map(({ engine }) => engine.layout));
  return all.flatMap((volume, at) => {
    const [search, there] = [searches[at], found[at]];
    if (search === undefined || there === undefined) return [];
    return [{ volume, layout: volume.engine.layout, search, found: there, times: times[at] ?? [] }];
  });
}

/** How many words of a volume begin so, in the one with the most. */
const beginnings = async (beginning: string, volumes: Together): Promise<number> =>
  Math.max(...(await volumes.each(({ engine }) => engine.beginnings(beginning))));

/** How many paragraphs a search that is offered finds; or turns, or meetings. */
async function countOf({ state, of }: Offer, volumes: Together): Promise<number> {
  const { searches } = await searchesFor(state, parseQuery(state.query), volumes);
  const counts = await volumes.each(async (volume, at) => {
    const { layout } = volume.engine;
    const search = searches[at];
    if (search === undefined) return 0;
    const { paragraphs } = await findIn(volume, search);
    return of === "paragraph" ? paragraphs.length : countGroups(search, of, layout);
  });
  return sum(counts);
}

const paragraphsIn = (spots: readonly Spot[], archive: number): number[] =>
  spots.filter((spot) => spot.archive === archive).map(({ paragraph }) => paragraph);

/** What is found in the meetings of some paragraphs of a volume, by meeting. */
function inMeetingsOf(some: readonly number[], { search, found, layout }: Part): Map<number, Result["inMeeting"]> {
  const meetings = new Set(some.map((paragraph) => layout.meetingOf(paragraph)));
  const there = found.paragraphs.filter((paragraph) => meetings.has(layout.meetingOf(paragraph)));
  const groups = Map.groupBy(there, (paragraph) => layout.meetingOf(paragraph));
  return new Map(
    [...groups].map(([meeting, paragraphs]) => {
      const words = paragraphs.flatMap((paragraph) => hitsIn(paragraph, search, layout).map(({ text }) => text));
      const places = paragraphs.map((paragraph) => paragraph - layout.firstOf(meeting));
      return [meeting, { places, words: [...new Set(words)].slice(0, MOST_MARKS) }];
    }),
  );
}

async function resultOf(paragraph: number, { volume, search, layout }: Part): Promise<Omit<Result, "inMeeting">> {
  const { meeting, words } = await volume.leaves.paragraph(paragraph);
  const hits = hitsIn(paragraph, search, layout);
  const excerpt = excerptOf(words.runs, hits, layout.startOf(paragraph));
  const kinds = [...new Set(hits.map(({ at }) => layout.kindAt(at)))];
  return { root: volume.root, meeting, paragraph: words, excerpt, kinds };
}

async function savedParagraph({ archive, paragraph }: Spot, parts: readonly Part[]): Promise<SavedParagraph> {
  const part = parts[archive];
  if (part === undefined) throw new Error(`There is no volume ${archive}.`);
  return { root: part.volume.root, ...(await part.volume.leaves.paragraph(paragraph)) };
}

const besideIn = async ({ root, leaves }: Opened, unit: number): Promise<FoundBeside> => ({
  root,
  ...(await leaves.beside(unit)),
});

function chips(chosen: Chosen, { state, query }: { state: State; query: Query }): Chip[] {
  const values = chosen.choice.map(({ facet, id, name }): Chip => ({
    ...{ facet, excluded: false, asked: id },
    names: name === null ? [] : [name],
    without: withoutValue(state, facet, id),
  }));
  const fields = chosen.fields.map(({ field, names }): Chip => {
    const rest = query.fields.filter((other) => other !== field);
    return {
      facet: "before" in field.asks ? "before" : "after" in field.asks ? "after" : field.asks.facet,
      excluded: field.excluded,
      asked: field.typed,
      names,
      without: { ...state, query: queryText({ ...query, fields: rest }) },
    };
  });
  const kinds = state.kinds.map((kind): Chip => ({
    ...{ facet: "kind", excluded: false, asked: kind, names: [kind] },
    without: { ...state, kinds: state.kinds.filter((other) => other !== kind) },
  }));
  return [...values, ...fields, ...kinds];
}
