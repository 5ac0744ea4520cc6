import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Attack, Target } from "../support/attack.ts";
import { specialView } from "../support/content-folder.ts";

const write = (path: string, text: string | Uint8Array) => (target: Target) =>
  writeFileSync(join(target.folder, path), text);
const replace = (path: string, what: string, by: string) => (target: Target) => {
  const file = join(target.folder, path);
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(what), `${path} holds ${what}`);
  writeFileSync(file, text.replace(what, by));
};
const append = (path: string, text: string) => (target: Target) => appendFileSync(join(target.folder, path), text);
const page = ({ dist }: Target, path: string): string => readFileSync(join(dist, path), "utf8");

/** A fault that `ledger` and the build tell in the same words; the ledger is the quicker to ask. */
const fault = (done: string, to: Attack["to"], ...says: Attack["says"]): Attack => ({
  ...{ done, to, run: ["ledger"], exit: 1, dist: "as before" },
  says: [...says, "Nothing was written."],
  never: [/Invalid|expected|received|Unrecognized|ENO|EISDIR|EACCES/],
});

/** A fault in the header of a topic. */
const header = (done: string, lines: string | Uint8Array, ...says: Attack["says"]): Attack =>
  fault(done, write("topics/sport.md", typeof lines === "string" ? `---\n${lines}\n---\n` : lines), ...says);

const BOMB = [
  "a: &a [x, x, x, x, x, x, x, x, x]",
  ..."bcdefghi".split("").map((name, at) => {
    const before = "abcdefgh"[at] ?? "";
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(", ")}]`;
  }),
].join("\n");

const HEADERS: readonly Attack[] = [
  header(
    "a title in asterisks",
    "title: *Sport*\nterms: [sport]",
    "content/topics/sport.md:2:8  error front-matter",
    "YAML takes * before a value for a reference",
    "quotation marks",
  ),
  header(
    "a YAML bomb",
    `title: T\nterms: [x]\n${BOMB}`,
    "content/topics/sport.md:4:7  error front-matter",
    "others can refer to",
  ),
  header(
    "a field twice",
    "title: A\nterms: [sport]\ntitle: B",
    ":4:1  error front-matter",
    "a second time",
    "Keep one",
  ),
  header("a tab before a term", "title: A\nterms:\n\t- sport", ":4:1  error front-matter", "indented with a tab"),
  header("a NUL in a title", "title: A\0B\nterms: [sport]", ":2:9  error unseen-character", "U+0000"),
  header("a header of a megabyte", `title: ${"x".repeat(1_000_000)}\nterms: [sport]`, ":1:1  error", "100,000"),
  header("twenty thousand brackets", `title: ${"[".repeat(20_000)}`, "sport.md:", "error front-matter"),
  header("a title that is a list", "title: [a]\nterms: [sport]", ":2:1  error", "YAML reads a list here", "brackets"),
  header("a title that is a year", "title: 2024\nterms: [sport]", ":2:1  error", "the number 2024", '"2024"'),
  header(
    "a colon in a title",
    "title: Sport: all of it\nterms: [sport]",
    ":2:8  error",
    "a colon with a space",
    "quotation",
  ),
  header("terms that are no list", "title: Sport\nterms: sport", ":3:1  error", "must be a list", "terms: [sport]"),
  header(
    "a field mistyped",
    "titel: Sport\nterms: [sport]",
    "titel: there is no field",
    "meant to be title",
    "title: is missing",
  ),
  header(
    "a field named __proto__",
    "title: A\nterms: [sport]\n__proto__: { x: 1 }",
    ":4:1  error",
    "no field of this name",
  ),
  header("a header that is never closed", new TextEncoder().encode("---\ntitle: A\n"), ":1:1  error", "never closed"),
  header("a header that is not UTF-8", Uint8Array.from([45, 45, 45, 10, 0xe9]), ":2:1  error not-utf-8", "0xE9"),
  header("merge markers in a topic", "title: A\n<<<<<<< HEAD\nterms: [sport]", ":3:1  error merge-marker", "git"),
  fault(
    "a day that does not exist",
    replace("meetings/2024-02-21-kazan.md", "added: 2026-11-22", "added: 2026-02-30"),
    "error front-matter",
    "must be a day that exists, written 2024-02-21",
  ),
];

const ADDRESSES: readonly Attack[] = [
  fault(
    "a licence that is a script",
    replace("about.md", "licenceUrl: https:", "licenceUrl: javascript:"),
    "content/about.md:8:1  error",
    "licenceUrl: must be an address that begins with https://",
  ),
  fault(
    "a password in the address of a source",
    replace("meetings/2022-08-19-sochi.md", "source: not located", "source: https://me:secret@example.org/"),
    "source: must be an address without a user's name, a password or a space in it",
  ),
];

const note = (done: string, markdown: string, ...says: Attack["says"]): Attack =>
  fault(done, append("meetings/2024-02-21-kazan.md", `\n${markdown}\n`), ...says);

const NOTES: readonly Attack[] = [
  note("a link that is a script", "[x](javascript:alert(1))", /kazan\.md:\d+:1 {2}error note-link/, "javascript:"),
  note("a link that is a script in disguise", '<a href="java&#115;cript:x">x</a>', "error note-link", "javascript:"),
  note("a picture from another host", "a ![x](https://example.org/x.png)", /:\d+:3 {2}error note-picture/),
  note(
    "a link to a paragraph that is not there",
    "See [9.9](#t99p9).",
    /:\d+:5 {2}error dead-link/,
    "no turn or paragraph",
  ),
  note("a link to a paragraph of another meeting", "[x](/meetings/2022-08-19-sochi/#t99)", "error dead-link", "t99"),
  note(
    "a link to a topic that is not there",
    "[x](/topics/sports/)",
    "error dead-link",
    "there is no page topics/sports/",
  ),
  note("a thousand quotations in one another", `${"> ".repeat(5000)}x`, "error note-nesting", "Write it flat"),
];

const FILES: readonly Attack[] = [
  fault(
    "a name of 250 characters",
    write(`topics/${"a".repeat(250)}.md`, "---\ntitle: A\nterms: [sport]\n---\n"),
    "error file-name",
    "an id has at most 100",
  ),
  fault(
    "a file named like a device",
    write("topics/con.md", "---\ntitle: A\nterms: [a]\n---\n"),
    "error file-name",
    "Windows",
  ),
  fault(
    "transcripts that are a file",
    ({ folder }) => {
      rmSync(join(folder, "transcripts"), { recursive: true });
      writeFileSync(join(folder, "transcripts"), "x");
    },
    "content/transcripts:1:1  error unreadable",
    "a folder belongs here",
  ),
  fault(
    "a topic that is a folder",
    ({ folder }) => mkdirSync(join(folder, "topics/x.md")),
    "content/topics/x.md:1:1  error folder-for-file",
  ),
  fault(
    "an about page that is a folder",
    ({ folder }) => {
      rmSync(join(folder, "about.md"));
      mkdirSync(join(folder, "about.md"));
    },
    "content/about.md:1:1  error unreadable",
    "a file belongs here",
  ),
  fault(
    "a transcript that is a link to nothing",
    ({ folder }) => symlinkSync("nowhere.txt", join(folder, "transcripts/x.txt")),
    "content/transcripts/x.txt:1:1  error unreadable",
    "a link that leads to nothing",
  ),
  fault(
    "a link that leads back to itself",
    ({ folder }) => symlinkSync("x.txt", join(folder, "transcripts/x.txt")),
    "content/transcripts/x.txt:1:1  error unreadable",
    "leads back to itself",
  ),
  fault(
    "a link to a folder among the transcripts",
    ({ folder }) => symlinkSync("..", join(folder, "transcripts/more")),
    "content/transcripts/more:1:1  error linked-folder",
  ),
  fault(
    "a pipe among the transcripts",
    ({ folder }) => void execFileSync("mkfifo", [join(folder, "transcripts/pipe.txt")]),
    "content/transcripts/pipe.txt:1:1  error not-a-file",
  ),
  fault(
    "a transcript of 600 MB",
    ({ folder }) => {
      writeFileSync(join(folder, "transcripts/large.txt"), "");
      truncateSync(join(folder, "transcripts/large.txt"), 600_000_000);
    },
    "content/transcripts/large.txt:1:1  error too-large",
  ),
  fault(
    "a content folder that is not there",
    ({ folder, env }) => (env["CONTENT_DIR"] = join(folder, "nowhere")),
    "content/nowhere:1:1  error no-content",
    "CONTENT_DIR",
  ),
];

/** Puts a file elsewhere and a link to it in its place. */
function linked(folder: string, path: string): void {
  const elsewhere = join(folder, "..", `elsewhere-${process.pid}-${path.replaceAll("/", "-")}`);
  renameSync(join(folder, path), elsewhere);
  symlinkSync(elsewhere, join(folder, path));
}

const WORDLESS = ["…", "–", "?!", "😀", "=cmd|' /C calc'!A0", "- Thank you.", "Good."]
  .map((words, place) => `${place % 2 === 0 ? "Vladimir Putin" : "Anna Example"}: ${words}`)
  .join("\n\n");

const BUILT: readonly Attack[] = [
  {
    done: "transcripts and topics that are links to files, and a folder of speakers that is a link itself",
    to: ({ folder }) => {
      for (const path of ["transcripts/2024-02-21-kazan.txt", "topics/sport.md", "speakers"]) linked(folder, path);
    },
    ...{ run: ["build"], exit: 0, says: [], never: [/warn/i], dist: "new" },
    then: (target) => {
      assert.match(page(target, "meetings/2024-02-21-kazan/index.html"), /Super\./);
      assert.match(page(target, "topics/sport/index.html"), /sport/);
      assert.match(page(target, "speakers/vladimir-putin/index.html"), /Prime Minister of Russia/);
    },
  },
  {
    done: "notes with scripts, frames, forms, handlers, styles and ids of the page's own, and folders that nothing reads",
    to: ({ folder }) => {
      const html =
        '\n<script>alert(1)</script>\n\n<p id="main" onclick="x()">a</p> <iframe src="//evil.example"></iframe> ' +
        '<meta http-equiv="refresh" content="0"> <base href="//evil.example"> <form><input></form> <svg><a></a></svg> ' +
        '<img src="//evil.example/x.png"> <b>bold</b>\n';
      for (const path of ["meetings/2024-02-21-kazan.md", "topics/sport.md", "about.md"]) {
        appendFileSync(join(folder, path), html);
      }
      mkdirSync(join(folder, "speeches"));
      mkdirSync(join(folder, "topic"));
      writeFileSync(join(folder, "notes.txt"), "x");
    },
    ...{ run: ["build"], exit: 0, dist: "new" },
    says: [
      /content\/about\.md:\d+:1 {2}warning note-html\n {2}<script>/,
      "content/topic:1:1  warning stray-folder",
      "It was probably meant to be topics.",
      "content/speeches:1:1  warning stray-folder",
      "content/notes.txt:1:1  warning stray-file",
    ],
    then: (target) => {
      for (const path of ["meetings/2024-02-21-kazan", "topics/sport", "about"]) {
        const html = page(target, `${path}/index.html`);
        assert.match(html, /&#x3C;script>alert\(1\)&#x3C;\/script>/);
        assert.match(html, /<b>bold<\/b>/);
        assert.doesNotMatch(
          html,
          /<(?:iframe|img|base)\b|<svg>|<[a-z]+ id="main" |<form><input>|alert\(1\)<\/script>|<meta http-equiv="refresh/,
        );
        assert.equal(html.match(/<[^<>]* id="main"/g)?.length, 1);
      }
    },
  },
  {
    done: "speech without a word in it, speech that a spreadsheet would run, and an editor's place of 300 characters",
    to: ({ folder }) => {
      const text = specialView({ date: "January 1, 2025", body: WORDLESS });
      writeFileSync(join(folder, "transcripts/2025-01-01-signs.txt"), text);
      const place = "Long Place ".repeat(28).trim();
      writeFileSync(join(folder, "meetings/2025-01-01-signs.md"), `---\nplace: ${place}\n---\n`);
    },
    ...{ run: ["build"], exit: 0, says: [], never: [/Pagefind/, /ENAMETOOLONG/], dist: "new" },
    then: (target) => {
      assert.match(page(target, "meetings/2025-01-01-signs/index.html"), /😀/);
      const table = page(target, "turns.csv");
      assert.match(table, /,'=cmd\|' \/C calc'!A0,/);
      assert.match(table, /,'- Thank you\.,/);
      assert.match(table, /,–,/);
    },
  },
];

export const CONTENT_ATTACKS: readonly Attack[] = [...HEADERS, ...ADDRESSES, ...NOTES, ...FILES, ...BUILT];
