import type { FoundClause } from "./engine.ts";
import type { Layout } from "./layout.ts";
import type { FoundTerm } from "./match.ts";
import { comparedForms } from "../words.ts";
import type { CountedForm, Vocabulary } from "./vocabulary.ts";
import { sum } from "../sum.ts";

/** What was done with a term: how it was read, what of it stands where. */
export interface SaidTerm {
  /** As typed, without quotation marks and star. */
  text: string;
  exact: boolean;
  beginning: boolean;
  /** Figures were asked for by their value. */
  amount: boolean;
  /** How many words it has. */
  words: number;
  /** In how many paragraphs it stands, and in how many places beside the speech. */
  paragraphs: number;
  beside: number;
  /** What stands in the paragraphs, with how often; what is as typed comes first, then the most frequent. */
  forms: SaidForm[];
  /** For each of its words that stands nowhere: the words of the archive it was probably meant to be. */
  near: { word: string; forms: CountedForm[] }[];
}

export interface SaidForm {
  text: string;
  times: number;
  asTyped: boolean;
  /** Whose spelling it is, where it is not the spelling typed. */
  spelling: "" | "British" | "American";
}

export interface SaidClause {
  terms: SaidTerm[];
  excluded: boolean;
}

const SPELLINGS = ["", "British", "American"] as const;

/** Says what was done with the clauses of a search; near words are not looked for yet. */
export function saidClauses(clauses: readonly FoundClause[], layout: Layout, vocabulary: Vocabulary): SaidClause[] {
  return clauses.map(({ terms, excluded }) => ({
    terms: terms.map((term) => saidTerm(term, layout, vocabulary)),
    excluded,
  }));
}

function saidTerm(found: FoundTerm, layout: Layout, vocabulary: Vocabulary): SaidTerm {
  const { term } = found.read;
  const { units } = found.hits;
  const paragraphs = units.filter((unit) => layout.isParagraph(unit)).length;
  return {
    text: term.typed,
    exact: term.exact,
    beginning: term.beginning,
    amount: term.amount !== undefined,
    words: term.words.length,
    paragraphs,
    beside: units.length - paragraphs,
    forms: saidForms(found, layout, vocabulary),
    near: [],
  };
}

function saidForms({ read, names, typed, hits }: FoundTerm, layout: Layout, vocabulary: Vocabulary): SaidForm[] {
  const listed = new Map(read.readings.map(({ named }) => [comparedForms(named), named]));
  const own = spellingOf(names[0] ?? "", vocabulary);
  const forms = [...hits.counts((unit) => layout.isParagraph(unit))].map(([name, times]): SaidForm => {
    const text = names[name] ?? "";
    const spelling = spellingOf(text, vocabulary);
    return {
      text: listed.get(text) ?? text,
      times,
      asTyped: name < typed,
      spelling: spelling === own ? "" : SPELLINGS[spelling],
    };
  });
  return forms.sort(foremost);
}

const spellingOf = (form: string, vocabulary: Vocabulary) => vocabulary.exactly(form)[0]?.spelling ?? 0;

/** What was done with the clauses of a search in several archives, as in one. */
export const joinedClauses = ([first = [], ...others]: readonly (readonly SaidClause[])[]): SaidClause[] =>
  first.map(({ terms, excluded }, at) => ({
    terms: terms.map((term, place) =>
      joinedTerm([term, ...others.flatMap((clauses) => clauses[at]?.terms[place] ?? [])], term),
    ),
    excluded,
  }));

function joinedTerm(all: readonly SaidTerm[], term: SaidTerm): SaidTerm {
  const forms = [
    ...Map.groupBy(
      all.flatMap((each) => each.forms),
      ({ text, asTyped }) => `${asTyped} ${text}`,
    ).values(),
  ];
  return {
    ...term,
    paragraphs: sum(all.map(({ paragraphs }) => paragraphs)),
    beside: sum(all.map(({ beside }) => beside)),
    forms: forms
      .flatMap(([form, ...same]) =>
        form ? [{ ...form, times: form.times + sum(same.map(({ times }) => times)) }] : [],
      )
      .sort(foremost),
  };
}

const foremost = (a: SaidForm, b: SaidForm): number => Number(b.asTyped) - Number(a.asTyped) || b.times - a.times;

/** The words of a term that stand nowhere in the archive, in the form or forms asked for. */
export function unknownWords({ read: { term } }: FoundTerm, vocabulary: Vocabulary): string[] {
  return term.words
    .map(({ form }) => form)
    .filter((form) => (term.exact ? vocabulary.exactly(form) : vocabulary.related(form)).length === 0);
}
