import { processWide } from "../kept/index.ts";

/** How long a thing is remembered that the folder has no more: pages see an edit later than the loaders do. */
const REMEMBERED = 60_000;

/** Things that this process has made of the content folder, under keys of all that they depend on. */
export class Held<T extends object> {
  readonly #name: string;

  /** @param name is the same for all that share these things. */
  constructor(name: string) {
    this.#name = name;
  }

  get(key: string): T | undefined {
    return this.#things().get(key)?.thing;
  }

  /** Holds a thing, and gives it; where one is held under the key already, that one. */
  put(key: string, thing: T): T {
    const held = this.get(key);
    if (held !== undefined) return held;
    this.#things().set(key, { thing, gone: null });
    return thing;
  }

  /** Holds all that the folder has, and forgets in time what it has no more. */
  putAll(things: readonly Keyed<T>[]): Keyed<T>[] {
    const held = things.map(({ key, thing }) => ({ key, thing: this.put(key, thing) }));
    this.rememberOnly(new Set(held.map(({ key }) => key)));
    return held;
  }

  /** Forgets what the folder has not had for a minute, and would otherwise grow in number with every edit. */
  rememberOnly(keys: ReadonlySet<string>, now = Date.now()): void {
    const things = this.#things();
    for (const [key, one] of things) {
      one.gone = keys.has(key) ? null : (one.gone ?? now);
      if (one.gone !== null && now - one.gone > REMEMBERED) things.delete(key);
    }
  }

  #things(): Map<string, One<T>> {
    return processWide(this.#name, isMap<One<T>>, () => new Map<string, One<T>>());
  }
}

/** A thing with its key. */
export interface Keyed<T> {
  key: string;
  thing: T;
}

/** A thing, and since when the folder is known not to have it any more; null where it has it. */
interface One<T> {
  thing: T;
  gone: number | null;
}

const isMap = <T>(value: unknown): value is Map<string, T> => value instanceof Map;
