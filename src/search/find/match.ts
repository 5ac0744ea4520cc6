import { printedForms } from "../words.ts";
import { placeOf } from "./ascending.ts";
import { Hits, inAll, keptPlaces, type Places } from "./hits.ts";
import type { Layout } from "./layout.ts";
import { Names } from "./name-numbers.ts";
import type { ReadTerm, Sequence, Slot } from "./reading.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";

/** Where a form stands, as it is printed: its positions, ascending. */
export type PositionsOf = (entry: Entry) => readonly number[];

/** The places where the sequences of a term's readings may stand; whether all words lie in one unit is not known yet. */
export interface Candidates {
  read: ReadTerm;
  /** What stands at the places, and how many of these names, from the first, are words as typed. */
  names: string[];
  typed: number;
  /** Of each reading, of each of its sequences. */
  readings: Places[][];
}

/** A term with where it stands. */
export interface FoundTerm {
  read: ReadTerm;
  /** What stands there, and how many of these names, from the first, are words as typed. */
  names: readonly string[];
  typed: number;
  hits: Hits;
}

/** The ways in which the words at a slot are printed. */
function slotEntries({ word, as }: Slot, vocabulary: Vocabulary): Entry[] {
  if (as === "beginning") return vocabulary.beginning(word);
  if (as === "word") return vocabulary.related(word);
  const entries = vocabulary.exactly(word.toLowerCase());
  return as === "form" ? entries : entries.filter(({ printed }) => printed === word);
}

/** The forms whose places a sequence needs: none where one of its words stands nowhere. */
export function neededEntries(sequence: Sequence, vocabulary: Vocabulary): Entry[] {
  const slots = sequence.map((slot) => slotEntries(slot, vocabulary));
  return slots.every((entries) => entries.length > 0) ? slots.flat() : [];
}

/** Where a term may stand. */
export function candidates(read: ReadTerm, vocabulary: Vocabulary, positionsOf: PositionsOf): Candidates {
  const [typed] = read.readings;
  const names = new Names(
    typed.sequences.map((sequence) => printedForms(sequence.map(({ word }) => word.toLowerCase()))),
  );
  const asTyped = names.all.length;
  const readings = read.readings.map(({ sequences }) =>
    sequences.map((sequence) => sequencePlaces(sequence, { vocabulary, positionsOf, names })),
  );
  return { read, names: names.all, typed: asTyped, readings };
}

interface Sources {
  vocabulary: Vocabulary;
  positionsOf: PositionsOf;
  names: Names;
}

/** Where a word of a slot stands, ascending, each with its form. */
interface Occurrences {
  at: readonly number[];
  forms: readonly string[];
  /** Of each position, as a place in `forms`. */
  form: readonly number[];
}

function sequencePlaces(sequence: Sequence, { vocabulary, positionsOf, names }: Sources): Places {
  const entries = sequence.map((slot) => slotEntries(slot, vocabulary));
  if (entries.some(({ length }) => length === 0)) return { at: [], sizes: [], names: [] };
  const slots = entries.map((some) => occurrences(some, positionsOf));
  const rarest = slots.reduce(
    (best, slot, place) => (slot.at.length < (slots[best]?.at.length ?? 0) ? place : best),
    0,
  );
  const numbers = new Map<string, number>();
  const places: Places = { at: [], sizes: [], names: [] };
  for (const position of slots[rarest]?.at ?? []) {
    const there = slots.map((slot, place) => formAt(slot, position - rarest + place));
    if (there.some((form) => form < 0)) continue;
    places.at.push(position - rarest);
    places.sizes.push(sequence.length);
    places.names.push(numberOf(there));
  }
  return places;

  function numberOf(there: readonly number[]): number {
    const key = there.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = names.numberOf(printedForms(there.map((form, place) => slots[place]?.forms[form] ?? "")));
    numbers.set(key, number);
    return number;
  }
}

function occurrences(entries: readonly Entry[], positionsOf: PositionsOf): Occurrences {
  const forms = [...new Set(entries.map(({ form }) => form))];
  const [only, ...others] = entries;
  if (only === undefined) return { at: [], forms, form: [] };
  if (others.length === 0) {
    const at = positionsOf(only);
    return { at, forms, form: at.map(() => 0) };
  }
  const keys = entries.flatMap((entry) => {
    const form = forms.indexOf(entry.form);
    return positionsOf(entry).map((position) => position * forms.length + form);
  });
  const sorted = [...Float64Array.from(keys).sort()];
  return {
    at: sorted.map((key) => Math.floor(key / forms.length)),
    forms,
    form: sorted.map((key) => key % forms.length),
  };
}

/** The form at a position, or −1. */
const formAt = ({ at, form }: Occurrences, position: number): number => form[placeOf(at, position)] ?? -1;

/** The places of a term, each once: of places that overlap, that of the reading which comes first. */
export function foundTerm({ read, names, typed, readings }: Candidates, layout: Layout): FoundTerm {
  const places = readings.map((sequences) => readingPlaces(sequences, layout));
  return { read, names, typed, hits: new Hits(merged(places), layout) };
}

/** Of each sequence the places that lie in one unit, where the unit has all sequences. */
function readingPlaces(sequences: readonly Places[], layout: Layout): Places[] {
  const whole = sequences.map((places) => inOneUnit(places, layout));
  if (whole.length === 1) return whole;
  const hits = whole.map((places) => new Hits(places, layout));
  const units = new Set(inAll(hits.map((each) => each.units)));
  return whole.map((places) => keptPlaces(places, ({ at }) => units.has(layout.unitAt(at))));
}

const inOneUnit = (places: Places, layout: Layout): Places =>
  (places.sizes[0] ?? 1) === 1
    ? places
    : keptPlaces(places, ({ at, size }) => layout.unitAt(at) === layout.unitAt(at + size - 1));

function merged(readings: readonly Places[][]): Places {
  const [first, ...others] = readings.flat();
  if (first === undefined) return { at: [], sizes: [], names: [] };
  const filled = others.filter(({ at }) => at.length > 0);
  if (filled.length === 0) return first;
  const all = [first, ...filled].flatMap(({ at, sizes, names }) =>
    at.map((position, place) => ({ at: position, size: sizes[place] ?? 1, name: names[place] ?? 0 })),
  );
  const taken = new Set<number>();
  const free = all.filter(({ at, size }) => {
    const positions = Array.from({ length: size }, (_, offset) => at + offset);
    if (positions.some((position) => taken.has(position))) return false;
    for (const position of positions) taken.add(position);
    return true;
  });
  free.sort((a, b) => a.at - b.at);
  return {
    at: free.map(({ at }) => at),
    sizes: free.map(({ size }) => size),
    names: free.map(({ name }) => name),
  };
}
