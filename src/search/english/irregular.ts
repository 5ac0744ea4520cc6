import plurals from "english-plurals-list/dist/plurals.json" with { type: "json" };
import verbs from "english-verbs-irregular/dist/verbs.json" with { type: "json" };

/** What the two lists lack: forms of `be`, plurals that are another word's form too, comparatives, one doubled consonant. */
const MORE = `
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
bad worse worst
good better best
well better best
far farther farthest further furthest
ad ads
axis axes
basis bases
calf calves
diagnosis diagnoses
half halves
index indices
infer inferred inferring
leaf leaves
life lives
shelf shelves
tooth teeth
up ups upped upping
`;

/** Rows of the list of plurals that are no plurals of today's English: `stamina` is not said of stamens. */
const NO_PLURALS = new Set(["dive", "stamina"]);

/** Irregular forms of verbs, nouns and adjectives by their headword. */
export const IRREGULAR: ReadonlyMap<string, readonly string[]> = collect([
  ...Object.entries(verbs).map(([verb, forms]): Row => [verb, forms.flat()]),
  ...Object.entries(plurals).map(([noun, plural]): Row => [noun, [plural].filter((form) => !NO_PLURALS.has(form))]),
  ...MORE.trim()
    .split("\n")
    .map((row): Row => {
      const [head = "", ...forms] = row.split(" ");
      return [head, forms];
    }),
]);

type Row = [head: string, forms: string[]];

function collect(rows: readonly Row[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [head, forms] of rows) all.set(head, [...(all.get(head) ?? []), ...forms]);
  return all;
}

/** True for verbs of which the list knows the past tense: they have a form in -ing without one in -ed. */
export const isIrregularVerb = (word: string): boolean => IRREGULAR_VERBS.has(word);

const IRREGULAR_VERBS = new Set(Object.keys(verbs));
