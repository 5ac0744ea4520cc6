import { type Choice } from "./narrow.ts";
import { type Sort, SORTS } from "./rank.ts";
import { FACETS, type Facet, type Kind, KINDS } from "./shapes.ts";

/** All that a search is: what the address of the search page says. */
export interface State {
  query: string;
  choice: Choice;
  kinds: readonly Kind[];
  sort: Sort;
}

/** Reads the state from an address's query; what it does not know it leaves out. */
export function readState(parameters: URLSearchParams): State {
  const chosen = (facet: Facet) => [...new Set(parameters.getAll(facet).filter((id) => id !== ""))];
  return {
    query: parameters.get("q")?.trim() ?? "",
    choice: {
      speaker: chosen("speaker"),
      topic: chosen("topic"),
      place: chosen("place"),
      year: chosen("year"),
      meeting: chosen("meeting"),
    },
    kinds: KINDS.filter((kind) => parameters.getAll("kind").includes(kind)),
    sort: SORTS.find((sort) => sort === parameters.get("sort")) ?? "relevance",
  };
}

/** The address's query for a state, always in the same order; what is not chosen is not in it. */
export function writeState({ query, choice, kinds, sort }: State): string {
  const parameters = new URLSearchParams(query === "" ? [] : [["q", query]]);
  for (const facet of FACETS) for (const id of choice[facet]) parameters.append(facet, id);
  for (const kind of kinds) parameters.append("kind", kind);
  if (sort !== "relevance") parameters.append("sort", sort);
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** True for a state that nothing is chosen in. */
export const isUnfiltered = ({ choice, kinds }: State): boolean =>
  kinds.length === 0 && FACETS.every((facet) => choice[facet].length === 0);

/** The state without facets and kinds. */
export const unfiltered = (state: State): State => ({
  ...state,
  choice: { speaker: [], topic: [], place: [], year: [], meeting: [] },
  kinds: [],
});
