import { spreadPath, topicPath } from "./addresses.ts";
import type { Meeting, Passage, Person, Topic } from "./model.ts";
import { passagePages, passageWeight } from "./spread.ts";
import { whenAndWhere } from "./titles.ts";
import { HEAVIEST_YEAR, type YearPage } from "./years.ts";

/** All passages on a topic of one meeting or one speaker. */
export interface Side<T> {
  of: T;
  passages: Passage[];
}

/** What is set side by side on one page: what two meetings, or two speakers, say on a topic. */
export type Pair = {
  /** The address below the site's root. */
  path: string;
  /** The year or month that the topic's page is of, where it is spread over pages; only its passages are set here. */
  when: string | undefined;
} & (
  { by: "meetings"; sides: [Side<Meeting>, Side<Meeting>] } | { by: "speakers"; sides: [Side<Person>, Side<Person>] }
);

/** How many of those who say most on a topic are set beside each other, each beside each. */
export const MOST_SPEAKERS = 3;

/** On a page of a topic that is spread over years. */
const MOST_SPEAKERS_OF_YEAR = 2;

/** In how many meetings a topic may come up for each of them to be set beside the next. */
export const MOST_MEETINGS = 12;

/** What a side is called: a person's name, or when and where a meeting was. */
export const sideName = (of: Meeting | Person): string => ("name" in of ? of.name : whenAndWhere(of));

/** What a pair is called. */
export const pairName = ({ by, sides: [one, other] }: Pair): string =>
  `${sideName(one.of)}${by === "meetings" ? "," : ""} and ${sideName(other.of)}`;

const topicPairs = new WeakMap<Topic, Pair[]>();

/**
 * The pairs of a topic, which are few however large the archive is. Where all its passages stand on one page: of the three
 * who say most each beside each, and, if it comes up in at most twelve meetings, each beside the next. Where its passages
 * are spread over years or months: of each of these the two who say most. What would be too heavy for one page is left out.
 */
export function pairsOf(topic: Topic): Pair[] {
  const pairs = topicPairs.get(topic) ?? passagePages(topic).flatMap((page) => pairsOfPage(topic, page));
  topicPairs.set(topic, pairs);
  return pairs;
}

/** The pairs to which a page of a topic leads: those of its passages. */
export function pairsOn(topic: Topic, page: YearPage<Passage>): Pair[] {
  const shown = new Set(passagesOn(page).map(({ paragraph }) => paragraph));
  const isShown = (pair: Pair) => pair.sides.every(({ passages }) => passages.every((one) => shown.has(one.paragraph)));
  return pairsOf(topic).filter(isShown);
}

const passagesOn = ({ years }: YearPage<Passage>): Passage[] => years.flatMap(({ items }) => items);

function pairsOfPage(topic: Topic, page: YearPage<Passage>): Pair[] {
  const isSpread = page.index.length > 0;
  // The first page of a topic that is spread shows again what a page of a year or month does.
  if (isSpread && page.year === undefined) return [];
  const path = spreadPath(topicPath(topic), page.year);
  const when = page.year;
  const speakers = speakersIn(passagesOn(page)).slice(0, isSpread ? MOST_SPEAKERS_OF_YEAR : MOST_SPEAKERS);
  const meetings = isSpread ? [] : meetingsIn(passagesOn(page));
  return [
    ...eachBesideEach(speakers).map((sides): Pair => ({
      by: "speakers",
      path: pairPath(path, "speakers", sides),
      when,
      sides,
    })),
    ...(meetings.length > MOST_MEETINGS ? [] : eachBesideNext(meetings)).map((sides): Pair => ({
      by: "meetings",
      path: pairPath(path, "meetings", sides),
      when,
      sides,
    })),
  ].filter((pair) => weightOf(pair) <= HEAVIEST_YEAR);
}

const pairPath = (
  path: string,
  by: Pair["by"],
  [one, other]: readonly [Side<{ id: string }>, Side<{ id: string }>],
): string => `${path}${by}/${one.of.id}/${other.of.id}/`;

/** Those who say something, who says most first; of those who say as much, who spoke first. */
function speakersIn(passages: readonly Passage[]): Side<Person>[] {
  const sides = [...Map.groupBy(passages, ({ turn }) => turn.person)].flatMap(([of, some]) =>
    of === null ? [] : [{ of, passages: some }],
  );
  return sides.sort((a, b) => b.passages.length - a.passages.length);
}

const meetingsIn = (passages: readonly Passage[]): Side<Meeting>[] =>
  [...Map.groupBy(passages, ({ meeting }) => meeting)].map(([of, some]) => ({ of, passages: some }));

/** Every two of some, by their ids: an address says nothing of who says more. */
function eachBesideEach(sides: readonly Side<Person>[]): [Side<Person>, Side<Person>][] {
  const byId = sides.toSorted((a, b) => (a.of.id < b.of.id ? -1 : 1));
  return byId.flatMap((one, at) => byId.slice(at + 1).map((other): [Side<Person>, Side<Person>] => [one, other]));
}

const eachBesideNext = (sides: readonly Side<Meeting>[]): [Side<Meeting>, Side<Meeting>][] =>
  sides.slice(1).flatMap((next, at) => {
    const one = sides[at];
    return one === undefined ? [] : [[one, next] satisfies [Side<Meeting>, Side<Meeting>]];
  });

const weightOf = ({ sides }: Pair): number =>
  sides.flatMap(({ passages }) => passages).reduce((sum, passage) => sum + passageWeight(passage), 0);
