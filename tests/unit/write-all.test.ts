import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writeAll } from "../../src/cli/write-all.ts";
import { arrivingFiles, filesIn } from "../support/run-command.ts";

const BEFORE = { "old.txt": "old", "gone.txt": "gone", b: "a file" };

test("all files are written, over others and into new folders, before the others are taken away", async () => {
  const folder = arrivingFiles(BEFORE);
  const files = [
    { path: "old.txt", content: "new" },
    { path: "a/deep/x.bin", content: Uint8Array.from([0, 255]) },
  ];
  await writeAll(folder, files, ["gone.txt", "b"]);
  assert.deepEqual(
    [...filesIn(folder)],
    [
      ["a/deep/x.bin", "\u0000\u00ff"],
      ["old.txt", "new"],
    ],
  );
});

test("where one cannot be written nothing is, nothing is taken away, and the reason is the disk's", async () => {
  const folder = arrivingFiles(BEFORE);
  const files = ["b/y.txt", "old.txt", "c.txt"].map((path) => ({ path, content: "new" }));
  await assert.rejects(writeAll(folder, files.toReversed(), ["gone.txt"]), { code: "EEXIST", path: join(folder, "b") });
  assert.deepEqual(Object.fromEntries(filesIn(folder)), BEFORE);
});

test("where the last cannot be put into its place nothing that nothing reads is left", async () => {
  const folder = arrivingFiles(BEFORE);
  mkdirSync(join(folder, "folder.txt"));
  const files = ["a.txt", "folder.txt"].map((path) => ({ path, content: "new" }));
  await assert.rejects(writeAll(folder, files, ["gone.txt"]), {
    code: "EISDIR",
    path: join(folder, ".folder.txt.partial"),
  });
  assert.ok(filesIn(folder).has("gone.txt"));
  for (const path of filesIn(folder).keys()) assert.doesNotMatch(path, /partial/);
});
