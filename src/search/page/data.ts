import { DATA_PATH, type Leaf, type Names, type Table, type Vocabulary } from "../shapes.ts";
import { Kept } from "./kept.ts";

/** Something that search needs did not arrive whole. */
export class Unreachable extends Error {
  constructor(what: string, cause?: unknown) {
    super(`${what} did not arrive.`, { cause });
  }
}

/** The files the build wrote for the search page, each read once. Every method rejects with `Unreachable`. */
export class Data {
  readonly #root: string;
  readonly #tables = new Kept<"table.bin", Table>((path) => this.#file(path, { cache: "no-cache" }));
  readonly #names = new Kept<"search/names.json", Names>((path) => fetchWhole(`${this.#root}${path}`, plain<Names>));
  readonly #vocabularies = new Kept<string, Vocabulary>((shard) => this.#file(`words/${shard}.bin`));
  readonly #leaves = new Kept<number, Leaf>((leaf) => this.#file(`leaves/${leaf}.bin`));
  #build = "";

  /** `root` is the site's root as a path, with a slash at its end. */
  constructor(root: string) {
    this.#root = root;
  }

  get pagefindPath(): string {
    return `${this.#root}${DATA_PATH}pagefind/`;
  }

  async table(): Promise<Table> {
    const table = await this.#tables.get("table.bin");
    this.#build = table.build;
    return table;
  }

  names(): Promise<Names> {
    return this.#names.get("search/names.json");
  }

  vocabulary(shard: string): Promise<Vocabulary> {
    return this.#vocabularies.get(shard);
  }

  leaf(leaf: number): Promise<Leaf> {
    return this.#leaves.get(leaf);
  }

  /** Files of one build are asked for under its name, so that none comes from an older visit. */
  #file<T>(path: string, settings?: RequestInit): Promise<T> {
    const version = this.#build === "" ? "" : `?${this.#build}`;
    return fetchWhole(`${this.#root}${DATA_PATH}${path}${version}`, unpacked<T>, settings);
  }
}

async function fetchWhole<T>(url: string, read: (answer: Response) => Promise<T>, settings?: RequestInit): Promise<T> {
  try {
    const answer = await fetch(url, settings);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return await read(answer);
  } catch (cause) {
    throw new Unreachable(url, cause);
  }
}

const plain = <T>(answer: Response): Promise<T> => answer.json();

async function unpacked<T>({ body }: Response): Promise<T> {
  if (body === null) throw new Error("empty");
  return plain(new Response(body.pipeThrough(new DecompressionStream("gzip"))));
}
