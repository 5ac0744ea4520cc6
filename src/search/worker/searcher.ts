import { type Asked, type NamedValue, offersFor } from "../find/offers.ts";
import { find, findBeside, type Found, hitsIn, type Search } from "../find/answer.ts";
import { offerByValue } from "../find/by-value.ts";
import { type Chosen, neededFacets, readChosen } from "../find/chosen.ts";
import type { Engine, FoundClause } from "../find/engine.ts";
import { excerptOf } from "../find/excerpt.ts";
import type { FoundTerm } from "../find/match.ts";
import { noCounts } from "../find/narrow.ts";
import { saidClauses, type SaidTerm, unknownWords } from "../find/said.ts";
import type { CountedForm } from "../find/vocabulary.ts";
import { eachFacet, FACETS, type Facet, type FacetValues, KINDS } from "../files.ts";
import { type Clause, parseQuery, type Query, queryText } from "../query/parse.ts";
import { isUnfiltered, type State, withoutValue } from "../state.ts";
import type { Answer, BesideAnswer, Chip, FacetCount, FacetList, FacetLists, Format, Leads, Result } from "./answer.ts";
import { Concordance } from "./concordance.ts";
import { write } from "./export.ts";
import type { Leaves, WholeParagraph } from "./leaves.ts";
import type { Opened } from "./open.ts";
import type { ValueLists } from "./value-lists.ts";

/** How many of what stands beside the speech are shown of each sort, before the rest is asked for. */
const BESIDE_SHOWN = 3;

/** A beginning that more words have than this finds too much to be of use. */
const MOST_BEGINNINGS = 200;

/** While typing, the last word is a beginning too where it has this many letters, and fewer words have it than this. */
const TYPED_LETTERS = 3;
const MOST_TYPED = 40;

/** The most words that a link carries for the meeting's page to mark. */
const MOST_MARKS = 40;

/** How many values of a facet are shown before all are asked for. */
const FACET_SHOWN = 8;

/** How many paragraphs are brought here at a time for a file of all. */
const SAVED_AT_A_TIME = 250;

/** An answer and what it was made from. */
interface Answered extends Asked {
  answer: Answer;
  result: Found;
  concordance: Concordance | null;
}

/** A value of a facet, as a place in its list, and how many paragraphs it would leave. */
interface FacetPlace {
  place: number;
  count: number;
  chosen: boolean;
}

/** Searches one archive. Every method rejects with `Unreachable` when something it needs does not arrive. */
export class Searcher {
  readonly #values: ValueLists;
  readonly #engine: Engine;
  readonly #leaves: Leaves;
  /** Of each meeting its first paragraph. */
  readonly #firstParagraphs: readonly number[];
  readonly #index: Opened;
  #last: Answered | null = null;
  /** Counts the searches begun: of those that overlap, the one begun last is answered for. */
  #begun = 0;

  constructor(index: Opened) {
    const { engine, leaves, values } = index;
    const { core } = engine.layout;
    this.#index = index;
    this.#values = values;
    this.#leaves = leaves;
    this.#engine = engine;
    let first = 0;
    this.#firstParagraphs = core.meetings.paragraphs.map((count) => (first += count) - count);
  }

  /** Answers a search; while the reader types, the last word is a beginning too. */
  async answer(state: State, typing: boolean): Promise<Answer> {
    this.#begun += 1;
    const begun = this.#begun;
    const parsed = parseQuery(state.query);
    const { query, left } = await this.#bounded(typing ? await this.#asTyped(parsed, state.query) : parsed);
    const [chosen, clauses] = await Promise.all([this.#chosen(state, query), this.#engine.find(query.clauses)]);
    const { layout, vocabulary } = this.#engine;
    const search: Search = { clauses, narrowing: chosen.narrowing, kinds: state.kinds, scope: state.scope };
    const blank = clauses.length === 0 && left.length === 0 && query.fields.length === 0 && isUnfiltered(state);
    const result = blank || left.length > 0 ? this.#nothing() : await this.#find(search, state);
    const answer: Answer = {
      state,
      blank,
      notes: [...query.notes, ...left],
      clauses: saidClauses(clauses, layout, vocabulary),
      choice: chips(chosen, { state, query }),
      paragraphs: blank ? layout.core.paragraphs : result.paragraphs.length,
      turns: result.turns,
      meetings: blank ? layout.core.meetings.paragraphs.filter((count) => count > 0).length : result.meetings,
    };
    const found = { paragraph: result.paragraphs.length, turn: result.turns, meeting: result.meetings };
    if (begun === this.#begun) this.#last = { state, query, search, found, answer, result, concordance: null };
    return answer;
  }

  async #find(search: Search, state: State): Promise<Found> {
    const { layout } = this.#engine;
    if (!search.clauses.some(({ excluded }) => !excluded)) await this.#engine.loadSlices(layout.speechSlices());
    return find(search, state.sort, layout);
  }

  #nothing(): Found {
    const counts = noCounts(this.#engine.layout.core);
    return { paragraphs: [], turns: 0, meetings: 0, counts, kinds: { speech: 0, gloss: 0, stage: 0 } };
  }

  /** The last word of what is being typed, as the beginning that it may be. */
  async #asTyped(query: Query, typed: string): Promise<Query> {
    const last = query.clauses.at(-1);
    const term = last?.terms.at(-1);
    const word = term?.words[0]?.form ?? "";
    const isPlain = term !== undefined && !term.exact && !term.beginning && term.words.length === 1;
    if (last === undefined || !isPlain || !/^\p{L}+$/u.test(word) || word.length < TYPED_LETTERS) return query;
    if (!typed.endsWith(term.typed) || (await this.#engine.beginnings(word)) > MOST_TYPED) return query;
    const beginning = { ...term, beginning: true };
    const [first, ...others] = last.terms;
    const clause: Clause = {
      ...last,
      terms: others.length === 0 ? [beginning] : [first, ...others.slice(0, -1), beginning],
    };
    return { ...query, clauses: [...query.clauses.slice(0, -1), clause] };
  }

  /** Leaves out beginnings that too many words have, and says so. */
  async #bounded(query: Query): Promise<{ query: Query; left: string[] }> {
    const left: string[] = [];
    const clauses: Clause[] = [];
    for (const clause of query.clauses) {
      const counts = await Promise.all(
        clause.terms
          .filter(({ beginning }) => beginning)
          .map(({ words }) => this.#engine.beginnings(words.at(-1)?.form ?? "")),
      );
      const most = Math.max(0, ...counts);
      if (most <= MOST_BEGINNINGS) clauses.push(clause);
      else
        left.push(
          `${most.toLocaleString("en")} words begin with “${queryText({ clauses: [clause], fields: [] }).replace("*", "")}”: type more of it.`,
        );
    }
    return { query: { ...query, clauses }, left };
  }

  async #chosen({ choice }: State, { fields }: Query): Promise<Chosen> {
    const facets = neededFacets(choice, fields);
    const lists = await Promise.all(facets.map(async (facet) => [facet, await this.#values.all(facet)] as const));
    const values: Partial<Record<Facet, FacetValues>> = Object.fromEntries(lists);
    return readChosen(choice, fields, { values, names: this.#engine.names });
  }

  /** Some of the paragraphs found, with their words. */
  async results(from: number, to: number): Promise<Result[]> {
    const { result, search } = this.#answered();
    const shown = result.paragraphs.slice(from, to);
    const inMeetings = this.#inMeetings(shown, result.paragraphs, search);
    return Promise.all(
      shown.map(async (paragraph) => {
        const inMeeting = inMeetings.get(this.#engine.layout.meetingOf(paragraph)) ?? { places: [], words: [] };
        return { ...(await this.#result(paragraph, search)), inMeeting };
      }),
    );
  }

  /** What is found in the meetings of some paragraphs, by meeting. */
  #inMeetings(some: readonly number[], all: readonly number[], search: Search): Map<number, Result["inMeeting"]> {
    const { layout } = this.#engine;
    const meetings = new Set(some.map((paragraph) => layout.meetingOf(paragraph)));
    const there = all.filter((paragraph) => meetings.has(layout.meetingOf(paragraph))).sort((a, b) => a - b);
    const groups = Map.groupBy(there, (paragraph) => layout.meetingOf(paragraph));
    return new Map(
      [...groups].map(([meeting, paragraphs]) => {
        const found = paragraphs.flatMap((paragraph) => hitsIn(paragraph, search, layout).map(({ text }) => text));
        const places = paragraphs.map((paragraph) => paragraph - (this.#firstParagraphs[meeting] ?? 0));
        return [meeting, { places, words: [...new Set(found)].slice(0, MOST_MARKS) }];
      }),
    );
  }

  async #result(paragraph: number, search: Search): Promise<Omit<Result, "inMeeting">> {
    const { layout } = this.#engine;
    const { meeting, words } = await this.#leaves.paragraph(paragraph);
    const hits = hitsIn(paragraph, search, layout);
    const excerpt = excerptOf(words.runs, hits, layout.startOf(paragraph));
    const kinds = [...new Set(hits.map(({ at }) => layout.kindAt(at)))];
    return { meeting, paragraph: words, excerpt, kinds };
  }

  /** The places found, as lines. */
  concordance(): Concordance {
    const last = this.#answered();
    const { result, search, state } = last;
    last.concordance ??= new Concordance(this.#index, { paragraphs: result.paragraphs, search, sort: state.sort });
    return last.concordance;
  }

  /** All paragraphs found, as a file; `root` is the whole address of the site's root. */
  async save(format: Format, root: string, progress: (done: number, all: number) => void): Promise<string> {
    const { paragraphs } = this.#answered().result;
    const whole: WholeParagraph[] = [];
    while (whole.length < paragraphs.length) {
      const some = paragraphs.slice(whole.length, whole.length + SAVED_AT_A_TIME);
      whole.push(...(await Promise.all(some.map((paragraph) => this.#leaves.paragraph(paragraph)))));
      progress(whole.length, paragraphs.length);
    }
    return write(format, whole, root);
  }

  /** What stands beside the speech and has what was asked for: the first, or all. */
  async beside(all: boolean): Promise<BesideAnswer> {
    const { search } = this.#answered();
    const { named, printed } = findBeside(search, this.#engine.layout);
    const some = (units: readonly number[]) =>
      Promise.all((all ? units : units.slice(0, BESIDE_SHOWN)).map((unit) => this.#leaves.beside(unit)));
    return {
      named: await some(named),
      printed: await some(printed),
      namedCount: named.length,
      printedCount: printed.length,
    };
  }

  /** What the values of the facets would leave, the most of each first. */
  async facets(): Promise<FacetLists> {
    const { result, state } = this.#answered();
    const lists = new Map(
      await Promise.all(FACETS.map(async (facet) => [facet, await this.#facetList(facet)] as const)),
    );
    const kind = KINDS.map((id) => ({ id, name: id, count: result.kinds[id], chosen: state.kinds.includes(id) }));
    return {
      ...eachFacet((facet) => lists.get(facet) ?? { shown: [], more: 0 }),
      kind: { shown: kind.filter(({ count, chosen }) => count > 0 || chosen), more: 0 },
    };
  }

  async #facetList(facet: Facet): Promise<FacetList> {
    const places = this.#places(facet);
    const shown = places.filter(({ chosen }, at) => at < FACET_SHOWN || chosen);
    return { shown: await this.#named(facet, shown), more: places.length - shown.length };
  }

  /** What every value of a facet would leave: those that would leave something, and those chosen. */
  async facet(facet: Facet): Promise<FacetCount[]> {
    return this.#named(facet, this.#places(facet));
  }

  /** The values as places in their list, the most first; where nothing was asked, all as they stand there. */
  #places(facet: Facet): FacetPlace[] {
    const { answer, result, search } = this.#answered();
    const places = result.counts[facet].map((count, place) => ({
      ...{ place, count },
      chosen: search.narrowing.chosen[facet].has(place),
    }));
    if (answer.blank) return places;
    return places.filter(({ count, chosen }) => count > 0 || chosen).sort((a, b) => b.count - a.count);
  }

  async #named(facet: Facet, places: readonly FacetPlace[]): Promise<FacetCount[]> {
    const { blank } = this.#answered().answer;
    const counts = await Promise.all(
      places.map(async ({ place, count, chosen }) => {
        const [id, name, paragraphs] = await this.#values.at(facet, place);
        return { id, name, count: blank ? paragraphs : count, chosen };
      }),
    );
    return counts.filter(({ count, chosen }) => count > 0 || chosen);
  }

  /** What may find more. */
  async leads(): Promise<Leads> {
    const asked = this.#answered();
    const { answer, search } = asked;
    const instead: Leads["instead"] = {};
    const clauses = await Promise.all(
      answer.clauses.map(async (clause, at) => ({
        ...clause,
        terms: await Promise.all(
          clause.terms.map(async (term, place) => ({
            ...term,
            near: await this.#near(search.clauses[at], place, { asked, instead }),
          })),
        ),
      })),
    );
    if (answer.blank) return { clauses, offers: [], byValue: null, instead };
    const [offers, byValue] = await Promise.all([
      offersFor(asked, this.#engine, (unit) => this.#namedValue(unit)),
      offerByValue(asked, this.#engine),
    ]);
    return { clauses, offers, byValue, instead };
  }

  async #near(
    clause: FoundClause | undefined,
    place: number,
    { asked, instead }: { asked: Asked; instead: Leads["instead"] },
  ): Promise<SaidTerm["near"]> {
    const term = clause?.terms[place];
    if (term === undefined || clause?.excluded || term.hits.units.some((unit) => this.#engine.layout.isParagraph(unit)))
      return [];
    const words = unknownWords(term, this.#engine.vocabulary);
    const near = await Promise.all(words.map(async (word) => ({ word, forms: await this.#nearForms(word, term) })));
    for (const { word, forms } of near) {
      for (const { form, printed } of forms) instead[`${word} ${form}`] = replaced(asked.state, word, printed);
    }
    return near.filter(({ forms }) => forms.length > 0);
  }

  /** The words near one with which the term stands somewhere. */
  async #nearForms(word: string, { read: { term } }: FoundTerm): Promise<CountedForm[]> {
    const forms = await this.#engine.near(word);
    if (term.words.length === 1) return forms;
    const clauses = forms.map(({ form, printed }): Clause => {
      const words = term.words.map((each) => (each.form === word ? { ...each, form, printed } : each));
      return { terms: [{ ...term, words }], excluded: false };
    });
    const found = await this.#engine.find(clauses);
    return forms.filter((_, at) => found[at]?.terms.some(({ hits }) => hits.size > 0));
  }

  async #namedValue(unit: number): Promise<NamedValue> {
    const { kind, id, lines } = await this.#leaves.beside(unit);
    return { facet: kind === "place" || kind === "topic" ? kind : "speaker", id, name: lines[0] ?? id };
  }

  #answered(): Answered {
    if (this.#last === null) throw new Error("Nothing was asked yet.");
    return this.#last;
  }
}

/** The state with another word in the place of one, wherever it stands in the query. */
function replaced(state: State, word: string, other: string): State {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "giu");
  return { ...state, query: state.query.replaceAll(pattern, other) };
}

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
