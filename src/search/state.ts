import { eachFacet, FACETS, type Facet, type Kind, KINDS } from "./files.ts";

/** How results are shown: as paragraphs, or each place as a line with the words before and after it. */
export const VIEWS = ["paragraphs", "lines"] as const;
export type View = (typeof VIEWS)[number];

/** The orders results come in, by view; the first goes without saying. Lines by the words before them, or after. */
export const SORTS = {
  paragraphs: ["relevance", "oldest", "newest"],
  lines: ["oldest", "newest", "speaker", "left", "right"],
} as const satisfies Record<View, readonly string[]>;
export type Sort = (typeof SORTS)[View][number];

/** The order of a view that has a name, or the one that goes without saying. */
export function sortNamed(view: View, name: string | null): Sort {
  const sorts: readonly Sort[] = SORTS[view];
  return sorts.find((sort) => sort === name) ?? SORTS[view][0];
}

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
  view: View;
  sort: Sort;
}

const NO_CHOICE: Choice = eachFacet(() => []);

/** Reads the state from an address's query; what it does not know it leaves out. */
export function readState(parameters: URLSearchParams): State {
  const view = VIEWS.find((each) => each === parameters.get("view")) ?? "paragraphs";
  const chosen = (facet: Facet) => [...new Set(parameters.getAll(facet).filter((id) => id !== ""))];
  return {
    query: parameters.get("q")?.trim() ?? "",
    choice: eachFacet(chosen),
    kinds: KINDS.filter((kind) => parameters.getAll("kind").includes(kind)),
    scope: SCOPES.find((scope) => scope === parameters.get("within")) ?? "paragraph",
    view,
    sort: sortNamed(view, parameters.get("sort")),
  };
}

/** The address's query for a state, always in the same order; what is not chosen is not in it. */
export function writeState({ query, choice, kinds, scope, view, sort }: State): string {
  const parameters = new URLSearchParams(query === "" ? [] : [["q", query]]);
  for (const facet of FACETS) for (const id of choice[facet]) parameters.append(facet, id);
  for (const kind of kinds) parameters.append("kind", kind);
  if (scope !== "paragraph") parameters.append("within", scope);
  if (view !== "paragraphs") parameters.append("view", view);
  if (sort !== sortNamed(view, null)) parameters.append("sort", sort);
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
