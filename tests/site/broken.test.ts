import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite } from "../support/build-site.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { siteFiles } from "../support/pages.ts";

test("a folder with faults stops the build: all faults at once, a failing exit code, and the last good site", async () => {
  const dir = ".sites/broken";
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const name of ["index.html", "archive.json"]) writeFileSync(join(dir, name), "an older site");
  const folder = contentFolder({
    "transcripts/a.txt": specialView(),
    "transcripts/b.txt": "",
    "transcripts/c.txt": specialView({ date: "February 30, 2024, Kazan" }),
    "topics/t.md": "---\ntitle: T\n---\n",
  });
  const { good, output } = await buildSite("broken", { CONTENT_DIR: folder });
  assert.equal(good, false);
  for (const code of [
    "b.txt:1:1  error empty-file",
    "c.txt:13:1  error no-such-date",
    "t.md:2:1  error front-matter",
  ]) {
    assert.equal(output.split(code).length - 1, 1, `${code} is said once in:\n${output}`);
  }
  assert.deepEqual([...siteFiles(dir)].sort(), ["/archive.json", "/index.html"]);
  assert.equal(readFileSync(join(dir, "index.html"), "utf8"), "an older site");
  assert.equal(existsSync(".sites/.broken.building"), false);
  assert.match(output, /Nothing was published; the site in \.sites\/broken\/ is the one built on .+, as it was\.\s*$/);
  assert.doesNotMatch(output, /^\s+at /m);
});

test("a topic term that finds nothing is a warning, and the site is built", async () => {
  const folder = contentFolder({
    "transcripts/a.txt": specialView(),
    "topics/t.md": "---\ntitle: T\nterms: [afternoon, cybernetics]\n---\n",
  });
  const { good, output } = await buildSite("warned", { CONTENT_DIR: folder });
  assert.ok(good, output);
  assert.match(output, /topics\/t\.md:3:20 {2}warning term-without-match/);
});

test("Astro's own commands leave building to the archive's, and go by the same settings", () => {
  const astro = (command: string, settings: Record<string, string> = {}) =>
    spawnSync(process.execPath, ["node_modules/astro/bin/astro.mjs", command], {
      env: { ...process.env, OUT_DIR: ".sites/by-astro", ...settings },
      encoding: "utf8",
    });
  const build = astro("build");
  assert.equal(build.status, 1);
  assert.match(build.stderr, /^astro build {2}error unsafe-build\n.+\n.+npm run build/);
  assert.equal(existsSync(".sites/by-astro"), false);
  const dev = astro("dev", { BASE_PATH: "/../" });
  assert.equal(dev.status, 1);
  assert.match(dev.stderr, /^BASE_PATH {2}error base-path\n/);
});

const release = (settings: Record<string, string>) =>
  spawnSync(process.execPath, ["src/cli/release.ts"], { env: { ...process.env, ...settings }, encoding: "utf8" });

for (const address of [
  "",
  "http://localhost:4321",
  "http://127.0.0.1/",
  "http://[::1]/",
  "archive.example",
  "ftp://a.b",
]) {
  test(`a release for "${address}" is refused with a reason and a way on`, () => {
    const { status, stderr } = release({ SITE_URL: address });
    assert.equal(status, 1);
    assert.match(stderr, /SITE_URL=https:\/\/\S+ npm run release/);
  });
}

test("a release carries its own address everywhere and localhost nowhere", async () => {
  const { good, dir, output } = await buildSite("released", { SITE_URL: "https://archive.example" });
  assert.ok(good, output);
  const text = [...siteFiles(dir)].filter((file) => /\.(?:html|xml|txt|json|ndjson|js|css|svg|md)$/.test(file));
  assert.deepEqual(
    text.filter((file) => /localhost|127\.0\.0\.1/.test(readFileSync(join(dir, file), "utf8"))),
    [],
  );
  assert.match(readFileSync(join(dir, "robots.txt"), "utf8"), /https:\/\/archive\.example\/sitemap\.xml/);
});
