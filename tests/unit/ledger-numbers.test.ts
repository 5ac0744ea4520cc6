import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addressNumber, parseAddress } from "../../src/ledger/model/address.ts";
import { compareMarks, type Mark, markText, Series } from "../../src/ledger/model/marks.ts";

const mark = (text: string): Mark => {
  const [, number = "", suffix = ""] = /^(\d+)(.*)$/.exec(text) ?? [];
  return { number: Number(number), suffix };
};

/** The marks that follow one another from `previous` on in a series that holds `known`. */
function taken(known: readonly string[], previous: string | null, count = 1): string[] {
  const series = new Series();
  for (const text of known) series.add(mark(text));
  let last = previous === null ? null : mark(previous);
  return Array.from({ length: count }, () => markText((last = series.takeAfter(last))));
}

test("a series without marks counts from 1", () => assert.deepEqual(taken([], null, 3), ["1", "2", "3"]));

test("what comes at the end takes the next number", () => assert.deepEqual(taken(["1", "2"], "2", 2), ["3", "4"]));

test("what comes in between takes the number before it and letters in order", () =>
  assert.deepEqual(taken(["1", "2", "3"], "2", 3), ["2a", "2b", "2c"]));

test("what comes before the first takes 0 and a letter", () => assert.deepEqual(taken(["1"], null, 2), ["0a", "0b"]));

test("between two letters another letter is added", () => assert.deepEqual(taken(["2", "2a", "2b"], "2a"), ["2aa"]));

test("before the first letter stands a z", () => assert.deepEqual(taken(["2", "2a", "3"], "2"), ["2za"]));

test("the letter p, which parts turn from paragraph, is never given out", () =>
  assert.ok(taken(["1", "2"], "1", 200).every((text) => !text.includes("p"))));

test("a number that was given out once is not given out again after what bore it has gone", () =>
  assert.deepEqual(taken(["1", "2", "3"], "2"), ["2a"]));

test("marks taken anywhere, in any order, are all different and lie where they were asked for", () => {
  const places = fc.array(fc.nat(), { maxLength: 80 });
  fc.assert(
    fc.property(places, (wanted) => {
      const series = new Series();
      const order: Mark[] = [];
      for (const place of wanted) {
        const at = place % (order.length + 1);
        order.splice(at, 0, series.takeAfter(order[at - 1] ?? null));
      }
      for (const [index, next] of order.slice(1).entries()) {
        assert.ok(compareMarks(order[index] ?? mark("0"), next) < 0, order.map(markText).join(" "));
      }
    }),
  );
});

test("an address is read back as it was given out, and shown with a dot", () => {
  assert.deepEqual(parseAddress("t3ap2za"), { turn: mark("3a"), paragraph: mark("2za") });
  assert.deepEqual(parseAddress("t12"), { turn: mark("12"), paragraph: null });
  assert.equal(addressNumber("t3ap2za"), "3a.2za");
  for (const none of ["", "t", "3", "t3p", "t3p2p1", "T3", "L3", "t3 "]) assert.equal(parseAddress(none), null, none);
});
