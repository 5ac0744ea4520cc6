import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { lineOf } from "../../src/drawings/threads/numbers.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { storedContent } from "../support/stored-content.ts";

const { threads } = buildArchive(await storedContent("content"));
const lineNamed = (id: string) => lineOf(threads.find((thread) => thread.id === id) ?? assert.fail(), threads);
const rounded = (share: number): number => Number(share.toFixed(4));

test("steps stand on their days to scale, those of one day one above the other, in order", () => {
  const { marks, missing, days } = lineNamed("games-of-the-future");
  assert.deepEqual(
    marks.map(({ step, index, at, above }) => [step.id, index, at, above]),
    [
      ["t2p2", 0, 0, 0],
      ["t2p3", 1, 0, 1],
      ["t3p1", 2, 0, 2],
      ["t1p20", 3, 1, 0],
    ],
  );
  assert.deepEqual(missing, []);
  assert.deepEqual(days, [
    { when: "2024-02-21", at: 0 },
    { when: "2024-11-27", at: 1 },
  ]);
  // 414 and 831 days of the 831 from 19 August 2022 to 27 November 2024.
  assert.deepEqual(
    lineNamed("baikonur").marks.map(({ at }) => rounded(at)),
    [0, 414 / 831, 1, 1].map(rounded),
  );
});

test("what the archive lacks is as wide as its month, and named in its middle", () => {
  const { marks, missing, days } = lineNamed("visit-of-november-2023");
  // From 1 November 2023 to 3 July 2024 it is 245 days; November has 30, and 112 go before 21 February.
  assert.deepEqual(
    missing.map(({ step, index, at, width }) => [step.when, index, at, rounded(width)]),
    [["2023-11", 0, 0, rounded(30 / 245)]],
  );
  assert.deepEqual(
    marks.map(({ index, at }) => [index, rounded(at)]),
    [
      [1, rounded(112 / 245)],
      [2, rounded(112 / 245)],
      [3, rounded(112 / 245)],
      [4, 1],
    ],
  );
  assert.deepEqual(
    days.map(({ when, at }) => [when, rounded(at)]),
    [
      ["2023-11", rounded(15 / 245)],
      ["2024-02-21", rounded(112 / 245)],
      ["2024-07-03", 1],
    ],
  );
});

test("a thread of one day stands in the middle", () => {
  const { marks, days } = lineNamed("university-branches");
  assert.deepEqual(
    marks.map(({ at, above }) => [at, above]),
    [
      [0.5, 0],
      [0.5, 1],
    ],
  );
  assert.deepEqual(days, [{ when: "2024-11-27", at: 0.5 }]);
});

test("who takes the most steps has the circle, on every thread", () => {
  const shapes = threads.flatMap((thread) => lineOf(thread, threads).speakers);
  assert.deepEqual([...new Set(shapes.map(({ person, shape }) => `${person?.name ?? ""}: ${shape}`))].sort(), [
    "Kassym-Jomart Tokayev: circle",
    "Vladimir Putin: square",
  ]);
  const { marks } = lineNamed("state-visit");
  assert.deepEqual(
    marks.map(({ shape }) => shape),
    ["circle", "square", "circle", "square"],
  );
});

test("six who speak have four shapes, and the last of them is for all that are left", async () => {
  const names = ["One", "Two", "Three", "Four", "Five", "Six"];
  const body = names.map((name) => `President of Somewhere ${name} Example: Good.`).join("\n\n");
  const steps = names.map((_, index) => `  - { line: A line, at: a#t${index + 1} }\n`).join("");
  const folder = contentFolder({
    "transcripts/a.txt": specialView({ body }),
    "threads/one.md": `---\ntitle: T\nsteps:\n${steps}---\n`,
  });
  const archive = buildArchive(await storedContent(folder));
  const { marks, speakers } = lineOf(archive.threads[0] ?? assert.fail(), archive.threads);
  const shapes = ["circle", "square", "triangle", "diamond", "diamond", "diamond"];
  assert.deepEqual(
    marks.map(({ shape }) => shape),
    shapes,
  );
  assert.deepEqual(
    speakers.map(({ shape }) => shape),
    shapes,
  );
});
