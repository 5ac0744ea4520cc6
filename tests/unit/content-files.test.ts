import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { contentFile, contentFiles } from "../../src/collections/content-files.ts";
import { faultText, isError } from "../../src/collections/fault.ts";
import { unreadable } from "../../src/collections/files/unreadable.ts";
import { readContent } from "../../src/collections/content.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { reportOf } from "../support/content-report.ts";

const sound = { "transcripts/a.txt": specialView() };
const TOPIC = "---\ntitle: T\nterms: [afternoon]\n---\n";

type Case = [what: string, prepare: (folder: string) => void, report: RegExp];

const faults: Case[] = [
  [
    "a link to nothing",
    (folder) => symlinkSync("nowhere.txt", join(folder, "transcripts/b.txt")),
    /^transcripts\/b\.txt:1:1 {2}error unreadable\n {2}It is a link that leads to nothing/m,
  ],
  [
    "a link to itself",
    (folder) => symlinkSync("b.txt", join(folder, "transcripts/b.txt")),
    /^transcripts\/b\.txt:1:1 {2}error unreadable\n {2}It is a link that leads back to itself/m,
  ],
  [
    "a link to a folder",
    (folder) => symlinkSync("..", join(folder, "transcripts/b")),
    /^transcripts\/b:1:1 {2}error linked-folder/m,
  ],
  [
    "a link to a folder that is named like a file",
    (folder) => symlinkSync("..", join(folder, "transcripts/b.txt")),
    /^transcripts\/b\.txt:1:1 {2}error linked-folder/m,
  ],
  [
    "a folder of the content that is a link to nothing",
    (folder) => symlinkSync("nowhere", join(folder, "topics")),
    /^topics:1:1 {2}error unreadable\n {2}It is a link that leads to nothing/m,
  ],
  [
    "a pipe",
    (folder) => void execFileSync("mkfifo", [join(folder, "transcripts/b.txt")]),
    /^transcripts\/b\.txt:1:1 {2}error not-a-file/m,
  ],
  [
    "a pipe in place of the about page",
    (folder) => void execFileSync("mkfifo", [join(folder, "about.md")]),
    /^about\.md:1:1 {2}error not-a-file/m,
  ],
  [
    "a folder named like a file",
    (folder) => mkdirSync(join(folder, "transcripts/b.txt")),
    /^transcripts\/b\.txt:1:1 {2}error folder-for-file/m,
  ],
  [
    "an about page that is a folder",
    (folder) => mkdirSync(join(folder, "about.md")),
    /^about\.md:1:1 {2}error unreadable\n {2}It is a folder, and a file belongs here/m,
  ],
  [
    "topics that are a file",
    (folder) => writeFileSync(join(folder, "topics"), "x"),
    /^topics:1:1 {2}error unreadable\n {2}It is a file, and a folder belongs here/m,
  ],
  [
    "a file over 500 MB",
    (folder) => {
      writeFileSync(join(folder, "transcripts/b.txt"), "");
      truncateSync(join(folder, "transcripts/b.txt"), 500_000_001);
    },
    /^transcripts\/b\.txt:1:1 {2}error too-large\n {2}The file is larger than 10 MB/m,
  ],
  [
    "a ledger over 400 MB",
    (folder) => truncateSync(join(folder, "ledger.txt"), 400_000_001),
    /^ledger\.txt:1:1 {2}error ledger-too-large\n {2}The ledger is larger than 400 MB.+\n {2}Keep the archive in volumes/m,
  ],
  [
    "a name of 101 characters",
    (folder) => writeFileSync(join(folder, "transcripts", `${"b".repeat(101)}.txt`), specialView()),
    /error file-name\n {2}The name has 101 characters/,
  ],
  ...["con", "aux", "nul", "prn", "com1", "lpt9"].map((name): Case => [
    `the name ${name}`,
    (folder) => writeFileSync(join(folder, "transcripts", `${name}.txt`), specialView()),
    /error file-name\n {2}"\w+" is the name of a device on Windows/,
  ]),
];

for (const [what, prepare, expected] of faults) {
  test(`${what} is one fault, in words`, async () => {
    const report = await reportOf(sound, prepare);
    assert.match(report, expected);
    assert.match(report, /1 error\(s\), 0 warning\(s\)$/);
    assert.doesNotMatch(report, /E[A-Z]{4,}|Error/);
  });
}

test("files that are links, and a folder of the content that is a link, are read", async () => {
  const elsewhere = contentFolder({ "a.txt": specialView(), "topics/t.md": TOPIC });
  const folder = contentFolder({});
  mkdirSync(join(folder, "transcripts"));
  symlinkSync(join(elsewhere, "a.txt"), join(folder, "transcripts/b.txt"));
  symlinkSync(join(elsewhere, "topics"), join(folder, "topics"));
  const { transcripts, topics, faults: found } = await readContent(folder);
  assert.deepEqual(found.filter(isError), []);
  assert.deepEqual(
    [...transcripts, ...topics].map(({ id }) => id),
    ["b", "t"],
  );
});

test("a folder that may not be read, and a file, are faults", async (t) => {
  if (process.getuid?.() === 0) t.skip("to root everything may be read");
  else {
    const report = await reportOf(sound, (folder) => {
      chmodSync(join(folder, "transcripts/a.txt"), 0);
      mkdirSync(join(folder, "topics"), { mode: 0 });
    });
    assert.equal(report.match(/error unreadable\n {2}It may not be read/g)?.length, 2, report);
  }
});

const REASONS = ["EACCES", "EPERM", "EISDIR", "ENOTDIR", "ELOOP", "ENOENT", "ENAMETOOLONG", "EMFILE", "ENFILE", "EIO"];

for (const code of REASONS) {
  test(`what the system calls ${code} is said in words, with what to do`, () => {
    const text = faultText(unreadable("a.txt", Object.assign(new Error(`${code}: x`), { code })));
    assert.match(text, /^a\.txt:1:1 {2}error unreadable\n {2}[A-Z].+\.\n {2}[A-Z].+\.$/m);
    assert.doesNotMatch(text, new RegExp(code));
  });
}

test("a reason that is not known is told by the system's name for it", () => {
  assert.match(unreadable("a", Object.assign(new Error("x"), { code: "EWEIRD" })).text, /EWEIRD/);
  assert.match(unreadable("a", "odd").text, /odd/);
});

test("two thousand topics are read without more than a few files open at a time", async () => {
  const names = Array.from({ length: 2000 }, (_, place) => `t${place}`);
  const folder = contentFolder(Object.fromEntries(names.map((name) => [`topics/${name}.md`, TOPIC])));
  const { files, faults: found } = await contentFiles(join(folder, "topics"), [".md"]);
  assert.equal(files.length, 2000);
  assert.deepEqual(found, []);
  assert.deepEqual(
    files.map(({ id }) => id),
    names.toSorted((a, b) => (`${a}.md` < `${b}.md` ? -1 : 1)),
  );
});

test("a file below a folder of a year is read, and a hidden one is passed over", async () => {
  const report = await reportOf({ "transcripts/2024/a.txt": specialView(), "transcripts/.DS_Store": "x", ".git": "x" });
  assert.equal(report, "0 error(s), 0 warning(s)");
});

test("a file that is not there is none", async () => {
  assert.deepEqual(await contentFile(join(contentFolder(sound), "about.md")), { files: [], faults: [] });
});

test("a ledger with more than 10 MB, the most that a transcript may have, is read", async () => {
  const folder = contentFolder(sound);
  truncateSync(join(folder, "ledger.txt"), 10_000_001);
  const codes = (await readContent(folder)).faults.map(({ code }) => code);
  assert.deepEqual(codes, ["ledger-line"]);
});

test("a socket in place of the ledger is a fault", async () => {
  const folder = contentFolder(sound);
  rmSync(join(folder, "ledger.txt"));
  const server = createServer().listen(join(folder, "ledger.txt"));
  await once(server, "listening");
  const { faults: found } = await contentFile(join(folder, "ledger.txt"));
  server.close();
  assert.deepEqual(
    found.map(({ code }) => code),
    ["not-a-file"],
  );
});

test("what nothing reads is a warning that says what it was probably meant to be", async () => {
  const report = await reportOf({
    ...sound,
    "README.md": "",
    "topic/x.md": TOPIC,
    "Transcripts/x.txt": "",
    "notes.txt": "",
    "About.md": "",
    "pictures/x.png": "",
  });
  for (const [place, hint] of [
    ["topic:1:1  warning stray-folder", "It was probably meant to be topics."],
    ["Transcripts:1:1  warning stray-folder", "It was probably meant to be transcripts."],
    [
      "pictures:1:1  warning stray-folder",
      "Move it elsewhere; what is read is captures, meetings, places, series, speakers, threads, topics, transcripts.",
    ],
    ["notes.txt:1:1  warning stray-file", "Move it elsewhere; what is read is about.md, ledger.txt, README.md."],
    ["About.md:1:1  warning stray-file", "It was probably meant to be about.md."],
  ] as const) {
    assert.match(report, new RegExp(`^${RegExp.escape(place)}\n.*\n  ${RegExp.escape(hint)}$`, "m"));
  }
  assert.match(report, /0 error\(s\), 5 warning\(s\)$/);
});

test("a content folder that is not there, or is a file, is a fault", async () => {
  const folder = contentFolder({ file: "x" });
  for (const [path, code] of [
    ["nowhere", "no-content"],
    ["file", "unreadable"],
  ] as const) {
    const { faults: found } = await readContent(join(folder, path));
    assert.ok(
      found.some((fault) => fault.code === code && fault.file.endsWith(path)),
      JSON.stringify(found),
    );
  }
});

for (const [what, text, place] of [
  ["a NUL in a note", "---\n---\nA\0b", "3:2"],
  ["a mark that turns the direction of writing", "---\nname: A\u202Eb\n---\n", "2:8"],
  ["a byte order mark in the middle", "---\nname: A\n---\n\uFEFFb", "4:1"],
] as const) {
  test(`${what} is a fault at its line and column`, async () => {
    const report = await reportOf({ ...sound, "speakers/a.md": text });
    assert.match(report, new RegExp(`^speakers/a\\.md:${place} {2}error unseen-character$`, "m"));
  });
}

test("merge markers in a note are faults, each line of them", async () => {
  const report = await reportOf({ ...sound, "meetings/a.md": "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n" });
  assert.match(report, /^meetings\/a\.md:1:1 {2}error merge-marker$/m);
  assert.match(report, /^meetings\/a\.md:5:1 {2}error merge-marker$/m);
  assert.match(report, /2 error\(s\)/);
});
