import type { BesideRow } from "../archive/beside.ts";
import type { Supplier } from "../archive/model.ts";

/**
 * The files that the search loads, as the build writes them below `search/data/`. All but Pagefind's own are gzipped
 * under a neutral name, so that they are as small on a host that does not compress; a search loads what it needs of
 * them, so that none grows with the archive but the list of parts.
 *
 * What is searched comes in units: every paragraph in order of time and of print, then what stands beside the speech.
 * Consecutive units make a part, a record of the Pagefind index; consecutive parts make a slice. The words of all units
 * are counted through, and that count is a word's position.
 */

/** Where the files lie below the site's root. */
export const DATA_PATH = "search/data/";

/** What the build reads them from, below the site's root: for it alone, and not published. */
export const SOURCES = { paragraphs: "search/paragraphs.ndjson", beside: "search/beside.ndjson" };

export const FACETS = ["speaker", "topic", "place", "year", "meeting"] as const;

/** What a paragraph can be narrowed by. */
export type Facet = (typeof FACETS)[number];

/** Something for each facet. */
export const eachFacet = <T>(of: (facet: Facet) => T): Record<Facet, T> => ({
  speaker: of("speaker"),
  topic: of("topic"),
  place: of("place"),
  year: of("year"),
  meeting: of("meeting"),
});

/** The kinds of words in a paragraph: the speaker's, the page's gloss, a stage direction. */
export const KINDS = ["speech", "gloss", "stage"] as const;
export type Kind = (typeof KINDS)[number];

/** What stands beside the speech, by kind. */
export const BESIDE = [
  "speaker",
  "place",
  "topic",
  "meeting",
  "lede",
  "heading",
  "caption",
  "narrative",
  "stage",
  "elision",
  "pullquote",
  "listed",
] as const satisfies readonly BesideRow["kind"][];
export type Beside = (typeof BESIDE)[number];

/** `core.bin`, JSON: what every search needs. */
export interface Core {
  /** Changes with every change of the data; other files are asked for under it, so that no old one is mixed in. */
  build: string;
  /** In a volume: the form that its files are in. Volumes of one form are searched as one. */
  format?: string;
  /** The name of Pagefind's list of records. */
  pagefind: string;
  /** How many units are paragraphs, and how many words such a one has on average. */
  paragraphs: number;
  averageWords: number;
  /** Each part: the beginning of the name Pagefind gives its record, its units, its words. */
  parts: { names: string[]; units: number[]; words: number[] };
  /** Of the leaf of each part: how many bytes it has in its file. */
  leafBytes: number[];
  /** How many parts are of paragraphs. */
  speechParts: number;
  /** Each meeting in order of time: paragraphs, days since 1 January 1970, and place and year as values of these facets. */
  meetings: { paragraphs: number[]; days: number[]; places: (number | null)[]; years: number[] };
  /** How many values each facet has. */
  values: Record<Facet, number>;
  /** People and places that have more than one spelling, each with all of them. */
  names: string[][];
  /** The first key of each vocabulary file, ascending. */
  vocabulary: string[];
}

/** How many parts of one sort make a slice: what is loaded to know the paragraphs of one place where a word stands. */
export const PARTS_IN_SLICE = 8;

/**
 * How many slices make a group, which is loaded where many of them are needed: `groups/<n>.bin` holds the columns of all,
 * after a column that says how many each has.
 */
export const SLICES_IN_GROUP = 24;

/** `slices/<n>.bin`, columns: what is true of each unit in some parts. */
export interface SpeechSlice {
  /** Of each paragraph: its words. */
  words: number[];
  /** The number of the first turn, counted through the archive; of each turn: its paragraphs here, its speaker's value plus one. */
  firstTurn: number;
  turnParagraphs: number[];
  turnSpeakers: number[];
  /** For each topic: the paragraphs here that have it. */
  topics: number[][];
  /** Words that are not speech: first word and last, counted in the slice, and their kind. */
  asides: { first: number; last: number; kind: Kind }[];
}

/**
 * A slice of what stands beside the speech: of each unit its words, how many of them, from the first, are names, its
 * kind, and the value or meeting it is of plus one.
 */
export interface BesideSlice {
  words: number[];
  nameWords: number[];
  kinds: number[];
  of: number[];
}

/** `words/<n>.bin`, JSON: some families of inflected forms, in the order of the alphabet. */
export interface VocabularyFile {
  families: VocabularyFamily[];
  /** Words that stand in the archive with a hyphen, by how they are written without: `cybersport`. */
  joined: Record<string, string[]>;
}

/** The forms of a family. A form that stands nowhere is there for those who type it, and has no printed ones. */
export type VocabularyFamily = [form: string, spelling: Spelling, printed: VocabularyPrinted[]][];

/** How a form is printed, the number its code is made from, and how often it stands in the archive. */
export type VocabularyPrinted = [printed: string, number: number, count: number];

/** Whose spelling a form is: `0` both, `1` British, `2` American. */
export type Spelling = 0 | 1 | 2;

/** What figures are filed by: what is asked for in money or percent is looked for among these alone. */
export const AMOUNT_SORTS = ["money", "percent", "other"] as const;
export type AmountSort = (typeof AMOUNT_SORTS)[number];

/** How many figures a file of them holds. */
export const AMOUNTS_IN_FILE = 500;

/** `amounts/list.bin`, JSON: of each file of figures their sort, the least number in it and the greatest. */
export type AmountList = [sort: AmountSort, least: number, most: number][];

/** How a figure departs from its number: more than it, less, that or more, that or less; `about` says neither. */
export const BLURS = ["", "over", "under", "min", "max"] as const;
export type Blur = (typeof BLURS)[number];

/**
 * `amounts/<n>.bin`, JSON: some of the figures that speakers state, of one sort, from the least number to the greatest.
 * Each column has a place for every figure.
 */
export interface AmountFile {
  /** The position of its first word, how many words, and these as printed. */
  at: number[];
  sizes: number[];
  texts: string[];
  /** Its number, twice; of a range the lower one and the upper one. */
  low: number[];
  high: number[];
  /** As places in `BLURS`. */
  blurs: number[];
  /** The code of a currency, `percent`, a noun in the singular, or nothing, as places in `units`. */
  unit: number[];
  units: string[];
}

/** How many values a file of them holds. */
export const VALUES_IN_FILE = 25;

/**
 * `values/<facet>/<n>.bin`, JSON: some values of a facet with their paragraphs. The most frequent come first, years and
 * meetings in order of time. A volume has all of them in `values/<facet>/all.bin` too, to be held against those of others.
 */
export type FacetValues = [id: string, name: string, paragraphs: number][];

/** A stretch of a paragraph, as printed. */
export interface PrintedRun {
  kind: Kind | "elision";
  text: string;
}

/** A meeting as a result names it. */
export interface LeafMeeting {
  id: string;
  title: string;
  titleBy: Supplier;
  /** As an ISO day, and as readers write it. */
  date: string;
  day: string;
  place: string | null;
  placeBy: Supplier;
}

/** A paragraph as a result shows it. */
export interface LeafParagraph {
  /** Its meeting, as a place in the leaf's list. */
  meeting: number;
  /** The fragment of its address, and how the margin shows it. */
  id: string;
  number: string;
  /** The speaker's name, or the label as printed; the person's id where there is one. */
  speaker: string;
  person: string | null;
  role: string | null;
  runs: PrintedRun[];
  /** For a short turn: how the turn before it ends. */
  answers: { speaker: string; id: string; text: string } | null;
}

/** JSON: what is shown of the units of a part. */
export type Leaf = SpeechLeaf | BesideLeaf;

/**
 * How many leaves a file of them holds: `leaves/<n>.bin`, each gzipped by itself and one behind the other. One is asked for
 * by its bytes; a host that sends no part of a file sends them all, which are few enough for that.
 */
export const LEAVES_IN_FILE = 4;

/** Where the leaf of a part lies: in which file, and there from which byte to before which. */
export interface LeafPlace {
  path: string;
  start: number;
  end: number;
}

export function leafPlace({ leafBytes }: Pick<Core, "leafBytes">, part: number): LeafPlace {
  const file = Math.floor(part / LEAVES_IN_FILE);
  const start = leafBytes.slice(file * LEAVES_IN_FILE, part).reduce((sum, bytes) => sum + bytes, 0);
  return { path: `leaves/${file}.bin`, start, end: start + (leafBytes[part] ?? 0) };
}

export interface SpeechLeaf {
  meetings: LeafMeeting[];
  paragraphs: LeafParagraph[];
}

/** What stands beside the speech, as it is shown. */
export interface LeafBeside extends Pick<BesideRow, "kind" | "id" | "lines" | "path" | "meetings" | "paragraphs"> {
  meeting: LeafMeeting | null;
}

export interface BesideLeaf {
  beside: LeafBeside[];
}
