import type { Approximation } from "../figure.ts";

/** Words before a number that blur it, one line a sense; the longer of two that fit is meant. */
const BEFORE: Readonly<Record<Approximation, string>> = {
  about: `
    about | around | approximately | some | roughly | circa | approx | an estimated | estimated at | somewhere around
    somewhere between | something like | in the region of | in the order of | on the order of | of the order of
    or so | more or less | in the neighbourhood of | in the vicinity of`,
  over: `
    more than | over | above | in excess of | upwards of | upward of | greater than | higher than | better than
    exceed | exceeds | exceeded | exceeding | surpass | surpasses | surpassed | surpassing | topped | topping`,
  under: `
    less than | under | below | almost | nearly | close to | closer to | virtually | practically | fewer than | lower than
    short of | not quite | approach | approaches | approached | approaching | nearing | near | neared | nears | smaller than`,
  min: `
    at least | no less than | not less than | no fewer than | not fewer than | a minimum of | minimum | no lower than
    not lower than | not below | not under | at a minimum`,
  max: `
    up to | no more than | not more than | at most | a maximum of | maximum | not above | not over | no higher than
    not higher than | no greater than | at the most | within`,
};

/** Words after a number or its unit that blur it. */
const AFTER: Readonly<Partial<Record<Approximation, string>>> = {
  about: "or so | or thereabouts | - odd | odd",
  over: "- plus",
  min: "or more | or higher | at least | and more | or even more",
  max: "or less | at most | or fewer",
};

/** One way to blur a number. */
export interface Phrase {
  words: readonly string[];
  approx: Approximation;
}

function phrases(table: Readonly<Partial<Record<Approximation, string>>>): readonly Phrase[] {
  const senses: readonly Approximation[] = ["about", "over", "under", "min", "max"];
  return senses
    .flatMap((approx) =>
      (table[approx] ?? "")
        .split(/[|\n]/u)
        .map((phrase) => phrase.trim())
        .filter((phrase) => phrase !== "")
        .map((phrase) => ({ words: phrase.split(/\s+/u), approx })),
    )
    .sort((a, b) => b.words.length - a.words.length);
}

const before = phrases(BEFORE);

export const APPROXIMATIONS = {
  before,
  after: phrases(AFTER),
  /** The last words of all that stand before a number. */
  words: new Set(before.map(({ words }) => words.at(-1) ?? "")),
  /** What a hyphen may join to a number: an over-2-percent drop. */
  hyphened: new Set(["over", "under", "near", "almost", "nearly", "top"]),
} as const;

/** Verbs of exceeding: with "not" before them they say "at most", and an article may follow them. */
export const EXCEEDS: ReadonlySet<string> = new Set(
  "exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing approach approaches approached".split(" "),
);

/** What may stand between "almost" and the number: almost reached 90 percent. */
export const REACHES: ReadonlySet<string> = new Set(
  "reached reach reaches reaching hit hits totalled amounted equalled".split(" "),
);

/** Adverbs that belong to the words of approximation: well over, just under, slightly more than. */
export const DEGREES: ReadonlySet<string> = new Set(
  "just well slightly far significantly considerably somewhat closely bit little much".split(" "),
);

/** Verbs and nouns of speech and thought, after which "about" leads to what is talked of. */
export const TALK: ReadonlySet<string> = new Set(
  (
    "speak speaks speaking spoke spoken talk talks talking talked say said saying tell telling told think thinking " +
    "thought ask asked asking question questions know heard hear learn learned forget worry worried concerned " +
    "discussing information story all happy read write wrote written"
  ).split(" "),
);

/** Nouns of what one acts under: under two agreements. */
export const UNDERTAKINGS: ReadonlySet<string> = new Set(
  "agreements contracts programmes programs projects laws treaties articles scenarios conditions documents".split(" "),
);
