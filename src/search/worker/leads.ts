import { offerByValue } from "../find/by-value.ts";
import type { FoundTerm } from "../find/match.ts";
import { nearest } from "../find/near.ts";
import { type Asked, type NamedValue, type Offer, offersFor } from "../find/offers.ts";
import { type SaidTerm, unknownWords } from "../find/said.ts";
import type { CountedForm } from "../find/vocabulary.ts";
import type { Clause } from "../query/parse.ts";
import { type State, writeState } from "../state.ts";
import type { Leads } from "./answer.ts";
import type { Answered, Part } from "./answered.ts";
import type { Opened } from "./open.ts";

/** The most searches that are offered where there are several volumes. */
const MOST_OFFERS = 8;

/** Counts what a search that is offered finds in all volumes. */
type CountOffer = (offer: Offer) => Promise<number>;

/** What may find more. */
export async function leadsFor(answered: Answered, countOf: CountOffer): Promise<Leads> {
  const { answer, state } = answered;
  const instead: Leads["instead"] = {};
  const clauses = await Promise.all(
    answer.clauses.map(async (clause, at) => ({
      ...clause,
      terms: await Promise.all(
        clause.terms.map(async (term, place) => ({
          ...term,
          near: clause.excluded ? [] : await nearWords(termIn(answered, at, place), answered),
        })),
      ),
    })),
  );
  for (const { word, forms } of clauses.flatMap(({ terms }) => terms.flatMap(({ near }) => near))) {
    for (const { form, printed } of forms) instead[`${word} ${form}`] = replaced(state, word, printed);
  }
  if (answer.blank) return { clauses, offers: [], byValue: null, instead };
  const { parts } = answered;
  const asked = parts.map((part) => askedOf(part, answered));
  const [offers, byValue] = await Promise.all([
    Promise.all(asked.map((each, at) => offersIn(each, parts[at]))),
    Promise.all(asked.map((each, at) => byValueIn(each, parts[at]))),
  ]);
  const [first = null] = await together(
    byValue.map((offer) => (offer === null ? [] : [offer])),
    countOf,
  );
  return { clauses, offers: await together(offers, countOf), byValue: first, instead };
}

/** A search in one volume; what it found in paragraphs is what all have found. */
const askedOf = ({ search, found }: Part, { state, query, answer }: Answered): Asked => ({
  ...{ state, query, search },
  found: { paragraph: answer.paragraphs, turn: found.turns, meeting: found.meetings },
});

const offersIn = (asked: Asked, part: Part | undefined): Promise<Offer[]> =>
  part === undefined
    ? Promise.resolve([])
    : offersFor(asked, part.volume.engine, (unit) => namedValue(unit, part.volume));

const byValueIn = (asked: Asked, part: Part | undefined): Promise<Offer | null> =>
  part === undefined ? Promise.resolve(null) : offerByValue(asked, part.volume.engine);

/** The offers of all volumes: each once, with what it finds in all. */
async function together([first = [], ...others]: readonly Offer[][], countOf: CountOffer): Promise<Offer[]> {
  if (others.length === 0) return first;
  const all = Map.groupBy([first, ...others].flat(), ({ state }) => writeState(state));
  const offers = [...all.values()].flatMap(([offer]) => offer ?? []).slice(0, MOST_OFFERS);
  return Promise.all(offers.map(async (offer) => ({ ...offer, count: await countOf(offer) })));
}

async function namedValue(unit: number, { leaves }: Opened): Promise<NamedValue> {
  const { kind, id, lines } = await leaves.beside(unit);
  return { facet: kind === "place" || kind === "topic" ? kind : "speaker", id, name: lines[0] ?? id };
}

/** A term as each volume has found it. */
interface TermIn {
  part: Part;
  term: FoundTerm;
}

const termIn = ({ parts }: Answered, clause: number, place: number): TermIn[] =>
  parts.flatMap((part) => {
    const term = part.search.clauses[clause]?.terms[place];
    return term === undefined ? [] : [{ part, term }];
  });

/** For each word of a term that stands in no volume the words it was probably meant to be, if the term stands in no paragraph. */
async function nearWords(terms: readonly TermIn[], { volumes }: Answered): Promise<SaidTerm["near"]> {
  const [first, ...others] = terms;
  if (first === undefined || terms.some(({ part, term }) => standsIn(part, term))) return [];
  const unknown = others.map(({ part, term }) => unknownWords(term, part.volume.engine.vocabulary));
  const words = unknownWords(first.term, first.part.volume.engine.vocabulary).filter((word) =>
    unknown.every((some) => some.includes(word)),
  );
  const near = await Promise.all(
    words.map(async (word) => {
      const forms = await Promise.all(terms.map(({ part, term }) => nearForms(word, part, term)));
      return { word, forms: await nearestOfAll(word, forms) };
    }),
  );
  return near.filter(({ forms }) => forms.length > 0);

  async function nearestOfAll(word: string, [some = [], ...more]: readonly CountedForm[][]): Promise<CountedForm[]> {
    if (more.length === 0) return some;
    const printed = new Map([some, ...more].flat().map((each) => [each.form, each.printed]));
    const counts = await volumes.each(async ({ engine }) => {
      const entries = await engine.printed([...printed.keys()]);
      return (form: string) => (entries.get(form) ?? []).reduce((sum, { count }) => sum + count, 0);
    });
    const all = [...printed].map(([form, as]) => ({
      ...{ form, printed: as },
      count: counts.reduce((sum, countIn) => sum + countIn(form), 0),
    }));
    return nearest(word, all);
  }
}

const standsIn = ({ layout }: Part, { hits }: FoundTerm): boolean =>
  hits.units.some((unit) => layout.isParagraph(unit));

/** The words near one with which the term stands somewhere. */
async function nearForms(word: string, { volume }: Part, { read: { term } }: FoundTerm): Promise<CountedForm[]> {
  const forms = await volume.engine.near(word);
  if (term.words.length === 1) return forms;
  const clauses = forms.map(({ form, printed }): Clause => {
    const words = term.words.map((each) => (each.form === word ? { ...each, form, printed } : each));
    return { terms: [{ ...term, words }], excluded: false };
  });
  const found = await volume.engine.find(clauses);
  return forms.filter((_, at) => found[at]?.terms.some(({ hits }) => hits.size > 0));
}

/** The state with another word in the place of one, wherever it stands in the query. */
function replaced(state: State, word: string, other: string): State {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "giu");
  return { ...state, query: state.query.replaceAll(pattern, other) };
}
