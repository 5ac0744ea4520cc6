import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { storedContent } from "../support/stored-content.ts";

/** By reading: the paragraphs about a topic, those of them its terms miss, and others its terms take, each with why. */
interface Judgement {
  about: string[];
  missed: Record<string, string>;
  taken: Record<string, string>;
}

const judgements = JSON.parse(readFileSync("tests/fixtures/topics.json", "utf8")) as Record<string, Judgement>;
const { topics, meetings } = buildArchive(await storedContent("content"));
const addresses = new Set(
  meetings.flatMap(({ id, turns }) => turns.flatMap(({ paragraphs }) => paragraphs.map((p) => `${id}#${p.id}`))),
);

test("every topic has been judged by reading, and every judged topic is there", () => {
  assert.deepEqual(topics.map(({ id }) => id).sort(), Object.keys(judgements).sort());
});

for (const { id, title, passages } of topics) {
  test(`the terms of "${title}" find the paragraphs about it, but for the misses and catches that are known`, () => {
    const { about, missed, taken } = judgements[id] ?? { about: [], missed: {}, taken: {} };
    const found = passages.map(({ meeting, paragraph }) => `${meeting.id}#${paragraph.id}`);
    const expected = [...about.filter((address) => !(address in missed)), ...Object.keys(taken)];
    assert.deepEqual(
      { missing: expected.filter((a) => !found.includes(a)), wronglyTaken: found.filter((a) => !expected.includes(a)) },
      { missing: [], wronglyTaken: [] },
    );
    assert.ok(found.length > 0);
    assert.deepEqual(
      [...about, ...Object.keys(taken)].filter((address) => !addresses.has(address)),
      [],
    );
  });
}
