import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { paragraphsNdjson } from "../../src/export/files.ts";
import { dataFiles } from "../../src/search/build/data-files.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { exported } from "../support/exported.ts";

const filesOf = async (transcripts: Record<string, string>) => {
  const { archive } = await exported(contentFolder(transcripts));
  return dataFiles(paragraphsNdjson(archive));
};
const read = (files: ReadonlyMap<string, Uint8Array>, path: string): unknown =>
  JSON.parse(gunzipSync(files.get(path) ?? new Uint8Array()).toString("utf8"));

for (const words of ["–", "?!", "😀"]) {
  test(`a meeting in which nothing is said but ${words} is listed by the search, and found by nobody`, async () => {
    const body = `Vladimir Putin: ${words}`;
    const files = await filesOf({ "transcripts/a.txt": specialView(), "transcripts/b.txt": specialView({ body }) });
    const { records, words: counts } = read(files, "table.bin") as { records: [string, number][]; words: number[] };
    assert.deepEqual(
      records.map(([name, paragraphs]) => [name !== "", paragraphs]),
      [
        [true, 2],
        [false, 1],
      ],
    );
    assert.deepEqual(counts, [2, 2, 0]);
    assert.deepEqual(JSON.stringify(read(files, "leaves/1.bin")).includes(words), true);
  });
}

test("an archive with no paragraph at all has an index too", async () => {
  const files = await filesOf({ "transcripts/a.txt": specialView({ body: "Vladimir Putin: …" }) });
  assert.ok(files.has("pagefind/pagefind.js"));
  assert.ok(files.has("table.bin"));
});

test("an archive in which no word is spoken has an index too", async () => {
  const files = await filesOf({ "transcripts/a.txt": specialView({ body: "Vladimir Putin: –" }) });
  assert.deepEqual(read(files, "table.bin"), {
    ...(read(files, "table.bin") as object),
    records: [["", 1]],
    words: [0],
    shards: [],
  });
  assert.ok(files.has("pagefind/pagefind.js"));
});
