import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ledgerText, readLedger, wordsHash, NEW_LEDGER } from "../../src/ledger/index.ts";
import { openingOf } from "../../src/ledger/model/words.ts";
import { addressed, recorded, spoken, type Spoken } from "../support/ledger-words.ts";

const anything = fc.string({ unit: "binary", maxLength: 200 });
const turns = fc.array(fc.tuple(anything, anything, anything), { maxLength: 5 });

test("whatever the words are, the ledger is read back as it was written, one line an address", () => {
  fc.assert(
    fc.property(turns, (said) => {
      const words = spoken(said.map(([...turn]): Spoken => turn));
      const text = ledgerText(recorded([words]));
      assert.deepEqual(readLedger(text).messages, []);
      assert.equal(ledgerText(readLedger(text).ledger), text);
      assert.equal(text.split("\n").length, 2 + 1 + 1 + addressed(NEW_LEDGER, words).length + 1 + 1);
    }),
  );
});

test("whatever stands in a ledger, reading it gives messages at its lines and no exception", () => {
  const line = fc.oneof(anything, fc.stringMatching(/^[a-c]#t[0-3]p?[0-3]? [0-9a-f]{10} "x"$/));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join("\n");
      for (const message of readLedger(text).messages) assert.ok(message.line <= text.split("\n").length);
    }),
  );
});

test("a text and the same with other white space have one hash and one opening", () => {
  const [typed, plain] = ["\u00a0Good\u2009 afternoon,\tdear\u00ad\r\n friends. ", "Good afternoon, dear friends."];
  for (const [a, b] of [
    [typed, plain],
    [typed.repeat(9), `${plain} `.repeat(9)],
  ] as const) {
    assert.equal(wordsHash(a), wordsHash(b));
    assert.equal(openingOf(a), openingOf(b));
  }
});

test("meetings are sorted by id, whatever order they come in", () => {
  const meetings = ["c", "a", "b"].map((id) => spoken([["A", "One."]], id));
  const lines = ledgerText(recorded(meetings)).split("\n");
  assert.deepEqual(
    lines.filter((line) => /^\w /.test(line)).map((line) => line.charAt(0)),
    ["a", "b", "c"],
  );
});

test("a hash is the first ten digits of the SHA-256 of the words, whatever the kind of space", () => {
  assert.equal(wordsHash("Thank you."), "8569efc4ed");
  assert.equal(wordsHash(" Thank\u00a0 you.\n"), wordsHash("Thank you."));
  assert.notEqual(wordsHash("Thank you!"), wordsHash("Thank you."));
});

test("an opening is the words themselves when they are few, else cut after a whole word or inside a very long one", () => {
  assert.equal(openingOf("Thank\u00a0you."), "Thank you.");
  assert.equal(openingOf("word ".repeat(20).trim()).length, 70);
  assert.match(openingOf("word ".repeat(20).trim()), /word…$/);
  assert.equal(openingOf("w".repeat(80)), `${"w".repeat(71)}…`);
  assert.equal(openingOf("😀".repeat(80)), `${"😀".repeat(71)}…`);
});
