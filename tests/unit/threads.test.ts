import assert from "node:assert/strict";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { formerPages } from "../../src/archive/former.ts";
import { namedIn } from "../../src/archive/named-in.ts";
import {
  daysBetween,
  daysText,
  heldSteps,
  meetingsOn,
  placesOnThreads,
  threadSize,
  threadSpan,
} from "../../src/archive/threads.ts";
import { readContent } from "../../src/collections/content.ts";
import { faultReport, faultText } from "../../src/collections/fault.ts";
import { carriedOver } from "../../src/collections/threads/address.ts";
import { threadFaults } from "../../src/collections/threads/faults.ts";
import { contentCopy, contentFolder, specialView } from "../support/content-folder.ts";
import { reportOf } from "../support/content-report.ts";
import { CASES, remove, runLedger } from "../support/ledger-cases.ts";
import { departure } from "../support/departures.ts";
import { storedContent } from "../support/stored-content.ts";

const BODY = [
  "President of Russia Vladimir Putin: Good afternoon.",
  "We are glad.",
  "Mayor Anna Example: Thank you.",
  "It is agreed.",
].join("\n\n");
const FOLDER = {
  "transcripts/a.txt": specialView({ body: BODY }),
  "transcripts/b.txt": specialView({ body: BODY, date: "July 3, 2024, Astana" }),
};
const SOUND = "0 error(s), 0 warning(s)";

/** A thread with these steps, each as a line of YAML in braces. */
const thread = (...steps: string[]): string =>
  `---\ntitle: A matter\nsteps:\n${steps.map((step) => `  - { line: A line, ${step} }\n`).join("")}---\n`;

const reportOn = (text: string): Promise<string> => reportOf({ ...FOLDER, "threads/one.md": text });

/** The one fault of a thread's file, as people read it. */
async function theFault(text: string): Promise<string> {
  const report = await reportOn(text);
  const faults = report.split("\n\n").slice(0, -1);
  assert.equal(faults.length, 1, report);
  return faults[0] ?? "";
}

test("a thread may lead through paragraphs, turns, months and days, in order of time", async () => {
  const steps = [
    "when: 2023-11",
    "at: a#t1p2",
    "at: a#t2",
    "when: 2024-02-21",
    "at: a#t2p1",
    "when: 2024-02",
    "when: 2024-07",
    "at: b#t1",
  ];
  assert.equal(await reportOn(thread(...steps)), SOUND);
});

for (const [what, text, fault] of [
  [
    "no title",
    "---\nsteps: [{ line: A, at: a#t1 }, { line: B, at: b#t1 }]\n---\n",
    "threads/one.md:2:1  error front-matter\n  title: is missing.\n  content/README.md lists the fields and how each is written.",
  ],
  [
    "no steps",
    "---\ntitle: A matter\n---\n",
    "threads/one.md:2:1  error front-matter\n  steps: is missing.\n  content/README.md lists the fields and how each is written.",
  ],
  [
    "one step",
    thread("at: a#t1p1"),
    "threads/one.md:3:1  error front-matter\n  steps: must have at least two steps: a thread leads from one to the next.\n  content/README.md lists the fields and how each is written.",
  ],
  [
    "a step without a line",
    thread("at: a#t1p1")
      .replace("---\n\n", "")
      .replace(/---\n$/, "  - { at: b#t1p1 }\n---\n"),
    "threads/one.md:5:5  error front-matter\n  steps.1.line: is missing.\n  content/README.md lists the fields and how each is written.",
  ],
  [
    "a step that is both in the archive and not",
    thread("at: a#t1p1", "at: b#t1p1, when: 2024-07"),
    "threads/one.md:5:5  error front-matter\n  steps.1: must have either at, an address of the archive, or when, the month or day of what it lacks.\n  content/README.md lists the fields and how each is written.",
  ],
  [
    "a step that is nowhere",
    thread("at: a#t1p1", "line: No").replace("line: A line, line: No", "line: No"),
    "threads/one.md:5:5  error front-matter\n  steps.1: must have either at, an address of the archive, or when, the month or day of what it lacks.\n  content/README.md lists the fields and how each is written.",
  ],
  [
    "an address without a fragment",
    thread("at: a", "at: b#t1p1"),
    "threads/one.md:4:21  error front-matter\n  steps.0.at: must be an address in the archive, written 2024-07-03-astana#t1p6.\n  content/README.md lists the fields and how each is written.",
  ],
  [
    "a month that does not exist",
    thread("when: 2023-13", "at: b#t1p1"),
    "threads/one.md:4:21  error front-matter\n  steps.0.when: must be a month or a day that exists, written 2023-11 or 2023-11-09.\n  content/README.md lists the fields and how each is written.",
  ],
  [
    "a field that there is not",
    thread("at: a#t1p1, note: B", "at: b#t1p1"),
    "threads/one.md:4:33  error front-matter\n  steps.0.note: there is no field of this name.\n  The fields are line, at, when. Take this one out.",
  ],
  [
    "a meeting that is not there",
    thread("at: a#t1p1", "at: c#t1p1"),
    'threads/one.md:5:21  error no-such-meeting\n  There is no meeting with the id "c".\n  Write the name of its transcript’s file, and the number in the margin, as in 2024-07-03-astana#t1p6.',
  ],
  [
    "a paragraph that is not there",
    thread("at: a#t1p3", "at: b#t1p1"),
    'threads/one.md:4:21  error no-such-paragraph\n  The meeting a has no turn or paragraph "t1p3".\n  Write the address that the number in the margin of the page leads to, as in 2024-07-03-astana#t1p6.',
  ],
  [
    "meetings out of order",
    thread("at: b#t1p1", "at: a#t1p1"),
    "threads/one.md:5:5  error step-order\n  a#t1p1 was before b#t1p1, which stands above it.\n  Put the steps in order of time, and those of one meeting in the order of its record.",
  ],
  [
    "paragraphs of one meeting out of order",
    thread("at: a#t2p1", "at: a#t1p2"),
    "threads/one.md:5:5  error step-order\n  a#t1p2 was before a#t2p1, which stands above it.\n  Put the steps in order of time, and those of one meeting in the order of its record.",
  ],
  [
    "a month out of order",
    thread("at: a#t2p1", "when: 2024-01"),
    "threads/one.md:5:5  error step-order\n  2024-01 was before a#t2p1, which stands above it.\n  Put the steps in order of time, and those of one meeting in the order of its record.",
  ],
  [
    "a month that ended the day before",
    thread("when: 2024-07-01", "when: 2024-06"),
    "threads/one.md:5:5  error step-order\n  2024-06 was before 2024-07-01, which stands above it.\n  Put the steps in order of time, and those of one meeting in the order of its record.",
  ],
  [
    "order broken over a step between",
    thread("at: b#t1p1", "when: 2024-07", "at: a#t1p1").replace("when: 2024-07", "when: 2024-07-03"),
    "threads/one.md:6:5  error step-order\n  a#t1p1 was before 2024-07-03, which stands above it.\n  Put the steps in order of time, and those of one meeting in the order of its record.",
  ],
  [
    "one address twice",
    thread("at: a#t1p1", "at: a#t1p1"),
    "threads/one.md:5:5  error step-twice\n  a#t1p1 is a step of this thread already.\n  Keep one of the two.",
  ],
  [
    "one line on one month twice",
    thread("when: 2023-11", "when: 2023-11"),
    "threads/one.md:5:5  error step-twice\n  2023-11 is a step of this thread already.\n  Keep one of the two.",
  ],
] as const) {
  test(`a thread with ${what} stops the build, and is told where and why`, async () => {
    assert.equal(await theFault(text), fault);
  });
}

test("two things of one month, with a line each, are two steps", async () => {
  assert.equal(await reportOn(thread("when: 2023-11", "when: 2023-11").replace("A line", "B")), SOUND);
});

test("the faults of several threads are told at once, and so is a link in the text that leads nowhere", async () => {
  const report = await reportOf({
    ...FOLDER,
    "threads/one.md": thread("at: a#t9", "at: b#t9"),
    "threads/two.md": `${thread("at: b#t1", "at: a#t1")}[no](/threads/three/)\n`,
  });
  assert.match(
    report,
    /two\.md:\d+:1 {2}error dead-link\n {2}The link "\/threads\/three\/" leads nowhere: there is no page threads\/three\//,
  );
  assert.match(report, /4 error\(s\), 0 warning\(s\)$/);
});

test("a thread is not blamed for a transcript that could not be read, nor while the ledger cannot be relied on", async () => {
  const text = thread("at: a#t9", "at: b#t1");
  assert.doesNotMatch(await reportOf({ ...FOLDER, "transcripts/a.txt": "", "threads/one.md": text }), /threads\/one/);
  const content = await readContent(contentFolder({ ...FOLDER, "threads/one.md": text }));
  const ids = new Set(["a", "b"]);
  assert.equal(threadFaults(content, ids).length, 1);
  assert.deepEqual(threadFaults({ ...content, ledger: { ...content.ledger, broken: true } }, ids), []);
});

/** The faults of a copy of the content that are about threads. */
async function threadFaultsOf(folder: string): Promise<string> {
  const { faults } = await readContent(folder);
  return faults
    .filter(({ file }) => /\/threads\/[^/]+\.md$/.test(file))
    .map((fault) => faultText({ ...fault, file: fault.file.replace(/.*\/threads\//, "") }))
    .join("\n\n");
}

test("while nothing is decided on a meeting that has another name the ledger alone tells; then threads follow it", async () => {
  const folder = contentCopy();
  CASES["a renamed file"](folder);
  assert.equal(await threadFaultsOf(folder), "");
  const { status, output } = runLedger(
    folder,
    ..."--moved 2023-10-07-novo-ogaryovo 2023-10-07-moscow --day 2026-12-01".split(" "),
  );
  assert.equal(status, 0, output);
  assert.equal(
    await threadFaultsOf(folder),
    "baikonur.md:6:5  warning moved-step\n  The meeting 2023-10-07-novo-ogaryovo is 2023-10-07-moscow since 2026-12-01; the step is read there.\n  Write 2023-10-07-moscow#t1p5.",
  );
  const archive = buildArchive(await storedContent(folder));
  const [, step] = archive.threads.find(({ id }) => id === "baikonur")?.steps ?? [];
  assert.ok(step?.kind === "held");
  assert.deepEqual([step.meeting.id, step.id], ["2023-10-07-moscow", "t1p5"]);
  writeFileSync(
    join(folder, "threads/baikonur.md"),
    thread("at: 2023-10-07-novo-ogaryovo#t9p9", "at: 2024-11-27-astana#t1p1", "at: 2023-10-07-moscow#t1p1"),
  );
  assert.equal(
    await threadFaultsOf(folder),
    [
      'baikonur.md:4:21  error no-such-paragraph\n  The meeting 2023-10-07-moscow, which was 2023-10-07-novo-ogaryovo until 2026-12-01, has no turn or paragraph "t9p9".\n  Write the address that the number in the margin of the page leads to, as in 2024-07-03-astana#t1p6.',
      "baikonur.md:6:5  error step-order\n  2023-10-07-moscow#t1p1 was before 2024-11-27-astana#t1p1, which stands above it.\n  Put the steps in order of time, and those of one meeting in the order of its record.",
    ].join("\n\n"),
  );
});

test("an address and the one it was carried over to are one step", async () => {
  const folder = contentCopy();
  CASES["a renamed file"](folder);
  runLedger(folder, ..."--moved 2023-10-07-novo-ogaryovo 2023-10-07-moscow --day 2026-12-01".split(" "));
  writeFileSync(
    join(folder, "threads/baikonur.md"),
    thread("at: 2023-10-07-novo-ogaryovo#t1p5", "at: 2023-10-07-moscow#t1p5"),
  );
  assert.match(await threadFaultsOf(folder), /error step-twice\n {2}2023-10-07-moscow#t1p5 is a step/);
});

test("what was withdrawn can be a step no more: a paragraph, and a meeting with all its words", async () => {
  const folder = contentCopy();
  CASES["a removed paragraph"](folder);
  const steps = ["at: 2024-02-21-kazan#t1", "at: 2024-07-03-astana#t1p3"];
  writeFileSync(join(folder, "threads/one.md"), thread(...steps));
  assert.equal(await threadFaultsOf(folder), "");
  assert.equal(runLedger(folder, ..."--withdrawn 2024-07-03-astana#t1p3 --day 2026-12-01".split(" ")).status, 0);
  const asText = "  Take the step out, or write it as text: its month or day as when, in place of at.";
  const words = `one.md:5:21  error withdrawn-step\n  What stood at 2024-07-03-astana#t1p3 was withdrawn on 2026-12-01.\n${asText}`;
  assert.equal(await threadFaultsOf(folder), words);
  writeFileSync(join(folder, "threads/one.md"), thread(steps[0] ?? "", "when: 2024-07-03"));
  remove(folder, "2024-02-21-kazan");
  assert.equal(runLedger(folder, ..."--withdrawn 2024-02-21-kazan --day 2026-12-02".split(" ")).status, 0);
  writeFileSync(join(folder, "threads/one.md"), thread(steps[0] ?? "", "when: 2024-07-03"));
  const meeting = `one.md:4:21  error withdrawn-step\n  The meeting 2024-02-21-kazan was withdrawn on 2026-12-02, so that no word of it can be quoted.\n${asText}`;
  assert.equal(await threadFaultsOf(folder), meeting);
});

const five = buildArchive(await storedContent("content"));
const named = (id: string) => five.threads.find((one) => one.id === id) ?? assert.fail();
const meeting = (id: string) => five.meetings.find((one) => one.id === id) ?? assert.fail();

test("the threads come by title, each step with its meeting, turn and paragraph", () => {
  const titles = five.threads.map(({ title }) => title);
  assert.deepEqual(
    titles,
    titles.toSorted((a, b) => a.localeCompare(b, "en")),
  );
  assert.ok(titles.length >= 8);
  const steps = named("visit-of-november-2023").steps.map((step) =>
    step.kind === "absent"
      ? [step.when]
      : [step.when, step.meeting.id, step.turn.id, ...step.paragraphs.map(({ id }) => id), step.number],
  );
  assert.deepEqual(steps, [
    ["2023-11"],
    ["2024-02-21", "2024-02-21-kazan", "t1", "t1p6", "1.6"],
    ["2024-02-21", "2024-02-21-kazan", "t6", "t6p3", "6.3"],
    ["2024-02-21", "2024-02-21-kazan", "t6", "t6p4", "6.4"],
    ["2024-07-03", "2024-07-03-astana", "t1", "t1p5", "1.5"],
  ]);
});

test("a step that is a turn has all its paragraphs, and each of them stands on the thread", async () => {
  const folder = contentFolder({ ...FOLDER, "threads/one.md": thread("at: a#t1", "at: b#t2p2") });
  const archive = buildArchive(await storedContent(folder));
  const [first] = heldSteps(archive.threads[0] ?? assert.fail());
  assert.deepEqual([first?.id, first?.number, first?.paragraphs.map(({ id }) => id)], ["t1", "1", ["t1p1", "t1p2"]]);
  assert.deepEqual([...placesOnThreads({ id: "a" }, archive.threads).keys()], ["t1p1", "t1p2"]);
});

test("what there is of a thread, in words", () => {
  assert.equal(threadSize(named("state-visit")), "4 steps in 2 meetings, 3 July 2024 to 27 November 2024");
  assert.equal(threadSize(named("anniversary-of-victory")), "2 steps in 1 meeting, 27 November 2024");
  assert.equal(threadSpan(named("visit-of-november-2023")), "November 2023 to 3 July 2024");
  assert.deepEqual(
    meetingsOn(named("visit-of-november-2023")).map(({ id }) => id),
    ["2024-02-21-kazan", "2024-07-03-astana"],
  );
});

for (const [from, to, days, text] of [
  ["2024-02-21", "2024-07-03", { least: 133, most: 133 }, "133 days later"],
  ["2024-07-03", "2024-07-03", { least: 0, most: 0 }, "the same day"],
  ["2024-02-29", "2024-03-01", { least: 1, most: 1 }, "1 day later"],
  ["2024-10-26", "2024-10-28", { least: 2, most: 2 }, "2 days later"],
  ["2023-11", "2024-02-21", { least: 83, most: 112 }, "83 to 112 days later"],
  ["2024-02", "2024-02-21", { least: 0, most: 20 }, "at most 20 days later"],
  ["2024-02-28", "2024-02", { least: 0, most: 1 }, "at most 1 day later"],
  ["2020-01", "2023-01", { least: 1066, most: 1126 }, "1,066 to 1,126 days later"],
] as const) {
  test(`from ${from} to ${to} it is ${text}`, () => {
    assert.deepEqual(daysBetween({ when: from }, { when: to }), days);
    assert.equal(daysText(days), text);
  });
}

test("a paragraph tells its threads, with the steps before and after it", () => {
  const places = placesOnThreads(meeting("2024-02-21-kazan"), five.threads);
  const told = (id: string) =>
    places
      .get(id)
      ?.map(({ thread: { id: of }, at, earlier, later }) => [
        of,
        at,
        earlier?.when,
        later?.kind === "held" ? later.id : later,
      ]);
  assert.deepEqual(told("t1p6"), [["visit-of-november-2023", 1, "2023-11", "t6p3"]]);
  assert.deepEqual(told("t2p2"), [["games-of-the-future", 0, undefined, "t2p3"]]);
  assert.equal(places.get("t1p1"), undefined);
  const november = placesOnThreads(meeting("2024-11-27-astana"), five.threads);
  assert.deepEqual(
    november.get("t2p7")?.map(({ thread: { id }, later }) => [id, later]),
    [
      ["gas-across-kazakhstan", null],
      ["thermal-power-stations", null],
    ],
  );
});

test("a meeting tells what names its paragraphs: threads, notes of others and its own, each with what it names", () => {
  const told = (id: string) =>
    namedIn(meeting(id), five).map(({ kind, name, path, units }) => [
      kind,
      name,
      path,
      units.map(({ number }) => number).join(" "),
    ]);
  assert.deepEqual(told("2024-07-03-astana"), [
    ["Threads", "Kazakhstan’s chairmanship of the SCO", "threads/sco-chairmanship/", "1.2 2.3"],
    ["Threads", "The state visit of November 2024", "threads/state-visit/", "1.6 2.4"],
    ["Threads", "The visit to Kazakhstan in November 2023", "threads/visit-of-november-2023/", "1.5"],
    ["Series", "Trade between Russia and Kazakhstan", "series/trade/", "2.5"],
    ["Notes", "on 21 February 2024, Kazan", "meetings/2024-02-21-kazan/#about", "1.5 1.6"],
    ["Notes", "on this meeting", "meetings/2024-07-03-astana/#about", "1.5 1.6 2.4"],
    ["Notes", "the words that stand for this meeting", "years/2024/", "1.6"],
    ["Notes", "on what this archive lacks: Visit to Kazakhstan, November 2023", null, "1.5"],
  ]);
  assert.deepEqual(told("2022-08-19-sochi"), [
    ["Threads", "Space, Baikonur and Baiterek", "threads/baikonur/", "1.4"],
    ["Series", "Kazakhstan’s investment in Russia", "series/kazakhstani-investment/", "1.3"],
    ["Series", "Russian investment in Kazakhstan", "series/russian-investment/", "1.3"],
    ["Series", "Trade between Russia and Kazakhstan", "series/trade/", "2.3"],
    ["Notes", "the words that stand for this meeting", "years/2022/", "1.3"],
  ]);
});

/** A series of two figures of the meeting that is not asked of. */
const SERIES = `---
title: Prices
counts: Prices
figures: [{ at: b#t2p3, words: $5 }, { at: b#t2p3, words: $6 }]
---
`;

test("every kind of note is a referrer by what it is on; what is withdrawn or not there is not listed", async () => {
  const named = "[1](/meetings/a/#t1p1) [again](/meetings/a/#t1p1) [2](/meetings/a/#t2) [whole](/meetings/a/)\n";
  const folder = contentFolder({
    ...FOLDER,
    "transcripts/b.txt": specialView({
      body: `${BODY}\n\nIt costs $5 or, at times, $6.`,
      date: "July 3, 2024, Astana",
    }),
    "meetings/a.md": "---\nplace: Kazan\n---\n[here](#t2p1)\n",
    "meetings/b.md": named,
    "speakers/anna.md": `---\nname: Anna Example\n---\n${named}`,
    "places/kazan.md": `---\nname: Kazan\n---\n${named}`,
    "topics/t.md": `---\ntitle: A topic\nterms: [glad]\n---\n${named}`,
    "threads/one.md": `${thread("at: b#t1", "at: b#t2p2")}${named}`,
    "series/one.md": `${SERIES}${named}`,
    "about.md": `---\nname: N\n---\n${named}`,
  });
  const content = await readContent(folder);
  assert.equal(faultReport(content.faults.filter(({ severity }) => severity === "error")), SOUND);
  const archive = buildArchive(await storedContent(folder));
  const [a] = archive.meetings;
  const told = namedIn(a ?? assert.fail(), archive).map(({ name, path, units }) => [
    name,
    path,
    units.map(({ number }) => number).join(" "),
  ]);
  assert.deepEqual(told, [
    ["on this meeting", "meetings/a/#about", "2.1"],
    ["on 3 July 2024, Astana", "meetings/b/#about", "1.1 2"],
    ["on Anna Example", "speakers/anna/", "1.1 2"],
    ["on Kazan", "places/kazan/", "1.1 2"],
    ["on the topic A topic", "topics/t/", "1.1 2"],
    ["on the thread A matter", "threads/one/", "1.1 2"],
    ["on the series Prices", "series/one/", "1.1 2"],
    ["on this archive", "about/", "1.1 2"],
  ]);
});

test("an address goes where its meeting went, and not where a topic of the same id did", () => {
  const at = { meeting: "sport", fragment: "t1" };
  const topic = departure({ kind: "topic", id: "sport", to: "games" });
  assert.deepEqual(carriedOver(at, [topic]), at);
  const moved = departure({ id: "sport", to: "2024-02-21-kazan" });
  assert.deepEqual(carriedOver(at, [topic, moved]), { meeting: "2024-02-21-kazan", fragment: "t1" });
  assert.deepEqual(carriedOver(at, [departure({ id: "sport" })]), at);
});

test("a note that names a paragraph by its meeting's old address is listed; one that names a withdrawn one is not", async () => {
  const folder = contentCopy();
  CASES["a renamed file"](folder);
  CASES["a removed paragraph"](folder);
  const decided =
    "--moved 2023-10-07-novo-ogaryovo 2023-10-07-moscow --withdrawn 2024-07-03-astana#t1p3 --day 2026-12-01";
  assert.equal(runLedger(folder, ...decided.split(" ")).status, 0);
  const note = "[old](/meetings/2023-10-07-novo-ogaryovo/#t1p2) [gone](/meetings/2024-07-03-astana/#t1p3)\n";
  writeFileSync(join(folder, "places/sochi.md"), `---\nname: Sochi\n---\n${note}`);
  const archive = buildArchive(await storedContent(folder));
  const told = archive.meetings.map((one) => [
    one.id,
    ...namedIn(one, archive)
      .filter(({ name }) => name === "on Sochi")
      .map(({ units }) => units.map(({ id }) => id)),
  ]);
  assert.deepEqual(
    told.filter((line) => line.length > 1),
    [["2023-10-07-moscow", ["t1p2"]]],
  );
});

test("a thread's page keeps its address: gone, it is missed; moved or withdrawn, its address says so", async () => {
  const folder = contentCopy();
  const path = (id: string) => join(folder, `threads/${id}.md`);
  renameSync(path("baikonur"), path("space"));
  rmSync(path("state-visit"));
  const { faults } = await readContent(folder);
  const gone = faults.filter(({ code }) => code === "address-gone" || code === "page-renamed").map(({ text }) => text);
  assert.equal(gone.length, 2, faultReport(faults));
  const decided = "--moved threads/baikonur threads/space --withdrawn threads/state-visit --day 2026-12-01";
  const { status, output } = runLedger(folder, ...decided.split(" "));
  assert.equal(status, 0, output);
  assert.deepEqual(
    formerPages(buildArchive(await storedContent(folder))).map(({ kind, path: from, target }) => [kind, from, target]),
    [
      ["thread", "threads/baikonur/", "threads/space/"],
      ["thread", "threads/state-visit/", null],
    ],
  );
});

test("the page of a thread whose file cannot be read is not missed", async () => {
  const folder = contentCopy();
  writeFileSync(join(folder, "threads/baikonur.md"), "---\ntitle: No\n---\n");
  const { faults } = await readContent(folder);
  assert.deepEqual(
    faults.map(({ code }) => code),
    ["front-matter"],
  );
});
