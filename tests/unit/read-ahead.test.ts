import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "../../src/collections/content.ts";
import { keptReader } from "../../src/collections/readings.ts";
import { filesBelow, Kept } from "../../src/kept/index.ts";
import { contentCopy, contentFolder } from "../support/content-folder.ts";

const temporary = () => mkdtempSync(join(tmpdir(), "kept-"));

const readAhead = (content: string, cache: string) =>
  spawnSync(process.execPath, ["src/data/read-ahead.ts"], {
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache },
    encoding: "utf8",
  });

test("what is read ahead need not be read by the server", async () => {
  const [folder, cache] = [contentCopy(), temporary()];
  const { status, stderr } = readAhead(folder, cache);
  assert.equal(status, 0, stderr);
  const kept = filesBelow(cache);
  assert.equal(kept.length, 5);
  await readContent(folder, "as it stands", keptReader(new Kept(cache)));
  assert.deepEqual(filesBelow(cache), kept, "no reading has been added");
});

test("a folder that is wrong, or not there, is left to the server", () => {
  const wrong = contentFolder({ "transcripts/a.txt": "Nothing\u0000.", "topics/a.md": "---\nwrong: [\n---\n" });
  for (const folder of [wrong, join(wrong, "nowhere")]) {
    const { status, stdout, stderr } = readAhead(folder, temporary());
    assert.deepEqual([status, stdout, stderr], [0, "", ""]);
  }
});
