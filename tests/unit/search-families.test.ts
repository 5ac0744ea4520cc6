import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { familiesOf } from "../../src/search/english/index.ts";

interface Pairs {
  together: [string, string][];
  apart: [string, string][];
}

/** Pairs of words of one word and of two, drawn from the vocabulary of speeches; `held` was not looked at at first. */
const { seen, held } = JSON.parse(readFileSync("tests/fixtures/search/pairs.json", "utf8")) as {
  seen: Pairs;
  held: Pairs;
};

/** What has been reached, as a share of the pairs of each sort: it can only rise. */
const REACHED = { together: 0.995, apart: 0.997 };

/** Whether two words share a family, where all that stands in an archive are these. */
function sharing(words: Iterable<string>): (a: string, b: string) => boolean {
  const families = familiesOf(new Set(words)).map(({ forms }) => new Set(forms.map(({ form }) => form)));
  return (a, b) => families.some((family) => family.has(a) && family.has(b));
}

for (const sort of ["together", "apart"] as const) {
  test(`of the pairs that belong ${sort}, nearly all are found to`, () => {
    const pairs = [...seen[sort], ...held[sort]];
    assert.ok(pairs.length >= 300);
    const share = sharing(pairs.flat());
    const wrong = pairs.filter(([a, b]) => share(a, b) !== (sort === "together"));
    const right = 1 - wrong.length / pairs.length;
    assert.ok(right >= REACHED[sort], `${right}: ${wrong.map((pair) => pair.join("/")).join(" ")}`);
  });
}

const together = (pair: string): boolean => {
  const [a = "", b = ""] = pair.split(" ");
  return sharing([b])(a, b) && sharing([a])(a, b);
};

for (const pair of [
  ...["build built", "child children", "travel travelled", "traveled travelling", "say said", "crisis crises"],
  ...["go went", "be were", "leave left", "find found", "city cities", "stop stopped", "step stepping", "hope hoping"],
  ...["hop hopped", "infer inferred", "fuel fuelled", "big bigger", "young youngest", "woman women", "month months"],
  ...["die dying", "panic panicked", "economy economy's", "economies economy's", "basis bases", "hero heroes"],
]) {
  test(`each of these is found by the other: ${pair}`, () => assert.ok(together(pair)));
}

for (const pair of [
  ...["organise organize", "organisation organizations", "labour labor", "programme program", "centre centers"],
  ...["defence defense", "travelled traveled", "analyse analyzed", "grey gray", "dialogue dialog", "catalogue catalog"],
  ...["honourable honorable", "judgement judgment", "sceptic skeptic", "plough plow", "saviour savior"],
  ...["digitalisation digitalization", "practise practicing", "aluminium aluminum", "cosy cozy"],
]) {
  test(`these are British and American: ${pair}`, () => assert.ok(together(pair)));
}

for (const pair of [
  ...[
    "quit quite",
    "arms armed",
    "ski sky",
    "human humane",
    "unit unite",
    "unit united",
    "evenings even",
    "evening even",
  ],
  ...["1990's 1990", "news new", "does doe", "its it", "us use", "goods good", "customs custom", "being bee"],
  ...["hop hoped", "advice advise", "device devise", "german germane", "nation national", "cooperate cooperation"],
  ...["prise prize", "putin put", "inning in", "find founded", "earn earnest", "rug rugged", "boulder bolder"],
]) {
  test(`these are two words: ${pair}`, () => {
    const [a = "", b = ""] = pair.split(" ");
    assert.ok(!sharing([a, b])(a, b));
  });
}

test("each form says whose spelling it is, where the other differs", () => {
  const forms = familiesOf(["organisation", "labor", "gas"]).flatMap((family) => family.forms);
  const spelling = (form: string) => forms.find((each) => each.form === form)?.spelling;
  assert.deepEqual(["organisation", "organizations", "labour", "labor", "gas", "gases"].map(spelling), [
    "British",
    "American",
    "British",
    "American",
    "",
    "",
  ]);
});

test("names have a plural and a possessive and nothing else, whatever their accents", () => {
  assert.deepEqual(
    familiesOf(["nazarbayev"]).flatMap(({ forms }) => forms.map(({ form }) => form)),
    ["nazarbayev", "nazarbayev's", "nazarbayevs"],
  );
  assert.ok(sharing(["erdoğan"])("erdogan", "erdoğan"));
  assert.ok(!sharing(["baking", "bak"])("baking", "bak"));
});

test("signs, numbers and words of other scripts stand alone", () => {
  for (const form of ["$", "2024", "s400", "путин", "4.5", "30th"]) {
    assert.deepEqual(
      familiesOf([form]).map(({ forms }) => forms.map((each) => each.form)),
      [[form]],
      form,
    );
  }
});

test("every form is in a family, and every family has its headword first and each form once", () => {
  const form = fc.stringMatching(/^[a-zé]{1,9}(?:'s)?$/);
  fc.assert(
    fc.property(fc.uniqueArray(form, { maxLength: 20 }), (forms) => {
      const families = familiesOf(forms);
      const all = new Set(families.flatMap((family) => family.forms.map((each) => each.form)));
      for (const each of forms) assert.ok(all.has(each), each);
      for (const { key, forms: some } of families) {
        assert.equal(some[0]?.form, key);
        assert.equal(new Set(some.map((each) => each.form)).size, some.length);
      }
    }),
    { numRuns: 50 },
  );
});
