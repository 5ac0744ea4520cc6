import { nameKey } from "../collections/cross-check.ts";
import { plain } from "../transcript/index.ts";
import { slug } from "./slug.ts";

interface Entry {
  id: string;
  name: string;
  spellings: readonly string[];
}

/**
 * People or places by any of their names. A name that no entry of the editor's claims gets an entry of its own, made
 * once, under an id that no other entry has.
 */
export class Registry<T extends Entry> {
  readonly #byName = new Map<string, T>();
  readonly #byId = new Map<string, T>();
  readonly #create: (id: string, name: string) => T;

  constructor(entries: readonly T[], create: (id: string, name: string) => T) {
    this.#create = create;
    for (const entry of entries) this.#add(entry);
  }

  /** The entry that claims the name, if there is one. */
  find(name: string): T | undefined {
    return this.#byName.get(nameKey(name));
  }

  /** The entry that claims the name, or one made for it, with plain spaces in its name. */
  findOrAdd(name: string): T {
    return this.find(name) ?? this.#add(this.#create(this.#freeId(slug(name)), plain(name)));
  }

  /** Every entry, by name. */
  all(): T[] {
    return [...this.#byId.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
  }

  #add(entry: T): T {
    this.#byId.set(entry.id, entry);
    for (const name of [entry.name, ...entry.spellings]) this.#byName.set(nameKey(name), entry);
    return entry;
  }

  #freeId(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.#byId.has(id); n += 1) id = `${wanted}-${n}`;
    return id;
  }
}
