import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite } from "../support/build-site.ts";
import { contentCopy } from "../support/content-folder.ts";
import { fingerprint } from "../support/fingerprint.ts";

/** How often two builds are begun at once: `PAIRS=20`. */
const PAIRS = Number(process.env["PAIRS"] ?? 2);

const [first, second] = [contentCopy(), contentCopy()];
rmSync(join(first, "about.md"));
rmSync(join(second, "meetings/2022-08-19-sochi.md"));

const alone = async (name: string, folder: string): Promise<string> => {
  const { good, dir, output } = await buildSite(name, { CONTENT_DIR: folder });
  assert.ok(good, output);
  return fingerprint(dir);
};
const whole = [await alone("alone-1", first), await alone("alone-2", second)];

const both = (names: [string, string]) =>
  Promise.all([buildSite(names[0], { CONTENT_DIR: first }), buildSite(names[1], { CONTENT_DIR: second })]);

test(`of two builds of one place the second waits and says so, and neither is mixed: ${PAIRS} times`, async () => {
  for (let pair = 0; pair < PAIRS; pair += 1) {
    rmSync(".sites/shared", { recursive: true, force: true });
    const built = await both(["shared", "shared"]);
    for (const { good, output } of built) assert.ok(good, output);
    const told = built.filter(({ output }) => output.includes("Another build is under way (process "));
    assert.equal(told.length, 1, "one of them waited");
    assert.ok(whole.includes(fingerprint(built[0].dir)), "the site is the one or the other");
    assert.equal(existsSync(".sites/.shared.building"), false);
  }
});

test(`two builds of different places run side by side, and neither is mixed: ${PAIRS} times`, async () => {
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const built = await both(["side-1", "side-2"]);
    for (const { good, output } of built) assert.ok(good, output);
    assert.deepEqual(
      built.map(({ dir }) => fingerprint(dir)),
      whole,
    );
  }
});
