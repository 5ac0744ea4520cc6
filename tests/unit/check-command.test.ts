import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { eventPage, plainPage } from "../fixtures/transcript/pages.ts";
import { contentFolder } from "../support/content-folder.ts";
import { runCommand } from "../support/run-command.ts";

const PUTIN = "President of Russia Vladimir Putin: Good afternoon.";

/** Two texts with doubts of each kind, the most doubtful in neither the first file nor the first line. */
const DOUBTFUL = {
  "transcripts/a.txt": plainPage([
    PUTIN,
    "Film director: Yes.",
    "Film director: No.",
    "* * *",
    "The President also saw a school.",
  ]),
  "transcripts/b.txt": plainPage([
    PUTIN,
    "(I must stress this.)",
    "Leo Tolstoy: a great writer.",
    "Health Care: it is dear.",
  ]),
  "transcripts/c.txt": eventPage([
    PUTIN,
    "Energy Minister Anna Petrova: told us so.",
    "We have built",
    "4 of 7",
    "plants of that kind.",
  ]),
  "transcripts/d.txt": plainPage(["Head of Rosneft Igor Sechin: Yes.", "Health Care: it is dear."]),
};

const check = (folder: string, ...args: string[]) => runCommand("check", folder, args);

/** The doubts in the order in which they are told: `file:line code`. */
const told = (output: string): string[] =>
  [...output.matchAll(/^content\/(\S+):(\d+):\d+ {2}(?:warning|error) (\S+)$/gm)]
    .map(([, file = "", line = "", code = ""]) => `${file}:${line} ${code}`)
    .filter((one) => !one.endsWith("not-in-ledger"));

test("doubts are told with the most doubtful kind first, then by file and line, each with the lines that settle it", () => {
  const { status, stdout, stderr } = check(contentFolder(DOUBTFUL));
  assert.deepEqual([status, stderr], [0, ""]);
  assert.deepEqual(told(stdout), [
    "transcripts/b.txt:7 possible-label",
    "transcripts/b.txt:8 possible-label",
    "transcripts/d.txt:6 possible-label",
    "transcripts/c.txt:8 doubtful-label",
    "transcripts/a.txt:9 possible-speech",
    "transcripts/b.txt:6 taken-from-speech",
    "transcripts/c.txt:10 kept-as-speech",
    "transcripts/a.txt:6 unknown-speaker",
    "transcripts/a.txt:7 unknown-speaker",
    "transcripts/d.txt:5 unsure-speaker",
  ]);
  const settling = [
    "  In content/meetings/b.md, one of these:",
    "readings:",
    '  - { line: 8, words: "Health Care", as: speech }',
    '  - { line: 8, words: "Health Care", as: label }',
  ];
  assert.ok(stdout.includes(`\n${settling.join("\n")}\n\ncontent/transcripts/d.txt:6:1  warning`), stdout);
  assert.match(stdout, /\n {2}- \{ line: 6, words: "Film director", as: label, speaker: … \}\n/);
  const end =
    /\n\ncontent\/ledger\.txt:1:1 {2}warning not-in-ledger\n[^]+\n0 error\(s\), 5 warning\(s\)\n\n10 open in 4 transcripts\.\n$/;
  assert.match(stdout, end);
});

test("what is settled by the lines that were told is told no more, and what is settled of other words is", () => {
  const folder = contentFolder({ "transcripts/b.txt": DOUBTFUL["transcripts/b.txt"] });
  const lines = [...check(folder).stdout.matchAll(/^ {2}- .+as: (?:speech|heading) }$/gm)].map(([line]) => line);
  assert.equal(lines.length, 4);
  mkdirSync(join(folder, "meetings"));
  const note = (...readings: string[]) => {
    const fields = readings.length > 0 ? ["readings:", ...readings] : [];
    writeFileSync(join(folder, "meetings/b.md"), ["---", ...fields, "---", ""].join("\n"));
  };

  note(...lines.filter((line) => !line.includes("heading") && !line.includes("line: 8")));
  const one = check(folder);
  assert.deepEqual(told(one.stdout), ["transcripts/b.txt:8 possible-label"]);
  assert.match(one.stdout, /\n\n1 open in 1 transcript\.\n$/);

  note(...lines.filter((line) => !line.includes("heading")), '  - { line: 5, words: "Good morning", as: speech }');
  const unmet = check(folder);
  assert.deepEqual([unmet.status, told(unmet.stdout)], [1, ["meetings/b.md:6 reading-without-words"]]);
  assert.match(unmet.stdout, /\n\n1 error\(s\), 1 warning\(s\)\n\nNothing is open\.\n$/);

  note(...lines.filter((line) => !line.includes("heading")));
  const settled = check(folder);
  assert.deepEqual([settled.status, told(settled.stdout)], [0, []]);
  assert.match(settled.stdout, /\n\n0 error\(s\), 2 warning\(s\)\n\nNothing is open\.\n$/);
});

test("of the archive itself nothing is open, and a call with anything else than --help is refused", () => {
  const sound = check("content");
  assert.deepEqual([sound.status, sound.stdout, sound.stderr], [0, "Nothing is open.\n", ""]);
  const help = check("content", "--help");
  assert.deepEqual([help.status, help.stderr], [0, ""]);
  assert.match(help.stdout, /^Usage: npm run check/);
  const wrong = check("content", "transcripts");
  assert.deepEqual([wrong.status, wrong.stdout], [1, ""]);
  assert.match(wrong.stderr, /^check: .+\n\nUsage: npm run check/);
});
