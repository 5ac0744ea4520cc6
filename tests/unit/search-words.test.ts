import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeOf, shardOf } from "../../src/search/code.ts";
import { familyOf } from "../../src/search/inflection.ts";
import { printedForms, wordsOf } from "../../src/search/words.ts";

const forms = (text: string): string[] => wordsOf(text).map(({ form }) => form);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...Array.from("aBé’'-–−/$%.,9 \u00a0я")) }),
);

test("numbers keep their point and commas, words their apostrophe, and signs are words", () => {
  assert.deepEqual(forms("US$17 billion, $28.4 or 24,000; 3.5% of Kazakhstan’s"), [
    ..."us $ 17 billion $ 28.4 or 24,000 3.5 % of kazakhstan's".split(" "),
  ]);
});

test("what joins two words without a space is a word, every other punctuation mark is none", () => {
  assert.deepEqual(forms("oil-and-gas 2021−2025 and/or –whether (MGIMO), “so” — yes …"), [
    ..."oil - and - gas 2021 - 2025 and / or whether mgimo so yes".split(" "),
  ]);
});

test("words are where their offsets say, in order and without overlap, in any text", () => {
  fc.assert(
    fc.property(text, (printed) => {
      let end = 0;
      for (const word of wordsOf(printed)) {
        assert.ok(word.start >= end && word.end > word.start && word.end <= printed.length);
        end = word.end;
      }
    }),
  );
});

test("no letter or digit of a text is outside its words", () => {
  fc.assert(
    fc.property(text, (printed) => {
      const inside = wordsOf(printed).reduce(
        (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
        printed,
      );
      assert.doesNotMatch(inside, /[\p{L}\p{N}]/u);
    }),
  );
});

test("case, kinds of space, dash and apostrophe make no difference", () => {
  assert.deepEqual(forms("KAZAKHSTAN'S\u00a0Russia–Kazakhstan"), forms("Kazakhstan’s Russia-Kazakhstan"));
});

test("forms are printed as one would write them", () => {
  for (const printed of ["us$17", "3.5% growth", "oil-and-gas", "$28.4 billion"]) {
    assert.equal(printedForms(forms(printed)), printed);
  }
});

for (const family of [
  "talk talks talked talking",
  "city cities",
  "economy economies",
  "make makes making",
  "agree agreed agrees agreeing",
  "visit visits visited",
  "plan plans planned planning",
  "Erdoğan Erdogan",
  "Kazakhstan Kazakhstan's",
  "use used uses using",
]) {
  test(`these are forms of one word: ${family}`, () => {
    assert.equal(new Set(family.split(" ").flatMap(forms).map(familyOf)).size, 1);
  });
}

for (const pair of [
  "economy economic",
  "nation national",
  "united unit",
  "news new",
  "its it",
  "policy police",
  "gas gaseous",
  "Russia Russian",
  "even evening",
  "30 30th",
  "2024 2025",
  "university universe",
]) {
  test(`these are different words: ${pair}`, () => {
    const [first = "", second = ""] = pair.split(" ");
    assert.notEqual(familyOf(first.toLowerCase()), familyOf(second.toLowerCase()));
  });
}

const form = fc
  .oneof(text, fc.string({ unit: fc.constantFrom(...Array.from("azjq'%я")) }))
  .map((printed) => printed.toLowerCase());

test("codes are plain letters and digits, differ as the forms do, and none is the beginning of another", () => {
  fc.assert(
    fc.property(form, form, (one, other) => {
      assert.match(codeOf(one), /^[a-z0-9]+$/);
      if (one !== other) assert.ok(!codeOf(other).startsWith(codeOf(one)));
    }),
  );
});

test("a vocabulary file has a name that every host can serve", () => {
  fc.assert(fc.property(form, (family) => assert.match(shardOf(family), /^[a-z0-9_]*$/)));
});
