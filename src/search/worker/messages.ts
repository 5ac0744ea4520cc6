import type { Facet } from "../files.ts";
import type { State } from "../state.ts";
import type { Checked } from "./checked.ts";
import type {
  Answer,
  BesideAnswer,
  FacetCount,
  FacetLists,
  Format,
  Frequencies,
  Leads,
  Lines,
  Result,
} from "./answer.ts";

/** What a page can ask of its worker, each with what it takes and gives. */
export type Requests = Record<string, { takes: unknown; gives: unknown }>;

/** What the search page asks. What is asked after an answer is asked of that answer. */
export type SearchRequests = {
  answer: { takes: { state: State; typing: boolean }; gives: Answer };
  results: { takes: { from: number; to: number }; gives: Result[] };
  lines: { takes: { from: number; to: number }; gives: Lines };
  frequencies: { takes: Record<string, never>; gives: Frequencies };
  /** All lines as a table; `origin` is the address of the host. */
  saveLines: { takes: { origin: string }; gives: string };
  beside: { takes: { all: boolean }; gives: BesideAnswer };
  facets: { takes: Record<string, never>; gives: FacetLists };
  /** All values of one facet. */
  facet: { takes: { facet: Facet }; gives: FacetCount[] };
  leads: { takes: Record<string, never>; gives: Leads };
  /** `origin` is the address of the host. */
  save: { takes: { format: Format; origin: string }; gives: string };
};

/** What the page that checks quotations asks: what of a pasted text the record has. */
export type CheckRequests = {
  check: { takes: { text: string }; gives: Checked };
};

/** A question to the worker. */
export type Question<R extends Requests> = { [M in keyof R]: { id: number; method: M; takes: R[M]["takes"] } }[keyof R];

/** Comes first: where the site is, as a path with a slash at both ends; and all volumes where it is one of several. */
export interface Opening {
  id: number;
  root: string;
  volumes: readonly string[];
}

/** What the worker says of a question: how far it is, what it gives, or that something did not arrive. */
export type Reply =
  | { id: number; progress: [done: number, all: number] }
  | { id: number; gives: unknown }
  | { id: number; failed: string };
