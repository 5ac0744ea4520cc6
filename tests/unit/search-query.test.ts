import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { NameBook } from "../../src/search/find/names.ts";
import { readClauses } from "../../src/search/find/reading.ts";
import { parseQuery, queryText } from "../../src/search/query/parse.ts";
import { quantityAt } from "../../src/search/query/quantity.ts";
import { readState, SORTS, VIEWS, writeState } from "../../src/search/state.ts";

const terms = (query: string) =>
  parseQuery(query).clauses.map(({ terms: [term], excluded }) => [term.typed, term.exact, excluded]);
const names = new NameBook([
  ["Kassym-Jomart Tokayev", "Tokayev", "Tokaev", "Токаев", "Касым-Жомарт Токаев"],
  ["Astana", "Nur-Sultan"],
]);
const joined = (form: string) => (form === "cybersport" ? ["cyber-sport"] : []);
const read = (query: string) => readClauses(parseQuery(query).clauses, { names, joined });
const readings = (query: string) =>
  read(query).map((clause) => clause.terms.flatMap((term) => term.readings.map(({ named }) => named)));

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

test("OR makes one of several words enough, and stands between two words only", () => {
  const alternatives = (query: string) =>
    parseQuery(query).clauses.map((clause) => clause.terms.map(({ typed }) => typed));
  assert.deepEqual(alternatives('gas OR oil OR "black coal" energy'), [["gas", "oil", "black coal"], ["energy"]]);
  assert.deepEqual(alternatives("gas or oil"), [["gas"], ["or"], ["oil"]]);
  for (const query of ["OR gas", "gas OR", "OR", "gas OR OR oil", "gas OR year:2024", "gas OR -oil", "-gas OR -oil"]) {
    assert.match(parseQuery(query).notes.join(), /OR stands between two words/, query);
  }
  assert.deepEqual(alternatives("gas OR -oil"), [["gas"], ["oil"]]);
});

test("a star at its end makes a word a beginning, and is said to mean nothing elsewhere", () => {
  const [clause] = parseQuery("cooperat*").clauses;
  assert.deepEqual([clause?.terms[0].typed, clause?.terms[0].beginning], ["cooperat", true]);
  assert.equal(parseQuery('"cooperat*"').clauses[0]?.terms[0].beginning, false);
  for (const query of ["co*perate", "*ation"]) assert.match(parseQuery(query).notes.join(), /star/, query);
  assert.deepEqual(parseQuery("cooperat*").notes, []);
});

test("fields narrow, whatever their case, and may be left out", () => {
  const fields = (query: string) =>
    parseQuery(query).fields.map(({ typed, excluded, asks }) => [typed, excluded, asks]);
  assert.deepEqual(fields('speaker:putin Year:2024 -place:"Novo-Ogaryovo, Moscow"'), [
    ["speaker:putin", false, { facet: "speaker", value: "putin" }],
    ["year:2024", false, { facet: "year", value: "2024" }],
    ['-place:"Novo-Ogaryovo, Moscow"', true, { facet: "place", value: "Novo-Ogaryovo, Moscow" }],
  ]);
  assert.deepEqual(fields("before:2024 after:2024 before:2024-2 after:2024-02 before:2024-02-21"), [
    ["before:2024", false, { before: "2024-01-01" }],
    ["after:2024", false, { after: "2024-12-31" }],
    ["before:2024-2", false, { before: "2024-02-01" }],
    ["after:2024-02", false, { after: "2024-02-29" }],
    ["before:2024-02-21", false, { before: "2024-02-21" }],
  ]);
});

test("what is not understood is said, and what was made of it", () => {
  const notes = (query: string) => parseQuery(query).notes.join(" ");
  assert.match(
    notes("title:gas"),
    /no field “title:” \(there are speaker:, .*after:, amount:\); it was searched for as words/,
  );
  assert.deepEqual(terms("title:gas"), [
    ["title", false, false],
    ["gas", false, false],
  ]);
  for (const query of ["before:soon", "after:2024-13", "before:2023-02-29", "-before:2024"]) {
    assert.match(notes(query), /is not understood as a day, month or year/, query);
    assert.deepEqual(parseQuery(query).fields, []);
  }
  assert.match(notes("speaker:?!"), /“speaker:\?!” is not understood and was left out/);
  assert.match(notes("gas AND oil"), /AND is not needed/);
  assert.match(notes("gas NOT oil"), /NOT was read as a minus sign/);
  assert.deepEqual(terms("gas NOT oil"), [
    ["gas", false, false],
    ["oil", false, true],
  ]);
  assert.match(notes("(gas oil)"), /Brackets do not group/);
  for (const query of ["gas, oil", "gas (natural)", "10:30 a.m.", "https://example.org", "well: yes", "+gas"]) {
    assert.deepEqual(parseQuery(query).notes, query.startsWith("https") ? parseQuery(query).notes : [], query);
  }
});

test("any text is a query, and writing down what was read of it asks for the same", () => {
  const query = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...Array.from('ab "“”-−$%.’ *:OR()')) }),
  );
  const meant = ({ clauses, fields }: ReturnType<typeof parseQuery>) => [
    clauses.map(({ terms: each, excluded }) => [
      each.map(({ words, exact, beginning, amount }) => [
        amount,
        words.map(({ form, printed }) => (exact ? printed : form)),
        exact,
        beginning,
      ]),
      excluded,
    ]),
    fields.map(({ asks, excluded }) => [asks, excluded]),
  ];
  fc.assert(
    fc.property(query, (typed) => {
      const asked = parseQuery(typed);
      assert.deepEqual(meant(parseQuery(queryText(asked))), meant(asked));
    }),
    { numRuns: 2000 },
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

test("amounts are read in every way they are written", () => {
  assert.deepEqual(readings("3.5%"), [["3.5%", "3.5 percent", "3.5 per cent"]]);
  const [dollars = []] = readings("$17 billion");
  assert.equal(dollars[0], "$17 billion");
  for (const way of ["usd 17 billion", "us$17 bn", "17 billion dollars", "17 bln us dollars"]) {
    assert.ok(dollars.includes(way), way);
  }
  for (const typed of ["USD 17 billion", "17bn", "US$17bn"]) {
    assert.ok(
      readings(typed)[0]?.some((way) => way.endsWith("17 billion")),
      typed,
    );
    assert.equal(readings(typed).length, 1, typed);
  }
  assert.deepEqual(readings("2 000"), [["2 000", "2000"]]);
  assert.deepEqual(readings("2000"), [["2000", "2 000"]]);
  assert.deepEqual(readings("28 February 2024"), [["28"], ["February"], ["2024", "2 024"]]);
});

test("an amount takes its words and leaves the others", () => {
  assert.equal(quantityAt(["$", "17", "billion", "of", "gas"])?.length, 3);
  assert.equal(quantityAt(["17bn", "of"])?.length, 1);
  for (const words of [["gas"], ["17"], ["s400"], ["$"], []]) assert.equal(quantityAt(words), null, words.join(" "));
});

test("words with a hyphen are read without, and words without one with it", () => {
  assert.deepEqual(readings("cyber-sport"), [["cyber-sport", "cyber sport", "cybersport"]]);
  assert.deepEqual(readings("cybersport"), [["cybersport", "cyber-sport"]]);
  assert.deepEqual(readings("G20"), [["G20", "g-20", "g 20"]]);
  assert.deepEqual(readings("S-400"), [["S-400", "s 400", "s400"]]);
});

test("what stands in quotation marks is read as it is, capitals too where they are typed", () => {
  for (const query of ['"Tokaev"', '"3.5%"', '"talks"', '"cyber-sport"', '"IT sector"']) {
    const [clause] = read(query);
    const all = clause?.terms.flatMap((term) => term.readings) ?? [];
    assert.equal(all.length, 1);
    assert.deepEqual(
      all.flatMap(({ sequences }) => sequences.flat()).map(({ as, word }) => [as, word]),
      query
        .slice(1, -1)
        .split(/(?<=%)|(?=%)|(?<=-)|(?=-)| /)
        .filter((word) => word !== "")
        .map((word) => [word === word.toLowerCase() ? "form" : "printed", word]),
    );
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
      scope: fc.constantFrom("paragraph", "turn", "meeting" as const),
    },
    plain,
  );
  const shown = fc
    .constantFrom(...VIEWS)
    .chain((view) => fc.record({ view: fc.constant(view), sort: fc.constantFrom(...SORTS[view]) }, plain));
  const whole = fc.tuple(state, shown).map(([one, other]) => ({ ...one, ...other }));
  fc.assert(fc.property(whole, (kept) => assert.deepEqual(readState(new URLSearchParams(writeState(kept))), kept)));
});

test("what an address says that is no search is left out", () => {
  const { kinds, view, sort, scope } = readState(new URLSearchParams("kind=x&sort=y&kind=gloss&z=1&within=day&view=z"));
  assert.deepEqual([kinds, view, sort, scope], [["gloss"], "paragraphs", "relevance", "paragraph"]);
  assert.equal(readState(new URLSearchParams("sort=left")).sort, "relevance");
  assert.equal(readState(new URLSearchParams("view=lines&sort=relevance")).sort, "oldest");
});
