import { type Core, type Facet, type FacetValues, VALUES_IN_FILE } from "../files.ts";

/** The values of the facets, brought here file by file. */
export class ValueLists {
  readonly #load: (facet: Facet, file: number | "all") => Promise<FacetValues>;
  readonly #core: Pick<Core, "values" | "format">;

  constructor(
    load: (facet: Facet, file: number | "all") => Promise<FacetValues>,
    core: Pick<Core, "values" | "format">,
  ) {
    this.#load = load;
    this.#core = core;
  }

  /** The value at a place in its list. */
  async at(facet: Facet, place: number): Promise<FacetValues[number]> {
    const value = (await this.#load(facet, Math.floor(place / VALUES_IN_FILE)))[place % VALUES_IN_FILE];
    if (value === undefined) throw new Error(`There is no ${facet} ${place}.`);
    return value;
  }

  /** All values of a facet; a volume has them in one file. */
  async all(facet: Facet): Promise<FacetValues> {
    if (this.#core.format !== undefined) return this.#load(facet, "all");
    const files = Math.ceil(this.#core.values[facet] / VALUES_IN_FILE);
    const lists = await Promise.all(Array.from({ length: files }, (_, file) => this.#load(facet, file)));
    return lists.flat();
  }
}
