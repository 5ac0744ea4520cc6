import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { dataFiles } from "../../src/export/package/files.ts";
import { pack } from "../../src/export/package/pack.ts";
import { exported } from "../support/exported.ts";

const { archive, edition } = await exported("content");
const files = dataFiles(archive, edition);
const { zip, sums, sizes } = pack(files);
const unpacked = unzipSync(zip);

test("the zip holds every data file, and the sums of all of them hold", () => {
  const { SHA256SUMS, ...rest } = unpacked;
  assert.equal(strFromU8(SHA256SUMS ?? assert.fail()), sums);
  const found = Object.entries(rest).map(
    ([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`,
  );
  assert.equal(found.join(""), sums);
  assert.deepEqual(
    Object.keys(rest),
    files.map(({ path }) => path),
  );
});

test("the zip holds the source files as received", () => {
  for (const { id, source } of archive.meetings) {
    const bytes = unpacked[`sources/${id}.txt`] ?? assert.fail();
    assert.equal(createHash("sha256").update(bytes).digest("hex"), source.sha256);
  }
});

test("the sizes are those of the files", () => {
  for (const [path, size] of sizes) assert.equal(unpacked[path]?.length, size);
});

test("the same archive gives the same zip, whatever the time and the zone", () => {
  const zone = process.env["TZ"];
  process.env["TZ"] = "Asia/Almaty";
  const again = pack(dataFiles(archive, edition)).zip;
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  assert.deepEqual(again, zip);
});
