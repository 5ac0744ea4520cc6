import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { buildSite } from "../support/build-site.ts";
import { contentCopy } from "../support/content-folder.ts";
import { fingerprint } from "../support/fingerprint.ts";

/** How many builds get each signal, at moments spread over the time that a build takes; more with `KILLS=30`. */
const KILLS = { SIGKILL: Number(process.env["KILLS"] ?? 10), SIGINT: Number(process.env["KILLS"] ?? 4) };

const after = contentCopy();
rmSync(join(after, "about.md"));

const old = await buildSite("killed-old");
assert.ok(old.good, old.output);
const begun = Date.now();
const next = await buildSite("killed-new", { CONTENT_DIR: after });
const takes = Date.now() - begun;
assert.ok(next.good, next.output);
const [before, whole] = [fingerprint(old.dir), fingerprint(next.dir)];

const site = resolve(".sites/killed");
const workshop = resolve(".sites/.killed.building");

function begin(env: Record<string, string> = {}) {
  const settings = { OUT_DIR: site, CONTENT_DIR: after, SITE_URL: "https://archive.example", NO_COLOR: "1", ...env };
  const child = spawn(process.execPath, ["src/cli/build.ts"], { env: { ...process.env, ...settings } });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => printed.push(part.toString()));
  return { child, output: () => printed.join("") };
}

function layOutOld(): void {
  rmSync(site, { recursive: true, force: true });
  cpSync(old.dir, site, { recursive: true });
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
};

const moments = (count: number) => Array.from({ length: count }, (_, place) => (takes * (place + 1)) / (count + 1));

for (const signal of ["SIGKILL", "SIGINT"] as const) {
  test(`a build that gets ${signal} at any of ${KILLS[signal]} moments leaves the site whole`, async () => {
    for (const moment of moments(KILLS[signal])) {
      layOutOld();
      const { child, output } = begin();
      const kill = setTimeout(() => child.kill(signal), moment);
      await ended(child);
      clearTimeout(kill);
      const stands = fingerprint(site);
      if (child.exitCode === 0) assert.equal(stands, whole, "it was done before");
      else assert.equal(stands, before, `killed after ${Math.round(moment)} ms`);
      if (signal === "SIGINT" && child.exitCode === 130) {
        assert.match(output(), /The build was stopped\.\s+Nothing was published; the site in .+, as it was\.\s*$/);
        assert.equal(existsSync(workshop), false, "nothing is left behind");
      }
    }
    const { child, output } = begin();
    await ended(child);
    assert.equal(child.exitCode, 0, output());
    assert.equal(fingerprint(site), whole, "the next build is not hindered");
    assert.equal(existsSync(workshop), false, "nothing is left behind");
  });
}

const killedAt = (file: string, how: string) => ({
  NODE_OPTIONS: `--import=${resolve("tests/support/broken-disk.mjs")}`,
  BROKEN_DISK: how,
  BROKEN_FILE: file,
});

test("a build that is killed between its two renames is undone by the next command, which says so", async () => {
  layOutOld();
  const { child } = begin(killedAt("/previous", "killed after rename"));
  await ended(child);
  assert.equal(existsSync(site), false, "it was killed in that moment");
  const again = begin({ CONTENT_DIR: contentCopy(), ...killedAt("about/index.html", "ENOSPC") });
  await ended(again.child);
  assert.match(again.output(), /the site from before it is in \.sites\/killed\/ again/);
  assert.equal(fingerprint(site), before);
});

test("a build that is killed right after its second rename has published a whole site", async () => {
  layOutOld();
  const { child } = begin(killedAt("/killed", "killed after rename"));
  await ended(child);
  assert.equal(child.signalCode, "SIGKILL");
  assert.equal(fingerprint(site), whole);
});
