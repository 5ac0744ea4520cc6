import assert from "node:assert/strict";
import { test } from "node:test";
import { eachOnce, eachOnceBy } from "../../src/kept/index.ts";

test("each thing is asked about once, whatever the answer, and by itself", () => {
  const asked: object[] = [];
  const [a, b] = [{}, {}];
  const answer = eachOnce((thing: object) => void asked.push(thing));
  for (const thing of [a, a, b, a, b]) answer(thing);
  assert.deepEqual(asked, [a, b]);
  assert.equal(asked[1], b);
});

test("a list of things is asked about as each of them is: where a thing stands is no part of it", () => {
  let asked = 0;
  const answer = eachOnce((thing: object) => ({ thing, asked: (asked += 1) }).asked);
  const things = [{}, {}];
  assert.deepEqual(
    [things.map(answer), things.toReversed().map(answer)],
    [
      [1, 2],
      [2, 1],
    ],
  );
});

test("a thing is asked about again when any of what the answer depends on is another, and not when all are the same", () => {
  const thing = {};
  const [x, y] = [{ n: 1 }, { n: 2 }];
  let asked = 0;
  const sum = eachOnceBy((_: object, [one, other]: readonly [{ n: number }, { n: number }]) => {
    asked += 1;
    return one.n * 10 + other.n;
  });
  const answers = [
    sum(thing, [x, y]),
    sum(thing, [x, y]),
    sum(thing, [y, y]),
    sum(thing, [y, x]),
    sum(thing, [{ n: 2 }, x]),
  ];
  assert.deepEqual(answers, [12, 12, 22, 21, 21]);
  assert.equal(asked, 4);
  assert.equal(sum({}, [y, x]), 21);
  assert.equal(asked, 5);
});
