import { type Answer, answer } from "../answer.ts";
import { type Excerpt, excerptOf } from "../excerpt.ts";
import { Layout } from "../layout.ts";
import { parseQuery } from "../query.ts";
import { NameBook, readTerms } from "../reading.ts";
import type { Kind, Leaf, LeafParagraph, Table } from "../shapes.ts";
import type { State } from "../state.ts";
import type { Data } from "./data.ts";
import { WordIndex } from "./word-index.ts";

/** A paragraph found, with its words. */
export interface Result {
  meeting: Leaf["meeting"];
  paragraph: LeafParagraph;
  excerpt: Excerpt;
  /** The kinds of words in which something was found. */
  kinds: Kind[];
}

/** Searches one archive. */
export class Searcher {
  readonly table: Table;
  readonly #data: Data;
  readonly #layout: Layout;
  readonly #names: NameBook;
  readonly #index: WordIndex;

  private constructor(data: Data, table: Table, names: NameBook) {
    this.table = table;
    this.#data = data;
    this.#names = names;
    this.#layout = new Layout(table);
    this.#index = new WordIndex(data, this.#layout, table);
  }

  /** @throws Unreachable when the archive's tables do not arrive. */
  static async open(data: Data): Promise<Searcher> {
    const [table, names] = await Promise.all([data.table(), data.names()]);
    return new Searcher(data, table, new NameBook(names));
  }

  /** @throws Unreachable when a part of the index does not arrive. */
  async answer(state: State): Promise<Answer> {
    const terms = readTerms(parseQuery(state.query), this.#names);
    await this.#index.load(terms);
    return answer(state, terms, this.#index, this.#layout, this.table);
  }

  /** @throws Unreachable when the words of a paragraph do not arrive. */
  async results({ paragraphs, hits }: Answer, from: number, to: number): Promise<Result[]> {
    return Promise.all(
      paragraphs.slice(from, to).map(async (paragraph) => {
        const { leaf, place } = this.#layout.leafOf(paragraph);
        const { meeting, paragraphs: words } = await this.#data.leaf(leaf);
        const found = words[place];
        if (found === undefined) throw new Error(`Leaf ${leaf} has no paragraph ${place}.`);
        const here = hits.get(paragraph) ?? [];
        const excerpt = excerptOf(found.runs, here, this.#layout.startOf(paragraph));
        const kinds = [...new Set(here.map(({ at }) => this.#layout.kindAt(at)))];
        return { meeting, paragraph: found, excerpt, kinds };
      }),
    );
  }
}
