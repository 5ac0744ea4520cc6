import assert from "node:assert/strict";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { lacksUnit, periodText, seriesSize, timeOf } from "../../src/archive/series.ts";
import { readContent } from "../../src/collections/content.ts";
import { faultText } from "../../src/collections/fault.ts";
import { seriesFaults } from "../../src/collections/series/faults.ts";
import { contentCopy, contentFolder, specialView } from "../support/content-folder.ts";
import { reportOf } from "../support/content-report.ts";
import { runLedger } from "../support/ledger-cases.ts";
import { storedContent } from "../support/stored-content.ts";

const BODY = [
  "President of Russia Vladimir Putin: Trade is 5\u00a0billion dollars, almost $7 billion, then $9 billion, then $9 billion.",
  "Nothing [but 8 dollars] is said here.",
  "Mayor Anna Example: 6.5. It grew by 20 percent, and there are 3 companies, 4 shops, 2 million euros and thousands of dollars.",
].join("\n\n");
const FOLDER = {
  "transcripts/a.txt": specialView({ body: BODY }),
  "transcripts/b.txt": specialView({ body: BODY, date: "July 3, 2024, Astana" }),
};
const SOUND = "0 error(s), 0 warning(s)";

/** A series of these figures, each as a line of YAML in braces. */
const series = (...figures: string[]): string =>
  `---\ntitle: Trade\ncounts: Dollars\nfigures:\n${figures.map((figure) => `  - { ${figure} }\n`).join("")}---\n`;

const FIVE = "at: a#t1p1, words: 5 billion dollars";
const SEVEN = "at: a#t1p1, words: almost $7 billion";

const reportOn = (...figures: string[]): Promise<string> =>
  reportOf({ ...FOLDER, "series/one.md": series(...figures) });

/** The one fault of a series, as people read it. */
async function theFault(...figures: string[]): Promise<string> {
  const report = await reportOn(...figures);
  const faults = report.split("\n\n").slice(0, -1);
  assert.equal(faults.length, 1, report);
  return faults[0] ?? "";
}

test("a series may have figures of any meeting in the order in which they were said, whatever time they are of", async () => {
  const figures = [
    `${FIVE}, period: 2024`,
    `${SEVEN}, period: 2023-07`,
    'at: a#t2p1, words: "6.5", line: as a guess',
    "at: b#t1p1, words: 5 billion dollars, period: 2023-01/2023-09",
    "at: b#t1p1, words: almost $7 billion, period: 2022-02-28",
  ];
  assert.equal(await reportOn(...figures), SOUND);
});

test("the nouns of what is counted are each speaker's own", async () => {
  assert.equal(await reportOn("at: a#t2p1, words: 3 companies", "at: a#t2p1, words: 4 shops"), SOUND);
});

const THERE = "The paragraph has “5 billion dollars”, “almost $7 billion”, “$9 billion”, “$9 billion”.";

test("words that are no figure of the paragraph are told with the figures that it has", async () => {
  for (const words of ["$7 billion", "5 billion", "Trade", "8 dollars"]) {
    assert.equal(
      await theFault(`at: a#t1p1, words: ${words}`, SEVEN),
      [
        "series/one.md:5:19  error no-such-figure",
        `  “${words}” is no figure that is said in a#t1p1.`,
        `  ${THERE} Copy one of them whole, or correct the address.`,
      ].join("\n"),
    );
  }
});

test("a paragraph in which nothing is counted has no figure, also where the page's gloss has one", async () => {
  assert.equal(
    await theFault(FIVE, "at: a#t1p2, words: 8 dollars"),
    [
      "series/one.md:6:19  error no-such-figure",
      "  “8 dollars” is no figure that is said in a#t1p2.",
      "  No figure is read in that paragraph. Copy one of them whole, or correct the address.",
    ].join("\n"),
  );
});

test("words that are said twice in a paragraph name none of the two", async () => {
  assert.equal(
    await theFault(FIVE, "at: a#t1p1, words: $9 billion"),
    [
      "series/one.md:6:19  error figure-in-doubt",
      "  “$9 billion” is said 2 times in a#t1p1, so that it is in doubt which is meant.",
      `  ${THERE} A series can name those that stand there once.`,
    ].join("\n"),
  );
});

test("a figure of another kind or unit is told, with the first of the series", async () => {
  assert.equal(
    await theFault(FIVE, "at: a#t2p1, words: 20 percent"),
    [
      "series/one.md:6:19  error other-kind",
      "  “20 percent” is of the kind percent, in the unit percent; “5 billion dollars” is of the kind money, in the unit USD.",
      "  Leave one of the two out: a series sets figures of one kind and one unit side by side.",
    ].join("\n"),
  );
  assert.match(
    await theFault('at: a#t2p1, words: "6.5"', "at: a#t2p1, words: 20 percent", "at: a#t2p1, words: 3 companies"),
    /:7:19 {2}error other-kind\n {2}“3 companies” is a count of companies; “20 percent” is/,
  );
});

test("money of another currency is of another unit", async () => {
  assert.match(
    await theFault(FIVE, "at: a#t2p1, words: 2 million euros"),
    /other-kind\n {2}“2 million euros” is of the kind money, in the unit EUR; “5 billion dollars” is .+ USD\./,
  );
});

test("what is not read as a number cannot stand in a series", async () => {
  assert.equal(
    await theFault(FIVE, "at: a#t2p1, words: thousands of dollars"),
    [
      "series/one.md:6:19  error unread-figure",
      "  “thousands of dollars” is not read as a number, so that it has no place among others.",
      "  Take it out of the series.",
    ].join("\n"),
  );
});

test("figures out of the order in which they were said are told, also within one paragraph", async () => {
  const hint = "  Put the figures in the order in which they were said, whatever time they are of.";
  assert.equal(
    await theFault(SEVEN, FIVE),
    [
      "series/one.md:6:5  error figure-order",
      "  “5 billion dollars” at a#t1p1 was said before “almost $7 billion” at a#t1p1, which stands above it.",
      hint,
    ].join("\n"),
  );
  assert.equal(
    await theFault("at: b#t1p1, words: 5 billion dollars, period: 2020", `${SEVEN}, period: 2023`),
    [
      "series/one.md:6:5  error figure-order",
      "  “almost $7 billion” at a#t1p1 was said before “5 billion dollars” at b#t1p1, which stands above it.",
      hint,
    ].join("\n"),
  );
});

test("a figure that stands there twice is told", async () => {
  assert.equal(
    await theFault(FIVE, FIVE),
    [
      "series/one.md:6:5  error figure-twice",
      "  “5 billion dollars” at a#t1p1 is in this series already.",
      "  Keep one of the two.",
    ].join("\n"),
  );
});

for (const [at, code, why] of [
  ["c#t1p1", "no-such-meeting", 'There is no meeting with the id "c".'],
  ["a#t9p1", "no-such-paragraph", 'The meeting a has no turn or paragraph "t9p1".'],
] as const) {
  test(`an address at which nothing stands is told: ${at}`, async () => {
    const fault = await theFault(FIVE, `at: ${at}, words: $8 billion`);
    assert.ok(fault.startsWith(`series/one.md:6:7  error ${code}\n  ${why}\n  `), fault);
  });
}

for (const [figure, why] of [
  ["at: a#t1, words: 5 billion dollars", "must be the address of a paragraph in the archive"],
  ["at: a#t1p1, words: 5 billion dollars, period: 2024-13", "must be a year, a month or a day that exists"],
  ["at: a#t1p1, words: 5 billion dollars, period: 2024-02-30", "must be a year, a month or a day that exists"],
  ["at: a#t1p1, words: 5 billion dollars, period: 2024/2023", "must be a year, a month or a day that exists"],
  ["at: a#t1p1, words: 5 billion dollars, period: 2023/2024-05", "must be a year, a month or a day that exists"],
  ["at: a#t1p1, words: 5 billion dollars, period: 2023/2024/2025", "must be a year, a month or a day that exists"],
  ['at: a#t1p1, words: 5 billion dollars, line: ""', "must not be empty"],
  ["at: a#t1p1", "words"],
] as const) {
  test(`a figure that is written { ${figure} } is told what is wrong with it`, async () => {
    const fault = await theFault(figure, SEVEN);
    assert.ok(fault.startsWith("series/one.md:5:") && fault.includes(why), fault);
  });
}

test("a series has at least two figures", async () => {
  assert.match(await theFault(FIVE), /must have at least two figures: a series sets one beside another/);
});

test("everything that is wrong is told at once", async () => {
  const report = await reportOn(
    "at: a#t2p1, words: 20 percent",
    FIVE,
    "at: a#t1p1, words: $1",
    "at: c#t1p1, words: $1",
  );
  assert.deepEqual(
    [...report.matchAll(/error (\S+)/g)].map(([, code]) => code),
    ["figure-order", "other-kind", "figure-order", "no-such-figure", "no-such-meeting"],
  );
});

test("while the ledger cannot be relied on, series are not held against it", async () => {
  const content = await readContent(
    contentFolder({ ...FOLDER, "series/one.md": series(FIVE, "at: a#t9p9, words: $1") }),
  );
  assert.equal(seriesFaults(content, new Set(["a", "b"])).length, 1);
  assert.deepEqual(seriesFaults({ ...content, ledger: { ...content.ledger, broken: true } }, new Set(["a", "b"])), []);
});

test("where a meeting has moved, the figure is read at its new address, with a warning", async () => {
  const folder = contentCopy();
  const before = buildArchive(await storedContent(folder)).series.find(({ id }) => id === "trade");
  renameSync(join(folder, "transcripts/2022-08-19-sochi.txt"), join(folder, "transcripts/2022-08-19-talks.txt"));
  renameSync(join(folder, "meetings/2022-08-19-sochi.md"), join(folder, "meetings/2022-08-19-talks.md"));
  assert.equal(runLedger(folder, "--moved", "2022-08-19-sochi", "2022-08-19-talks").status, 0);
  const { faults } = await readContent(folder);
  const told = faults.filter(({ code, file }) => code === "moved-figure" && file.endsWith("trade.md")).map(faultText);
  assert.equal(told.length, 1);
  assert.match(
    told[0] ?? "",
    /series\/trade\.md:5:7 {2}warning moved-figure\n {2}The meeting 2022-08-19-sochi is 2022-08-19-talks since \S+; the figure is read there\.\n {2}Write 2022-08-19-talks#t2p3\.$/,
  );
  const after = buildArchive(await storedContent(folder)).series.find(({ id }) => id === "trade");
  assert.equal(after?.statements[0]?.meeting.id, "2022-08-19-talks");
  assert.deepEqual(after.statements[0].figure, before?.statements[0]?.figure);
});

test("a withdrawn meeting has no figure to name", async () => {
  const folder = contentCopy();
  rmSync(join(folder, "transcripts/2022-08-19-sochi.txt"));
  rmSync(join(folder, "meetings/2022-08-19-sochi.md"));
  writeFileSync(
    join(folder, "threads/baikonur.md"),
    "---\ntitle: Space, Baikonur and Baiterek\nsteps:\n  - { line: A, at: 2024-11-27-astana#t1p4 }\n  - { line: B, at: 2024-11-27-astana#t1p5 }\n---\n",
  );
  const { ledger, faults } = await readContent(folder);
  assert.ok(!faults.some(({ code }) => code === "withdrawn-figure"), "nothing has been decided yet");
  const gone = {
    kind: "meeting",
    id: "2022-08-19-sochi",
    year: null,
    day: "2026-01-02",
    to: null,
    opening: "",
  } as const;
  const content = await readContent(folder);
  const told = seriesFaults(
    { ...content, ledger: { ...ledger, departures: [gone] } },
    new Set(content.transcripts.map(({ id }) => id)),
  );
  const trade = told.filter(({ file }) => file.endsWith("trade.md")).map(faultText);
  assert.equal(trade.length, 1);
  assert.match(
    trade[0] ?? "",
    /withdrawn-figure\n {2}The meeting 2022-08-19-sochi was withdrawn on 2026-01-02, so that no word of it can be quoted\.\n {2}Take the figure out of the series\.$/,
  );
});

const five = buildArchive(await storedContent("content"));
const named = (id: string) => five.series.find((one) => one.id === id) ?? assert.fail(id);

test("the eight series of the five stand by title, with their figures, periods and lines", () => {
  assert.deepEqual(
    five.series.map(({ id, statements }) => [id, statements.length]),
    [
      ["growth-of-the-russian-economy", 3],
      ["joint-projects", 3],
      ["kazakhstani-investment", 3],
      ["companies", 2],
      ["russian-investment", 3],
      ["schools", 2],
      ["students", 2],
      ["trade", 7],
    ],
  );
  assert.deepEqual(
    named("trade").statements.map((statement) => [
      statement.paragraph.number,
      statement.figure.value,
      timeOf(statement),
      statement.line,
    ]),
    [
      ["2.3", 24_500_000_000, "2021", null],
      ["2.5", 30_000_000_000, "2024-07-03", null],
      ["2.5", 28_000_000_000, "2024-07-03", null],
      ["1.8", 30_000_000_000, "2024-11-27", "as what can be reached in the next few years"],
      ["2.4", 30_000_000_000, "2023", null],
      ["2.4", 28_400_000_000, "2023", null],
      ["2.4", 20_000_000_000, "2024-01/2024-09", null],
    ],
  );
  assert.equal(seriesSize(named("trade")), "7 figures in 3 meetings, said from 19 August 2022 to 27 November 2024");
  assert.equal(seriesSize(named("companies")), "2 figures in 1 meeting, said on 27 November 2024");
});

test("a bare number among others that have a unit is told, and one among its like is not", () => {
  const lacking = (id: string) => named(id).statements.map((statement) => lacksUnit(statement, named(id)));
  assert.deepEqual(lacking("growth-of-the-russian-economy"), [false, true, true]);
  assert.deepEqual(lacking("schools"), [false, false]);
});

test("a period is written as readers read it", () => {
  assert.equal(periodText("2023"), "2023");
  assert.equal(periodText("2024-01/2024-09"), "January 2024 to September 2024");
  assert.equal(periodText("2024-07-03"), "3 July 2024");
});
