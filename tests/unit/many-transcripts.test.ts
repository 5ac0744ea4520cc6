import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { decode, readTranscript } from "../../src/transcript/index.ts";
import { hasCorpus } from "../support/corpus-content.ts";
import { manyTranscripts } from "../support/many-transcripts.ts";

const skip = hasCorpus ? false : "the transcripts to make others of are not here";

/** The project's own five, the 120 of the corpus, and thirty made out of them. */
const COUNT = 155;

test("the same transcripts are made each time, and each is read without an error", { skip }, async () => {
  const made = await madeOnce();
  assert.equal(made.size, COUNT);
  assert.equal(new Set(made.values()).size, COUNT);
  for (const [file, text] of made) assert.ok(readTranscript(text).transcript, file);
  assert.deepEqual(await madeOnce(), made);
});

/** The texts of the transcripts by the names of their files. */
async function madeOnce(): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "many-"));
  try {
    await manyTranscripts(folder, COUNT);
    const transcripts = join(folder, "transcripts");
    return new Map(readdirSync(transcripts).map((file) => [file, decode(readFileSync(join(transcripts, file))).text]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
