import { CYRILLIC, ENGLISH, NAMES, SIGNS } from "./characters.ts";

/** The styles that pages set text in. */
export type Style = (typeof STYLES)[number];
export const STYLES = ["regular", "italic", "semibold"] as const;

/** What CSS calls each style. */
export const IN_CSS: Record<Style, string> = {
  regular: "font-style:normal;font-weight:400",
  italic: "font-style:italic;font-weight:400",
  semibold: "font-style:normal;font-weight:600",
};

/** A file of the typeface, as pages load it: some of its characters in one style. */
export interface Face {
  name: string;
  family: string;
  style: Style;
  characters: string;
  /** The layout features that are kept (https://learn.microsoft.com/en-us/typography/opentype/spec/featurelist). */
  features: readonly string[];
  /** The first lines of every page are set in it. */
  early: boolean;
}

export const FAMILY = "Literata";

/** What a style lacks is taken from here, slanted or bolder as the browser can. */
export const LETTERS = "Literata Letters";

const FEATURES = ["kern", "liga", "onum", "lnum", "tnum"];
const SMALL_CAPITALS = "smcp";

/**
 * The files of the typeface, at most 70 KB in all: English in every style, with small capitals where they are used; letters of
 * other languages in the styles of speech and of speakers' names.
 */
export const FACES: readonly Face[] = [
  {
    name: "literata-regular",
    family: FAMILY,
    style: "regular",
    characters: ENGLISH,
    features: [...FEATURES, SMALL_CAPITALS],
    early: true,
  },
  { name: "literata-italic", family: FAMILY, style: "italic", characters: ENGLISH, features: FEATURES, early: false },
  {
    name: "literata-semibold",
    family: FAMILY,
    style: "semibold",
    characters: ENGLISH + NAMES,
    features: FEATURES,
    early: true,
  },
  {
    name: "literata-letters",
    family: LETTERS,
    style: "regular",
    characters: NAMES + CYRILLIC + SIGNS,
    features: ["kern"],
    early: false,
  },
];
