import assert from "node:assert/strict";
import { test } from "node:test";
import { readContent } from "../../src/collections/content.ts";
import { isError } from "../../src/collections/fault.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { reportOf } from "../support/content-report.ts";

const sound = { "transcripts/a.txt": specialView() };

test("a folder with nothing but one sound transcript has no fault", async () => {
  assert.equal(await reportOf(sound), "0 error(s), 0 warning(s)");
});

test("a folder without a transcript is refused", async () => {
  assert.match(await reportOf({ "topics/x.md": "---\ntitle: X\nterms: [x]\n---\n" }), /error no-transcripts/);
});

const faults: [what: string, files: Record<string, string | Uint8Array>, report: RegExp][] = [
  ["an empty file", { "transcripts/b.txt": "" }, /^transcripts\/b\.txt:1:1 {2}error empty-file$/m],
  [
    "a file that is not UTF-8, at its first bad byte",
    { "transcripts/b.txt": Uint8Array.from([0x41, 0x0a, 0x42, 0xff]) },
    /^transcripts\/b\.txt:2:2 {2}error not-utf-8$/m,
  ],
  [
    "a view that is not known",
    { "transcripts/b.txt": "Hello\nworld\n" },
    /^transcripts\/b\.txt:1:1 {2}error unknown-view$/m,
  ],
  ["no date", { "transcripts/b.txt": specialView({ date: "Kazan" }) }, /^transcripts\/b\.txt:\d+:1 {2}error no-date$/m],
  [
    "a date that does not exist",
    { "transcripts/b.txt": specialView({ date: "February 30, 2024, Kazan" }) },
    /^transcripts\/b\.txt:\d+:1 {2}error no-such-date\n.*February 30, 2024/m,
  ],
  [
    "a label with no speech",
    { "transcripts/b.txt": specialView({ body: "Vladimir Putin:\n\nAnna Example: Hello." }) },
    /^transcripts\/b\.txt:\d+:1 {2}error label-without-speech$/m,
  ],
  [
    "a tail in the middle",
    {
      "transcripts/b.txt": specialView({
        body: "Vladimir Putin: One.\n\n\nFebruary 21, 2024, Kazan\n\nAnna Example: Two.",
      }),
    },
    /^transcripts\/b\.txt:\d+:1 {2}error text-after-tail$/m,
  ],
  [
    "a file name that is no id",
    { "transcripts/Kazan 2024.txt": specialView() },
    /^transcripts\/Kazan 2024\.txt:1:1 {2}error file-name$/m,
  ],
  ["a file with another ending", { "transcripts/a.doc": "x" }, /^transcripts\/a\.doc:1:1 {2}error file-ending$/m],
  [
    "two transcripts with one id",
    { "transcripts/2024/a.txt": specialView() },
    /^transcripts\/a\.txt:1:1 {2}error same-id\n {2}transcripts\/2024\/a\.txt has the same id/m,
  ],
  [
    "a meeting note for no transcript",
    { "meetings/zz.md": "---\nsource: not located\n---\n" },
    /^meetings\/zz\.md:1:1 {2}error note-without-transcript$/m,
  ],
  [
    "a topic without terms",
    { "topics/t.md": "---\ntitle: T\nterms: []\n---\n" },
    /^topics\/t\.md:3:1 {2}error front-matter\n {2}terms: must name at least one term/m,
  ],
  [
    "a topic whose terms are left out",
    { "topics/t.md": "---\ntitle: T\n---\n" },
    /^topics\/t\.md:2:1 {2}error front-matter\n {2}terms: /m,
  ],
  [
    "a speaker claimed by two entries, at the second claim",
    {
      "speakers/a.md": "---\nname: Anna Example\n---\n",
      "speakers/b.md": "---\nname: Other\nspellings:\n  - One\n  - ANNA  Example\n---\n",
    },
    /^speakers\/b\.md:5:5 {2}error speaker-claimed-twice$/m,
  ],
  [
    "a place claimed by two entries",
    { "places/a.md": "---\nname: Kazan\n---\n", "places/b.md": "---\nname: kazan\n---\n" },
    /^places\/b\.md:2:1 {2}error place-claimed-twice$/m,
  ],
  [
    "front matter that is not YAML",
    { "speakers/a.md": "---\nname: [Anna\n---\n" },
    /^speakers\/a\.md:\d+:\d+ {2}error front-matter\n {2}The header is not YAML/m,
  ],
  [
    "front matter that never ends",
    { "speakers/a.md": "---\nname: Anna\n" },
    /^speakers\/a\.md:1:1 {2}error front-matter\n {2}The header is opened but never closed/m,
  ],
  [
    "a field that is not known",
    { "meetings/a.md": "---\nsource: not located\ntitel: X\n---\n" },
    /^meetings\/a\.md:3:1 {2}error front-matter\n {2}titel: /m,
  ],
  [
    "a day that does not exist",
    { "meetings/a.md": "---\nadded: 2026-02-30\n---\n" },
    /^meetings\/a\.md:2:1 {2}error front-matter\n {2}added: must be a day that exists/m,
  ],
  [
    "a source that is no address",
    { "meetings/a.md": "---\nsource: 'javascript:alert(1)'\n---\n" },
    /^meetings\/a\.md:2:1 {2}error front-matter\n {2}source: /m,
  ],
];

for (const [what, files, expected] of faults) {
  test(`${what} is a fault that names file, line and column, says why and what to do`, async () => {
    const report = await reportOf({ ...sound, ...files });
    assert.match(report, expected);
    const codes = [...report.matchAll(/^\S.*:\d+:\d+ {2}error (\S+)$/gm)].map(([, code]) => code);
    assert.equal(new Set(codes).size, 1, report);
    assert.match(report, /^\S.*:\d+:\d+ {2}error \S+\n {2}\S.*\n {2}\S/m);
  });
}

test("a term that stands in no transcript is a warning at the term", async () => {
  const report = await reportOf({
    ...sound,
    "topics/t.md": "---\ntitle: T\nterms:\n  - afternoon\n  - cybernetics\n---\n",
  });
  assert.match(report, /^topics\/t\.md:5:5 {2}warning term-without-match$/m);
  assert.match(report, /0 error\(s\), 1 warning\(s\)/);
});

test("every fault of every file is reported at once, in order of file and line", async () => {
  const report = await reportOf({
    "transcripts/b.txt": "",
    "transcripts/a.txt": "Hello",
    "transcripts/X.txt": specialView(),
    "topics/t.md": "---\ntitle:\nterms: []\n---\n",
    "meetings/zz.md": "---\n---\n",
  });
  const places = [...report.matchAll(/^\S+:\d+:\d+ {2}error \S+$/gm)].map(([place]) => place);
  assert.deepEqual(places, [
    "meetings/zz.md:1:1  error note-without-transcript",
    "topics/t.md:2:1  error front-matter",
    "topics/t.md:3:1  error front-matter",
    "transcripts/a.txt:1:1  error unknown-view",
    "transcripts/b.txt:1:1  error empty-file",
    "transcripts/X.txt:1:1  error file-name",
  ]);
  assert.match(report, /6 error\(s\), 0 warning\(s\)$/);
});

test("a byte order mark and CRLF line ends are read, not refused", async () => {
  const text = `\uFEFF${specialView().replaceAll("\n", "\r\n")}`;
  const { transcripts, faults: found } = await readContent(contentFolder({ "transcripts/a.txt": text }));
  assert.deepEqual(found.filter(isError), []);
  assert.equal(transcripts[0]?.transcript.turns[0]?.paragraphs[0]?.text, "Good afternoon.");
});
