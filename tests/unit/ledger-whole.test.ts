import assert from "node:assert/strict";
import { test } from "node:test";
import { readLedgerFile } from "../../src/collections/ledger-file.ts";
import { ledgerText, mergeLedger, readLedger } from "../../src/ledger/index.ts";
import { decided, recorded, spoken } from "../support/ledger-words.ts";

const MEETINGS = ["a", "b"].map((id) =>
  spoken(
    [
      ["Host", "Welcome.", "Please."],
      ["Guest", "Thank you."],
    ],
    id,
  ),
);
/** Two lines of header, two of contents, six of each meeting, the end. */
const LINES = ledgerText(recorded(MEETINGS)).split("\n");

const at = (start: string): number => LINES.findIndex((line) => line.startsWith(start));

/** What reading these lines says, by line and code, with the text. */
const said = (lines: readonly string[]): string[] =>
  readLedger(lines.join("\n")).messages.map(({ line, code, text }) => `${line} ${code}: ${text}`);

const without = (...starts: string[]): string[] =>
  LINES.filter((line) => !starts.some((start) => line.startsWith(start)));

test("a ledger as it was written has no fault, with line feeds or with carriage returns before them", () => {
  assert.deepEqual(said(LINES), []);
  assert.deepEqual(readLedger(LINES.join("\r\n")).messages, []);
  assert.equal(LINES.length, 2 + 2 + 6 + 6 + 1 + 1);
});

test("a ledger that is empty or has carriage returns alone says that of the file, and nothing else", () => {
  const empty = "1 ledger-cut: The ledger is empty; even that of a new archive says so in words.";
  assert.deepEqual([said([]), said([" ", "", "\t"])], [[empty], [empty]]);
  assert.deepEqual(said([LINES.join("\r")]), [
    "1 ledger-line: The ledger's lines end in carriage returns alone, so that it is one line.",
  ]);
});

test("a line that is lost is missed by count at the first line of what it belonged to", () => {
  assert.deepEqual(said(without("b#t1p2 ")), [
    `${at("b ") + 1} ledger-contents: 5 of the ledger's lines are of b, and there were 6.`,
  ]);
});

test("all lines of a meeting that are lost are missed at the line that lists them", () => {
  assert.deepEqual(said(without("b ", "b#")), [
    `${at("contents of b") + 1} ledger-contents: 0 of the ledger's lines are of b, and there were 6.`,
  ]);
});

test("a line that was changed is told from lines that changed places", () => {
  const changed = LINES.map((line) => line.replace(/^(b#t2p1 .*)Thank/, "$1Thanks"));
  assert.deepEqual(said(changed), [`${at("b ") + 1} ledger-contents: The 6 lines of b are not as they were written.`]);
  const [first, second] = [at("b#t1p1 "), at("b#t1p2 ")];
  const swapped = LINES.with(first, LINES[second] ?? "").with(second, LINES[first] ?? "");
  assert.deepEqual(said(swapped), [
    `${at("b ") + 1} ledger-contents: The lines of b are not in the order in which they were written.`,
  ]);
});

test("a list of contents that lost a line, or has another, does not agree with the last line", () => {
  const end = at("end:");
  assert.deepEqual(said(without("contents of b", "b ", "b#")), [
    `${end - 6} ledger-contents: 1 blocks are listed above, and there were 2.`,
  ]);
  const swapped = LINES.with(2, LINES[3] ?? "").with(3, LINES[2] ?? "");
  assert.deepEqual(said(swapped), [
    `${end + 1} ledger-contents: The contents above are not those that this line was written for.`,
  ]);
});

test("lines that no contents list are told, unless there are no contents at all", () => {
  const unlisted = said(without("contents of b"));
  assert.deepEqual(unlisted, [
    `${at("b ")} ledger-contents: The ledger's contents do not list b, of which lines stand here.`,
    `${at("end:")} ledger-contents: 1 blocks are listed above, and there were 2.`,
  ]);
  assert.deepEqual(said(without("contents of ")), [
    `${at("end:") - 1} ledger-contents: 0 blocks are listed above, and there were 2.`,
  ]);
});

test("a ledger without its last line was cut short, which is said at the last line that is there", () => {
  assert.deepEqual(said([...without("end:"), ""]), [
    `${at("end:")} ledger-cut: The ledger ends here without its last line: it was cut short.`,
  ]);
});

test("a second last line is a warning, and is of two branches that met", () => {
  const twice = LINES.toSpliced(-1, 0, LINES.at(-2) ?? "");
  const { messages } = readLedger(twice.join("\n"));
  assert.deepEqual(
    messages.map(({ severity, code, line }) => [severity, code, line]),
    [["warning", "ledger-merge", at("end:") + 1]],
  );
});

test("a meeting that is listed twice is of two branches that changed it, which a merge settles", () => {
  const twice = LINES.toSpliced(3, 0, LINES[3] ?? "");
  const [first] = said(twice);
  assert.equal(first, "5 ledger-merge: b is listed twice: two branches have changed it.");
  const { ledger, messages } = mergeLedger(twice.join("\n"));
  assert.deepEqual(messages, []);
  assert.deepEqual(ledgerText(ledger).split("\n"), LINES);
});

test("a remark says nothing, and a line that was made one is missed by name", () => {
  assert.deepEqual(said(LINES.toSpliced(2, 0, "# A remark.", "", "#")), []);
  for (const sign of ["#", "# ", "## "]) {
    const out = LINES.map((line) => (line.startsWith("b#t2p1 ") ? `${sign}${line}` : line));
    assert.deepEqual(said(out), [
      `${at("b ") + 1} ledger-contents: 5 of the ledger's lines are of b, and there were 6.`,
      `${at("b#t2p1 ") + 1} ledger-line: This line is commented out, so that the ledger no longer keeps what it holds.`,
    ]);
  }
});

test("the places where two branches differ are counted in one message, at the first of git's markers", () => {
  const conflict = (side: string) => ["<<<<<<< ours", side, "||||||| base", "=======", ">>>>>>> theirs"];
  const lines = [...LINES.slice(0, 4), ...conflict("# One."), ...LINES.slice(4), ...conflict("# Two.")];
  assert.deepEqual(said(lines), [
    "5 ledger-merge: A merge is not settled here: git has marked 2 place(s) where two branches differ.",
  ]);
  assert.deepEqual(said([...LINES, ">>>>>>> theirs"]), [
    `${LINES.length + 1} ledger-merge: A merge is not settled here: git has marked 1 place(s) where two branches differ.`,
  ]);
  assert.doesNotMatch(said([...LINES, "========", "<<<<<<"]).join(), /ledger-merge/);
});

test("a merge keeps the lines of both sides of a conflict, and not those of their common ancestor", () => {
  const [first, second] = [at("b#t1p1 "), at("b#t2 ")];
  const lines = [
    ...LINES.slice(0, first),
    "<<<<<<< ours",
    ...LINES.slice(first, second),
    "||||||| base",
    'b#t1p3 0123456789 "Neither side has these words."',
    "=======",
    ...LINES.slice(second, -2),
    ">>>>>>> theirs",
    ...LINES.slice(-2),
  ];
  const { ledger, messages } = mergeLedger(lines.join("\n"));
  assert.deepEqual(messages, []);
  assert.deepEqual(ledgerText(ledger).split("\n"), LINES);
});

test("words of a withdrawn meeting that are said to stand are a fault", () => {
  const gone = ledgerText(recorded(MEETINGS.slice(0, 1), recorded(MEETINGS), decided({ withdrawn: ["b"] })));
  const lines = gone
    .split("\n")
    .map((line) => (line.startsWith("b#t2 ") ? line.replace(" withdrawn 2026-12-01", "") : line));
  const own = said(lines).filter((text) => text.includes("ledger-order"));
  assert.deepEqual(own, [`${at("b#t2 ") + 1} ledger-order: b is withdrawn, and b#t2, which is a part of it, is not.`]);
});

test("a paragraph before any turn of its meeting, and words before their meeting, are a fault", () => {
  const own = (lines: readonly string[]) => said(lines).filter((text) => text.includes("ledger-order"));
  assert.deepEqual(own(without("b#t1 ", "b#t2")), [
    `${at("b#t1 ") + 1} ledger-order: b#t1p1 stands before what it is a part of.`,
    `${at("b#t1 ") + 2} ledger-order: b#t1p2 stands before what it is a part of.`,
  ]);
  const [self, turn] = [at("b "), at("b#t1 ")];
  const swapped = LINES.with(self, LINES[turn] ?? "").with(turn, LINES[self] ?? "");
  assert.match(said(swapped)[0] ?? "", /The lines of b are not in the order in which they were written\./);
  assert.deepEqual(own(swapped), [
    `${self + 1} ledger-order: b#t1 stands before what it is a part of.`,
    `${turn + 2} ledger-order: b#t1p1 stands before what it is a part of.`,
    `${turn + 3} ledger-order: b#t1p2 stands before what it is a part of.`,
  ]);
});

test("a folder has its ledger from the first day on: one is missed, and a second is not begun", () => {
  const file = { id: "ledger", path: "ledger.txt", bytes: Buffer.from(LINES.join("\n")) };
  const read = (files: (typeof file)[], mode: Parameters<typeof readLedgerFile>[2]) => {
    const { ledger, faults } = readLedgerFile("ledger.txt", { files, faults: [] }, mode);
    return [ledger.meetings.size, ...faults.map((fault) => `${fault.file} ${fault.code}`)];
  };
  assert.deepEqual(read([file], "as it stands"), [2]);
  assert.deepEqual(read([file], "merge"), [2]);
  assert.deepEqual(read([file], "new"), [0, "ledger.txt ledger-there"]);
  assert.deepEqual(read([], "as it stands"), [0, "ledger.txt no-ledger"]);
  assert.deepEqual(read([], "merge"), [0, "ledger.txt no-ledger"]);
  assert.deepEqual(read([], "new"), [0]);
});
