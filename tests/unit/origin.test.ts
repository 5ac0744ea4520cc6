import assert from "node:assert/strict";
import { test } from "node:test";
import { originOf } from "../../src/archive/origin.ts";
import { meetingNote } from "../../src/collections/schemas.ts";

const origin = (note: object, given: string | null = null) => originOf(meetingNote.parse(note), given);

test("the address that the file gives stands where the note gives none, and the note's goes before it", () => {
  const given = "http://en.kremlin.ru/events/president/news/1";
  assert.equal(origin({}, given).address, given);
  assert.equal(origin({ source: "https://archive.example/" }, given).address, "https://archive.example/");
});

test("of a text without a note nothing is known: not its page, nor when it was captured", () => {
  assert.deepEqual(origin({}), { address: null, captured: null, archived: null });
});

test("who captured a text may be left out, the day may not", () => {
  assert.deepEqual(origin({ captured: { day: "2024-02-22", by: "A. Keeper" } }).captured, {
    day: "2024-02-22",
    by: "A. Keeper",
  });
  assert.deepEqual(origin({ captured: { day: "2024-02-22" } }).captured, { day: "2024-02-22", by: null });
  assert.throws(() => origin({ captured: { by: "A. Keeper" } }));
  assert.throws(() => origin({ captured: { day: "2024-02-30" } }));
});

const PAGE = "http://en.kremlin.ru/events/president/news/73517";
const COPIES: Record<string, string | null> = {
  [`https://web.archive.org/web/20240222103000/${PAGE}`]: "2024-02-22",
  [`https://web.archive.org/web/20240222103000id_/${PAGE}`]: "2024-02-22",
  [`https://archive.today/20240222/${PAGE}`]: "2024-02-22",
  [`https://web.archive.org/web/20241332103000/${PAGE}`]: null,
  [`https://web.archive.org/web/2024/${PAGE}`]: null,
  "https://archive.ph/AbC12": null,
};

for (const [address, day] of Object.entries(COPIES)) {
  test(`a copy at ${address} was made ${day === null ? "on a day that is not told" : `on ${day}`}`, () => {
    assert.deepEqual(origin({ archived: address }).archived, { address, day });
  });
}
