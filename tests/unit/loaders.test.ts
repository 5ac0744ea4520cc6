import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { LoaderContext } from "astro/loaders";
import { contentLoaders } from "../../src/collections/loaders.ts";
import { recordOf } from "../../src/collections/records.ts";
import { Kept } from "../../src/kept/index.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";

/** A folder with one doubtful transcript, loaded as the development server loads it. */
async function watched() {
  const folder = contentFolder({ "transcripts/a.txt": specialView(), "topics/t.md": topic("nowhere") });
  const entries = new Map<string, { data: { record: string } }>();
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const log: string[] = [];
  const say = (text: string) => void log.push(text);
  const context = {
    collection: "meetings",
    watcher,
    logger: { warn: say, error: say },
    generateDigest: JSON.stringify,
    store: {
      keys: () => [...entries.keys()],
      delete: (id: string) => entries.delete(id),
      set: (entry: { id: string; data: { record: string } }) => entries.set(entry.id, entry),
    },
  };
  const kept = new Kept(mkdtempSync(join(tmpdir(), "kept-")));
  await contentLoaders({ folder, base: "/", kept }).meetings.load(context as unknown as LoaderContext);
  const words = () => [...entries.values()].map(({ data }) => recordOf(data.record).source.text).join();
  const write = async (path: string, text: string) => {
    writeFileSync(join(folder, path), text);
    watcher.emit("all", "change", join(folder, path));
    await new Promise((done) => setTimeout(done, 500));
  };
  return { log, words, write };
}

const topic = (term: string) => `---\ntitle: T\nterms:\n  - ${term}\n---\n`;

test("in development an edit is loaded, and what is doubtful is told once as long as it stands", async () => {
  const { log, words, write } = await watched();
  assert.equal(log.length, 1);
  assert.match(log.join(), /“?"?nowhere/);
  await write("transcripts/a.txt", specialView({ body: "President of Russia Vladimir Putin: Good evening." }));
  assert.match(words(), /Good evening\./);
  assert.equal(log.filter((text) => text.includes("nowhere")).length, 1, log.join("\n---\n"));
  await write("topics/t.md", topic("evening"));
  await write("topics/t.md", topic("nowhere"));
  assert.equal(log.filter((text) => text.includes("nowhere")).length, 2, "it was gone, and is back");
});

test("in development a fault leaves what was loaded, and is told once", async () => {
  const { log, words, write } = await watched();
  const before = words();
  for (const text of ["Nothing\u0000.", "Nothing\u0000.\n"]) await write("transcripts/a.txt", text);
  assert.equal(words(), before);
  assert.equal(log.length, 2, log.join("\n---\n"));
});
