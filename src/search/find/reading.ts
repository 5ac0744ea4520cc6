import type { Clause, Term } from "../query/parse.ts";
import { numberWays, quantityAt } from "../query/quantity.ts";
import { printedForms, type Word } from "../words.ts";
import { formsOf, type NameBook } from "./names.ts";

/** One word to find. */
export interface Slot {
  /** With capitals where `as` is `printed`. */
  word: string;
  /** As it is printed, in this form only, in any form of the same word, or as the beginning of a form. */
  as: "printed" | "form" | "word" | "beginning";
}

/** Words to find one after the other. */
export type Sequence = Slot[];

/** One way to read a term; all its sequences must stand in a paragraph. */
export interface Reading {
  /** The words it looks for, as the page names them. */
  named: string;
  sequences: Sequence[];
}

/** A term with every way it is read; the first is the term as typed. Any one of them is enough. */
export interface ReadTerm {
  term: Term;
  readings: [Reading, ...Reading[]];
}

/** A clause with its terms read; terms that together are a name or an amount are one. */
export interface ReadClause {
  terms: ReadTerm[];
  excluded: boolean;
}

/** What reading asks for. */
export interface Known {
  names: NameBook;
  /** The words with hyphens that are written like this without. */
  joined: (form: string) => readonly string[];
}

/** Reads the clauses of a query: which words each term is looked for as. Phrases and beginnings have one reading. */
export function readClauses(clauses: readonly Clause[], known: Known): ReadClause[] {
  const read: ReadClause[] = [];
  for (let at = 0; at < clauses.length;) {
    const plain = plainTerms(clauses.slice(at));
    const group = plain.length === 0 ? null : amountOrName(plain, known);
    const clause = clauses[at];
    if (group !== null) {
      read.push({ terms: [group.term], excluded: false });
      at += group.length;
    } else {
      if (clause) read.push({ terms: clause.terms.map((term) => readTerm(term, known)), excluded: clause.excluded });
      at += 1;
    }
  }
  return read;
}

/** The words at the beginning of some clauses that stand alone and are asked for in any form. */
function plainTerms(clauses: readonly Clause[]): Term[] {
  const terms: Term[] = [];
  for (const {
    terms: [term, ...others],
    excluded,
  } of clauses) {
    if (excluded || others.length > 0 || !isPlain(term)) break;
    terms.push(term);
  }
  return terms;
}

/** A word to be found in any form. */
const isPlain = ({ exact, beginning, amount }: Term): boolean => !exact && !beginning && amount === undefined;

interface Group {
  term: ReadTerm;
  /** How many terms it takes. */
  length: number;
}

/** An amount or a name at the beginning of some terms: of a name, as many words as one of the archive's has. */
function amountOrName(terms: readonly Term[], known: Known): Group | null {
  return amount(terms, known) ?? name(terms, known.names);
}

function amount(terms: readonly Term[], known: Known): Group | null {
  const forms = terms.map(termForms);
  const quantity = quantityAt(forms.flat());
  if (quantity === null) return null;
  const length = forms.findIndex((_, at) => forms.slice(0, at + 1).flat().length >= quantity.length) + 1;
  if (forms.slice(0, length).flat().length !== quantity.length) return null;
  const term = joined(terms.slice(0, length));
  const [typed = [], ...ways] = quantity.ways;
  if (ways.length === 0) return { term: readTerm(term, known), length };
  return { term: { term, readings: [inOneSequence(typed), ...ways.map(inOneSequence)] }, length };
}

function name(terms: readonly Term[], names: NameBook): Group | null {
  for (let length = Math.min(terms.length, 5); length > 1; length -= 1) {
    const group = terms.slice(0, length);
    const others = names.others(group.flatMap(termForms));
    if (others.length === 0) continue;
    const term = joined(group);
    const typed = { named: term.typed, sequences: group.map((each) => inAnyForm(termForms(each))) };
    return { term: { term, readings: [typed, ...others.map(spelt)] }, length };
  }
  return null;
}

const termForms = ({ words }: Term): string[] => words.map(({ form }) => form);

/** Several terms as one. */
function joined(terms: readonly Term[]): Term {
  const typed = terms.map((term) => term.typed).join(" ");
  return { typed, words: terms.flatMap(({ words }) => words), exact: false, beginning: false };
}

function readTerm(term: Term, { names, joined: joinedAs }: Known): ReadTerm {
  if (term.amount !== undefined) return { term, readings: [{ named: term.typed, sequences: [] }] };
  const forms = termForms(term);
  if (term.exact) return { term, readings: [{ named: term.typed, sequences: [term.words.map(exactly)] }] };
  const typed = { named: term.typed, sequences: [term.beginning ? beginning(forms) : inAnyForm(forms)] };
  if (term.beginning) return { term, readings: [typed] };
  const written = [...writtenOtherwise(forms), ...joinedAs(forms.join("")).map(formsOf)];
  return { term, readings: [typed, ...names.others(forms).map(spelt), ...distinct(written, forms).map(inOneSequence)] };
}

/** `cyber-sport` may stand as `cyber sport` or `cybersport`, `G20` as `G-20` or `G 20`, `2000` as `2 000`. */
function writtenOtherwise(forms: readonly string[]): string[][] {
  const parts = forms.filter((form) => form !== "-");
  if (parts.length < forms.length) return [parts, [parts.join("")]];
  const [form = ""] = forms;
  if (forms.length !== 1) return [];
  const mixed = /^(?:\p{L}+(?=\p{N})|\p{N}+(?=\p{L}))/u.exec(form)?.[0];
  if (mixed === undefined) return numberWays(form);
  const both = [mixed, form.slice(mixed.length)];
  return [both.flatMap((part, at) => (at === 0 ? [part] : ["-", part])), both];
}

const distinct = (ways: readonly string[][], but: readonly string[]): string[][] =>
  [...new Map(ways.map((way) => [way.join(" "), way])).values()].filter((way) => way.join(" ") !== but.join(" "));

function spelt(name: string): Reading {
  return { named: name, sequences: [inAnyForm(formsOf(name))] };
}

const inOneSequence = (forms: readonly string[]): Reading => ({
  named: printedForms(forms),
  sequences: [inAnyForm(forms)],
});

/** Capitals count where they are typed. */
const exactly = ({ form, printed }: Word): Slot =>
  printed === form ? { word: form, as: "form" } : { word: printed, as: "printed" };

const inAnyForm = (forms: readonly string[]): Sequence => forms.map((word) => ({ word, as: "word" }));

const beginning = (forms: readonly string[]): Sequence =>
  forms.map((word, at) => ({ word, as: at === forms.length - 1 ? "beginning" : "word" }));
