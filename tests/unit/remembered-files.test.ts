import assert from "node:assert/strict";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readFresh, rememberedFiles } from "../../src/collections/files/remembered.ts";
import { contentFolder } from "../support/content-folder.ts";

const MINUTE = 60_000;

const aboutIn = (text: string) => join(contentFolder({ "about.md": text }), "about.md");
const textOf = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString();

test("a file that the disk tells to be the same is not read again, and is the very same", async () => {
  const [path, read] = [aboutIn("First."), rememberedFiles(() => Date.now() + MINUTE)];
  const found = statSync(path);
  const first = await read(path, found);
  writeFileSync(path, "Other.");
  assert.equal(await read(path, found), first, "by what the disk told, nothing has changed");
  const other = await read(path, statSync(path));
  assert.equal(textOf(other), "Other.");
  assert.equal(textOf(first), "First.");
});

test("a file of another size, time or node is read again", async () => {
  const [path, read] = [aboutIn("First."), rememberedFiles(() => Date.now() + MINUTE)];
  const found = statSync(path);
  for (const [field, words] of [
    ["size", "Second."],
    ["mtimeMs", "Third."],
    ["ctimeMs", "Fourth."],
    ["ino", "Fifth."],
  ] as const) {
    writeFileSync(path, words);
    const other = Object.assign(statSync(path), found, { [field]: found[field] + 1 });
    assert.equal(textOf(await read(path, other)), words, field);
    await read(path, found);
  }
});

test("a file that was written as it was is the very same", async () => {
  const [path, read] = [aboutIn("First."), rememberedFiles(() => Date.now() + MINUTE)];
  const first = await read(path, statSync(path));
  writeFileSync(path, "First.");
  assert.equal(await read(path, statSync(path)), first);
});

test("a file that was read right after it was written is read again: another edit may have the same time", async () => {
  const [path, read] = [aboutIn("First."), rememberedFiles()];
  const found = statSync(path);
  await read(path, found);
  writeFileSync(path, "Other.");
  assert.equal(textOf(await read(path, found)), "Other.");
});

test("a file that cannot be read is an error, and is read as soon as it can be", async () => {
  const [path, read] = [aboutIn("First."), rememberedFiles()];
  const found = statSync(path);
  await assert.rejects(read(`${path}.gone`, found), /ENOENT/);
  assert.equal(textOf(await read(path, found)), "First.");
});

test("without memory each file is read anew", async () => {
  const path = aboutIn("First.");
  const found = statSync(path);
  await readFresh(path, found);
  writeFileSync(path, "Other.");
  assert.equal(textOf(await readFresh(path, found)), "Other.");
});
