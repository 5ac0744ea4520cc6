import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { plainPage } from "../fixtures/transcript/pages.ts";
import { contentFolder } from "../support/content-folder.ts";

function figures(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/figures.ts", ...args], {
    encoding: "utf8",
    input,
  });
  return { status, lines: stdout.split("\n").filter((line) => line !== ""), stderr };
}

test("lines of standard input are read, one paragraph each", () => {
  const { status, lines, stderr } = figures([], '{"id":"a","text":"It grew by 5%."}\n\n{"id":"b","text":"It did."}\n');
  assert.deepEqual([status, stderr], [0, ""]);
  const figure = {
    start: 11,
    end: 13,
    text: "5%",
    value: 5,
    kind: "percent",
    unit: "percent",
    approx: null,
    change: "up",
  };
  assert.deepEqual(
    lines.map((line) => JSON.parse(line) as unknown),
    [
      { id: "a", figures: [figure] },
      { id: "b", figures: [] },
    ],
  );
});

test("a line that is no paragraph is told with its place and what to write, and the rest is read", () => {
  const input = '{"id":"a","text":1}\n[]\n{bad\n{"text":"5"}\nnull\n{"id":"b","text":"5%"}\n';
  const { status, lines, stderr } = figures([], input);
  assert.deepEqual([status, lines.length], [1, 1]);
  const places = [...stderr.matchAll(/^standard input:(\d+):(\d+) {2}error no-paragraph$/gm)];
  assert.deepEqual(
    places.map(([, line, column]) => `${line ?? ""}:${column ?? ""}`),
    ["1:1", "2:1", "3:2", "4:1", "5:1"],
  );
  assert.match(stderr, /Write one object a line/);
});

test("the paragraphs of transcripts are printed under their addresses", () => {
  const page = plainPage(["Vladimir Putin: Trade grew by\u00a05 percent.", "We have 20 projects."]);
  const folder = join(contentFolder({ "texts/2024-11-27-astana.txt": page }), "texts");
  const { status, lines, stderr } = figures([folder]);
  assert.deepEqual([status, stderr], [0, ""]);
  const read = lines.map((line) => JSON.parse(line) as { id: string; figures: { text: string }[] });
  assert.deepEqual(
    read.map(({ id, figures: found }) => [id, ...found.map(({ text }) => text)]),
    [
      ["2024-11-27-astana#t1p1", "5 percent"],
      ["2024-11-27-astana#t1p2", "20 projects"],
    ],
  );
});

test("a path that is not there, a page without a form and an option that is not known are refused", () => {
  const folder = join(contentFolder({ "texts/a.txt": plainPage(["Vladimir Putin:"]) }), "texts");
  const { status, stderr } = figures([folder, join(folder, "none.txt")]);
  assert.equal(status, 1);
  assert.match(stderr, /a\.txt:5:1 {2}error label-without-speech\n/);
  assert.match(stderr, /none\.txt:1:1 {2}error no-such-file\n/);
  assert.match(figures(["--chek"]).stderr, /^figures: error: no such option: --chek\n\nUsage: /);
  assert.deepEqual([figures(["--chek"]).status, figures(["--help"]).status], [1, 0]);
});
