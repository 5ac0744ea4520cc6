import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseQuery, queryText } from "../../src/search/query.ts";
import { NameBook, readTerms } from "../../src/search/reading.ts";
import { readState, writeState } from "../../src/search/state.ts";

const terms = (query: string) => parseQuery(query).map(({ typed, exact, excluded }) => [typed, exact, excluded]);
const names = new NameBook([
  ["Kassym-Jomart Tokayev", "Tokayev", "Tokaev", "Токаев", "Касым-Жомарт Токаев"],
  ["Astana", "Nur-Sultan"],
]);
const readings = (query: string) =>
  readTerms(parseQuery(query), names).map((read) => read.readings.map(({ named }) => named));

test("words, phrases and what is to be left out stand together in any order", () => {
  assert.deepEqual(terms('talks "exact phrase" -gas -"natural gas" more'), [
    ["talks", false, false],
    ["exact phrase", true, false],
    ["gas", false, true],
    ["natural gas", true, true],
    ["more", false, false],
  ]);
});

test("quotation marks of every kind are read, and one that is not closed goes on to the end", () => {
  for (const query of ['"one two"', "“one two”", "„one two“", "«one two»", '"one two', "“one two"]) {
    assert.deepEqual(terms(query), [["one two", true, false]], query);
  }
});

test("what has no letter, digit or sign in it is nothing", () => {
  for (const query of ["", " ", '"', '""', "-", "– —", '" "', "...", '-""', "?!"])
    assert.deepEqual(terms(query), [], query);
});

test("a minus sign inside a word is a hyphen, and a sum may be left out", () => {
  assert.deepEqual(terms("oil-and-gas −$5 24-25"), [
    ["oil-and-gas", false, false],
    ["$5", false, true],
    ["24-25", false, false],
  ]);
});

test("the same term twice is one", () => {
  assert.deepEqual(terms('Gas gas "gas"'), [
    ["gas", false, false],
    ["gas", true, false],
  ]);
});

test("any text is a query, and writing down what was read of it asks for the same", () => {
  const query = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...Array.from('ab "“”-−$%.’ ')) }),
  );
  fc.assert(
    fc.property(query, (typed) => {
      const read = parseQuery(typed);
      assert.deepEqual(
        parseQuery(queryText(read)).map(({ forms, exact, excluded }) => ({ forms, exact, excluded })),
        read.map(({ forms, exact, excluded }) => ({ forms, exact, excluded })),
      );
    }),
  );
});

test("a name is read in its other spellings, a whole name in its whole ones", () => {
  assert.deepEqual(readings("Tokaev"), [["Tokaev", "Tokayev", "Токаев"]]);
  assert.deepEqual(readings("Касым-Жомарт Токаев talks"), [
    ["Касым-Жомарт Токаев", "Kassym-Jomart Tokayev"],
    ["talks"],
  ]);
  assert.deepEqual(readings("astana"), [["astana", "Nur-Sultan"]]);
});

test("signs are read as words too, a hyphen as a space or as nothing", () => {
  assert.deepEqual(readings("3.5%"), [["3.5%", "3.5 percent", "3.5 per cent"]]);
  assert.deepEqual(readings("US$17"), [["US$17", "$17"]]);
  assert.deepEqual(readings("cyber-sport"), [["cyber-sport", "cyber sport", "cybersport"]]);
});

test("what stands in quotation marks is read as it is", () => {
  for (const query of ['"Tokaev"', '"3.5%"', '"talks"', '"cyber-sport"']) {
    const [read] = readTerms(parseQuery(query), names);
    assert.equal(read?.readings.length, 1);
    assert.ok(read.readings[0]?.sequences.flat().every(({ family }) => family === null));
  }
});

test("an address keeps the whole state of a search", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 3 });
  const facets = { speaker: ids, topic: ids, place: ids, year: ids, meeting: ids };
  const plain = { noNullPrototype: true };
  const state = fc.record(
    {
      query: fc
        .string({ unit: "binary" })
        .filter((query) => query.isWellFormed())
        .map((query) => query.trim()),
      choice: fc.record(facets, plain),
      kinds: fc.subarray(["speech", "gloss", "stage"] as const),
      sort: fc.constantFrom("relevance", "oldest", "newest" as const),
    },
    plain,
  );
  fc.assert(fc.property(state, (kept) => assert.deepEqual(readState(new URLSearchParams(writeState(kept))), kept)));
});

test("what an address says that is no search is left out", () => {
  const { kinds, sort } = readState(new URLSearchParams("kind=x&sort=y&kind=gloss&z=1"));
  assert.deepEqual([kinds, sort], [["gloss"], "relevance"]);
});
