import { isName, wordsOf } from "../language/index.ts";
import type { Linked } from "../record.ts";
import { seen } from "../text/index.ts";
import { rosterOfPersons } from "./roster.ts";

/** Whom the names are that a page links to the website's catalogue of persons. */
export interface Catalogue {
  /** The full names that are linked in the run of the page. */
  names: ReadonlySet<string>;
  /** The full names, by the Persons list, of the one who is called so in short. */
  inFull: (name: string) => readonly string[];
  /** The entry of the one who is called so; null where none is, or several are. */
  entryOf: (name: string) => string | null;
}

/** Puts in order what a page links to the catalogue: names in its run, and those of its Persons list. */
export function catalogueOf(linked: readonly Linked[]): Catalogue {
  const called = linked.flatMap(({ entry, name, listed }) =>
    (listed ? listedNames(name) : [seen(name)]).map((one) => ({ entry, name: one, listed })),
  );
  const entries = Map.groupBy(called, ({ name }) => name);
  const entryOf = (name: string): string | null => {
    const [entry = null, ...others] = new Set(entries.get(name)?.map((one) => one.entry));
    return others.length > 0 ? null : entry;
  };
  return {
    names: new Set(linked.flatMap(({ name, listed }) => (!listed && isName(wordsOf(seen(name))) ? [seen(name)] : []))),
    entryOf,
    inFull: (name) => {
      const entry = entryOf(name);
      return called.flatMap((one) =>
        one.listed && one.entry === entry && one.name.endsWith(` ${name}`) ? [one.name] : [],
      );
    },
  };
}

/** A name of the Persons list, the family name first, and with the given name first as well. */
const listedNames = (name: string): string[] => [...rosterOfPersons([name]).all];
