import type { Facet } from "../files.ts";
import { type Clause, type Query, queryText, type Term, termText } from "../query/parse.ts";
import { isUnfiltered, type Scope, type State, unfiltered } from "../state.ts";
import { count, countGroups, isNamed, type Search } from "./answer.ts";
import type { Engine, FoundClause } from "./engine.ts";
import { everything, withOnly } from "./narrow.ts";

/** Another search that finds something. */
export interface Offer {
  /** What it is, as words to follow “there is” or to stand alone. */
  text: string;
  state: State;
  /** How many paragraphs it finds; or turns, or meetings. */
  count: number;
  of: Scope;
}

/** A search as it was asked for, and where it stands. */
export interface Asked {
  state: State;
  query: Query;
  search: Search;
  /** How many paragraphs it found, of several archives in all of them; and in how many turns and meetings. */
  found: Record<Scope, number>;
}

/** The most words of which every part is looked at when nothing has all of them. */
const MOST_CLAUSES = 8;

const MOST_TOPICS = 3;

const NOTHING: Asked["found"] = { paragraph: 0, turn: 0, meeting: 0 };

/** How many offers of one sort are made. */
const MOST_OFFERS = 4;

/** A person or a place that some of the words name. */
export interface NamedValue {
  facet: Facet;
  id: string;
  name: string;
}

/** Looks for other searches that find something; rejects as the engine does. */
export async function offersFor(
  asked: Asked,
  engine: Engine,
  valueAt: (unit: number) => Promise<NamedValue>,
): Promise<Offer[]> {
  const { layout } = engine;
  const offers = [...(await namedOffers(asked, engine, valueAt)), ...scopeOffers(asked, engine)];
  if (asked.found.paragraph > 0) return offers;
  const free = { ...asked.search, narrowing: everything(), kinds: [] };
  const freeState = { ...unfiltered(asked.state), query: queryText({ ...asked.query, fields: [] }) };
  const more = [
    ...(await phraseOffers(asked, engine)),
    ...subsetOffers(asked, engine),
    ...(await topicOffers(asked, engine, valueAt)),
    ...(asked.search.clauses.length === 0 || (isUnfiltered(asked.state) && asked.query.fields.length === 0)
      ? []
      : [
          {
            text: "the same without any filter",
            state: freeState,
            count: count(free, layout),
            of: "paragraph" as const,
          },
        ]),
  ];
  return [...offers, ...more.filter((offer) => offer.count > 0)];
}

const clauseTerms = ({ terms }: FoundClause): Clause["terms"] => {
  const [first, ...others] = terms.map(({ read }) => read.term);
  if (first === undefined) throw new Error("A clause has a term.");
  return [first, ...others];
};

/** A state that asks for some of the clauses, with the fields of the query. */
function stateOf(clauses: readonly FoundClause[], { state, query }: Asked): State {
  const kept = clauses.map((clause) => ({ terms: clauseTerms(clause), excluded: clause.excluded }));
  return { ...state, query: queryText({ clauses: kept, fields: query.fields }) };
}

/** The same search narrowed to one value of a facet, whatever was chosen of that facet. */
function askedOnly(asked: Asked, { facet, id }: NamedValue): Asked {
  const { state, query } = asked;
  const fields = query.fields.filter(({ excluded, asks }) => excluded || !("facet" in asks) || asks.facet !== facet);
  return { ...asked, state: { ...state, choice: { ...state.choice, [facet]: [id] } }, query: { ...query, fields } };
}

/** Clauses as one would read them aloud. */
const spoken = (clauses: readonly FoundClause[]): string =>
  clauses.map((clause) => `${clause.excluded ? "-" : ""}${clauseTerms(clause).map(termText).join(" OR ")}`).join(" ");

/** `Putin energy`: energy, said by Vladimir Putin. */
async function namedOffers(
  asked: Asked,
  { layout }: Engine,
  valueAt: (unit: number) => Promise<NamedValue>,
): Promise<Offer[]> {
  const { search } = asked;
  const wanted = search.clauses.filter(({ excluded }) => !excluded);
  const naming = new Map<number, FoundClause[]>();
  for (const clause of wanted) {
    const units = clause.terms.flatMap(({ hits }) => hits.units).filter((unit) => !layout.isParagraph(unit));
    for (const unit of new Set(units)) {
      const { kind } = layout.besideAt(unit);
      if ((kind !== "speaker" && kind !== "place") || !isNamed(unit, clause.terms, layout)) continue;
      naming.set(unit, [...(naming.get(unit) ?? []), clause]);
    }
  }
  const partly = [...naming].filter(([, named]) => named.length < wanted.length);
  const most = Math.max(...partly.map(([, named]) => named.length));
  const offers: Offer[] = [];
  for (const [unit, named] of partly.filter(([, clauses]) => clauses.length === most).sort(([a], [b]) => a - b)) {
    const value = await valueAt(unit);
    if (offers.length === 2 || asked.state.choice[value.facet].includes(value.id)) continue;
    const rest = search.clauses.filter((clause) => !named.includes(clause));
    const narrowing = withOnly(search.narrowing, value.facet, layout.besideAt(unit).of);
    const found = count({ ...search, clauses: rest, narrowing }, layout);
    if (found === 0) continue;
    const text = `${spoken(rest)}, ${value.facet === "speaker" ? "said by" : "said at"} ${value.name}`;
    offers.push({ text, state: stateOf(rest, askedOnly(asked, value)), count: found, of: "paragraph" });
  }
  return offers;
}

/** All words in one turn, and in one meeting, where more have them than have a paragraph with all. */
function scopeOffers({ state, search, found }: Asked, { layout }: Engine): Offer[] {
  if (search.clauses.filter(({ excluded }) => !excluded).length < 2 || state.scope !== "paragraph") return [];
  return (["turn", "meeting"] as const)
    .map((scope): Offer => {
      const text = `all words in one ${scope}`;
      return { text, state: { ...state, scope }, count: countGroups(search, scope, layout), of: scope };
    })
    .filter((offer) => offer.count > found[offer.of]);
}

/** The largest parts of a query that are found, where nothing has all of it. */
function subsetOffers(asked: Asked, { layout }: Engine): Offer[] {
  const { search } = asked;
  const wanted = search.clauses.filter(({ excluded }) => !excluded);
  const excluded = search.clauses.filter((clause) => clause.excluded);
  const standing = wanted.filter(({ terms }) => terms.some(({ hits }) => hits.units.length > 0)).slice(0, MOST_CLAUSES);
  const largest = Math.min(standing.length, search.clauses.length - 1);
  for (let size = largest; size > 0; size -= 1) {
    const offers = subsets(standing, size)
      .map((kept) => offerOf([...kept, ...excluded]))
      .filter((offer) => offer.count > 0);
    if (offers.length > 0) return offers.sort((a, b) => b.count - a.count).slice(0, MOST_OFFERS);
  }
  return wanted.length > 0 && excluded.length > 0 ? [offerOf(wanted)] : [];

  function offerOf(clauses: readonly FoundClause[]): Offer {
    const left = search.clauses.filter((clause) => !clauses.includes(clause));
    return {
      text: `${spoken(clauses)}, without ${left.map((clause) => `“${spoken([clause])}”`).join(", ")}`,
      state: stateOf(clauses, asked),
      count: count({ ...search, clauses }, layout),
      of: "paragraph",
    };
  }
}

/** The topics that most of the words name, those of phrases among them. */
async function topicOffers(
  asked: Asked,
  engine: Engine,
  valueAt: (unit: number) => Promise<NamedValue>,
): Promise<Offer[]> {
  const { layout } = engine;
  const { search } = asked;
  const words = search.clauses.filter(({ excluded }) => !excluded).flatMap(({ terms }) => terms);
  const single = await engine.find(
    words.flatMap(({ read }) => looseWords(read.term)).map((term) => ({ terms: [term], excluded: false })),
  );
  const times = new Map<number, number>();
  for (const { terms } of single) {
    for (const unit of terms.flatMap(({ hits }) => hits.units)) {
      if (layout.isParagraph(unit) || layout.besideAt(unit).kind !== "topic") continue;
      times.set(unit, (times.get(unit) ?? 0) + 1);
    }
  }
  const best = [...times].sort(([a, one], [b, other]) => other - one || a - b);
  if (best.length > 0) await engine.loadSlices(layout.speechSlices());
  return Promise.all(
    best.slice(0, MOST_TOPICS).map(async ([unit]) => {
      const value = await valueAt(unit);
      const narrowing = withOnly(search.narrowing, value.facet, layout.besideAt(unit).of);
      const state = stateOf([], askedOnly(asked, value));
      const found = count({ ...search, clauses: [], narrowing }, layout);
      return { text: `the topic ${value.name}`, state, count: found, of: "paragraph" as const };
    }),
  );
}

/** Each word of a term by itself, in any form. */
const looseWords = ({ words }: Term): Term[] =>
  words
    .filter(({ form }) => /[\p{L}\p{N}]/u.test(form))
    .map((word) => ({ typed: word.printed, words: [word], exact: false, beginning: false }));

function subsets<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((first, at) => subsets(all.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

/** Of a phrase that stands nowhere: without regard to capitals, its longest parts, and its words in any order. */
async function phraseOffers(asked: Asked, engine: Engine): Promise<Offer[]> {
  const clauses = asked.search.clauses;
  const at = clauses.findIndex(
    ({ terms, excluded }) => !excluded && terms.every(({ read, hits }) => read.term.exact && hits.units.length === 0),
  );
  const term = clauses[at]?.terms[0]?.read.term;
  if (term === undefined) return [];
  const small = withoutCapitals(term);
  if (small !== null) {
    const offer = await offerWith(small, `“${small.typed}” without regard to capitals`);
    if (offer.count > 0) return [offer];
  }
  const offers: Offer[] = [];
  for (let size = term.words.length - 1; size > 1 && offers.length === 0; size -= 1) {
    const parts = Array.from({ length: term.words.length - size + 1 }, (_, from) => partOf(term, from, size));
    for (const part of parts) offers.push(await offerWith(part, `“${part.typed}”, a part of the phrase`));
    offers.splice(0, offers.length, ...offers.filter((offer) => offer.count > 0).slice(0, MOST_OFFERS));
  }
  if (term.words.length < 2) return offers;
  const loose = await engine.find(looseWords(term).map((each) => ({ terms: [each], excluded: false })));
  const changed = clauses.flatMap((clause, place) => (place === at ? loose : [clause]));
  const unquoted: Asked = {
    ...asked,
    state: stateOf(changed, asked),
    search: { ...asked.search, clauses: changed },
    found: NOTHING,
  };
  const all = count(unquoted.search, engine.layout);
  const text = `${spoken(loose)}, in any order and form`;
  if (all > 0) return [...offers, { text, state: unquoted.state, count: all, of: "paragraph" }];
  return [...offers, ...scopeOffers(unquoted, engine), ...subsetOffers(unquoted, engine)];

  async function offerWith(other: Term, text: string): Promise<Offer> {
    const found = await engine.find([{ terms: [other], excluded: false }]);
    const instead = clauses.flatMap((clause, place) => (place === at ? found : [clause]));
    const search = { ...asked.search, clauses: instead };
    return { text, state: stateOf(instead, asked), count: count(search, engine.layout), of: "paragraph" };
  }
}

/** The phrase in small letters; `null` where it has no capital. */
function withoutCapitals({ words, typed, ...term }: Term): Term | null {
  if (typed === typed.toLowerCase()) return null;
  const small = words.map((word) => ({ ...word, printed: word.form }));
  return { ...term, typed: typed.toLowerCase(), words: small };
}

function partOf({ typed, words, ...term }: Term, from: number, size: number): Term {
  const kept = words.slice(from, from + size);
  const start = kept[0]?.start ?? 0;
  const shift = words[0]?.start ?? 0;
  return { ...term, typed: typed.slice(start - shift, (kept.at(-1)?.end ?? 0) - shift), words: kept };
}
