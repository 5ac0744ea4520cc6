import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeOf } from "../../src/search/code.ts";
import { packColumns, unpackColumns } from "../../src/search/columns.ts";
import { printedForms, wordsOf } from "../../src/search/words.ts";

const forms = (text: string): string[] => wordsOf(text).map(({ form }) => form);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...Array.from("aBé’'-–−/$%.,9 \u00a0я")) }),
);

test("numbers keep their point, words their apostrophe, and signs are words", () => {
  assert.deepEqual(forms("US$17 billion, $28.4 or 24,000; 3.5% of Kazakhstan’s"), [
    ..."us $ 17 billion $ 28.4 or 24000 3.5 % of kazakhstan's".split(" "),
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

test("a number is one word whether its thousands have commas or not; a date or a list keeps its commas", () => {
  assert.deepEqual(forms("2,000 1,234,567.5 2,00 12,3456"), ["2000", "1234567.5", "2,00", "12,3456"]);
});

test("a word keeps its capitals beside the form that is compared", () => {
  const [first, second] = wordsOf("IT’s it");
  assert.deepEqual([first?.printed, first?.form, second?.printed], ["IT's", "it's", "it"]);
});

test("codes are four plain letters, follow the alphabet as the numbers do, and end where there are no more", () => {
  const numbers = fc.integer({ min: 0, max: 26 ** 4 - 2 });
  fc.assert(
    fc.property(numbers, (number) => {
      assert.match(codeOf(number), /^[a-z]{4}$/);
      assert.ok(codeOf(number) < codeOf(number + 1));
    }),
  );
  assert.throws(() => codeOf(26 ** 4), /no code/);
});

test("columns of numbers are the same after packing", () => {
  const column = fc.array(fc.oneof(fc.nat(300), fc.maxSafeNat()));
  fc.assert(fc.property(fc.array(column), (columns) => assert.deepEqual(unpackColumns(packColumns(columns)), columns)));
});

test("columns that are cut off are an error, wherever they are cut", () => {
  const packed = packColumns([[1, 300, 7]]);
  for (let length = 1; length < packed.length; length += 1) {
    assert.throws(() => unpackColumns(packed.subarray(0, length)), RangeError);
  }
});
