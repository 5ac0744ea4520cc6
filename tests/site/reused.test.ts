import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { buildSite } from "../support/build-site.ts";
import { contentCopy, specialView } from "../support/content-folder.ts";
import { edit, runLedger } from "../support/ledger-cases.ts";
import { siteFiles } from "../support/pages.ts";

/** How many edits the property is tried with: `EDITS=40`. */
const EDITS = Number(process.env["EDITS"] ?? 7);

const cacheOf = (name: string): string => join(resolve(".sites"), `${name}-cache`);

/** Builds a site by what is kept in a folder of its own. */
async function build(name: string, folder: string): Promise<{ dir: string; output: string }> {
  const { good, dir, output } = await buildSite(name, { CONTENT_DIR: folder, CACHE_DIR: cacheOf(name) });
  assert.ok(good, output);
  return { dir, output };
}

/** Builds it of nothing that was there before. */
async function buildFresh(folder: string): Promise<string> {
  rmSync(join(resolve(".sites"), "fresh"), { recursive: true, force: true });
  rmSync(cacheOf("fresh"), { recursive: true, force: true });
  return (await build("fresh", folder)).dir;
}

/** The files of two sites, which are to be the same byte for byte. */
function assertSame(one: string, other: string, after: string): void {
  const [files, others] = [siteFiles(one), siteFiles(other)].map((all) => [...all].sort());
  assert.deepEqual(files, others, after);
  const differing = (files ?? []).filter(
    (path) => !readFileSync(join(one, path)).equals(readFileSync(join(other, path))),
  );
  assert.deepEqual(differing, [], after);
}

/** What a maintainer does to the content folder. Each leaves it sound, whatever was done before. */
const DEEDS: Record<string, (folder: string, turn: number) => void> = {
  "a word is changed": (folder, turn) => {
    const id = "2024-02-21-kazan";
    const text = readFileSync(join(folder, "transcripts", `${id}.txt`), "utf8");
    const [was] = /Vladimir Putin: Super\w*\./.exec(text) ?? assert.fail();
    edit(folder, id, was, `Vladimir Putin: Super${"b".repeat(turn + 1)}.`);
    assert.equal(runLedger(folder, "--changed", `${id}#t3p1`).status, 0, runLedger(folder).output);
  },
  "a transcript is added": (folder, turn) => {
    const body = `President of Russia Vladimir Putin: Trade came to $${turn + 3} billion.\n\nGuest Anna Example: Energy ${"x".repeat(turn + 1)}.`;
    const date = `${["March", "May", "June"][turn % 3] ?? ""} ${turn + 2}, 2023, Kazan`;
    writeFileSync(
      join(folder, "transcripts", `added-${turn}.txt`),
      specialView({ title: `Added ${turn}`, date, body }),
    );
    assert.equal(runLedger(folder).status, 0);
  },
  "a transcript gets another name": (folder, turn) => {
    const [from] = readdirSync(join(folder, "transcripts")).filter((name) => name.startsWith("2023-10-07"));
    assert.ok(from);
    const [id, next] = [from.replace(".txt", ""), `2023-10-07-moved-${turn}`];
    renameSync(join(folder, "transcripts", from), join(folder, "transcripts", `${next}.txt`));
    renameSync(join(folder, "meetings", `${id}.md`), join(folder, "meetings", `${next}.md`));
    assert.equal(runLedger(folder, "--moved", id, next).status, 0);
  },
  "a transcript that was added is withdrawn": (folder) => {
    const [name] = readdirSync(join(folder, "transcripts")).filter((path) => path.startsWith("added-"));
    if (name === undefined) return;
    rmSync(join(folder, "transcripts", name));
    assert.equal(runLedger(folder, "--withdrawn", name.replace(".txt", "")).status, 0);
  },
  "a person gets another spelling": (folder, turn) =>
    replaceIn(folder, "speakers/vladimir-putin.md", "spellings:", `spellings:\n  - Vladimir V${turn}. Putin`),
  "a place gets a line": (folder, turn) => appendTo(folder, "places/kazan.md", `\nA line of ${turn}.\n`),
  "a topic gets a term": (folder, turn) =>
    replaceIn(folder, "topics/energy.md", "terms:", `terms:\n  - ${turn % 2 === 0 ? "trade" : "friends"}`),
  "a topic gets another title": (folder, turn) =>
    replaceIn(folder, "topics/culture.md", /title: .+/, `title: Culture ${turn}`),
  "a thread gets another line": (folder, turn) =>
    replaceIn(folder, "threads/russian-schools.md", /line: .+/, `line: A line ${turn}`),
  "a note gets a link": (folder, turn) =>
    appendTo(folder, "meetings/2022-08-19-sochi.md", `\nSee [a paragraph](../2024-07-03-astana/#t1p${turn + 1}).\n`),
  "the archive gets another name": (folder, turn) => replaceIn(folder, "about.md", /name: .+/, `name: Archive ${turn}`),
  "nothing happens": () => undefined,
};

function replaceIn(folder: string, path: string, from: string | RegExp, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, "utf8");
  assert.notEqual(text.replace(from, to), text, path);
  writeFileSync(file, text.replace(from, to));
}

const appendTo = (folder: string, path: string, text: string): void => appendFileSync(join(folder, path), text);

test(`after any ${EDITS} edits a build that takes over what it can is, byte for byte, one that was made of nothing`, async () => {
  const folder = contentCopy();
  await build("reused", folder);
  const names = fc.sample(fc.shuffledSubarray(Object.keys(DEEDS), { minLength: Object.keys(DEEDS).length }), {
    numRuns: Math.ceil(EDITS / Object.keys(DEEDS).length),
    seed: Number(process.env["SEED"] ?? 16),
  });
  for (const [turn, deed] of names.flat().slice(0, EDITS).entries()) {
    DEEDS[deed]?.(folder, turn);
    const { dir } = await build("reused", folder);
    assertSame(dir, await buildFresh(folder), `edit ${turn}: ${deed}`);
  }
});

/** What can become of what is kept, and of the site that was published last. */
interface Remains {
  cache: string;
  site: string;
}

const filesBelow = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

const each =
  (kind: keyof Remains, harm: (file: string, n: number, all: string[]) => void, below = "") =>
  (remains: Remains): void =>
    filesBelow(join(remains[kind], below)).forEach((file, n, all) => harm(file, n, all));

/** Each text of the folder takes the place of the next one. */
function turnAround(folder: string): void {
  const files = filesBelow(folder);
  const contents = files.map((file) => readFileSync(file));
  files.forEach((file, n) => writeFileSync(file, contents[(n + 1) % contents.length] ?? ""));
}

function flipByte(file: string, at: (size: number) => number): void {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return;
  const place = at(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 0x20, place);
  writeFileSync(file, bytes);
}

/** A page of a meeting that no edit touches. */
const PAGE = "meetings/2024-07-03-astana/index.html";

const ATTACKS: Record<string, (remains: Remains) => void> = {
  "all that is kept is removed": ({ cache }) => rmSync(cache, { recursive: true }),
  "the readings are removed": ({ cache }) => rmSync(join(cache, "readings"), { recursive: true }),
  "the notes of the site are removed": ({ cache }) => rmSync(join(cache, "sites"), { recursive: true }),
  "every other file that is kept is removed": each("cache", (file, n) => n % 2 === 0 && rmSync(file)),
  "every file that is kept is emptied": each("cache", (file) => truncateSync(file)),
  "every file that is kept is cut in half": each("cache", (file) =>
    truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  ),
  "a byte at the end of each is another": each("cache", (file) => flipByte(file, (size) => size - 1)),
  "a byte at the beginning of each is another": each("cache", (file) => flipByte(file, () => 0)),
  "a byte in the middle of each reading is another": each(
    "cache",
    (file) => flipByte(file, (size) => Math.floor(size / 2)),
    "readings",
  ),
  "the readings stand under each other's keys": ({ cache }) => turnAround(join(cache, "readings")),
  "the words for the search stand under each other's keys": ({ cache }) => turnAround(join(cache, "words")),
  "all that is kept stands under each other's keys": ({ cache }) => turnAround(cache),
  "what is kept is words that are no JSON": each("cache", (file) => writeFileSync(file, "not what you think")),
  "a folder stands where each reading was": each(
    "cache",
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    "readings",
  ),
  "a file stands where the folder was": ({ cache }) => {
    rmSync(cache, { recursive: true });
    writeFileSync(cache, "");
  },
  "a page of the site is another": ({ site }) =>
    writeFileSync(join(site, PAGE), readFileSync(join(site, PAGE), "utf8").replace("</main>", "A lie.</main>")),
  "a letter of a page is another": ({ site }) => flipByte(join(site, PAGE), (size) => Math.floor(size / 2)),
  "a page of the site is gone": ({ site }) => rmSync(join(site, PAGE)),
  "every data file of the site is cut": each(
    "site",
    (file) => truncateSync(file, readFileSync(file).length - 1),
    "meetings",
  ),
  "the zip is cut": ({ site }) => truncateSync(join(site, "archive.zip"), 1000),
  "a byte in the zip is another": ({ site }) => flipByte(join(site, "archive.zip"), (size) => Math.floor(size / 3)),
  "the site is gone": ({ site }) => rmSync(site, { recursive: true }),
  "pages stand under each other's addresses": ({ site }) => {
    const pages = filesBelow(join(site, "meetings")).filter((file) => file.endsWith("index.html"));
    const contents = pages.map((file) => readFileSync(file));
    pages.forEach((file, n) => writeFileSync(file, contents[(n + 1) % contents.length] ?? ""));
  },
};

const attacked = contentCopy();
const kept = mkdtempSync(join(tmpdir(), "remains-"));
const first = await build("attacked", attacked);
for (const [path, name] of [
  [cacheOf("attacked"), "cache"],
  [first.dir, "site"],
] as const) {
  cpSync(path, join(kept, name), { recursive: true });
}
DEEDS["a word is changed"]?.(attacked, 0);
const expected = join(kept, "expected");
cpSync(await buildFresh(attacked), expected, { recursive: true });

for (const [attack, inflict] of Object.entries(ATTACKS)) {
  test(`where ${attack}, the next build is right all the same`, async () => {
    const remains = { cache: cacheOf("attacked"), site: first.dir };
    for (const [name, path] of Object.entries(remains)) {
      rmSync(path, { recursive: true, force: true });
      cpSync(join(kept, name), path, { recursive: true });
    }
    inflict(remains);
    const { dir } = await build("attacked", attacked);
    assertSame(dir, expected, attack);
  });
}

test("a site that stands as it was built is not built again, and one with another letter is", async () => {
  const { dir, output } = await build("attacked", attacked);
  assert.match(output, /Nothing has changed since the site in .+ was built/);
  flipByte(join(dir, PAGE), (size) => Math.floor(size / 2));
  const again = await build("attacked", attacked);
  assert.doesNotMatch(again.output, /Nothing has changed/);
  assertSame(dir, expected, "with another letter");
  appendFileSync(join(dir, "stray.txt"), "nobody made it");
  assert.doesNotMatch((await build("attacked", attacked)).output, /Nothing has changed/);
  assertSame(dir, expected, "with a file more");
});
