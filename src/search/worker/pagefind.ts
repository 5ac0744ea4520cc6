/**
 * Pagefind's index as this search asks it: its WebAssembly and the files that Pagefind wrote, without its script. That
 * script is 31 KB, of which a search for one code needs little; it logs and goes on where a file does not arrive, which
 * a search that must be exact cannot. What is called here is what `pagefind.js` of the version named in package.json
 * calls; the site's tests fall when another version calls it otherwise.
 */

/** The functions of Pagefind's WebAssembly that are used. Texts go in and come out as places in its memory. */
interface PagefindExports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_malloc: (size: number, align: number) => number;
  __wbindgen_free: (place: number, size: number, align: number) => void;
  __wbindgen_start: () => void;
  init_pagefind: (...meta: Place) => number;
  load_index_chunk: (state: number, ...chunk: Place) => number;
  request_indexes: (state: number, ...term: Place) => Place;
  search: (state: number, ...args: [...Place, ...Place, ...Place, ...Place, number, number]) => Place;
}

type Place = [at: number, size: number];

/** A record found: its name, and the words of it that are the term, counted from 0. */
export interface FoundRecord {
  name: string;
  words: number[];
}

/** Its WebAssembly, the same for every index that one version of Pagefind wrote. */
export const PAGEFIND_CODE = "wasm.unknown.pagefind";

/** What stands before the content of each of Pagefind's files, once unpacked. */
const SIGNATURE = "pagefind_dcd";

/** The module that Pagefind's WebAssembly asks its one import of. */
const MODULE = "./pagefind_web_bg.js";

/** Brings a file here, by its path among Pagefind's own, unpacked. */
export type LoadFile = (path: string) => Promise<Uint8Array>;

export class Pagefind {
  readonly #wasm: PagefindExports;
  readonly #load: LoadFile;
  readonly #chunks = new Map<string, Promise<void>>();
  #state: number;

  private constructor(wasm: PagefindExports, meta: Uint8Array, load: LoadFile) {
    this.#wasm = wasm;
    this.#load = load;
    this.#state = wasm.init_pagefind(...this.#put(meta)) >>> 0;
    if (this.#state === 0) throw new Error("Pagefind does not read its own list of records.");
  }

  /**
   * Opens an index by the name of its list of records.
   * @throws what `load` throws, and for files that are not Pagefind's.
   */
  static async open(name: string, load: LoadFile): Promise<Pagefind> {
    const [code, meta] = await Promise.all([content(PAGEFIND_CODE, load), content(`pagefind.${name}.pf_meta`, load)]);
    let wasm: PagefindExports | null = null;
    const imports = { [MODULE]: { __wbindgen_init_externref_table: () => initExternrefs(wasm) } };
    const { instance } = await WebAssembly.instantiate(code, imports);
    if (!isPagefind(instance.exports)) throw new Error("This is not the WebAssembly of Pagefind.");
    wasm = instance.exports;
    wasm.__wbindgen_start();
    return new Pagefind(wasm, meta, load);
  }

  /** Every record that has a word of the index that begins with a term. */
  async search(term: string): Promise<FoundRecord[]> {
    const asked = this.#wasm.request_indexes(this.#state, ...this.#putText(term));
    const chunks = await parsed<string[]>(this.#take(asked));
    await Promise.all(chunks.filter((chunk) => chunk !== "").map((chunk) => this.#loadChunk(chunk)));
    const answer = this.#wasm.search(
      this.#state,
      ...this.#putText(term),
      ...this.#putText(term),
      ...this.#putText("{}"),
      ...this.#putText(""),
      0,
      0,
    );
    const { results } = await parsed<{ results: { p: string; l: { l: number }[] }[] }>(this.#take(answer));
    return results.map(({ p, l }) => ({ name: p, words: l.map((word) => word.l) }));
  }

  #loadChunk(chunk: string): Promise<void> {
    const known = this.#chunks.get(chunk);
    if (known !== undefined) return known;
    const loaded = content(`index/${chunk}.pf_index`, this.#load).then((bytes) => {
      this.#state = this.#wasm.load_index_chunk(this.#state, ...this.#put(bytes)) >>> 0;
    });
    this.#chunks.set(chunk, loaded);
    return loaded;
  }

  #put(bytes: Uint8Array): Place {
    const at = this.#wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#wasm.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  }

  #putText(text: string): Place {
    return this.#put(new TextEncoder().encode(text));
  }

  #take([at, size]: Place): string {
    const text = new TextDecoder().decode(
      new Uint8Array(this.#wasm.memory.buffer).subarray(at >>> 0, (at >>> 0) + size),
    );
    this.#wasm.__wbindgen_free(at, size, 1);
    return text;
  }
}

const isPagefind = (exports: WebAssembly.Exports): exports is WebAssembly.Exports & PagefindExports =>
  ["memory", "init_pagefind", "load_index_chunk", "request_indexes", "search"].every((name) => name in exports);

const parsed = <T>(json: string): Promise<T> => new Response(json).json();

/** The values that WebAssembly made by wasm-bindgen expects in its table at its start. */
function initExternrefs(wasm: PagefindExports | null): void {
  const table = wasm?.__wbindgen_externrefs;
  const first = table?.grow(4) ?? 0;
  table?.set(0, undefined);
  for (const [place, value] of [undefined, null, true, false].entries()) table?.set(first + place, value);
}

async function content(path: string, load: LoadFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await load(path);
  const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error(`${path} is not a file of Pagefind.`);
  return bytes.slice(SIGNATURE.length);
}
