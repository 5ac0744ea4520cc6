import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const sums = readFileSync("tests/fixtures/SHA256SUMS", "utf8").trim().split("\n");

test("the transcripts are byte for byte as received, and none is there that was not received", () => {
  const found = readdirSync("content/transcripts")
    .sort()
    .map(
      (name) =>
        `${createHash("sha256")
          .update(readFileSync(`content/transcripts/${name}`))
          .digest("hex")}  ${name}`,
    );
  assert.deepEqual(found, sums);
});
