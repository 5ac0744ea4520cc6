import assert from "node:assert/strict";
import { test } from "node:test";
import { sameAsBefore } from "../../src/archive/same.ts";
import { topicIndex } from "../../src/archive/topics.ts";

test("what says the same as the last time is the very one of the last time, wherever it stands", () => {
  const same = sameAsBefore<{ name: string }>();
  const [anna, bela] = same([{ name: "Anna" }, { name: "Bela" }]);
  const [second, other, first] = same([{ name: "Bela" }, { name: "Vera" }, { name: "Anna" }]);
  assert.equal(first, anna);
  assert.equal(second, bela);
  assert.deepEqual(other, { name: "Vera" });
});

test("what was not there the last time is not known from before, and two that say the same are one", () => {
  const same = sameAsBefore<{ name: string }>();
  const [anna] = same([{ name: "Anna" }]);
  same([]);
  const [again, twin] = same([{ name: "Anna" }, { name: "Anna" }]);
  assert.notEqual(again, anna);
  assert.equal(twin, again);
});

const topic = (id: string, ...terms: string[]) => ({ id, title: id, html: "", terms });

test("terms are made ready anew as soon as a term, a topic or their order is another", () => {
  const first = topicIndex([topic("a", "gas"), topic("b", "oil")]);
  assert.equal(topicIndex([{ ...topic("a", "gas"), title: "Other" }, topic("b", "oil")]), first);
  for (const others of [
    [topic("a", "gas", "coal"), topic("b", "oil")],
    [topic("c", "gas"), topic("b", "oil")],
    [topic("b", "oil"), topic("a", "gas")],
    [topic("a", "gas")],
  ]) {
    assert.notEqual(topicIndex(others), first);
    assert.equal(topicIndex(others), topicIndex(structuredClone(others)));
  }
  assert.deepEqual(topicIndex([topic("a", "coal")]).of({ text: "Gas and coal.", spans: [] }), ["a"]);
  assert.deepEqual(topicIndex([topic("a", "oil")]).of({ text: "Gas and coal.", spans: [] }), []);
});
