import type { Supplier } from "../archive/model.ts";

/**
 * The files that the search page loads, as the build writes them below `search/data/`. All but Pagefind's own are JSON,
 * gzipped under a neutral name, so that they are as small on a host that does not compress.
 */

/** Where the files lie below the site's root. */
export const DATA_PATH = "search/data/";

export const FACETS = ["speaker", "topic", "place", "year", "meeting"] as const;

/** What a paragraph can be narrowed by. */
export type Facet = (typeof FACETS)[number];

/** The kinds of words in a paragraph: the speaker's, the page's gloss, a stage direction. */
export const KINDS = ["speech", "gloss", "stage"] as const;
export type Kind = (typeof KINDS)[number];

/** A value of a facet: its id in addresses, and its name. */
export type FacetValue = readonly [id: string, name: string];

/**
 * `table.bin`: what is true of each paragraph, without its words. Paragraphs are in order of time and of print; the
 * archive's words are counted through from the first paragraph to the last, and that count is a word's position.
 */
export interface Table {
  /** Changes with every change of the data; other files are asked for under it, so that no old one is mixed in. */
  build: string;
  facets: Record<Facet, FacetValue[]>;
  /** Each record of the Pagefind index: the name Pagefind gives it, and how many paragraphs it holds. */
  records: [name: string, paragraphs: number][];
  /** For each leaf: how many paragraphs it holds. */
  leaves: number[];
  /** For each paragraph: its number of words. */
  words: number[];
  /** For each paragraph and facet: the values true of it, as places in `facets`. */
  values: Record<Facet, (number | number[])[]>;
  /** Words that are not speech: first and last position and kind, ascending. */
  asides: [first: number, last: number, kind: Kind][];
  /** The vocabulary files there are. */
  shards: string[];
}

/** `words/<shard>.bin`: families of inflected forms, each form with how often it stands in the archive. */
export type Vocabulary = Record<string, Record<string, number>>;

/** A stretch of a paragraph, as printed. */
export interface PrintedRun {
  kind: Kind | "elision";
  text: string;
}

/** A paragraph as a result shows it. */
export interface LeafParagraph {
  /** Its address below the site's root. */
  path: string;
  number: string;
  speaker: string;
  role: string | null;
  runs: PrintedRun[];
  /** For a short turn: how the turn before it ends. */
  answers: { speaker: string; path: string; text: string } | null;
}

/** `leaves/<n>.bin`: some consecutive paragraphs of one meeting. */
export interface Leaf {
  meeting: {
    id: string;
    title: string;
    titleBy: Supplier;
    /** As an ISO day, and as readers write it. */
    date: string;
    day: string;
    place: string | null;
    placeBy: Supplier;
  };
  paragraphs: LeafParagraph[];
}

/** `search/names.json`: people and places that have more than one spelling, each with all of them. */
export type Names = string[][];
