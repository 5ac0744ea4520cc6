import assert from "node:assert/strict";
import { test } from "node:test";
import { Held } from "../../src/collections/held.ts";
import { holdFiles, holdRecords, recordOf } from "../../src/collections/records.ts";
import { storedContent } from "../support/stored-content.ts";

const MINUTE = 60_000;

test("what is held under a key is the same thing for all that share the name, and stays the one that was held first", () => {
  const [first, second] = [{ words: "said" }, { words: "said" }];
  assert.equal(new Held("one room").put("a", first), first);
  assert.equal(new Held("one room").put("a", second), first);
  assert.equal(new Held("one room").get("a"), first);
  assert.equal(new Held("another room").get("a"), undefined);
});

test("what the folder has no more is held for a minute from then on, however long ago it was held", () => {
  const held = new Held("minutes");
  held.put("old", {});
  held.rememberOnly(new Set(["old"]), 0);
  held.rememberOnly(new Set(), 10 * MINUTE);
  assert.ok(held.get("old"), "pages may be a moment behind");
  held.rememberOnly(new Set(), 11 * MINUTE);
  assert.ok(held.get("old"));
  held.rememberOnly(new Set(), 11 * MINUTE + 1);
  assert.equal(held.get("old"), undefined);
});

test("what the folder has again is held again from the beginning", () => {
  const held = new Held("back again");
  held.put("kept", {});
  held.rememberOnly(new Set(), 0);
  held.rememberOnly(new Set(["kept"]), MINUTE);
  held.rememberOnly(new Set(), 2 * MINUTE);
  held.rememberOnly(new Set(), 3 * MINUTE);
  assert.ok(held.get("kept"));
});

test("a record has another key as soon as anything of it is other than it was", async () => {
  const { meetings } = await storedContent("content");
  const [meeting] = meetings;
  assert.ok(meeting);
  const { addresses, captures, note } = meeting;
  const others = [
    meeting,
    { ...meeting, id: "other" },
    { ...meeting, reading: "other" },
    { ...meeting, addresses: { ...addresses, notices: [{ day: "2026-01-01", what: "words" as const }] } },
    { ...meeting, captures: [...captures, { day: "2026-01-01", said: [] }] },
    { ...meeting, note: { ...note, html: "<p>Other.</p>" } },
  ];
  const keys = holdRecords(others).map(({ key }) => key);
  assert.equal(new Set(keys).size, others.length);
  assert.deepEqual(keys.map(recordOf), others);
  assert.equal(holdRecords([structuredClone(meeting)])[0]?.thing, meeting, "the same again is the same thing");
});

test("a file has another key as soon as a byte of it is other than it was", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const keys = holdFiles([
    { path: "about.md", is: "file", bytes: bytes("a") },
    { path: "about.md", is: "file", bytes: bytes("b") },
    { path: "README.md", is: "file", bytes: bytes("a") },
    { path: "transcripts/a.txt", is: "transcript", id: "a" },
  ]).map(({ key }) => key);
  assert.equal(new Set(keys).size, 4);
});

test("what was never held is said to be no more", () => {
  assert.throws(() => recordOf("of nothing"), /no more/);
});
