import { unpackColumns } from "../columns.ts";
import { type AmountFile, type AmountList, type Core, SLICES_IN_GROUP, type VocabularyFile } from "../files.ts";
import type { Clause } from "../query/parse.ts";
import { amountCandidates, filesWith } from "./amounts.ts";
import { inAny } from "./hits.ts";
import { Layout } from "./layout.ts";
import { type Candidates, candidates, type FoundTerm, foundTerm, neededEntries } from "./match.ts";
import { NameBook } from "./names.ts";
import { nearest } from "./near.ts";
import { type ReadClause, readClauses, type ReadTerm } from "./reading.ts";
import { besideSlice, speechSlice } from "./slices.ts";
import { type CountedForm, type Entry, Vocabulary } from "./vocabulary.ts";

/** From so many slices on, a whole group costs less than each by itself. */
const WHOLE_GROUP = 9;

/** Where the engine gets what it needs; each is asked for once. */
export interface Source {
  words: (file: number) => Promise<VocabularyFile>;
  slice: (slice: number) => Promise<Uint8Array>;
  group: (group: number) => Promise<Uint8Array>;
  /** Which figures that speakers state stand in which file, and some of them. */
  amountList: () => Promise<AmountList>;
  amounts: (file: number) => Promise<AmountFile>;
  /** The positions of a form as it is printed, ascending. */
  positions: (entry: Entry) => Promise<number[]>;
}

/** A clause with where each of its terms stands. */
export interface FoundClause {
  terms: FoundTerm[];
  excluded: boolean;
}

/** Finds the words of queries, and brings here what it needs for that. */
export class Engine {
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  /** Other spellings of names: those of all archives that are searched together. */
  names: NameBook;
  readonly #source: Source;
  readonly #positions = new Map<number, readonly number[]>();

  constructor(core: Core, source: Source) {
    this.layout = new Layout(core);
    this.vocabulary = new Vocabulary(core.vocabulary);
    this.names = new NameBook(core.names);
    this.#source = source;
  }

  /** Where each term of some clauses stands; rejects as the source does. */
  async find(clauses: readonly Clause[]): Promise<FoundClause[]> {
    const read = await this.#read(clauses);
    const sequences = read.flatMap(({ terms }) =>
      terms.flatMap(({ readings }) => readings.flatMap((each) => each.sequences)),
    );
    await this.#loadPositions(sequences.flatMap((sequence) => neededEntries(sequence, this.vocabulary)));
    const placed = await Promise.all(
      read.map(async ({ terms, excluded }) => ({
        terms: await Promise.all(terms.map((term) => this.#candidates(term))),
        excluded,
      })),
    );
    await this.loadSlices(this.layout.slicesOf(placed.flatMap(({ terms }) => terms.flatMap(positionsOf))));
    return placed.map(({ terms, excluded }) => ({
      terms: terms.map((term) => foundTerm(term, this.layout)),
      excluded,
    }));
  }

  /** Words with hyphens are known once the files of the words without are here, and may need other files. */
  async #read(clauses: readonly Clause[]): Promise<ReadClause[]> {
    for (;;) {
      const read = readClauses(clauses, { names: this.names, joined: (form) => this.vocabulary.joined(form) });
      const files = new Set(read.flatMap(({ terms }) => terms.flatMap((term) => this.#filesOf(term))));
      const missing = [...files].filter((file) => !this.vocabulary.has(file));
      if (missing.length === 0) return read;
      await this.#loadWords(missing);
    }
  }

  #filesOf({ term, readings }: ReadTerm): number[] {
    const slots = readings.flatMap(({ sequences }) => sequences.flat());
    const whole = this.vocabulary.fileOf(term.words.map(({ form }) => form).join(""));
    return [
      ...(term.exact || term.amount !== undefined ? [] : [whole]),
      ...slots.flatMap(({ word, as }) =>
        as === "beginning" ? this.vocabulary.filesWith(word) : [this.vocabulary.fileOf(word.toLowerCase())],
      ),
    ];
  }

  /** Brings vocabulary files here that are not. */
  async #loadWords(files: readonly number[]): Promise<void> {
    const missing = files.filter((file) => !this.vocabulary.has(file));
    const loaded = await Promise.all(missing.map(async (file) => [file, await this.#source.words(file)] as const));
    for (const [file, words] of loaded) if (!this.vocabulary.has(file)) this.vocabulary.add(file, words);
  }

  async #loadPositions(entries: readonly Entry[]): Promise<void> {
    const missing = new Map(entries.map((entry) => [entry.number, entry]));
    for (const number of this.#positions.keys()) missing.delete(number);
    await Promise.all(
      [...missing.values()].map(async (entry) =>
        this.#positions.set(entry.number, await this.#source.positions(entry)),
      ),
    );
  }

  async #candidates(read: ReadTerm): Promise<Candidates> {
    const { amount } = read.term;
    if (amount !== undefined) {
      const files = filesWith(amount, await this.#source.amountList());
      return amountCandidates(read, amount, await Promise.all(files.map((file) => this.#source.amounts(file))));
    }
    return candidates(read, this.vocabulary, ({ number }) => this.#positions.get(number) ?? []);
  }

  /** Brings slices here that are not. */
  async loadSlices(slices: Iterable<number>): Promise<void> {
    const missing = [...slices].filter((slice) => !this.layout.has(slice));
    const groups = Map.groupBy(missing, (slice) => Math.floor(slice / SLICES_IN_GROUP));
    await Promise.all(
      [...groups].map(([group, some]) => (some.length < WHOLE_GROUP ? this.#loadEach(some) : this.#loadGroup(group))),
    );
  }

  async #loadEach(slices: readonly number[]): Promise<void> {
    await Promise.all(
      slices.map(async (slice) => this.#addSlice(slice, unpackColumns(await this.#source.slice(slice)))),
    );
  }

  async #loadGroup(group: number): Promise<void> {
    const [lengths = [], ...columns] = unpackColumns(await this.#source.group(group));
    let first = 0;
    for (const [place, length] of lengths.entries()) {
      this.#addSlice(group * SLICES_IN_GROUP + place, columns.slice(first, first + length));
      first += length;
    }
  }

  #addSlice(slice: number, columns: readonly number[][]): void {
    if (this.layout.has(slice)) return;
    if (this.layout.isSpeech(slice)) this.layout.addSpeech(slice, speechSlice(columns));
    else this.layout.addBeside(slice, besideSlice(columns));
  }

  /** Each way in which some forms are printed, by form. */
  async printed(forms: readonly string[]): Promise<Map<string, Entry[]>> {
    await this.#loadWords([...new Set(forms.map((form) => this.vocabulary.fileOf(form)))]);
    return new Map(forms.map((form) => [form, this.vocabulary.exactly(form)]));
  }

  /** Where any of some entries stands, ascending. */
  async positionsOf(entries: readonly Entry[]): Promise<number[]> {
    await this.#loadPositions(entries);
    return inAny(entries.map(({ number }) => this.#positions.get(number) ?? []));
  }

  /** How many words of the archive begin so. */
  async beginnings(beginning: string): Promise<number> {
    await this.#loadWords(this.vocabulary.filesWith(beginning));
    return this.vocabulary.standing(beginning).length;
  }

  /** The words of the archive that a word was probably meant to be: those near it that begin with its first letters. */
  async near(form: string): Promise<CountedForm[]> {
    const [first = "", second = ""] = form;
    for (const beginning of new Set([first, second])) {
      await this.#loadWords(this.vocabulary.filesWith(beginning));
      const found = nearest(form, this.vocabulary.standing(beginning));
      if (found.length > 0) return found;
    }
    return [];
  }
}

const positionsOf = ({ readings }: Candidates): number[] => readings.flat().flatMap(({ at }) => at);
