import { eachFacet, FACETS, type Facet, type Kind, KINDS } from "./files.ts";

/** The three orders results come in. */
export const SORTS = ["relevance", "oldest", "newest"] as const;
export type Sort = (typeof SORTS)[number];

/** Within what all words must stand. */
export const SCOPES = ["paragraph", "turn", "meeting"] as const;
export type Scope = (typeof SCOPES)[number];

/** The chosen values of each facet, as ids: several of one facet mean either, several facets mean all. */
export type Choice = Record<Facet, readonly string[]>;

/** All that a search is: what the address of the search page says. */
export interface State {
  query: string;
  choice: Choice;
  kinds: readonly Kind[];
  scope: Scope;
  sort: Sort;
}

const NO_CHOICE: Choice = eachFacet(() => []);

/** Reads the state from an address's query; what it does not know it leaves out. */
export function readState(parameters: URLSearchParams): State {
  const chosen = (facet: Facet) => [...new Set(parameters.getAll(facet).filter((id) => id !== ""))];
  return {
    query: parameters.get("q")?.trim() ?? "",
    choice: eachFacet(chosen),
    kinds: KINDS.filter((kind) => parameters.getAll("kind").includes(kind)),
    scope: SCOPES.find((scope) => scope === parameters.get("within")) ?? "paragraph",
    sort: SORTS.find((sort) => sort === parameters.get("sort")) ?? "relevance",
  };
}

/** The address's query for a state, always in the same order; what is not chosen is not in it. */
export function writeState({ query, choice, kinds, scope, sort }: State): string {
  const parameters = new URLSearchParams(query === "" ? [] : [["q", query]]);
  for (const facet of FACETS) for (const id of choice[facet]) parameters.append(facet, id);
  for (const kind of kinds) parameters.append("kind", kind);
  if (scope !== "paragraph") parameters.append("within", scope);
  if (sort !== "relevance") parameters.append("sort", sort);
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** True for a state that nothing is chosen in. */
export const isUnfiltered = ({ choice, kinds }: State): boolean =>
  kinds.length === 0 && FACETS.every((facet) => choice[facet].length === 0);

/** The state without facets and kinds. */
export const unfiltered = (state: State): State => ({ ...state, choice: NO_CHOICE, kinds: [] });

/** The state with one value less. */
export function withoutValue(state: State, facet: Facet, id: string): State {
  return { ...state, choice: { ...state.choice, [facet]: state.choice[facet].filter((each) => each !== id) } };
}
