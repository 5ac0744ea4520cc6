import { Engine } from "../find/engine.ts";
import type { Layout } from "../find/layout.ts";
import type { Entry } from "../find/vocabulary.ts";
import type { AmountFile, AmountList, Core, Facet, FacetValues, Leaf, VocabularyFile } from "../files.ts";
import { Leaves } from "./leaves.ts";
import { ValueLists } from "./value-lists.ts";

/** The files of the search. */
export interface Data {
  core: () => Promise<Core>;
  words: (file: number) => Promise<VocabularyFile>;
  values: (facet: Facet, file: number) => Promise<FacetValues>;
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
  engine: Engine;
  leaves: Leaves;
  values: ValueLists;
}

/**
 * Opens the index on some data; `positionsIn` gives what knows where forms stand.
 * @throws Unreachable when the data's core does not arrive.
 */
export async function openIndex(data: Data, positionsIn: (layout: Layout) => PositionsSource): Promise<Opened> {
  const engine: Engine = new Engine(await data.core(), {
    words: (file) => data.words(file),
    slice: (slice) => data.slice(slice),
    group: (group) => data.group(group),
    amountList: () => data.amountList(),
    amounts: (file) => data.amounts(file),
    positions: (entry) => positions.of(entry),
  });
  const positions = positionsIn(engine.layout);
  return {
    engine,
    leaves: new Leaves((leaf) => data.leaf(leaf), engine.layout),
    values: new ValueLists((facet, file) => data.values(facet, file), engine.layout.core.values),
  };
}
