import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { plainPage } from "../fixtures/transcript/pages.ts";
import { contentFolder } from "../support/content-folder.ts";

const PAGE = plainPage(["Vladimir Putin: Yes. (Laughter.)  No\u00a0more. (Applause.)"]);

/** A folder of these files and no other. */
function texts(files: Record<string, string>): string {
  const paths = Object.entries(files).map(([path, text]) => [`texts/${path}`, text] as const);
  return join(contentFolder(Object.fromEntries(paths)), "texts");
}

function parse(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/parse.ts", ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("every file below a folder is printed, one line each, in sorted order", () => {
  const folder = texts({ "b.txt": PAGE, "a/c.txt": PAGE, "d.md": "no text" });
  const { status, stdout, stderr } = parse(folder);
  assert.deepEqual([status, stderr], [0, ""]);
  const files = stdout
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { file: string }).file);
  assert.deepEqual(files, [join(folder, "a/c.txt"), join(folder, "b.txt")]);
});

test("spans inside a paragraph are placed in its plain text", () => {
  const { stdout } = parse(join(texts({ "a.txt": PAGE }), "a.txt"));
  const { turns } = JSON.parse(stdout) as {
    turns: { paragraphs: { text: string; spans: { start: number; end: number }[] }[] }[];
  };
  const [paragraph] = turns[0]?.paragraphs ?? [];
  assert.deepEqual(
    paragraph?.spans.map(({ start, end }) => paragraph.text.slice(start, end)),
    ["(Laughter.)", "(Applause.)"],
  );
});

test("with --check only messages are printed, in the form of the build's", () => {
  const folder = texts({ "a.txt": plainPage(["Vladimir Putin:"]) });
  const { status, stdout, stderr } = parse("--check", folder);
  assert.deepEqual([status, stdout], [1, ""]);
  assert.match(stderr, /a\.txt:5:1 {2}error label-without-speech\n {2}The label .+\n {2}Restore .+\n/);
});

test("what cannot be read is told in the form of the others, and the rest is read", () => {
  const folder = texts({ "a.txt": PAGE, "big.txt": "" });
  truncateSync(join(folder, "big.txt"), 600_000_000);
  symlinkSync("nowhere", join(folder, "dangling.txt"));
  symlinkSync(".", join(folder, "round"));
  mkdirSync(join(folder, "folder.txt"));
  const { status, stdout, stderr } = parse(folder, join(folder, "none.txt"));
  assert.equal(status, 1);
  assert.equal(stdout.trim().split("\n").length, 1);
  const told = [...stderr.matchAll(/^(.+):1:1 {2}error (.+)$/gm)].map(([, , code]) => code);
  assert.deepEqual(told.sort(), ["folder-for-file", "linked-folder", "no-such-file", "too-large", "unreadable"]);
  assert.doesNotMatch(stderr, /^\s+at |ENO/m);
});

test("an option that is not known, and a call without a path, are refused with what can be written", () => {
  assert.match(parse("--chek").stderr, /^parse: error: no such option: --chek\n\nUsage: /);
  assert.match(parse().stderr, /^parse: error: no file or folder was named/);
  assert.deepEqual([parse().status, parse("--help").status], [1, 0]);
});

test("it stops without a word when nobody reads on", async () => {
  const folder = texts(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, PAGE + PAGE.repeat(50)])));
  const child = spawn(process.execPath, ["src/cli/parse.ts", folder], { stdio: ["ignore", "pipe", "pipe"] });
  const errors: string[] = [];
  child.stderr.on("data", (data: Buffer) => errors.push(data.toString()));
  child.stdout.once("data", () => child.stdout.destroy());
  await new Promise((done) => child.once("close", done));
  assert.doesNotMatch(errors.join(""), /EPIPE|^\s+at /m);
});
