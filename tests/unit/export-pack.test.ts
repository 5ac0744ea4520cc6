import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { buildArchive } from "../../src/archive/build-archive.ts";
import type { Archive, HeldFile } from "../../src/archive/model.ts";
import { readContent } from "../../src/collections/content.ts";
import { dataFiles, filesBeside } from "../../src/export/package/files.ts";
import { pack } from "../../src/export/package/pack.ts";
import { ZIP_PATH } from "../../src/export/package/press.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { departure } from "../support/departures.ts";
import { exported } from "../support/exported.ts";
import { storedContent } from "../support/stored-content.ts";

const { archive, edition } = await exported("content");
const held = async (folder: string): Promise<HeldFile[]> => (await readContent(folder)).files;
const content = await held("content");
const packed = await pack({ archive, edition, held: content });
const unpacked = unzipSync(packed.files.get(ZIP_PATH) ?? assert.fail());

const SUMS = "SHA256SUMS";

const sumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Every file below a folder, by its path. */
function filesBelow(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), sumOf(readFileSync(path))]));
}

test("the zip holds every data file but the texts a second time, and the sums of all that it holds", () => {
  const { SHA256SUMS, ...rest } = unpacked;
  const found = Object.entries(rest).map(([path, bytes]) => `${sumOf(bytes)}  ${path}\n`);
  assert.equal(strFromU8(SHA256SUMS ?? assert.fail()), found.join(""));
  const paths = Object.keys(rest);
  const expected = dataFiles(archive, edition).flatMap(({ path }) => (path.startsWith("sources/") ? [] : [path]));
  assert.deepEqual(
    paths.filter((path) => !path.startsWith("content/")),
    [...expected, "README.txt", "datapackage.json", "ro-crate-metadata.json"],
    "what is made of others comes after them",
  );
});

test("the zip holds the content folder byte for byte as it lies on the disk", () => {
  const zipped = Object.entries(unpacked).filter(([path]) => path.startsWith("content/"));
  assert.deepEqual(
    Object.fromEntries(zipped.map(([path, bytes]) => [path.slice("content/".length), sumOf(bytes)])),
    filesBelow("content"),
  );
});

test("a content folder's files keep their folders, byte order marks and line ends; what nothing reads is not there", async () => {
  const folder = contentFolder({
    "transcripts/2024/a.txt": `\ufeff${specialView()}`,
    "topics/deep/t.md": "---\r\ntitle: T\r\nterms: [good]\r\n---\r\n",
    "README.md": new Uint8Array([0xff, 0xfe, 0x41]),
    "stray.txt": "nobody reads it",
    "transcripts/.hidden.txt": "nor this",
  });
  const files = await held(folder);
  const other = await pack({ archive: buildArchive(await storedContent(folder)), edition, held: files });
  const kept = Object.entries(unzipSync(other.files.get(ZIP_PATH) ?? assert.fail())).filter(([path]) =>
    path.startsWith("content/"),
  );
  assert.deepEqual(
    Object.fromEntries(kept.map(([path, bytes]) => [path.slice("content/".length), sumOf(bytes)])),
    Object.fromEntries(Object.entries(filesBelow(folder)).filter(([path]) => !/stray|hidden/.test(path))),
  );
  assert.equal(kept.length, 4);
});

test("what is known of each file is its size and its sum", () => {
  const made = [...packed.files].map(([path, bytes]) => [path, { bytes: bytes.length, sha256: sumOf(bytes) }]);
  assert.deepEqual(Object.fromEntries(packed.facts.all()), Object.fromEntries(made.filter(([path]) => path !== SUMS)));
  assert.ok([...packed.facts.all()].some(([path]) => path.startsWith("sources/")));
  assert.throws(() => packed.facts.of("nothing.txt"), /nothing\.txt was not made/);
});

test("the site's sums are those of all that is published and is no page, the zip, the feeds and what was left included", async () => {
  const left: Archive = { ...archive, departures: [departure({ id: "old-name", to: "2024-02-21-kazan" })] };
  const { files } = await pack({ archive: left, edition, held: content });
  const lines = new TextDecoder().decode(files.get(SUMS)).trimEnd().split("\n");
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  assert.equal(sums.size, lines.length);
  assert.equal(sums.get(ZIP_PATH), sumOf(files.get(ZIP_PATH) ?? assert.fail()));
  for (const { path, make } of [...filesBeside(left, edition), ...dataFiles(left, edition)]) {
    assert.equal(sums.get(path), sumOf(Buffer.from(make())), path);
  }
  for (const path of [
    ...["meetings/old-name.json", "addresses.txt", "datapackage.json", "feed.xml", "meetings/2024-02.linkset.json"],
  ]) {
    assert.ok(sums.has(path), path);
  }
});

test("the same archive gives the same zip, whatever the time and the zone", async () => {
  const zone = process.env["TZ"];
  process.env["TZ"] = "Asia/Almaty";
  const again = await pack({ archive, edition, held: content });
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  assert.deepEqual(again.files.get(ZIP_PATH), packed.files.get(ZIP_PATH));
});
