import { eachFacet, FACETS, type Facet, type FacetValues, KINDS } from "../files.ts";
import type { Answer, FacetCount, FacetList, FacetLists } from "./answer.ts";
import type { Answered, Part } from "./answered.ts";

/** How many values of a facet are shown before all are asked for. */
const SHOWN = 8;

/** A value of a facet: a part that has it, its place in the list of that, and how many paragraphs it would leave. */
interface FacetPlace {
  part: Part;
  place: number;
  count: number;
  chosen: boolean;
}

type Counted = Pick<Answered, "parts" | "answer" | "state">;

/** What the values of the facets would leave, the most of each first. */
export async function facetLists(answered: Counted): Promise<FacetLists> {
  const { parts, state } = answered;
  const lists = new Map(
    await Promise.all(FACETS.map(async (facet) => [facet, await someOf(facet, answered)] as const)),
  );
  const kind = KINDS.map((id) => ({
    ...{ id, name: id, chosen: state.kinds.includes(id) },
    count: parts.reduce((sum, { found }) => sum + found.kinds[id], 0),
  }));
  return {
    ...eachFacet((facet) => lists.get(facet) ?? { shown: [], more: 0 }),
    kind: { shown: kind.filter(({ count, chosen }) => count > 0 || chosen), more: 0 },
  };
}

async function someOf(facet: Facet, answered: Counted): Promise<FacetList> {
  const places = await placesOf(facet, answered);
  const shown = places.filter(({ chosen }, at) => at < SHOWN || chosen);
  return { shown: await named(facet, shown, answered.answer), more: places.length - shown.length };
}

/** What every value of a facet would leave: those that would leave something, and those chosen. */
export const allOf = async (facet: Facet, answered: Counted): Promise<FacetCount[]> =>
  named(facet, await placesOf(facet, answered), answered.answer);

/** The values as they are, the most first; where nothing was asked, all as they stand in their lists. */
async function placesOf(facet: Facet, { parts, answer }: Counted): Promise<FacetPlace[]> {
  const places = parts.map((part) =>
    part.found.counts[facet].map((count, place): FacetPlace => ({
      ...{ part, place, count },
      chosen: part.search.narrowing.chosen[facet].has(place),
    })),
  );
  const all = await joined(facet, places, answer);
  if (answer.blank) return all;
  return all.filter(({ count, chosen }) => count > 0 || chosen).sort((a, b) => b.count - a.count);
}

/** The values of all parts as one list. A meeting is in one volume alone; any other value may be in several. */
async function joined(facet: Facet, places: readonly FacetPlace[][], { blank }: Answer): Promise<FacetPlace[]> {
  const all = places.flat();
  if (places.length === 1) return all;
  if (facet === "meeting") return all.sort((a, b) => timeOf(a) - timeOf(b));
  const lists = await Promise.all(places.map(async ([first]) => (await first?.part.volume.values.all(facet)) ?? []));
  const values = places.flatMap((some, at) => some.map((place) => withValue(place, lists[at] ?? [])));
  const same = [...Map.groupBy(values, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first ? [others.reduce(sum, first)] : [],
  );
  const order = same.sort((a, b) => (facet === "year" ? a.id.localeCompare(b.id) : b.paragraphs - a.paragraphs));
  return order.map((value) => (blank ? { ...value, count: value.paragraphs } : value));
}

/** A value with its id and how many paragraphs it has in all. */
type WithValue = FacetPlace & { id: string; paragraphs: number };

function withValue(place: FacetPlace, values: FacetValues): WithValue {
  const [id = "", , paragraphs = 0] = values[place.place] ?? [];
  return { ...place, id, paragraphs };
}

const sum = (a: WithValue, b: WithValue): WithValue => ({
  ...a,
  count: a.count + b.count,
  paragraphs: a.paragraphs + b.paragraphs,
  chosen: a.chosen || b.chosen,
});

const timeOf = ({ part, place }: FacetPlace): number => part.times[place] ?? 0;

async function named(facet: Facet, places: readonly FacetPlace[], { blank }: Answer): Promise<FacetCount[]> {
  const counts = await Promise.all(
    places.map(async ({ part, place, count, chosen }) => {
      const [id, name, paragraphs] = await part.volume.values.at(facet, place);
      return { id, name, count: blank && count === 0 ? paragraphs : count, chosen };
    }),
  );
  return counts.filter(({ count, chosen }) => count > 0 || chosen);
}
