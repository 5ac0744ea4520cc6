import {
  type AmountFile,
  type AmountList,
  type Core,
  DATA_PATH,
  type Facet,
  type FacetValues,
  type Leaf,
  type VocabularyFile,
} from "../files.ts";
import { Kept } from "./kept.ts";
import type { Data } from "./open.ts";
import { PAGEFIND_CODE } from "./pagefind.ts";
import { Unreachable } from "../unreachable.ts";

/** The files the build wrote for the search, each read once. Every method rejects with `Unreachable`. */
export class Files implements Data {
  readonly #root: string;
  readonly #words = new Kept<number, VocabularyFile>((file) => this.#json(`words/${file}.bin`));
  readonly #values = new Kept<`${Facet}/${number | "all"}`, FacetValues>((file) => this.#json(`values/${file}.bin`));
  readonly #amountList = new Kept<"list", AmountList>((list) => this.#json(`amounts/${list}.bin`));
  readonly #amounts = new Kept<number, AmountFile>((file) => this.#json(`amounts/${file}.bin`));
  readonly #leaves = new Kept<number, Leaf>((leaf) => this.#json(`leaves/${leaf}.bin`));
  readonly #code = new Kept<typeof PAGEFIND_CODE, Uint8Array>((path) => this.#bytes(`pagefind/${path}`));
  #build = "";

  /** `root` is the site's root as a path, with a slash at its end. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Comes first: the other files are asked for under its build, so that none comes from an older visit. */
  async core(): Promise<Core> {
    const core = await this.#json<Core>("core.bin", { cache: "no-cache" });
    this.#build = core.build;
    return core;
  }

  words(file: number): Promise<VocabularyFile> {
    return this.#words.get(file);
  }

  values(facet: Facet, file: number | "all"): Promise<FacetValues> {
    return this.#values.get(`${facet}/${file}`);
  }

  amountList(): Promise<AmountList> {
    return this.#amountList.get("list");
  }

  amounts(file: number): Promise<AmountFile> {
    return this.#amounts.get(file);
  }

  leaf(leaf: number): Promise<Leaf> {
    return this.#leaves.get(leaf);
  }

  slice(slice: number): Promise<Uint8Array> {
    return this.#bytes(`slices/${slice}.bin`);
  }

  group(group: number): Promise<Uint8Array> {
    return this.#bytes(`groups/${group}.bin`);
  }

  /** One of Pagefind's own files. */
  pagefind(path: string): Promise<Uint8Array> {
    return path === PAGEFIND_CODE ? this.#code.get(path) : this.#bytes(`pagefind/${path}`);
  }

  async #bytes(path: string): Promise<Uint8Array> {
    return new Uint8Array(await this.#file(path, {}, (answer) => answer.arrayBuffer()));
  }

  #json<T>(path: string, settings: RequestInit = {}): Promise<T> {
    return this.#file<T>(path, settings, readJson<T>);
  }

  async #file<T>(path: string, settings: RequestInit, read: (answer: Response) => Promise<T>): Promise<T> {
    const version = this.#build === "" ? "" : `?${this.#build}`;
    const url = `${this.#root}${DATA_PATH}${path}${version}`;
    try {
      const answer = await fetch(url, settings);
      if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
      if (answer.body === null) throw new Error("empty");
      return await read(new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))));
    } catch (cause) {
      throw new Unreachable(`${url} did not arrive.`, { cause });
    }
  }
}

const readJson = <T>(answer: Response): Promise<T> => answer.json();
