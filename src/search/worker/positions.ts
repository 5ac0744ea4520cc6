import { codeOf } from "../code.ts";
import type { Layout } from "../find/layout.ts";
import type { Entry } from "../find/vocabulary.ts";
import { type LoadFile, Pagefind } from "./pagefind.ts";
import { Unreachable } from "../unreachable.ts";

/** Where forms stand, from Pagefind. */
export class Positions {
  readonly #pagefind: Promise<Pagefind>;
  readonly #layout: Layout;

  constructor(load: LoadFile, layout: Layout) {
    this.#layout = layout;
    this.#pagefind = Pagefind.open(layout.core.pagefind, load);
    this.#pagefind.catch(() => undefined);
  }

  /**
   * The positions of a form as it is printed, ascending.
   * @throws Unreachable when any of it does not arrive, or is not all that the vocabulary says there is.
   */
  async of({ number, count, printed }: Entry): Promise<number[]> {
    const pagefind = await this.#pagefind;
    const records = await pagefind.search(codeOf(number));
    const positions = records.flatMap(({ name, words }) => {
      const start = this.#layout.startOfRecord(name);
      return start === undefined ? [] : words.map((word) => start + word);
    });
    if (positions.length !== count) throw new Unreachable(`The part of the index with "${printed}" did not arrive.`);
    return positions.sort((a, b) => a - b);
  }
}
