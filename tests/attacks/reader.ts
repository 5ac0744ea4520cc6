import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventPage, plainPage } from "../fixtures/transcript/pages.ts";
import type { Attack, Target } from "../support/attack.ts";
import { edit } from "../support/ledger-cases.ts";

const PUTIN = "President of Russia Vladimir Putin: Good afternoon, Mr Tokayev.";
const TOKAYEV = "President of Kazakhstan Kassym-Jomart Tokayev: Good afternoon.";
const TALK = [PUTIN, TOKAYEV, "Vladimir Putin: One.", "Kassym-Jomart Tokayev: Two."];

const FILE = "transcripts/2015-05-05-sochi.txt";
const inFolder = ({ folder }: Target, path: string): string => join(folder, path);
const write = (text: string | Uint8Array) => (target: Target) => writeFileSync(inFolder(target, FILE), text);

/** A transcript that `parse` reads, and what it prints of it. */
const read = (done: string, text: string | Uint8Array, ...says: Attack["says"]): Attack => ({
  ...{ done, to: write(text), run: ["parse", `content/${FILE}`], exit: 0 },
  ...{ says, dist: "as before" },
});

/** The same, where it holds an error. */
const refused = (done: string, text: string | Uint8Array, ...says: Attack["says"]): Attack => ({
  ...read(done, text, ...says),
  run: ["parse", "--check", `content/${FILE}`],
  exit: 1,
});

/** Who says these words, and under which label, in what `parse` prints. */
const spoken = (label: string, speaker: string | null, words: string): RegExp =>
  new RegExp(
    `"label":"${label}","speaker":${JSON.stringify(speaker)},[^{]*"paragraphs":\\[\\{"n":1,"text":"${words}"`,
    "u",
  );

const SILENT = /warning|error/;

const MERGES: readonly Attack[] = [
  refused(
    "a merge that is not settled",
    plainPage([PUTIN, "<<<<<<< HEAD", "We agree.", "=======", "We do not.", ">>>>>>> branch"]),
    "sochi.txt:6:1  error merge-mark",
    "sochi.txt:8:1  error merge-mark",
    "sochi.txt:10:1  error merge-mark",
    "delete the other one and all such marks",
  ),
  refused(
    "a merge with its base, above the page",
    `<<<<<<< ours\n||||||| base\n=======\n>>>>>>> theirs\n${plainPage(TALK)}`,
    "sochi.txt:1:1  error merge-mark",
    "sochi.txt:2:1  error merge-mark",
  ),
  {
    ...refused("a merge that is not settled, in a build", "", "error merge-mark"),
    to: (target) => edit(target.folder, "2022-08-19-sochi", /^Vladimir Putin:/m, "<<<<<<< HEAD\nVladimir Putin:"),
    run: ["build"],
  },
  read("a rule of seven equals signs", plainPage([...TALK, "=======", "I go on."]), '"kind":"break","text":"======="'),
];

const DATES: readonly Attack[] = [
  refused(
    "two closing dates",
    plainPage([...TALK, "May 6, 2015, Kazan", "Anna Petrova: Yes."]),
    "sochi.txt:9:1  error dates-differ",
    "“May 6, 2015, Kazan” here and as “May 5, 2015, Sochi” in line 11",
  ),
  refused(
    "two dates above an event page",
    eventPage(TALK, { facts: ["May 5, 2015", "May 7, 2015", "16:15"] }),
    "sochi.txt:5:1  error dates-differ",
    "“May 5, 2015” in line 4",
  ),
];

const LABELS: readonly Attack[] = [
  refused(
    "a label of 400 characters",
    plainPage([...TALK, `Head of ${"the Great ".repeat(40)}Union Anna Petrova: Yes.`]),
    "sochi.txt:9:1  error long-label",
  ),
  read(
    "a label after a line that breaks off",
    eventPage([...TALK, "Vladimir Putin: We worked on it and", "Kassym-Jomart Tokayev: Good day."]),
    spoken("Kassym-Jomart Tokayev", "Kassym-Jomart Tokayev", "Good day\\."),
  ),
  read(
    "small letters after a label",
    plainPage([...TALK, "Dmitry Peskov: yes, of course."]),
    spoken("Dmitry Peskov", "Dmitry Peskov", "yes, of course\\."),
  ),
  read(
    "a question in small letters",
    plainPage([...TALK, "Question: why not?", "Vladimir Putin: Because."]),
    spoken("Question", null, "why not\\?"),
  ),
  read("a remark in small letters", plainPage([...TALK, "Remark: not so."]), "sochi.txt:9:1  warning possible-label"),
  read(
    "a full-width colon",
    plainPage([...TALK, "Vladimir Putin: So.", "Tokayev： Yes."]),
    spoken("Tokayev", "Tokayev", "Yes\\."),
    '"fullName":"Kassym-Jomart Tokayev"',
  ),
  read(
    "a name spelt another way",
    plainPage([...TALK, "Kassym-Jomart Tokaev: yes."]),
    "sochi.txt:9:1  warning near-name",
    "“Kassym-Jomart Tokaev” is spelt almost like “Kassym-Jomart Tokayev”",
  ),
  read(
    "a name with Cyrillic letters in it",
    plainPage([...TALK, "Vlаdimir Putin: Yes."]),
    "sochi.txt:9:1  warning near-name",
    "sochi.txt:9:1  warning doubtful-label",
  ),
  read(
    "initials without a space",
    plainPage([...TALK, "V.Putin: Yes."]),
    '"speaker":"V.Putin","fullName":"Vladimir Putin"',
  ),
  read("initials after the name", plainPage([...TALK, "Putin V.V.: Yes."]), '"fullName":"Vladimir Putin"'),
  read(
    "initials that two people have",
    plainPage(["Ivan Petrov: Yes.", "Igor Petrov: No.", "I. Petrov: Perhaps."]),
    "sochi.txt:7:1  warning several-people",
    "Ivan Petrov, Igor Petrov",
  ),
  read(
    "a label in the run of a sentence",
    plainPage([...TALK, "We said so and Vladimir Putin: Good day."]),
    "sochi.txt:9:16  warning possible-label",
  ),
  read("a dash for the colon", plainPage([...TALK, "Vladimir Putin – Yes."]), "sochi.txt:9:1  warning possible-label"),
  read(
    "a label in small letters",
    plainPage([...TALK, "vladimir putin: Yes."]),
    "sochi.txt:9:1  warning doubtful-label",
  ),
];

const hidden = (name: string, label: string, code: string): Attack => ({
  ...read(
    `${name} in a label`,
    plainPage([...TALK, `${label}: Yes.`]),
    /"speaker":"Vladimir Putin","fullName":null,[^{]*"paragraphs":\[\{"n":1,"text":"Yes\."/,
    new RegExp(
      `sochi\\.txt:9:\\d+ {2}warning hidden-character\\n {2}The invisible character ${code.replace("+", "\\+")} `,
    ),
  ),
});

const HIDDEN: readonly Attack[] = [
  hidden("a zero width space", "Vladimir\u200b Putin", "U+200B"),
  hidden("a mark of direction", "\u200fVladimir Putin", "U+200F"),
  hidden("an override of direction", "\u202eVladimir Putin", "U+202E"),
  hidden("an isolate", "Vladimir Putin\u2066", "U+2066"),
  hidden("an Arabic letter mark", "Vladimir\u061c Putin", "U+061C"),
  hidden("a Hangul filler", "Vladimir Putin\u3164", "U+3164"),
  hidden("a byte order mark", "Vladimir \ufeffPutin", "U+FEFF"),
  hidden("a tag character", "Vladimir\u{e0041} Putin", "U+E0041"),
  hidden("a variation selector", "Vladimir Putin\ufe0f", "U+FE0F"),
];

const kept = (line: string, ...more: Attack["says"]): Attack =>
  read(
    `“${line}” in the run of a sentence`,
    eventPage([...TALK, "This year we have", line, "in the plan."]),
    `"text":"${line} in the plan."`,
    "sochi.txt:12:1  warning kept-as-speech",
    ...more,
  );

const FURNITURE: readonly Attack[] = [
  ...["4 of 7", "1 of 2", "See also", "Additional", "Topics", "Publication status", "Text version"].map((line) =>
    kept(line),
  ),
  read(
    "a counter where somebody speaks, without a caption",
    eventPage([...TALK, "How many?", "4 of 7", "I thank everyone."]),
    "sochi.txt:12:1  warning taken-from-speech",
  ),
  {
    ...read("nothing at all", plainPage(TALK)),
    never: [SILENT],
  },
];

const at = (path: string, make: (path: string) => void) => (target: Target) => make(inFolder(target, path));
const folder = (done: string, to: Attack["to"], ...says: Attack["says"]): Attack => ({
  ...{ done, to, run: ["parse", "--check", "content/transcripts"], exit: 1 },
  ...{ says, never: [/ENO|EISDIR|EACCES|ELOOP/], dist: "as before" },
});

const FILES: readonly Attack[] = [
  folder(
    "a transcript of 600 MB",
    at(FILE, (path) => {
      writeFileSync(path, "");
      truncateSync(path, 600_000_000);
    }),
    "sochi.txt:1:1  error too-large",
    "larger than 10 MB",
  ),
  folder(
    "a link that leads to nothing",
    at(FILE, (path) => symlinkSync("nowhere.txt", path)),
    "sochi.txt:1:1  error unreadable",
  ),
  folder(
    "a link that leads to itself",
    at(FILE, (path) => symlinkSync(path, path)),
    "leads back to itself",
  ),
  folder(
    "a link to a folder",
    at(FILE, (path) => symlinkSync("../topics", path)),
    "sochi.txt:1:1  error linked-folder",
  ),
  folder(
    "a pipe",
    at(FILE, (path) => execFileSync("mkfifo", [path])),
    "sochi.txt:1:1  error not-a-file",
  ),
  folder(
    "a folder with a file's name",
    at(FILE, (path) => mkdirSync(path)),
    "sochi.txt:1:1  error folder-for-file",
  ),
  {
    ...read("a link to a file", ""),
    to: at(FILE, (path) => symlinkSync("2022-08-19-sochi.txt", path)),
    says: ['"date":"2022-08-19"'],
  },
  refused("bytes that are no text", Buffer.from([0x45, 0xff, 0xfe]), "sochi.txt:1:2  error not-utf-8"),
  {
    ...refused("a path that leads to nothing", "", "content/nowhere:1:1  error no-such-file"),
    run: ["parse", "content/nowhere"],
  },
];

export const READER_ATTACKS: readonly Attack[] = [...MERGES, ...DATES, ...LABELS, ...HIDDEN, ...FURNITURE, ...FILES];
