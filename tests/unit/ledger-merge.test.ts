import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "../../src/collections/content.ts";
import { faultReport, isError } from "../../src/collections/fault.ts";
import { entriesOf, fullAddress, type Ledger } from "../../src/ledger/model/ledger.ts";
import { mergeLedger, readLedger, type Update, updatedLedger } from "../../src/ledger/index.ts";
import { contentCopy, specialView } from "../support/content-folder.ts";
import { edit, runLedger } from "../support/ledger-cases.ts";

const DAY = "2026-12-01";
const NOTHING: Update = { day: DAY, changed: new Set(), withdrawn: new Set(), restored: new Set(), moved: [] };

const git = (folder: string, ...args: string[]): void => {
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: folder, stdio: "pipe" });
};

/** True when git could do it without a conflict. */
const tryGit = (folder: string, ...args: string[]): boolean =>
  spawnSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: folder }).status === 0;

const ledgerText = (folder: string): string => readFileSync(join(folder, "ledger.txt"), "utf8");

/** Brings a folder's ledger up to its content, as the command does. */
async function record(folder: string, update: Partial<Update> = {}, mode: "as it stands" | "merge" = "as it stands") {
  const content = await readContent(folder, mode);
  const updated = updatedLedger(content.ledger.ledger, content.ledger.publication, { ...NOTHING, ...update });
  assert.ok(!content.ledger.broken && "text" in updated, `${faultReport(content.faults)} ${JSON.stringify(updated)}`);
  writeFileSync(join(folder, "ledger.txt"), updated.text);
}

/** Every line of the ledger that holds an address, with all that is said of it. */
function held(text: string): string[] {
  return text.split("\n").filter((line) => line !== "" && !/^(?:#|contents of|end:)/.test(line));
}

type Change = (folder: string) => Partial<Update> | undefined;

const adds =
  (...ids: string[]): Change =>
  (folder) => {
    for (const id of ids) {
      const title = `Meeting ${id}`;
      writeFileSync(join(folder, `transcripts/${id}.txt`), specialView({ title, date: "March 5, 2024, Kazan" }));
    }
    return undefined;
  };

const addsTopic =
  (id: string): Change =>
  (folder) => {
    writeFileSync(join(folder, `topics/${id}.md`), `---\ntitle: ${id}\nterms: [railway]\n---\n`);
    return undefined;
  };

const changes =
  (from: string, to: string, address: string): Change =>
  (folder) => {
    edit(folder, "2022-08-19-sochi", from, to);
    return { changed: new Set([`2022-08-19-sochi#${address}`]) };
  };

const renames: Change = (folder) => {
  for (const path of ["transcripts/2024-02-21-kazan.txt", "meetings/2024-02-21-kazan.md"]) {
    renameSync(join(folder, path), join(folder, path.replace("kazan", "kasan")));
  }
  return { moved: [{ from: "2024-02-21-kazan", to: "2024-02-21-kasan" }] };
};

async function commit(folder: string, change: Change): Promise<string> {
  await record(folder, change(folder) ?? {});
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "work");
  return ledgerText(folder);
}

/** A folder with two branches, each with a change and its ledger; `ours` is checked out. */
async function branches(ours: Change, theirs: Change) {
  const folder = contentCopy();
  git(folder, "init", "-q", "-b", "ours");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "start");
  const base = ledgerText(folder);
  git(folder, "checkout", "-qb", "theirs");
  const their = await commit(folder, theirs);
  git(folder, "checkout", "-q", "ours");
  const our = await commit(folder, ours);
  return { folder, base, our, their };
}

/** What either side added or changed, and what neither touched. */
function expected(base: string, our: string, their: string): string[] {
  const [before, ...sides] = [base, our, their].map((text) => new Set(held(text)));
  assert.ok(before);
  const news = sides.flatMap((side) => [...side].filter((line) => !before.has(line)));
  const kept = [...before].filter((line) => sides.every((side) => side.has(line)));
  return [...new Set([...kept, ...news])].sort();
}

const merge = (folder: string, ...how: string[]) => tryGit(folder, ...how, "merge", "theirs");

type Way = readonly [way: string, ours: Change, theirs: Change, bring?: (folder: string) => boolean];

const WAYS: readonly Way[] = [
  ["a meeting each, after all others", adds("2025-01-01-a"), adds("2025-01-02-b")],
  ["a meeting before and one after all others", adds("2000-01-01-a"), adds("2025-01-02-b")],
  ["a meeting each, between the same two", adds("2023-01-01-a"), adds("2023-01-02-b")],
  ["several each, in turn", adds("2025-01-01", "2025-01-03", "2025-01-05"), adds("2025-01-02", "2025-01-04")],
  ["the same meeting", adds("2025-01-01-a"), adds("2025-01-01-a")],
  ["a topic each", addsTopic("rails"), addsTopic("trains")],
  ["a meeting, and another that is renamed", adds("2025-01-01-a"), renames],
  ["a meeting, and words that change", adds("2025-01-01-a"), changes("very happy", "most happy", "t1p1")],
  [
    "words that change in the same meeting, far from each other",
    changes("very happy", "most happy", "t1p1"),
    changes("We are united", "We are one", "t2p5"),
  ],
  [
    "words that change in the same meeting, with one paragraph between them",
    changes("30th anniversary", "thirtieth anniversary", "t1p2"),
    changes("biggest trade", "largest trade", "t1p4"),
  ],
  [
    "a meeting each, with the ancestor shown",
    adds("2025-01-01-a"),
    adds("2025-01-02-b"),
    (folder) => merge(folder, "-c", "merge.conflictStyle=diff3"),
  ],
  [
    "a meeting each, rebased",
    adds("2025-01-01-a"),
    adds("2025-01-02-b"),
    (folder) => tryGit(folder, "rebase", "theirs"),
  ],
  [
    "a meeting each, picked",
    adds("2025-01-01-a"),
    adds("2025-01-02-b"),
    (folder) => tryGit(folder, "cherry-pick", "theirs"),
  ],
];

for (const [way, ours, theirs, bring = merge] of WAYS) {
  test(`two branches meet without loss: ${way}`, async () => {
    const { folder, base, our, their } = await branches(ours, theirs);
    const clean = bring(folder);
    if (!clean) assert.match(await saidOf(folder), /error ledger-merge\n.+\n.+npm run ledger -- --merge/);
    await record(folder, {}, "merge");
    assert.deepEqual(held(ledgerText(folder)).sort(), expected(base, our, their));
    assert.deepEqual(readLedger(ledgerText(folder)).messages, []);
  });

  test(`and after the marker lines are deleted by hand: ${way}`, async () => {
    const { folder, base, our, their } = await branches(ours, theirs);
    bring(folder);
    const text = ledgerText(folder);
    if (/^\|{7}/m.test(text)) return;
    writeFileSync(join(folder, "ledger.txt"), text.replaceAll(/^(?:<{7} |={7}$|>{7} ).*\n?/gm, ""));
    const { ledger } = await readContent(folder);
    await record(folder, {}, ledger.broken ? "merge" : "as it stands");
    assert.deepEqual(held(ledgerText(folder)).sort(), expected(base, our, their));
  });
}

async function saidOf(folder: string): Promise<string> {
  const { faults } = await readContent(folder);
  return faultReport(faults.filter(isError));
}

test("a merge whose markers were deleted is whole, builds with a warning, and is sealed by the command", async () => {
  const { folder } = await branches(adds("2025-01-01-a"), adds("2025-01-02-b"));
  merge(folder);
  const text = ledgerText(folder).replaceAll(/^(?:<{7} |={7}$|>{7} ).*\n?/gm, "");
  writeFileSync(join(folder, "ledger.txt"), text);
  const { faults, ledger } = await readContent(folder);
  assert.deepEqual(faults.filter(isError), []);
  assert.match(faultReport(faults), /warning ledger-merge\n.+every line of both is whole\.\n.+npm run ledger/);
  assert.equal(ledger.isComplete(), false, "a release waits for it");
  assert.equal(runLedger(folder).status, 0);
  assert.deepEqual((await readContent(folder)).ledger.faults, []);
});

test("the command settles markers: what it writes is what the branches hold", async () => {
  const { folder, base, our, their } = await branches(adds("2025-01-01-a"), adds("2025-01-02-b"));
  assert.equal(merge(folder), false);
  const { status, output } = runLedger(folder, "--merge");
  assert.equal(status, 0, output);
  assert.deepEqual(held(ledgerText(folder)).sort(), expected(base, our, their));
});

test("two branches that say different things of one address are refused, with both lines", async () => {
  const { folder } = await branches(
    changes("very happy", "most happy", "t1p1"),
    changes("very happy", "quite happy", "t1p1"),
  );
  assert.equal(tryGit(folder, "merge", "-X", "ours", "theirs"), true);
  assert.equal((await readContent(folder)).ledger.broken, false, "git has taken one side, transcript and all");
  const again = await branches(
    changes("very happy", "most happy", "t1p1"),
    changes("very happy", "quite happy", "t1p1"),
  );
  merge(again.folder);
  edit(again.folder, "2022-08-19-sochi", /<{7} .+\n([^]+?)={7}\n[^]+?>{7} .+\n/, "$1");
  const { status, output } = runLedger(again.folder, "--merge");
  assert.equal(status, 1);
  assert.match(output, /The two branches hold different things of 2022-08-19-sochi#t1p1: see line \d+\./);
});

test("a line that one branch had and no one kept is missed in a merge", async () => {
  const { folder } = await branches(adds("2025-01-01-a"), adds("2025-01-02-b"));
  merge(folder);
  const lost = ledgerText(folder).replace(/^2025-01-02-b#t1p1 .+\n/m, "");
  writeFileSync(join(folder, "ledger.txt"), lost);
  const { status, output } = runLedger(folder, "--merge");
  assert.equal(status, 1);
  assert.match(output, /lines of 2025-01-02-b are here, and one branch listed/);
  const block = ledgerText(folder).replaceAll(/^2025-01-02-b.*\n/gm, "");
  writeFileSync(join(folder, "ledger.txt"), block);
  assert.match(runLedger(folder, "--merge").output, /One branch listed 2025-01-02-b here, and no line of it is left/);
});

test("a new archive is not begun where the last commit has a ledger", async () => {
  const { folder } = await branches(adds("2025-01-01-a"), adds("2025-01-02-b"));
  renameSync(join(folder, "ledger.txt"), join(folder, "..", "taken-away.txt"));
  const { status, output } = runLedger(folder, "--new");
  assert.equal(status, 1);
  assert.match(output, /The last commit has a ledger.+\n.+git restore ledger\.txt/);
});

test("the ledger of both is the same whichever branch is merged into which", async () => {
  const one = await branches(adds("2025-01-01-a"), adds("2025-01-02-b"));
  const other = await branches(adds("2025-01-02-b"), adds("2025-01-01-a"));
  for (const { folder } of [one, other]) {
    merge(folder);
    await record(folder, {}, "merge");
  }
  assert.equal(ledgerText(one.folder), ledgerText(other.folder));
});

test("every address of the merged ledger stands once", async () => {
  const { folder } = await branches(adds("2025-01-01-a"), adds("2025-01-02-b"));
  merge(folder);
  await record(folder, {}, "merge");
  const { meetings }: Ledger = readLedger(ledgerText(folder)).ledger;
  const addresses = [...meetings.values()]
    .flatMap(entriesOf)
    .map(fullAddress)
    .filter((address) => !address.includes(":"));
  assert.equal(new Set(addresses).size, addresses.length);
});

/** What the merge of a ledger with these lines keeps of the meeting's first paragraph. */
function kept(...lines: string[]): { kept: string[]; codes: string[] } {
  const head = ['talks 0123456789 "2024 Talks"', 'talks#t1 0123456789 "Host"'];
  const { ledger, messages } = mergeLedger([...head, ...lines].join("\n"));
  const paragraphs = ledger.meetings.get("talks")?.turns.flatMap((turn) => turn.paragraphs) ?? [];
  return {
    kept: paragraphs.map(
      (entry) => `${entry.at ?? ""} ${entry.opening}${entry.withdrawn === null ? "" : " withdrawn"}`,
    ),
    codes: messages.map(({ code }) => code),
  };
}

const BEFORE = 'talks#t1p1 aaaaaaaaaa "One."';
const CHANGED = 'talks#t1p1 bbbbbbbbbb changed 2026-12-01 was aaaaaaaaaa "Two."';
const OTHER = 'talks#t1p1 cccccccccc changed 2026-12-01 was aaaaaaaaaa "Three."';
const WITHDRAWN = 'talks#t1p1 aaaaaaaaaa withdrawn 2026-12-01 "One."';
const NEXT = 'talks#t1p2 dddddddddd "Next."';

for (const [what, lines, result] of [
  ["a change that only one branch has", [BEFORE, CHANGED, NEXT], ["t1p1 Two.", "t1p2 Next."]],
  ["the same, in the other order", [CHANGED, BEFORE, NEXT], ["t1p1 Two.", "t1p2 Next."]],
  ["a withdrawal that only one branch has", [NEXT, BEFORE, WITHDRAWN], ["t1p2 Next.", "t1p1 One. withdrawn"]],
  ["the same line twice", [BEFORE, NEXT, BEFORE], ["t1p1 One.", "t1p2 Next."]],
] as const) {
  test(`of two lines on one address the one that goes on from the other counts: ${what}`, () => {
    assert.deepEqual(kept(...lines), { kept: result, codes: [] });
  });
}

for (const [what, lines] of [
  ["two changes of the same words", [CHANGED, OTHER]],
  ["a change and a withdrawal", [CHANGED, WITHDRAWN]],
] as const) {
  test(`of two lines on one address that contradict each other none counts silently: ${what}`, () => {
    assert.deepEqual(kept(...lines).codes, ["ledger-merge"]);
  });
}
