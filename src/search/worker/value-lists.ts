import { type Facet, type FacetValues, VALUES_IN_FILE } from "../files.ts";

/** The values of the facets, brought here file by file. */
export class ValueLists {
  readonly #load: (facet: Facet, file: number) => Promise<FacetValues>;
  readonly #sizes: Readonly<Record<Facet, number>>;

  /** `sizes` says how many values each facet has. */
  constructor(load: (facet: Facet, file: number) => Promise<FacetValues>, sizes: Readonly<Record<Facet, number>>) {
    this.#load = load;
    this.#sizes = sizes;
  }

  /** The value at a place in its list. */
  async at(facet: Facet, place: number): Promise<FacetValues[number]> {
    const value = (await this.#load(facet, Math.floor(place / VALUES_IN_FILE)))[place % VALUES_IN_FILE];
    if (value === undefined) throw new Error(`There is no ${facet} ${place}.`);
    return value;
  }

  /** All values of a facet. */
  async all(facet: Facet): Promise<FacetValues> {
    const files = Math.ceil(this.#sizes[facet] / VALUES_IN_FILE);
    const lists = await Promise.all(Array.from({ length: files }, (_, file) => this.#load(facet, file)));
    return lists.flat();
  }
}
