import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { listedPages } from "../../src/archive/pages.ts";
import { editionOf } from "../../src/export/edition.ts";
import { dataFiles } from "../../src/export/package/files.ts";
import { pack } from "../../src/export/package/pack.ts";
import { readDeposit } from "../../src/deposit/index.ts";
import { readContent } from "../../src/collections/content.ts";
import { wordsHash } from "../../src/ledger/index.ts";
import { departure } from "../support/departures.ts";
import { ACCEPTED, editedCopy, runLedger } from "../support/ledger-cases.ts";
import { storedContent } from "../support/stored-content.ts";

const folder = editedCopy();
runLedger(folder, ...ACCEPTED);
const stored = await storedContent(folder);
const archive = buildArchive(stored);
const SITE = "https://archive.example/archive/";

const textOf = async (shown = archive): Promise<string> => {
  const { files } = await pack({ archive: shown, edition: editionOf(shown, SITE), held: [] });
  return new TextDecoder().decode(files.get("addresses.txt"));
};
const text = await textOf();
const { deposit, messages } = readDeposit(text);
const lineOf = (address: string): string =>
  text.split("\n").find((line) => line.startsWith(`${address} `)) ?? assert.fail(address);

test("the list of addresses is a deposit, says whose it is and the last day that anything changed, and is sorted", () => {
  assert.deepEqual(messages, []);
  assert.equal(deposit.site, SITE);
  assert.match(text, /^# The Putin–Tokayev Transcripts, published at .+, last changed on 2026-12-01\.\n/);
  const addresses = [...deposit.entries.keys()];
  assert.deepEqual(
    addresses,
    addresses.toSorted((a, b) => (a < b ? -1 : 1)),
  );
});

test("the same archive gives the same list, in whatever order its meetings come", async () => {
  const again = buildArchive({ ...stored, meetings: stored.meetings.toReversed() });
  assert.equal(await textOf(again), text);
});

test("every meeting, turn and paragraph that stands has the ledger's hash of its words", async () => {
  const { publication, addresses } = (await readContent(folder)).ledger;
  for (const { id, self, turns } of publication.transcripts) {
    assert.equal(lineOf(`meetings/${id}/`), `meetings/${id}/ ${self.hash}`);
    for (const [at, { label, paragraphs }] of turns.entries()) {
      const given = addresses.get(id)?.turns[at] ?? assert.fail();
      assert.ok(lineOf(`meetings/${id}/#${given.id}`).endsWith(` ${label.hash}`));
      for (const [n, { hash }] of paragraphs.entries()) {
        assert.match(lineOf(`meetings/${id}/#${given.paragraphs[n]?.id ?? ""}`), new RegExp(` ${hash}( changed|$)`));
      }
    }
  }
});

test("what became of an address is told: words changed, withdrawn, moved with all files", () => {
  assert.match(lineOf("meetings/2022-08-19-sochi/#t1p1"), / [0-9a-f]{10} changed 2026-12-01$/);
  assert.equal(lineOf("meetings/2024-07-03-astana/#t1p3"), "meetings/2024-07-03-astana/#t1p3 withdrawn 2026-12-01");
  for (const end of ["/", "/cite/", "/source/", ".json", ".tei.xml"]) {
    const [from, to] = [`meetings/2023-10-07-novo-ogaryovo${end}`, `meetings/2023-10-07-moscow${end}`];
    assert.equal(lineOf(from), `${from} moved 2026-12-01 to ${to}`);
    assert.ok(deposit.entries.has(to));
  }
  assert.ok(!text.includes("2023-10-07-novo-ogaryovo/#"), "turns go with their page");
});

test("a paragraph that has come under another speaker has the same words, and no change of them", async () => {
  const [first] = archive.meetings;
  const paragraph = first?.turns[0]?.paragraphs[1] ?? assert.fail();
  const notices = [{ day: "2026-12-24", what: "speaker" as const }];
  const meetings = archive.meetings.map((meeting) =>
    meeting === first
      ? {
          ...meeting,
          turns: meeting.turns.map((turn) => ({
            ...turn,
            paragraphs: turn.paragraphs.map((one) => (one === paragraph ? { ...one, notices } : one)),
          })),
        }
      : meeting,
  );
  const changed = await textOf({ ...archive, meetings });
  assert.ok(changed.includes(`meetings/${first?.id ?? ""}/#${paragraph.id} ${wordsHash(paragraph.text)}\n`));
  assert.match(changed, /, last changed on 2026-12-24\.\n/);
});

test("every page stands in the list: lists of topics, speakers and places by their names, those like no other by their path", () => {
  for (const { path } of listedPages(archive)) assert.ok(deposit.entries.has(path === "" ? "./" : path), path);
  const [topic] = archive.topics;
  assert.equal(lineOf(`topics/${topic?.id ?? ""}/`), `topics/${topic?.id ?? ""}/ ${wordsHash(topic?.title ?? "")}`);
  assert.equal(
    lineOf("speakers/vladimir-putin/feed.xml"),
    `speakers/vladimir-putin/feed.xml ${wordsHash("Vladimir Putin")}`,
  );
  assert.equal(lineOf("years/2022/"), `years/2022/ ${wordsHash("2022")}`);
  assert.equal(lineOf("topics/"), `topics/ ${wordsHash("topics/")}`);
});

test("every data file stands in the list with the first ten digits of its sum", () => {
  for (const { path, make } of dataFiles(archive, editionOf(archive, SITE))) {
    const sum = createHash("sha256").update(make()).digest("hex");
    assert.equal(lineOf(path), `${path} ${sum.slice(0, 10)}`);
  }
});

test("a meeting whose day or title has changed says so at each of its pages", async () => {
  const notices = [{ day: "2026-12-24", what: "words" as const }];
  const meetings = archive.meetings.map((meeting) => ({ ...meeting, notices }));
  const changed = await textOf({ ...archive, meetings });
  for (const end of ["", "cite/", "source/"]) {
    const page = `meetings/2024-02-21-kazan/${end}`;
    assert.ok(changed.includes(`${lineOf(page)} changed 2026-12-24\n`), page);
  }
});

test("what departs of every kind is in the list, and is no data file of the archive as a whole", async () => {
  const kinds = ["meeting", "topic", "thread", "series", "speaker", "place", "year"] as const;
  const departures = kinds.map((kind) => departure({ kind, id: "left", day: "2027-01-01" }));
  const shown = { ...archive, departures };
  const list = await textOf(shown);
  assert.match(list, /, last changed on 2027-01-01\.\n/);
  const left = list.split("\n").filter((line) => line.endsWith(" withdrawn 2027-01-01"));
  assert.equal(left.length, 3 + 9 + 2 + 1 + 1 + 2 + 1 + 1);
  assert.ok(dataFiles(shown, editionOf(shown, SITE)).every(({ path }) => !path.includes("left")));
});
