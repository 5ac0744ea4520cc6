import { nearNames, type NearNames } from "./near.ts";
import { rosterOf, type Roster } from "./roster.ts";
import { isNameWord, wordsOf } from "../language/index.ts";
import { seen } from "../text/index.ts";

/** What the caller knows of people and places: evidence, never needed. */
export interface Known {
  /** Each person with every spelling of the name. */
  speakers: readonly { names: readonly string[] }[];
  places: readonly string[];
}

/** The names of the people whom the caller knows, ready to be looked up. */
export interface KnownPeople {
  roster: Roster;
  /** In how many names each word stands that can be part of one. */
  words: ReadonlyMap<string, number>;
  near: NearNames;
}

/** One caller reads many transcripts with the same knowledge, which is put in order once. */
const ready = new WeakMap<Known, KnownPeople>();

/** The people of `known` in order; the same object gives the same order, so it must not be changed in between. */
export function peopleOf(known: Known): KnownPeople {
  const people = ready.get(known) ?? inOrder(known);
  ready.set(known, people);
  return people;
}

function inOrder({ speakers }: Known): KnownPeople {
  const names = speakers.flatMap((speaker) => speaker.names);
  const { bySurname } = rosterOf(speakers.flatMap((speaker) => onePerSurname(speaker.names)));
  return { roster: { ...rosterOf(names), bySurname }, words: nameWords(names), near: nearNames(names) };
}

/** The first of the names with each surname: two spellings of one person are not two people. */
function onePerSurname(names: readonly string[]): string[] {
  return [...new Map([...names].reverse().map((name) => [wordsOf(name).at(-1), name])).values()];
}

/** How many of the names each word stands in, of those words that can be part of a name. */
export function nameWords(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of names.flatMap((name) => wordsOf(seen(name)).filter(isNameWord))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
