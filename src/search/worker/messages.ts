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

/** What the page can ask of the worker, each with what it takes and gives. */
export interface Requests {
  /** Comes first: the site's root as a path, with a slash at its end. */
  open: { takes: { root: string }; gives: null };
  answer: { takes: { state: State; typing: boolean }; gives: Answer };
  results: { takes: { from: number; to: number }; gives: Result[] };
  lines: { takes: { from: number; to: number }; gives: Lines };
  frequencies: { takes: Record<string, never>; gives: Frequencies };
  /** All lines as a table; `root` is a whole address. */
  saveLines: { takes: { root: string }; gives: string };
  beside: { takes: { all: boolean }; gives: BesideAnswer };
  facets: { takes: Record<string, never>; gives: FacetLists };
  /** All values of one facet. */
  facet: { takes: { facet: Facet }; gives: FacetCount[] };
  leads: { takes: Record<string, never>; gives: Leads };
  /** What of a pasted text the record has. */
  check: { takes: { text: string }; gives: Checked };
  /** `root` is a whole address. */
  save: { takes: { format: Format; root: string }; gives: string };
}

export type Method = keyof Requests;

/** A question to the worker. What is asked after an answer is asked of that answer. */
export type Question = { [M in Method]: { id: number; method: M; takes: Requests[M]["takes"] } }[Method];

/** What the worker says of a question: how far it is, what it gives, or that something did not arrive. */
export type Reply =
  | { id: number; progress: [done: number, all: number] }
  | { id: number; gives: unknown }
  | { id: number; failed: string };
