import assert from "node:assert/strict";
import { test } from "node:test";
import { answer } from "../../src/search/answer.ts";
import { excerptOf } from "../../src/search/excerpt.ts";
import type { Index } from "../../src/search/find.ts";
import { familyOf } from "../../src/search/inflection.ts";
import { Layout } from "../../src/search/layout.ts";
import { parseQuery } from "../../src/search/query.ts";
import { NameBook, readTerms } from "../../src/search/reading.ts";
import type { PrintedRun, Table } from "../../src/search/shapes.ts";
import { readState } from "../../src/search/state.ts";
import { wordsOf } from "../../src/search/words.ts";

const TEXTS = [
  "Gas talks, and the talk of gas.",
  "We talked about gas pipelines.",
  "The gas [natural gas] is here.",
  "Here. Talks about",
  "gas end in another paragraph.",
];

const words = TEXTS.map((text) => wordsOf(text).map(({ form }) => form));
const all = words.flat();
const table: Table = {
  build: "",
  facets: {
    speaker: [
      ["a", "A"],
      ["b", "B"],
    ],
    topic: [["energy", "Energy"]],
    place: [["x", "X"]],
    year: [
      ["2023", "2023"],
      ["2024", "2024"],
    ],
    meeting: [
      ["m1", "M 1"],
      ["m2", "M 2"],
    ],
  },
  records: [["r", TEXTS.length]],
  leaves: [2, 3],
  words: words.map(({ length }) => length),
  values: {
    speaker: [0, 1, 0, 1, 0],
    topic: [0, [], 0, [], []],
    place: [0, 0, 0, 0, 0],
    year: [0, 0, 1, 1, 1],
    meeting: [0, 0, 1, 1, 1],
  },
  asides: [[14, 15, "gloss"]],
  shards: [],
};
const layout = new Layout(table);
const index: Index = {
  formsOf: (family) => [...new Set(all.filter((form) => familyOf(form) === family))],
  positionsOf: (form) => all.flatMap((each, position) => (each === form ? [position] : [])),
};

const ask = (address: string) => {
  const state = readState(new URLSearchParams(address));
  return answer(state, readTerms(parseQuery(state.query), new NameBook([])), index, layout, table);
};
const found = (address: string) => ask(address).paragraphs.toSorted();

test("all words must stand in one paragraph, in any of their forms", () => {
  assert.deepEqual(found("q=talks+gas"), [0, 1]);
});

test("a phrase is found word for word, across punctuation and never across paragraphs", () => {
  assert.deepEqual(found('q="gas+talks"'), [0]);
  assert.deepEqual(found('q="talks+and"'), [0]);
  assert.deepEqual(found('q="gas+talk"'), []);
  assert.deepEqual(found('q="about+gas"'), [1]);
});

test("what is to be left out is left out, alone as well", () => {
  assert.deepEqual(found("q=gas+-talks"), [2, 4]);
  assert.deepEqual(found("q=-gas"), [3]);
});

test("a word that stands nowhere finds nothing; searches that find something are offered with their counts", () => {
  const { paragraphs, offers } = ask("q=cybernetics+gas&year=2023");
  assert.deepEqual(paragraphs, []);
  assert.deepEqual(
    offers.map(({ without, count, state }) => [without, count, state.query]),
    [[["cybernetics"], 2, "gas"]],
  );
});

test("several words that stand nowhere are left out together in what is offered", () => {
  assert.deepEqual(
    ask("q=cybernetics+gas+blockchain").offers.map(({ without, count, state }) => [without, count, state.query]),
    [[["cybernetics", "blockchain"], 4, "gas"]],
  );
  assert.deepEqual(ask("q=cybernetics+blockchain").offers, []);
});

test("a query without a word asks for nothing, and leaves to the filters what is shown", () => {
  assert.equal(ask("q=?!").blank, true);
  assert.deepEqual([ask("q=?!&year=2023").blank, found("q=?!&year=2023")], [false, [0, 1]]);
  assert.equal(ask("q=cybernetics").blank, false);
});

test("without a filter more is found, and offered when filters leave nothing", () => {
  assert.deepEqual(
    ask("q=pipelines&year=2024").offers.map(({ without, count }) => [without, count]),
    [[[], 1]],
  );
});

test("each other form that was read is named, with how often", () => {
  assert.deepEqual(ask("q=talks").terms[0]?.also, [
    { text: "talk", count: 1 },
    { text: "talked", count: 1 },
  ]);
  assert.deepEqual(ask('q="talks"').terms[0]?.also, []);
});

test("every count is what choosing that value would leave, given the rest", () => {
  const base = ask("q=gas&speaker=a");
  for (const [place, [id]] of table.facets.year.entries()) {
    assert.equal(base.counts.year[place], found(`q=gas&speaker=a&year=${id}`).length);
  }
  for (const [place, [id]] of table.facets.speaker.entries()) {
    assert.equal(base.counts.speaker[place], found(`q=gas&speaker=${id}`).length);
  }
  for (const kind of ["speech", "gloss", "stage"] as const) {
    assert.equal(base.kinds[kind], found(`q=gas&speaker=a&kind=${kind}`).length);
  }
});

test("several values of a facet mean either, several facets mean all", () => {
  assert.deepEqual(found("year=2023&year=2024&speaker=b"), [1, 3]);
});

test("a kind of words is searched alone", () => {
  assert.deepEqual(found("q=natural&kind=gloss"), [2]);
  assert.deepEqual(found("q=natural&kind=speech"), []);
  assert.deepEqual(found("kind=gloss"), [2]);
});

test("results come by relevance, by time, or newest meeting first and then in order of print", () => {
  assert.equal(ask("q=gas").paragraphs[0], 2);
  assert.deepEqual(ask("q=gas&sort=oldest").paragraphs, [0, 1, 2, 4]);
  assert.deepEqual(ask("q=gas&sort=newest").paragraphs, [2, 4, 0, 1]);
});

const runs: PrintedRun[] = [
  { kind: "speech", text: "The gas " },
  { kind: "gloss", text: "[natural gas]" },
  { kind: "speech", text: " is here." },
];

test("an excerpt is the paragraph as printed, with what was found marked and glosses told apart", () => {
  const { stretches, found: marked, cut } = excerptOf(runs, ask("q=gas").hits.get(2) ?? [], layout.startOf(2));
  const shown = stretches.map(({ kind, pieces }) => [
    kind,
    pieces.map(({ text, marked: m }) => (m ? `*${text}*` : text)),
  ]);
  assert.deepEqual(shown, [
    ["speech", ["The ", "*gas*", " "]],
    ["gloss", ["[natural ", "*gas*", "]"]],
    ["speech", [" is here."]],
  ]);
  assert.deepEqual([marked, cut], [["gas"], { before: false, after: false }]);
});

test("a long paragraph is cut between words, around what was found", () => {
  const text = `${"before ".repeat(100)}gas ${"after ".repeat(100)}`;
  const { stretches, cut } = excerptOf([{ kind: "speech", text }], [{ at: 100, forms: ["gas"] }], 0);
  const shown = stretches.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join("");
  assert.match(shown, /^before (?:before )+gas (?:after )+after$/);
  assert.ok(text.includes(shown) && shown.length <= 420);
  assert.deepEqual(cut, { before: true, after: true });
});

test("an index that does not belong to the texts is noticed", () => {
  assert.throws(() => excerptOf(runs, [{ at: 0, forms: ["gas"] }], 0), /not of one build/);
});
