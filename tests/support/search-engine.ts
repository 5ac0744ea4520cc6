import { gunzipSync } from "node:zlib";
import { besideRows } from "../../src/archive/beside.ts";
import type { Archive } from "../../src/archive/model.ts";
import { paragraphRows } from "../../src/archive/rows.ts";
import { dataFiles } from "../../src/search/build/data-files.ts";
import { meetingWords } from "../../src/search/build/meeting-words.ts";
import type { Sources } from "../../src/search/build/joined.ts";
import {
  type AmountFile,
  type AmountList,
  type Core,
  type Facet,
  type FacetValues,
  type Leaf,
  leafPlace,
  type VocabularyFile,
} from "../../src/search/files.ts";
import { readState } from "../../src/search/state.ts";
import { type Data, openIndex, type Opened } from "../../src/search/worker/open.ts";
import { Searcher } from "../../src/search/worker/searcher.ts";
import { wordsOf } from "../../src/search/words.ts";

/** What the search is built from. */
export const searchSources = (archive: Archive): Sources => ({
  paragraphs: paragraphRows(archive),
  beside: besideRows(archive),
});

/** A search of an archive without a browser. */
export const searcherOf = async (archive: Archive): Promise<Searcher> => searcherIn(await openedOf(archive));

/** A search of one index. */
export const searcherIn = (index: Opened): Searcher =>
  new Searcher({ roots: [index.root], own: index.root, open: () => Promise.resolve(index), close: () => undefined });

/**
 * The index of an archive, opened without a browser: its files as the build makes them, and in Pagefind's place a plain
 * list of all words.
 */
export async function openedOf(archive: Archive, root = "/", format?: string): Promise<Opened> {
  const sources = searchSources(archive);
  const files = await dataFiles(sources, meetingWords, format);
  const unpacked = (path: string): Buffer => gunzipSync(files.get(path) ?? new Uint8Array());
  const json = <T>(path: string): Promise<T> => new Response(unpacked(path).toString("utf8")).json();
  const core = await json<Core>("core.bin");
  const data: Data = {
    words: (file) => json<VocabularyFile>(`words/${file}.bin`),
    values: (facet: Facet, file) => json<FacetValues>(`values/${facet}/${file}.bin`),
    amountList: () => json<AmountList>("amounts/list.bin"),
    amounts: (file) => json<AmountFile>(`amounts/${file}.bin`),
    leaf: (leaf) => leafIn(files, core, leaf),
    slice: (slice) => Promise.resolve(unpacked(`slices/${slice}.bin`)),
    group: (group) => Promise.resolve(unpacked(`groups/${group}.bin`)),
  };
  const positions = Map.groupBy(allWords(archive).entries(), ([, word]) => word);
  const of = ({ printed }: { printed: string }) =>
    Promise.resolve((positions.get(printed) ?? []).map(([position]) => position));
  return openIndex({ root, core, data }, () => ({ of }));
}

/** The leaf of a part, read from the files of an index. */
export function leafIn(files: ReadonlyMap<string, Uint8Array>, core: Core, part: number): Promise<Leaf> {
  const { path, start, end } = leafPlace(core, part);
  const leaf = gunzipSync(files.get(path)?.subarray(start, end) ?? new Uint8Array());
  return new Response(leaf.toString("utf8")).json();
}

/** The words of all units, one after the other; between two lines of one unit stands what nobody can type. */
function allWords(archive: Archive): string[] {
  const printed = (text: string) => wordsOf(text).map((word) => word.printed);
  return [
    ...paragraphRows(archive).flatMap(({ text }) => printed(text)),
    ...besideRows(archive).flatMap(({ lines }) =>
      lines.flatMap((line, at) => [...(at === 0 ? [] : ["¶"]), ...printed(line)]),
    ),
  ];
}

/** The state that the search page has at an address such as `?q=gas&year=2024`. */
export const stateAt = (address: string) => readState(new URLSearchParams(address));
