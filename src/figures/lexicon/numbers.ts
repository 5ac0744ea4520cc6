/** The words that numbers are made of. */

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

/** The numbers below a hundred that are one word. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(" ").map((word, at): [string, number] => [word, at]),
  ...TENS.split(" ").map((word, at): [string, number] => [word, 20 + 10 * at]),
]);

/** What multiplies the number before it and may be multiplied itself: a hundred thousand, two dozen. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["dozen", 12],
]);

/** The scale words, and how newspapers and tables shorten them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...["thousand", "thsd"].map((word): [string, number] => [word, 1e3]),
  ...["million", "mln", "mn"].map((word): [string, number] => [word, 1e6]),
  ...["billion", "bln", "bn"].map((word): [string, number] => [word, 1e9]),
  ...["trillion", "trln", "tln", "trn", "tn"].map((word): [string, number] => [word, 1e12]),
  ["quadrillion", 1e15],
  // Of India, in its English.
  ["lakh", 1e5],
  ["crore", 1e7],
]);

/** Letters that are scale words only where money says so: `$500b`, `€3m`. */
export const MONEY_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
  ["t", 1e12],
]);

/** Scale words in the plural tell that no number is said: millions of people. */
export const VAGUE: ReadonlySet<string> = new Set(
  "tens dozens hundreds thousands millions billions trillions".split(" "),
);

/** Before a scale word these say that the number of them is not told: several dozen, a few hundred. */
export const SOME_OF: readonly (readonly string[])[] = [
  ["several"],
  ["a", "few"],
  ["many"],
  ["a", "couple", "of"],
  ["a", "good", "many"],
];

/** The parts of a whole, in the singular. `second` and `hundredth` are not among them: they count time and order. */
export const PARTS: ReadonlyMap<string, number> = new Map(
  "half third quarter fifth sixth seventh eighth ninth tenth"
    .split(" ")
    .map((word, at): [string, number] => [word, at + 2]),
).set("fourth", 4);

/** Vulgar fractions that are one character. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
]);
