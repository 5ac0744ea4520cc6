import { nameHash, nameKey } from "../ledger/index.ts";
import { plain } from "../transcript/index.ts";
import { freeId, slug } from "./slug.ts";

interface Named {
  id: string;
  name: string;
  spellings: readonly string[];
}

/** The ids of one kind of pages that have been published. */
export interface HeldIds {
  /** By the hash of the name that the page is about. */
  byName: ReadonlyMap<string, string>;
  /** Every id that leads or has led to somebody or something. */
  all: ReadonlySet<string>;
}

/** People or places by any of their names. */
export class Registry<T extends Named> {
  readonly #byName = new Map<string, T>();
  readonly #byId = new Map<string, T>();

  constructor(entries: readonly T[]) {
    for (const entry of entries) this.add(entry);
  }

  /** The entry that claims the name, if there is one. */
  find(name: string): T | undefined {
    return this.#byName.get(nameKey(name));
  }

  /**
   * The entry that claims the name.
   * @throws when none does.
   */
  get(name: string): T {
    const entry = this.find(name);
    if (entry === undefined) throw new Error(`Nobody and nothing is called ${name}.`);
    return entry;
  }

  /** Every entry, by name. */
  all(): T[] {
    return [...this.#byId.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
  }

  add(entry: T): void {
    this.#byId.set(entry.id, entry);
    for (const name of [entry.name, ...entry.spellings]) this.#byName.set(nameKey(name), entry);
  }

  /**
   * The id for a name that no entry claims: the one that was published for it, else one made of its letters that
   * neither an entry nor a published page has.
   */
  idFor(name: string, { byName, all }: HeldIds): string {
    const published = byName.get(nameHash(name));
    if (published !== undefined && !this.#byId.has(published)) return published;
    return freeId(slug(plain(name)), (id) => this.#byId.has(id) || all.has(id));
  }
}
