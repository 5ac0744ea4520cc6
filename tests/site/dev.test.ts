import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { Core, VocabularyFile } from "../../src/search/files.ts";
import { contentCopy } from "../support/content-folder.ts";

const PORT = 4411;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const PATIENCE = 30_000;

const folder = contentCopy();
const astro = [resolve("node_modules/astro/bin/astro.mjs"), "dev", "--port", String(PORT), "--host", "127.0.0.1"];
const server = spawn(process.execPath, astro, {
  env: { ...process.env, CONTENT_DIR: folder, ASTRO_DEV_BACKGROUND: "0", NO_COLOR: "1" },
});
let log = "";
for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk: Buffer) => (log += chunk.toString()));
after(async () => {
  server.kill();
  await once(server, "exit");
});

const read = (path: string): Promise<string> =>
  fetch(`${ORIGIN}${path}`).then(
    (page) => page.text(),
    () => "",
  );

/** Asks until the answer is yes; says what was seen last when it never is. */
async function until(question: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await question())) {
    if (Date.now() > end) assert.fail(`${what} never came. The server said:\n${log}`);
    await new Promise((again) => setTimeout(again, 200));
  }
}

const shows = (path: string, words: string) =>
  until(async () => (await read(path)).includes(words), `“${words}” on ${path}`);

function edit(path: string, from: string, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from));
  writeFileSync(file, text.replace(from, to));
}

test("the development server shows an edit to a topic, a speaker and a place without a restart", async () => {
  await shows("/meetings/2024-02-21-kazan/", "Good afternoon, Mr Tokayev, friends.");
  edit("topics/energy.md", "title: Energy, oil and gas", "title: Energy renamed");
  await shows("/topics/energy/", "Energy renamed");
  edit("speakers/vladimir-putin.md", "spellings:", "spellings:\n  - Vladimir V. Putin");
  await shows("/speakers/vladimir-putin/", "Vladimir V. Putin");
  edit("places/kazan.md", "country: Russia", "country: Tatarstan, Russia");
  await shows("/places/kazan/", "Tatarstan, Russia");
});

test("the development server's page and feed of a speaker hold what the speaker says", async () => {
  await shows("/speakers/vladimir-putin/", "12 turns in 5 meetings");
  await shows("/speakers/vladimir-putin/feed.xml", "Good afternoon, Mr Tokayev, friends.");
});

test("the development server serves the typeface that its pages name", async () => {
  await shows("/", "/fonts/");
  const named = [...(await read("/")).matchAll(/href="(\/fonts\/[^"]+)"/g)].map(([, path = ""]) => path);
  assert.ok(named.length > 1);
  for (const path of named) {
    const { ok, headers } = await fetch(`${ORIGIN}${path}`);
    assert.ok(ok, path);
    assert.match(headers.get("content-type") ?? "", /^(?:font\/woff2|text\/css)/, path);
  }
});

test("the development server shows an edit to a transcript without a restart", async () => {
  edit("transcripts/2024-02-21-kazan.txt", "Vladimir Putin: Super.", "Vladimir Putin: Superb indeed.");
  await shows("/meetings/2024-02-21-kazan/", "Superb indeed.");
});

test("the development server's search knows the words of the edit", async () => {
  const read = async (path: string) => {
    const file = await fetch(`${ORIGIN}/search/data/${path}`);
    return file.ok ? gunzipSync(await file.arrayBuffer()).toString("utf8") : "";
  };
  const printed = async (form: string): Promise<unknown> => {
    const { vocabulary } = JSON.parse((await read("core.bin")) || '{"vocabulary":[]}') as Pick<Core, "vocabulary">;
    const file = await read(`words/${vocabulary.findLastIndex((first) => first <= form)}.bin`);
    const { families } = JSON.parse(file || '{"families":[]}') as Pick<VocabularyFile, "families">;
    return families.flat().find(([each, , ways]) => each === form && ways.length > 0);
  };
  await until(async () => (await printed("superb")) !== undefined, "the word “superb” in the index");
  assert.equal(await printed("super"), undefined);
});

test("a broken edit is said in the log, the page stays, and the mended file is shown", async () => {
  edit("topics/energy.md", "terms:", "termes:");
  const told =
    /topics\/energy\.md:3:1 {2}error front-matter\n {2}termes: there is no field of this name\.\n {2}It was probably/g;
  await until(() => Promise.resolve(told.test(log)), "the fault");
  await shows("/topics/energy/", "Energy renamed");
  edit("topics/energy.md", "termes:", "terms:");
  edit("topics/energy.md", "Energy renamed", "Energy mended");
  await shows("/topics/energy/", "Energy mended");
  assert.equal(log.match(told)?.length, 1, "the fault is told once, and not by every collection");
  assert.doesNotMatch(log, /^\s+at .+:\d+:\d+\)?$/m, "no message shows where in the code it was raised");
});

test("the development server shows a new transcript without a restart", async () => {
  const text = readFileSync("content/transcripts/2024-02-21-kazan.txt", "utf8");
  writeFileSync(join(folder, "transcripts/2025-01-01-new.txt"), text.replace("Super.", "Splendid."));
  await shows("/meetings/2025-01-01-new/", "Splendid.");
});
