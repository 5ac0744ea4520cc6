import { Engine } from "../find/engine.ts";
import type { Layout } from "../find/layout.ts";
import type { Entry } from "../find/vocabulary.ts";
import type { AmountFile, AmountList, Core, Facet, FacetValues, Leaf, VocabularyFile } from "../files.ts";
import { Leaves } from "./leaves.ts";
import { ValueLists } from "./value-lists.ts";

/** The files of the search, but for its core. */
export interface Data {
  words: (file: number) => Promise<VocabularyFile>;
  values: (facet: Facet, file: number | "all") => Promise<FacetValues>;
  amountList: () => Promise<AmountList>;
  amounts: (file: number) => Promise<AmountFile>;
  leaf: (leaf: number) => Promise<Leaf>;
  slice: (slice: number) => Promise<Uint8Array>;
  group: (group: number) => Promise<Uint8Array>;
}

/** Knows where forms stand. */
export interface PositionsSource {
  of: (entry: Entry) => Promise<number[]>;
}

/** The index of an archive, opened: what answers questions to it stands on this. */
export interface Opened {
  /** The path of its site's root, with a slash at both ends. */
  root: string;
  engine: Engine;
  leaves: Leaves;
  values: ValueLists;
}

/** An index that is to be opened: where its site is, its core, and its other files. */
interface Opening {
  root: string;
  core: Core;
  data: Data;
}

/** Opens an index; `positionsIn` gives what knows where forms stand. */
export function openIndex({ root, core, data }: Opening, positionsIn: (layout: Layout) => PositionsSource): Opened {
  const engine: Engine = new Engine(core, {
    words: (file) => data.words(file),
    slice: (slice) => data.slice(slice),
    group: (group) => data.group(group),
    amountList: () => data.amountList(),
    amounts: (file) => data.amounts(file),
    positions: (entry) => positions.of(entry),
  });
  const positions = positionsIn(engine.layout);
  return {
    root,
    engine,
    leaves: new Leaves((leaf) => data.leaf(leaf), engine.layout),
    values: new ValueLists((facet, file) => data.values(facet, file), core),
  };
}
