import { codeOf } from "../code.ts";
import type { Layout } from "../find/layout.ts";
import type { Entry } from "../find/vocabulary.ts";
import { Unreachable } from "./unreachable.ts";

/** The part of Pagefind's API that is used here. */
interface Pagefind {
  search: (term: string) => Promise<{ results: { id: string; words: number[] }[] }>;
}

interface PagefindModule {
  createInstance: (options: { basePath: string; noWorker: boolean; metaCacheTag: string }) => Pagefind;
}

/** Where forms stand, from Pagefind. */
export class Positions {
  readonly #path: string;
  readonly #layout: Layout;
  #pagefind: Promise<Pagefind> | null = null;

  /** `path` is where Pagefind's files lie. */
  constructor(path: string, layout: Layout) {
    this.#path = path;
    this.#layout = layout;
  }

  /**
   * The positions of a form as it is printed, ascending. Pagefind is silent about a part of its index that does not
   * arrive; the vocabulary knows how often a form stands.
   * @throws Unreachable when any of it does not arrive, or arrives and is not all there is.
   */
  async of({ number, count, printed }: Entry): Promise<number[]> {
    const results = await this.#search(codeOf(number));
    const positions = results.flatMap(({ id, words }) => {
      const start = this.#layout.startOfRecord(id);
      return start === undefined ? [] : words.map((word) => start + word);
    });
    if (positions.length !== count) throw new Unreachable(`The part of the index with "${printed}"`);
    return positions.sort((a, b) => a - b);
  }

  async #search(code: string): Promise<{ id: string; words: number[] }[]> {
    this.#pagefind ??= this.#start();
    try {
      const { results } = await (await this.#pagefind).search(code);
      return results;
    } catch (cause) {
      throw cause instanceof Unreachable ? cause : new Unreachable("Pagefind’s index", cause);
    }
  }

  async #start(): Promise<Pagefind> {
    const address = `${this.#path}pagefind.js`;
    try {
      const module: unknown = await import(/* @vite-ignore */ address);
      if (!isPagefind(module)) throw new Error("not Pagefind");
      return module.createInstance({ basePath: this.#path, noWorker: true, metaCacheTag: this.#layout.core.build });
    } catch (cause) {
      throw new Unreachable(address, cause);
    }
  }
}

const isPagefind = (module: unknown): module is PagefindModule =>
  typeof module === "object" && module !== null && "createInstance" in module;
