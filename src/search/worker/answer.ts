import type { CountedBy } from "../find/concordance.ts";
import type { Excerpt } from "../find/excerpt.ts";
import type { Offer } from "../find/offers.ts";
import type { SaidClause } from "../find/said.ts";
import type { Facet, Kind, LeafBeside, LeafMeeting, LeafParagraph } from "../files.ts";
import type { State } from "../state.ts";

/** The answer to a search, without the words of the paragraphs. Every count is exact. */
export interface Answer {
  state: State;
  /** Nothing was asked: no filter is chosen, and what was typed has no word or sign in it. */
  blank: boolean;
  /** What was not understood, and what was made of it; which volumes are not searched. */
  notes: string[];
  clauses: SaidClause[];
  /** What is chosen, each with its name and the state without it; no name for what the archive does not know. */
  choice: Chip[];
  paragraphs: number;
  turns: number;
  meetings: number;
}

/** One thing that a search is narrowed by. */
export interface Chip {
  facet: Facet | "kind" | "before" | "after";
  excluded: boolean;
  /** As typed or as its id, where the archive knows none such. */
  asked: string;
  /** What it means; several where a name typed is that of several. */
  names: string[];
  /** The search without it. */
  without: State;
}

/** A paragraph found, with its words. */
export interface Result {
  /** The path of the site's root, with a slash at both ends: of its volume, where there are several. */
  root: string;
  meeting: LeafMeeting;
  paragraph: LeafParagraph;
  excerpt: Excerpt;
  /** The kinds of words in which something was found. */
  kinds: Kind[];
  /** All paragraphs found in this meeting, as places among its paragraphs, and the words found in them. */
  inMeeting: { places: number[]; words: string[] };
}

/** Where a line of a concordance stands. */
export interface LinePlace {
  /** The path of the site's root, as with a result. */
  root: string;
  meeting: LeafMeeting;
  paragraph: Pick<LeafParagraph, "id" | "number" | "speaker" | "person" | "role">;
}

/** One place where something asked for stands, with what stands before and after it in the paragraph. */
export interface ShownLine extends LinePlace {
  before: string;
  words: string;
  after: string;
}

/** Some lines of a concordance. */
export interface Lines {
  /** How many lines there are in all. */
  size: number;
  /** Whether they stand in the order asked for; too many cannot be sorted by what stands before or after. */
  sorted: boolean;
  shown: ShownLine[];
}

/** How often something stands somewhere, among how many words. */
export interface NamedFrequency {
  id: string;
  name: string;
  times: number;
  words: number;
}

export type Frequencies = Record<CountedBy, NamedFrequency[]>;

/** One thing beside the speech, with the path of its site's root. */
export interface FoundBeside extends LeafBeside {
  root: string;
}

/** What stands beside the speech and has what was asked for. */
export interface BesideAnswer {
  /** What is named, and where else it is printed; the first of each. */
  named: FoundBeside[];
  printed: FoundBeside[];
  /** How many there are of each in all. */
  namedCount: number;
  printedCount: number;
}

/** A value of a facet, and how many paragraphs choosing it would leave. */
export interface FacetCount {
  id: string;
  name: string;
  count: number;
  chosen: boolean;
}

/** The values of a facet that would leave most, those chosen among them, and how many more there are. */
export interface FacetList {
  shown: FacetCount[];
  more: number;
}

export type FacetLists = Record<Facet | "kind", FacetList>;

/** What may find more: words near those that stand nowhere, by clause, term and word, and other searches. */
export interface Leads {
  clauses: SaidClause[];
  offers: Offer[];
  /** The search with an amount in words asked for by its value; its text is what is asked. */
  byValue: Offer | null;
  /** For each near word offered the search with it. */
  instead: Record<string, State>;
}

/** A file that all results can be kept in. */
export type Format = "csv" | "quotations";
