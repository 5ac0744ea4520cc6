import { codeOf, shardOf } from "../code.ts";
import type { Index } from "../find.ts";
import { familyOf } from "../inflection.ts";
import type { Layout } from "../layout.ts";
import type { ReadTerm } from "../reading.ts";
import type { Table, Vocabulary } from "../shapes.ts";
import { type Data, Unreachable } from "./data.ts";

/** The part of Pagefind's API that is used here. */
interface Pagefind {
  search: (term: string) => Promise<{ results: { id: string; words: number[] }[] }>;
}

interface PagefindModule {
  createInstance: (options: { basePath: string; noWorker: boolean }) => Pagefind;
}

/** Which words the archive has, from its vocabulary, and where they stand, from Pagefind. */
export class WordIndex implements Index {
  readonly #data: Data;
  readonly #layout: Layout;
  readonly #shards: ReadonlySet<string>;
  readonly #families = new Map<string, Record<string, number>>();
  readonly #positions = new Map<string, number[]>();
  #pagefind: Promise<Pagefind> | null = null;
  #failures = 0;

  constructor(data: Data, layout: Layout, { shards }: Table) {
    this.#data = data;
    this.#layout = layout;
    this.#shards = new Set(shards);
  }

  formsOf(family: string): string[] {
    return Object.keys(this.#families.get(family) ?? {});
  }

  positionsOf(form: string): number[] {
    return this.#positions.get(form) ?? [];
  }

  /**
   * Brings here what reading these terms needs.
   * @throws Unreachable when any of it does not arrive, or arrives and is not all there is.
   */
  async load(terms: readonly ReadTerm[]): Promise<void> {
    const slots = terms.flatMap(({ readings }) => readings.flatMap(({ sequences }) => sequences.flat()));
    await Promise.all([...new Set(slots.map(({ form }) => familyOf(form)))].map((family) => this.#loadFamily(family)));
    const sequences = terms.flatMap(({ readings }) => readings.flatMap((reading) => reading.sequences));
    const possible = sequences
      .map((sequence) =>
        sequence.map(({ form, family }) => (family === null ? this.#known(form) : this.formsOf(family))),
      )
      .filter((slots_) => slots_.every((forms) => forms.length > 0));
    await Promise.all([...new Set(possible.flat(2))].map((form) => this.#loadForm(form)));
  }

  #known(form: string): string[] {
    return this.formsOf(familyOf(form)).filter((each) => each === form);
  }

  async #loadFamily(family: string): Promise<void> {
    const shard = shardOf(family);
    if (this.#families.has(family) || !this.#shards.has(shard)) return;
    const words: Vocabulary = await this.#data.vocabulary(shard);
    this.#families.set(family, Object.hasOwn(words, family) ? (words[family] ?? {}) : {});
  }

  async #loadForm(form: string): Promise<void> {
    if (this.#positions.has(form)) return;
    const pagefind = await this.#start();
    const { results } = await pagefind.search(codeOf(form));
    const positions = results.flatMap(({ id, words }) => this.#inArchive(id, words)).sort((a, b) => a - b);
    this.#check(form, positions);
    this.#positions.set(form, positions);
  }

  #inArchive(record: string, words: readonly number[]): number[] {
    const start = this.#layout.startOfRecord(record);
    return start === undefined ? [] : words.map((word) => start + word);
  }

  /** Pagefind is silent about a part of its index that does not arrive; the vocabulary knows how often a form stands. */
  #check(form: string, positions: readonly number[]): void {
    const expected = this.#families.get(familyOf(form))?.[form];
    if (positions.length === expected) return;
    this.#restart();
    throw new Unreachable(`The part of the index with "${form}"`);
  }

  #start(): Promise<Pagefind> {
    if (this.#pagefind !== null) return this.#pagefind;
    const started = startPagefind(this.#data.pagefindPath, this.#failures);
    this.#pagefind = started;
    started.catch(() => this.#restart());
    return started;
  }

  #restart(): void {
    this.#pagefind = null;
    this.#failures += 1;
  }
}

const isPagefind = (module: unknown): module is PagefindModule =>
  typeof module === "object" && module !== null && "createInstance" in module;

/**
 * Pagefind on the page's own thread: a worker would load all of its code a second time. A module that once did not
 * arrive is asked for under another address, because browsers remember that it failed.
 */
async function startPagefind(basePath: string, failures: number): Promise<Pagefind> {
  const address = `${basePath}pagefind.js${failures > 0 ? `?${failures}` : ""}`;
  try {
    const module: unknown = await import(/* @vite-ignore */ address);
    if (!isPagefind(module)) throw new Error("not Pagefind");
    return module.createInstance({ basePath, noWorker: true });
  } catch (cause) {
    throw new Unreachable(address, cause);
  }
}
