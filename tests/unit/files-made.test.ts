import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { Digests } from "../../src/archive/digests.ts";
import { readContent } from "../../src/collections/content.ts";
import { Disk } from "../../src/data/disk.ts";
import { EarlierZip } from "../../src/data/earlier-zip.ts";
import { pictureFiles } from "../../src/data/pictures.ts";
import { makeFiles, type Pack, pack, ZIP_PATH } from "../../src/export/package/index.ts";
import { EarlierSite, Kept, sumOf } from "../../src/kept/index.ts";
import { exported } from "../support/exported.ts";
import { siteFiles } from "../support/pages.ts";

const { archive, edition } = await exported("content");
const sources = { archive, edition, held: (await readContent("content")).files };
const inMemory = await pack(sources);

/** Makes all files of the five in a folder, as a build does, by what lies in `root`; gives how it was told of them. */
async function make(
  root: string,
  site: string,
  made: string,
  { most, same }: { most: number | null; same: Pack } = { most: null, same: inMemory },
): Promise<[done: number, all: number][]> {
  const kept = new Kept(join(root, "kept"));
  const told: [number, number][] = [];
  const earlier = {
    site: new EarlierSite(kept, "data", { site, made }),
    zip: new EarlierZip(kept, site),
  };
  const disk = new Disk(earlier, new Digests(archive), (...counts) => told.push(counts));
  const pictures = pictureFiles(archive);
  disk.expect(pictures.length);
  const facts = await makeFiles({ ...sources, most }, disk);
  for (const picture of pictures) await disk.publish(picture);
  disk.close();
  assert.deepEqual([...facts.all()], [...same.facts.all()]);
  return told;
}

function assertWhole(folder: string, same = inMemory): void {
  for (const [path, content] of same.files) assert.ok(readFileSync(join(folder, path)).equals(content), path);
  const pictures = pictureFiles(archive).map(({ path }) => path);
  assert.equal(siteFiles(folder).size, same.files.size + pictures.length);
}

const root = mkdtempSync(join(tmpdir(), "made-"));
const [site, next] = [join(root, "site"), join(root, "next")];
const told = await make(root, join(root, "none"), site);

test("the files of a site are on the disk what they are in memory, and each is counted", () => {
  assertWhole(site);
  const all = inMemory.files.size - 1 + archive.meetings.length;
  assert.deepEqual(
    told,
    Array.from({ length: all }, (_, n) => [n + 1, all]),
  );
});

test("what each meeting's files are made from has not changed: they are the same files, and the zip has the same bytes", async () => {
  // The site was made in place of one that was nowhere: what was noted of it is of that place.
  await make(root, site, join(root, "again"));
  rmSync(site, { recursive: true });
  cpSync(join(root, "again"), site, { recursive: true });
  await make(root, site, next);
  assertWhole(next);
  const same = [...siteFiles(next)].filter((path) => statSync(join(next, path)).ino === statSync(join(site, path)).ino);
  const ofMeetings = [...siteFiles(next)].filter((path) => /^\/?(?:meetings|sources)\//.test(path));
  assert.deepEqual(
    ofMeetings.filter((path) => !same.includes(path)),
    [],
  );
  assert.ok(!same.some((path) => path.endsWith("addresses.txt")), "what is made of the whole archive is made again");
});

test("a zip has each file as its bytes are compressed there already, unless a byte of it is another", () => {
  const kept = new Kept(join(root, "kept"));
  const zip = readFileSync(join(site, ZIP_PATH));
  const { sha256, bytes } = inMemory.facts.of("meetings/2024-02-21-kazan.json");
  const known = new EarlierZip(kept, site).deflated(sha256);
  assert.equal(known?.size, bytes);
  assert.ok(zip.includes(Buffer.from(known.content)));
  assert.equal(new EarlierZip(kept, site).deflated("0".repeat(64)), null);
  writeFileSync(join(site, ZIP_PATH), Buffer.concat([zip.subarray(0, -1), Buffer.from([1])]));
  assert.equal(new EarlierZip(kept, site).deflated(sha256), null);
  rmSync(join(site, ZIP_PATH));
  assert.equal(new EarlierZip(kept, site).deflated(sha256), null);
});

test("the zip can be unpacked, and its files are what they are on the site", () => {
  const files = unzipSync(readFileSync(join(next, ZIP_PATH)));
  for (const path of ["meetings/2024-02-21-kazan.json", "paragraphs.csv", "datapackage.json"]) {
    assert.ok(readFileSync(join(next, path)).equals(files[path] ?? assert.fail(path)), path);
  }
});

test("a site in parts is on the disk what it is in memory, and the next takes what lies compressed in each of its zips", async () => {
  const most = 60_000;
  const same = await pack({ ...sources, most });
  const root = mkdtempSync(join(tmpdir(), "made-parts-"));
  const [site, next] = [join(root, "site"), join(root, "next")];
  const told = await make(root, site, join(root, "first"), { most, same });
  assertWhole(join(root, "first"), same);
  assert.deepEqual(told.at(-1)?.[0], told.at(-1)?.[1], "each is counted");
  cpSync(join(root, "first"), site, { recursive: true });
  const zips = [...same.files.keys()].filter((path) => /^archive-\d+\.zip$/.test(path));
  const inZips = zips.flatMap((path) => Object.values(unzipSync(readFileSync(join(site, path)))));
  const known = new EarlierZip(new Kept(join(root, "kept")), site);
  const sizes = inZips.map((content) => known.deflated(sumOf(content))?.size);
  assert.deepEqual(
    sizes.slice(0, -1),
    inZips.slice(0, -1).map(({ length }) => length),
    "all but the sums",
  );
  await make(root, site, next, { most, same });
  assertWhole(next, same);
  writeFileSync(join(site, zips[1] ?? assert.fail()), "no zip");
  const without = new EarlierZip(new Kept(join(root, "kept")), site);
  const lost = inZips.filter((content) => without.deflated(sumOf(content)) === null).length;
  assert.ok(lost > 1 && lost < inZips.length / 2, "one that is another is as good as none, and the others are there");
});
