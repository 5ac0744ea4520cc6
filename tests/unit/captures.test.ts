import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readFresh } from "../../src/collections/files/remembered.ts";
import { readCaptures, settledAlike } from "../../src/collections/captures.ts";
import { readAnew } from "../../src/collections/readings.ts";
import { readContent } from "../../src/collections/content.ts";
import { plainPage, savedPage } from "../fixtures/transcript/pages.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { reportOf } from "../support/content-report.ts";

const page = (text: string) => savedPage([`<p><b>President of Russia Vladimir Putin:</b> ${text}</p>`]);
const plain = (text: string) => plainPage([`President of Russia Vladimir Putin: ${text}`]);
const NOBODY = { speakers: [], places: [] };

const read = (files: Record<string, string>, ids = ["a", "b"]) =>
  readCaptures(join(contentFolder(files), "captures"), new Set(ids), {
    files: readFresh,
    read: readAnew,
    known: NOBODY,
    settledIn: () => [],
  });

test("captures are known by meeting, the earliest first, in either form, and say what was said", async () => {
  const { byMeeting, files, faults } = await read({
    "captures/a/2024-05-05.html": page("Third."),
    "captures/a/2024-03-01.txt": plain("Second."),
    "captures/a/2023-12-31.html": page("First."),
    "captures/b/2024-01-01.txt": plain("Alone."),
    "captures/b/.2024-01-02.txt.partial": "x",
  });
  assert.deepEqual(faults, []);
  assert.equal(files.length, 4);
  const label = "President of Russia Vladimir Putin";
  assert.deepEqual(Object.fromEntries(byMeeting), {
    a: [
      { day: "2023-12-31", said: [{ label, text: "First." }] },
      { day: "2024-03-01", said: [{ label, text: "Second." }] },
      { day: "2024-05-05", said: [{ label, text: "Third." }] },
    ],
    b: [{ day: "2024-01-01", said: [{ label, text: "Alone." }] }],
  });
});

test("an archive without captures has none", async () => {
  assert.deepEqual(await read({}), { byMeeting: new Map(), files: [], faults: [] });
});

test("what is no capture is told as what it is, and stops the build, and the others are read", async () => {
  const files = {
    "transcripts/a.txt": specialView(),
    "captures/a/2024-03-01.txt": plain("Sound."),
    "captures/a/2024-02-30.txt": plain("A day that the calendar has not."),
    "captures/a/first.html": page("No day."),
    "captures/c/2024-03-01.html": page("Of no meeting."),
    "captures/2024-03-01.html": page("Of nothing."),
    "captures/a/2024-04-01.txt": "Hello\nworld\n",
    "captures/a/2024-04-02.html": "",
  };
  const report = await reportOf(files, (folder) => {
    symlinkSync("nowhere", join(folder, "captures/a/2024-04-03.html"));
    mkdirSync(join(folder, "captures/a/2024-04-04.html"));
    writeFileSync(join(folder, "captures/a/2024-04-05.html"), "");
    truncateSync(join(folder, "captures/a/2024-04-05.html"), 10_000_001);
  });
  const told = [...report.matchAll(/^(\S+:\d+:\d+) {2}error (\S+)\n {2}(.+)\n {2}(.+)$/gm)];
  assert.deepEqual(
    told.map(([, place, code]) => `${place ?? ""} ${code ?? ""}`),
    [
      "captures/2024-03-01.html:1:1 capture-of-nothing",
      "captures/a/2024-02-30.txt:1:1 capture-day",
      "captures/a/2024-04-01.txt:1:1 unknown-view",
      "captures/a/2024-04-02.html:1:1 empty-file",
      "captures/a/2024-04-03.html:1:1 unreadable",
      "captures/a/2024-04-04.html:1:1 folder-for-file",
      "captures/a/2024-04-05.html:1:1 too-large",
      "captures/a/first.html:1:1 capture-day",
      "captures/c/2024-03-01.html:1:1 capture-of-nothing",
    ],
  );
  const hint = "Name it captures/<id of the meeting>/<day>.html, or .txt: npm run add does.";
  assert.deepEqual(told[1]?.slice(3), ['"2024-02-30" is no day, written 2026-12-01.', hint]);
  assert.deepEqual(told[8]?.slice(3), ['There is no transcript "c" that it could be of.', hint]);
});

test("a file of another kind among captures is told", async () => {
  const { faults, byMeeting } = await read({ "captures/a/2024-03-01.pdf": "%PDF-1.4" });
  assert.deepEqual(
    faults.map(({ code }) => code),
    ["file-ending"],
  );
  assert.equal(byMeeting.size, 0);
});

test("what the editor has settled about a page holds for its captures too, where they have the same line", async () => {
  const body = (last: string) =>
    plainPage(["President of Russia Vladimir Putin: One.", "Leo Tolstoy: a great writer.", "Three.", last]);
  const files = {
    "transcripts/a.txt": body("Four."),
    "captures/a/2024-03-01.txt": body("Other.").replace("Three.", "Two.\nThree."),
    "meetings/a.md":
      '---\nreadings:\n  - { line: 6, words: "Leo Tolstoy", as: label }\n  - { line: 8, words: "Four", as: speech }\n---\n',
  };
  const { transcripts } = await readContent(contentFolder(files));
  const label = "President of Russia Vladimir Putin";
  assert.deepEqual(transcripts[0]?.captures, [
    {
      day: "2024-03-01",
      said: [
        { label, text: "One." },
        { label: "Leo Tolstoy", text: "a great writer." },
        { label: "Leo Tolstoy", text: "Two." },
        { label: "Leo Tolstoy", text: "Three." },
        { label: "Leo Tolstoy", text: "Other." },
      ],
    },
  ]);
});

test("of several lines that are the same the nearest is settled, whatever their white space", () => {
  const settled = [{ line: 3, words: "b", as: "label" as const }];
  const at = (other: string) => settledAlike(settled, "a\nx\nb\u00a0c", other).map(({ line }) => line);
  assert.deepEqual(at("b c\r\nx\r\nx\r\nb c"), [4]);
  assert.deepEqual(at("b c\nx\nx\nx\nx\nx\nb c"), [1]);
  assert.deepEqual(at("a\nx\nb"), []);
});
