import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { format } from "date-fns/format";
import { readContent } from "../../src/collections/content.ts";
import { faultText } from "../../src/collections/fault.ts";
import { readArguments } from "../../src/cli/ledger-arguments.ts";
import { ledgerText, readLedger } from "../../src/ledger/index.ts";
import { fullAddress, entriesOf } from "../../src/ledger/model/ledger.ts";
import { contentCopy, contentFolder, specialView } from "../support/content-folder.ts";
import { ACCEPTED, CASES, edit, editedCopy, remove, runLedger, told } from "../support/ledger-cases.ts";

const LEDGER = readFileSync("content/ledger.txt", "utf8");
const read = (folder: string) => readFileSync(join(folder, "ledger.txt"), "utf8");

/** The number of the line in the ledger that holds an address. */
const lineOf = (address: string): number => LEDGER.split("\n").findIndex((line) => line.startsWith(`${address} `)) + 1;

/** What reading a content folder says of its ledger. */
async function saidOf(folder: string): Promise<string> {
  const { faults } = await readContent(folder);
  const own = faults.filter(({ file }) => file.endsWith("ledger.txt"));
  return own.map((fault) => told(folder, faultText(fault))).join("\n");
}

async function saidAfter(change: (folder: string) => void): Promise<string> {
  const folder = contentCopy();
  change(folder);
  return saidOf(folder);
}

const { ledger: committed } = await readContent("content");

test("the committed ledger holds exactly what is published, every turn and paragraph as it is", () => {
  assert.deepEqual(committed.faults, []);
  assert.ok(committed.isComplete(), "npm run ledger would change it");
  const ids = readdirSync("content/transcripts").map((name) => name.replace(".txt", ""));
  assert.deepEqual([...committed.ledger.meetings.keys()].sort(), ids.sort());
});

test("the committed ledger has every address once, counted from 1 without a gap", () => {
  const expected = committed.publication.transcripts.flatMap(({ id, turns }) => [
    id,
    ...turns.flatMap(({ paragraphs }, turn) => [
      `${id}#t${turn + 1}`,
      ...paragraphs.map((_, n) => `${id}#t${turn + 1}p${n + 1}`),
    ]),
  ]);
  const addresses = LEDGER.split("\n").map((line) => line.split(" ", 1)[0] ?? "");
  assert.deepEqual(
    addresses.filter((address) => /^[\d-]{10}[\w-]+(?:#|$)/.test(address)),
    expected,
  );
});

const SAID: Record<keyof typeof CASES, string> = {
  "an edited word": `content/ledger.txt:${lineOf("2022-08-19-sochi#t1p1")}:1  error words-changed
  2022-08-19-sochi#t1p1 would come to point at other words. It was published as “Mr Tokayev, I am very happy to see you. Thank you for accepting our…”; content/transcripts/2022-08-19-sochi.txt:10 has “Mr Tokayev, I am very glad to see you. Thank you for accepting our…”.
  Restore the words in the transcript; if the new ones are meant: npm run ledger -- --changed 2022-08-19-sochi#t1p1`,
  "a removed paragraph": `content/ledger.txt:${lineOf("2024-07-03-astana#t1p3")}:1  error address-gone
  2024-07-03-astana#t1p3 would vanish. It was published as “The performance of the Shanghai Cooperation Organisation is also…”; its place is after content/transcripts/2024-07-03-astana.txt:19.
  Restore the words in the transcript; if they are withdrawn: npm run ledger -- --withdrawn 2024-07-03-astana#t1p3`,
  "an inserted turn": `content/ledger.txt:${lineOf("2024-02-21-kazan")}:1  warning not-in-ledger
  t2a, t2ap1, t2ap2 of 2024-02-21-kazan (from content/transcripts/2024-02-21-kazan.txt:39 on): new, and not in the ledger, so that nothing keeps the address yet.
  Before it is published, record it and commit the ledger: npm run ledger`,
  "a renamed file": `content/ledger.txt:${lineOf("2023-10-07-novo-ogaryovo")}:1  error meeting-renamed
  2023-10-07-novo-ogaryovo would vanish: transcripts/2023-10-07-novo-ogaryovo.txt is not there. It was published as “2023-10-07 Meeting with President of Kazakhstan Kassym-Jomart Tokayev”; content/transcripts/2023-10-07-moscow.txt:2 holds 10 of its 10 paragraphs.
  Give the file its old name; if the new one is meant: npm run ledger -- --moved 2023-10-07-novo-ogaryovo 2023-10-07-moscow`,
};

for (const name of ["an edited word", "a removed paragraph", "an inserted turn", "a renamed file"] as const) {
  test(`${name} is said with its address, the ledger's line, the transcript's line, and what to do`, async () => {
    assert.equal(await saidAfter(CASES[name]), SAID[name]);
  });
}

test("an edit beyond the opening words is said to be further on", async () => {
  const said = await saidAfter((folder) => {
    edit(folder, "2022-08-19-sochi", /(?<=Our.trade.is.growing.+)percent(?!.*percent)/, "per cent");
  });
  assert.match(
    said,
    /#t1p3 would come .+so begin the words in content\/transcripts\/2022-08-19-sochi\.txt:12, but further on/,
  );
});

test("a label under which published paragraphs come is said with all of them", async () => {
  const said = await saidAfter((folder) => {
    edit(folder, "2022-08-19-sochi", "Our trade is growing.", "Moderator: Our trade is growing.");
  });
  assert.equal(
    said,
    `content/ledger.txt:${lineOf("2022-08-19-sochi#t1p3")}:1  error other-speaker
  2022-08-19-sochi#t1p3, 2022-08-19-sochi#t1p4, 2022-08-19-sochi#t1p5 would come under another label: published under “President of Russia Vladimir Putin” (t1), in content/transcripts/2022-08-19-sochi.txt:12 under “Moderator” (t1a).
  Restore the labels in the transcript; if the new ones are meant: npm run ledger -- --changed 2022-08-19-sochi#t1p3 2022-08-19-sochi#t1p4 2022-08-19-sochi#t1p5
content/ledger.txt:${lineOf("2022-08-19-sochi")}:1  warning not-in-ledger
  t1a of 2022-08-19-sochi (from content/transcripts/2022-08-19-sochi.txt:12 on): new, and not in the ledger, so that nothing keeps the address yet.
  Before it is published, record it and commit the ledger: npm run ledger`,
  );
});

test("a removed file is one fault, and a file that cannot be read is none of the ledger's", async () => {
  const removed = await saidAfter((folder) => {
    rmSync(join(folder, "transcripts/2024-02-21-kazan.txt"));
  });
  assert.ok(removed.startsWith(`content/ledger.txt:${lineOf("2024-02-21-kazan")}:1  error address-gone\n`), removed);
  assert.match(removed, /--withdrawn 2024-02-21-kazan$/);
  assert.equal(removed.split("  error ").length, 2);
  const unreadable = await saidAfter((folder) => {
    writeFileSync(join(folder, "transcripts/2024-02-21-kazan.txt"), "");
  });
  assert.doesNotMatch(unreadable, /ledger/);
});

for (const [what, line, code] of [
  ["a line of another form", "2024-02-21-kazan#t1 nonsense", "ledger-line"],
  ["a day that the calendar has not", '2024-02-21-kazan#t1p2 0123456789 withdrawn 2026-02-30 "Words"', "ledger-line"],
  [
    "marks that are not in order of time",
    `x 0123456789 changed 2026-12-02 was 0123456789 withdrawn 2026-12-01 "W"`,
    "ledger-line",
  ],
  ["a turn numbered 0", '2024-02-21-kazan#t0 0123456789 "Words"', "ledger-line"],
  ["a paragraph of a turn numbered 0", '2024-02-21-kazan#t0p1 0123456789 "Words"', "ledger-line"],
  ["a number that begins with 0", '2024-02-21-kazan#t01p1 0123456789 "Words"', "ledger-line"],
  ["a suffix that ends in z", '2024-02-21-kazan#t1z 0123456789 "Words"', "ledger-line"],
  ["two marks of one kind", '2024-02-21-kazan 0123456789 withdrawn 2026-12-01 withdrawn 2026-12-02 "W"', "ledger-line"],
  ["a topic that leads to a speaker", "topics/here moved 2026-12-01 to speakers/vladimir-putin", "ledger-line"],
  ["an address that is there already", '2022-08-19-sochi#t1 0123456789 "Words"', "ledger-twice"],
  ["a page that is there already", 'topics/sport 0123456789 "Words"', "ledger-twice"],
  ["an address without its meeting", '2030-01-01-nowhere#t1 0123456789 "Words"', "ledger-order"],
  ["a move to nowhere", "2030-01-01-here moved 2026-12-01 to 2030-01-01-there", "ledger-order"],
  ["a page's move to nowhere", "topics/here moved 2026-12-01 to topics/there", "ledger-order"],
] as const) {
  test(`${what} in the ledger is a fault at its line, besides that the file was changed by hand`, async () => {
    const folder = contentCopy();
    const lines = LEDGER.split("\n");
    writeFileSync(join(folder, "ledger.txt"), [...lines.slice(0, -2), line, ...lines.slice(-2)].join("\n"));
    const said = await saidOf(folder);
    assert.match(said, new RegExp(`^content/ledger.txt:${lines.length - 1}:1  error ${code}\\n`, "m"));
    assert.doesNotMatch(said, /--changed|--withdrawn|not-in-ledger/, "nothing else is said of a ledger that is broken");
  });
}

test("npm run ledger leaves a ledger with a fault as it is, and says the fault", () => {
  const folder = contentCopy();
  writeFileSync(join(folder, "ledger.txt"), `${LEDGER}nonsense\n`);
  const { status, output } = runLedger(folder);
  assert.equal(status, 1);
  assert.match(output, new RegExp(`ledger\\.txt:${LEDGER.split("\n").length}:1 {2}error ledger-line`));
  assert.equal(read(folder), `${LEDGER}nonsense\n`);
});

test("npm run ledger refuses while a promise would be broken, with the messages of the build, and writes nothing", () => {
  const folder = editedCopy();
  const { status, output } = runLedger(folder);
  assert.equal(status, 1);
  for (const name of ["an edited word", "a removed paragraph", "a renamed file"] as const) {
    assert.ok(output.includes(SAID[name]), output);
  }
  assert.equal(read(folder), LEDGER);
});

test("npm run ledger records what is new, and run again changes nothing", () => {
  const folder = contentCopy();
  CASES["an inserted turn"](folder);
  assert.deepEqual(runLedger(folder), {
    status: 0,
    output: "content/ledger.txt holds 212 addresses, 3 of them new.\n",
  });
  const once = read(folder);
  const added = once.split("\n").filter((line) => line.includes("#") && !LEDGER.split("\n").includes(line));
  assert.deepEqual(
    added.map((line) => line.split(" ", 1)[0]),
    ["t2a", "t2ap1", "t2ap2"].map((id) => `2024-02-21-kazan#${id}`),
  );
  assert.equal(once.indexOf(added[0] ?? "none"), once.indexOf("2024-02-21-kazan#t3 ") - added.join("\n").length - 1);
  assert.equal(runLedger(folder).output, "content/ledger.txt holds 212 addresses, 0 of them new.\n");
  assert.equal(read(folder), once);
});

test("npm run ledger -- --new makes the file of a new archive, and no other command does", () => {
  const folder = contentFolder({ "transcripts/a.txt": specialView() });
  rmSync(join(folder, "ledger.txt"));
  assert.match(
    runLedger(folder).output,
    /ledger\.txt:1:1 {2}error no-ledger\n.+\n.+git restore.+npm run ledger -- --new/,
  );
  assert.equal(runLedger(folder, "--new").status, 0);
  assert.match(runLedger(folder, "--new").output, /error ledger-there/);
  assert.deepEqual(readdirSync(folder).sort(), ["ledger.txt", "transcripts"]);
  const { ledger } = readLedger(read(folder));
  assert.deepEqual([...ledger.meetings.values()].flatMap(entriesOf).map(fullAddress), [
    "a",
    "a:place",
    "a:lede",
    "a#t1",
    "a#t1p1",
    "a#t2",
    "a#t2p1",
  ]);
});

test("what is accepted is on record, a line an address, and holds from then on", async () => {
  const folder = editedCopy();
  assert.deepEqual(runLedger(folder, ...ACCEPTED), {
    status: 0,
    output: "content/ledger.txt holds 212 addresses, 3 of them new.\n",
  });
  const lines = read(folder).split("\n");
  const line = (start: string) => lines.find((text) => text.startsWith(start));
  assert.match(line("2022-08-19-sochi#t1p1 ") ?? "", / changed 2026-12-01 was 5da38544c2 "Mr Tokayev, I am very glad/);
  assert.match(line("2024-07-03-astana#t1p3 ") ?? "", / withdrawn 2026-12-01 "The performance/);
  assert.equal(line("2023-10-07-novo-ogaryovo"), "2023-10-07-novo-ogaryovo moved 2026-12-01 to 2023-10-07-moscow");
  assert.ok(line("2023-10-07-moscow#t2p4 "));
  assert.equal(await saidOf(folder), "");
  assert.equal(runLedger(folder).output, "content/ledger.txt holds 212 addresses, 0 of them new.\n");
  assert.equal(read(folder), lines.join("\n"));
  assert.equal(ledgerText(readLedger(read(folder)).ledger), read(folder));
});

test("a withdrawn meeting keeps its lines, and its transcript comes back when that is said", () => {
  const folder = contentCopy();
  const [path, note] = ["transcripts/2024-02-21-kazan.txt", "meetings/2024-02-21-kazan.md"].map((name) =>
    join(folder, name),
  );
  assert.ok(path !== undefined && note !== undefined);
  const [text, notes] = [readFileSync(path, "utf8"), readFileSync(note, "utf8")];
  remove(folder, "2024-02-21-kazan");
  assert.equal(runLedger(folder, "--withdrawn", "2024-02-21-kazan", "--day", "2026-12-01").status, 0);
  assert.equal(read(folder).match(/^2024-02-21-kazan\S* \w+ withdrawn 2026-12-01 /gm)?.length, 49);
  writeFileSync(path, text);
  writeFileSync(note, notes);
  const refused = runLedger(folder);
  assert.equal(refused.status, 1);
  assert.match(
    refused.output,
    /error withdrawn-stands\n {2}2024-02-21-kazan is marked as withdrawn on 2026-12-01.+\n.+--restored 2024-02-21-kazan/,
  );
  assert.equal(runLedger(folder, "--restored", "2024-02-21-kazan", "--day", "2026-12-02").status, 0);
  assert.equal(read(folder), LEDGER);
});

test("the address of a moved meeting is not given to another transcript, and may be taken back", async () => {
  const folder = contentCopy();
  CASES["a renamed file"](folder);
  runLedger(folder, "--moved", "2023-10-07-novo-ogaryovo", "2023-10-07-moscow", "--day", "2026-12-01");
  mkdirSync(join(folder, "transcripts"), { recursive: true });
  writeFileSync(join(folder, "transcripts/2023-10-07-novo-ogaryovo.txt"), specialView());
  assert.match(
    await saidOf(folder),
    /ledger\.txt:\d+:1 {2}error address-taken\n {2}2023-10-07-novo-ogaryovo was moved to 2023-10-07-moscow on 2026-12-01 and leads there; content\/transcripts\/2023-10-07-novo-ogaryovo\.txt:1 would stand in its place\.\n.+--moved 2023-10-07-moscow 2023-10-07-novo-ogaryovo/,
  );
});

test("npm run ledger accepts nothing where nothing has happened", () => {
  const folder = contentCopy();
  const changed = runLedger(folder, "--changed", "2024-02-21-kazan#t1p1", "--withdrawn", "2024-02-21-kazan#t1p2");
  assert.equal(changed.status, 1);
  assert.match(
    changed.output,
    /Nothing has changed at 2024-02-21-kazan#t1p1,.+\nWhat 2024-02-21-kazan#t1p2 points at is still/,
  );
  const moved = runLedger(folder, "--moved", "2024-02-21-kazan", "2024-02-21-sochi");
  assert.match(moved.output, /2024-02-21-kazan\.txt is still there.+\n.+2024-02-21-sochi\.txt is not there/);
  assert.equal(read(folder), LEDGER);
});

for (const [args, reason] of [
  [["--moved", "2024-02-21-kazan"], /--moved needs two names/],
  [["--moved", "a", "b", "c"], /--moved needs two names/],
  [["--changed"], /--changed needs at least one address/],
  [["--withdrawn", "--day", "2026-12-01"], /--withdrawn needs at least one address/],
  [["2024-02-21-kazan#t1p1"], /stands before the option/],
  [["--day", "2026-02-30"], /"2026-02-30" is not a day/],
  [["--new", "--merge"], /new or the merge of two/],
  [["--altered", "x"], /Unknown option '--altered'/],
] as const) {
  test(`npm run ledger -- ${args.join(" ")} is refused with a reason`, () => {
    const asked = readArguments([...args]);
    assert.match("error" in asked ? asked.error : "", reason);
  });
}

test("addresses go with the option before them, the day aside, and the day is today's when none is given", () => {
  assert.deepEqual(
    readArguments(["--changed", "a#t1", "--day", "2026-12-01", "a#t2", "--withdrawn", "b", "--moved", "c", "d"]),
    {
      update: {
        day: "2026-12-01",
        changed: new Set(["a#t1", "a#t2"]),
        withdrawn: new Set(["b"]),
        restored: new Set(),
        moved: [{ from: "c", to: "d" }],
      },
      mode: "as it stands",
    },
  );
  const asked = readArguments([]);
  assert.equal("update" in asked && asked.update.day, format(new Date(), "yyyy-MM-dd"));
});

test("npm run ledger -- --help tells its use", () => {
  const { status, output } = runLedger("content", "--help");
  assert.equal(status, 0);
  assert.match(output, /^Usage: npm run ledger/);
});
