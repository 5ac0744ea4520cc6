import assert from "node:assert/strict";
import { test } from "node:test";
import { termGuide, termMatcher } from "./terms.ts";

const found = (terms: string[], text: string) =>
  termMatcher(terms)(text).map(({ start, end }) => text.slice(start, end));

test("a term is a whole word: never part of another", () => {
  assert.deepEqual(found(["sport"], "transport, sports and cyber-sport: Sport!"), ["sport", "Sport"]);
  assert.deepEqual(found(["gas"], "Gazprom gasified 5gas"), []);
});

test("an acronym matches by case, another term by letters", () => {
  assert.deepEqual(found(["IT", "space"], "It is the IT sector; it is Space."), ["IT", "Space"]);
});

test("a hyphen matches any dash, an apostrophe any apostrophe, a space a no-break space", () => {
  assert.deepEqual(found(["North-South"], "the North–South axis"), ["North–South"]);
  assert.deepEqual(found(["world's"], "the world’s longest"), ["world’s"]);
  assert.deepEqual(found(["state visit"], "a state\u00a0visit"), ["state\u00a0visit"]);
});

test("the longer of two terms that begin together is found, and no stretch is found twice", () => {
  assert.deepEqual(found(["gas", "gas pipeline", "pipeline"], "a gas pipeline"), ["gas pipeline"]);
});

test("signs in a term mean themselves", () => {
  assert.deepEqual(found(["C++", "(MGIMO)"], "C++ at (MGIMO), not CCC"), ["C++", "(MGIMO)"]);
});

test("no terms find nothing", () => {
  assert.deepEqual(found([], "anything"), []);
});

test("a list of terms is pointed to where one of its terms stands, whatever its case and its signs", () => {
  for (const [term, text] of [
    ["space", "It is SPACE."],
    ["North-South", "the North–South axis"],
    ["don't know", "they donʼt know"],
    ["donʼt know", "they don't know"],
    ["sea", "the ſea"],
    ["Straße", "in der STRAẞE"],
    ["ὀδός", "ὈΔΌΣ"],
    ["C++", "C++, not CCC"],
    ["(MGIMO)", "at (MGIMO)"],
    ["§", "see § 5"],
  ] as const) {
    assert.notDeepEqual(found([term], text), [], `${term} stands in ${text}`);
    assert.deepEqual([...termGuide([["nothing"], [term]])(text)], [1], `${term} is pointed to in ${text}`);
  }
});

test("no list is pointed to where the first word of none of its terms stands", () => {
  assert.deepEqual([...termGuide([["space", "state visit"], ["gas"]])("a visit of Gazprom's spacecraft")], []);
});

test("a word of many megabytes is a word like any other", () => {
  for (const word of ["a".repeat(10_000_000), "aé".repeat(5_000_000)]) {
    assert.deepEqual([...termGuide([["space"]])(word)], []);
  }
});
