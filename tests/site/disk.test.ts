import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { standingFaults } from "../../src/build/standing.ts";
import { buildSite } from "../support/build-site.ts";
import { contentCopy } from "../support/content-folder.ts";
import { fingerprint } from "../support/fingerprint.ts";

/** A disk of its own, outside the checkout. */
const disk = mkdtempSync(join(tmpdir(), "disk-"));
const mount = (...options: string[]): boolean =>
  spawnSync("mount", ["-t", "tmpfs", "-o", options.join(","), "tmpfs", disk]).status === 0;
const skip = mount("size=64m") ? false : "needs the right to mount a disk";
after(() => spawnSync("umount", [disk]));

const site = join(disk, "site");

/** Leaves room for a part of a site. */
function fill(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filler"), Buffer.alloc(bavail * bsize - 1_000_000));
}

test(
  "a site is published on another disk; when that is full, the next build says so and the site stays",
  { skip },
  async () => {
    const folder = contentCopy();
    const first = await buildSite("disk", { OUT_DIR: site, CONTENT_DIR: folder });
    assert.ok(first.good, first.output);
    const before = fingerprint(site);
    fill();
    rmSync(join(folder, "about.md"));
    const second = await buildSite("disk", { OUT_DIR: site, CONTENT_DIR: folder });
    assert.equal(second.good, false);
    assert.match(second.output, /error ENOSPC\n {2}The disk is full\./);
    assert.match(
      second.output,
      /Nothing was published; the site in .+\/site\/ is the one built on .+, as it was\.\s*$/,
    );
    assert.equal(fingerprint(site), before);
    assert.deepEqual(readdirSync(disk).sort(), ["filler", "site"]);
  },
);

test("a folder where a disk is mounted is refused before anything is built", { skip }, async () => {
  const { good, output } = await buildSite("disk", { OUT_DIR: disk });
  assert.equal(good, false);
  assert.match(
    output,
    /^\s*OUT_DIR {2}error out-dir\n.+a disk is mounted.+; a folder in it can\.\n.+\n\nNothing was built\.\s*$/,
  );
});

test("so is one that shows another folder of the same disk", { skip }, () => {
  const [shown, point] = [join(disk, "shown"), join(disk, "mount point")];
  for (const folder of [shown, point]) mkdirSync(folder);
  assert.equal(spawnSync("mount", ["--bind", shown, point]).status, 0);
  const faults = standingFaults(point);
  spawnSync("umount", [point]);
  assert.match(faults[0]?.text ?? "", /a disk is mounted/);
  assert.deepEqual(standingFaults(point), []);
});

test("a disk that can only be read is told before anything is built", { skip }, async () => {
  assert.ok(mount("remount", "ro"));
  const { good, output } = await buildSite("disk", { OUT_DIR: join(disk, "another") });
  assert.equal(good, false);
  assert.match(output, /^\s*\S+ {2}error EROFS\n {2}The disk can only be read\.\n/);
  assert.doesNotMatch(output, /Syncing content|^\s+at /m);
});
