import { wordsOf } from "../../../src/search/words.ts";
import type { Random } from "./draw.ts";
import type { Page } from "./page.ts";
import { newWord, reworded, type Vocabulary } from "./words.ts";

/** How the numbers of people and of places grow with that of transcripts: their powers. */
const PEOPLE = 0.633;
const PLACES = 0.6;

/** Names of one kind as an archive grows. */
export interface Names {
  all: Set<string>;
  /** In so many transcripts that they stay as they are. */
  lasting: ReadonlySet<string>;
  first: number;
  growth: number;
}

const OFTEN = 3;

/** The speakers of some pages. */
export function speakersOf(pages: readonly Page[]): Names {
  return namesOf(
    pages.flatMap(({ speakers }) => speakers),
    PEOPLE,
  );
}

/** The places of some pages. */
export function placesOf(pages: readonly Page[]): Names {
  return namesOf(
    pages.flatMap(({ place }) => place ?? []),
    PLACES,
  );
}

function namesOf(names: readonly string[], growth: number): Names {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const lasting = [...counts].flatMap(([name, count]) => (count >= OFTEN ? name : []));
  return { all: new Set(counts.keys()), lasting: new Set(lasting), first: counts.size, growth };
}

/** True while there are fewer of these names than an archive of so many times the transcripts has. */
function isWanting({ all, first, growth }: Names, times: number): boolean {
  return all.size < first * times ** growth;
}

/**
 * Surnames of a page to be changed, in every form they are printed in, as long as people are wanting; those that are
 * common words too stay.
 */
export function otherSurnames(
  page: Page,
  people: Names,
  times: number,
  vocabulary: Vocabulary,
  common: ReadonlySet<string>,
  random: Random,
): Map<string, string> {
  const others = new Map<string, string>();
  for (const speaker of page.speakers) {
    const [surname = "", ...rest] = speaker.split(" ").reverse();
    const form = wordsOf(surname)[0]?.form ?? "";
    if (people.lasting.has(speaker) || rest.length === 0 || !isWanting(people, times)) continue;
    if (!/^\p{Ll}{3,}$/u.test(form) || common.has(form) || others.has(form)) continue;
    const other = newWord(newWord(form, vocabulary, random), vocabulary, random);
    others.set(form, other).set(`${form}'s`, `${other}’s`);
    people.all.add([...rest.reverse(), other].join(" "));
  }
  return others;
}

/** The place of a page: its own, or one not heard of yet as long as places are wanting. */
export function otherPlace(
  place: string,
  places: Names,
  times: number,
  vocabulary: Vocabulary,
  random: Random,
): string {
  const [form] = wordsOf(place.replace(/,.*/, ""))
    .flatMap((word) => (word.form.length > 3 ? word.form : []))
    .reverse();
  if (form === undefined || places.lasting.has(place) || !isWanting(places, times)) return place;
  const other = reworded(place, new Map([[form, newWord(form, vocabulary, random)]]));
  places.all.add(other);
  return other;
}
