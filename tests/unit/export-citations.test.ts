import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { editionOf } from "../../src/export/edition.ts";
import { citationOf, citationText, HARD_CASES } from "../support/citation-cases.ts";
import { storedContent } from "../support/stored-content.ts";

const archive = buildArchive(await storedContent("content"));
const edition = editionOf(archive, "https://archive.example/");
const fixture = readFileSync("tests/fixtures/export/citations.txt", "utf8")
  .trimEnd()
  .split(/\n\n(?=## )/);

for (const [index, hard] of HARD_CASES.entries()) {
  test(`${hard.why} is cited in all six forms as the manuals ask`, () => {
    assert.equal(citationText(hard, citationOf(archive, edition, hard)), fixture[index + 1]);
  });
}

test("the fixture holds the hard cases and no other", () => {
  assert.equal(fixture.length, HARD_CASES.length + 1);
});
