import {
  type AmountFile,
  type AmountList,
  type Core,
  DATA_PATH,
  type Facet,
  type FacetValues,
  type Leaf,
  type LeafPlace,
  leafPlace,
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
  readonly #leaves = new Kept<number, Leaf>((leaf) => this.#leaf(leaf));
  readonly #code = new Kept<typeof PAGEFIND_CODE, Uint8Array>((path) => this.#bytes(`pagefind/${path}`));
  #core: Core | null = null;

  /** `root` is the site's root as a path, with a slash at its end. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Comes first: the other files are asked for under its build, so that none comes from an older visit. */
  async core(): Promise<Core> {
    const core = await this.#file("core.bin", readJson<Core>, { cache: "no-cache" });
    this.#core = core;
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
    return new Uint8Array(await this.#file(path, (answer) => answer.arrayBuffer()));
  }

  #json<T>(path: string): Promise<T> {
    return this.#file(path, readJson<T>);
  }

  #leaf(leaf: number): Promise<Leaf> {
    const place = leafPlace(this.#core ?? NO_LEAVES, leaf);
    const headers = { Range: `bytes=${place.start}-${place.end - 1}` };
    return this.#file(place.path, readJson<Leaf>, { headers }, (answer) => leafOf(answer, place));
  }

  async #file<T>(
    path: string,
    read: (answer: Response) => Promise<T>,
    settings: RequestInit = {},
    packedIn: (answer: Response) => Promise<ReadableStream<BufferSource> | null> = bodyOf,
  ): Promise<T> {
    const version = this.#core === null ? "" : `?${this.#core.build}`;
    const url = `${this.#root}${DATA_PATH}${path}${version}`;
    try {
      const answer = await fetch(url, settings);
      if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
      const packed = await packedIn(answer);
      if (packed === null) throw new Error("empty");
      return await read(new Response(packed.pipeThrough(new DecompressionStream("gzip"))));
    } catch (cause) {
      throw new Unreachable(`${url} did not arrive.`, { cause });
    }
  }
}

/** Before the core is here no leaf has a place. */
const NO_LEAVES = { leafBytes: [] };

const PARTIAL_CONTENT = 206;

const bodyOf = ({ body }: Response): Promise<Response["body"]> => Promise.resolve(body);

/** A leaf out of what a host answers: its bytes, or its whole file from one that sends no part of a file. */
async function leafOf(answer: Response, { start, end }: LeafPlace): Promise<Response["body"]> {
  if (answer.status === PARTIAL_CONTENT) return answer.body;
  return new Response((await answer.arrayBuffer()).slice(start, end)).body;
}

const readJson = <T>(answer: Response): Promise<T> => answer.json();
