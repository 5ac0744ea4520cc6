import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readArguments } from "../../src/cli/compare-arguments.ts";
import {
  breaks,
  compare,
  type Deposit,
  depositOf,
  depositText,
  type Entry,
  fileOf,
  readDeposit,
} from "../../src/deposit/index.ts";
import { earlierDeposit, report } from "../../src/deposit/index.ts";
import { wordsHash } from "../../src/ledger/index.ts";

const HEAD = { name: "The archive", site: "https://archive.example/", lastChanged: "2026-12-01" };
const A = "aaaaaaaaaa";
const B = "bbbbbbbbbb";

const there = (address: string, hash = A, ...changed: string[]): Entry => ({ is: "there", address, hash, changed });
const moved = (address: string, to: string, day = "2026-12-01"): Entry => ({ is: "moved", address, to, day });
const withdrawn = (address: string, day = "2026-12-01"): Entry => ({ is: "withdrawn", address, day });
const deposit = (...entries: Entry[]): Deposit => depositOf(HEAD.site, entries);
const textOf = (...entries: Entry[]): string => depositText(HEAD, deposit(...entries));

/** What has become of each address of the first deposit, sorted, in words. */
function fates(before: Entry[], after: Entry[]): string[] {
  return compare(deposit(...before), deposit(...after)).compared.map(({ address, fate }) => {
    if (fate.is === "changed") return `${address} ${fate.announced ? "changed, announced" : "changed"}`;
    return fate.is === "moved" ? `${address} moved ${fate.to}` : `${address} ${fate.is}`;
  });
}

test("a deposit is a head that says what it is, whose, from when and how many, and a line an address, sorted", () => {
  assert.equal(
    textOf(
      there("topics/"),
      there("meetings/a/#t1", A, "2026-11-01", "2026-12-01"),
      moved("m/", "n/"),
      withdrawn("./"),
    ),
    `# The archive, published at https://archive.example/: 4 addresses below it, last changed on 2026-12-01.
# A line: the address; the first ten digits of the SHA-256 of the words or the file there (of feeds, of the zip and of
# lists about the site: of their name); what became of it. It tells later what has become of each: npm run compare -- FILE
./ withdrawn 2026-12-01
m/ moved 2026-12-01 to n/
meetings/a/#t1 aaaaaaaaaa changed 2026-11-01 changed 2026-12-01
topics/ aaaaaaaaaa
`,
  );
});

test("a deposit is read back as it was written, whatever it holds and however its lines end", () => {
  const address = fc.stringMatching(/^[a-z][a-z0-9./#-]*$/);
  const day = fc.constantFrom("2026-01-01", "2026-12-01");
  const entry: fc.Arbitrary<Entry> = fc.oneof(
    fc
      .tuple(address, fc.stringMatching(/^[0-9a-f]{10}$/), fc.array(day))
      .map(([at, hash, days]) => there(at, hash, ...days)),
    fc.tuple(address, address, day).map(([at, to, when]) => moved(at, to, when)),
    fc.tuple(address, day).map(([at, when]) => withdrawn(at, when)),
  );
  fc.assert(
    fc.property(fc.array(entry), fc.constantFrom("\n", "\r\n"), (entries, end) => {
      const before = deposit(...entries);
      const { deposit: after, messages } = readDeposit(depositText(HEAD, before).replaceAll("\n", end));
      assert.deepEqual(messages, []);
      assert.equal(after.site, HEAD.site);
      assert.deepEqual(new Map([...after.entries].sort()), new Map([...before.entries].sort()));
    }),
  );
});

test("an archive without a day is deposited, and read back, without one", () => {
  const text = depositText({ ...HEAD, lastChanged: undefined }, deposit(there("a/")));
  assert.match(text, /^# The archive, published at https:\/\/archive\.example\/: 1 addresses below it\.\n/);
  assert.deepEqual(readDeposit(text).messages, []);
});

const WHOLE = textOf(there("a/"), there("b/"), moved("c/", "a/"));
for (const [what, text, told] of [
  ["an empty file", "", ["1 deposit-head"]],
  ["a file of another kind", "<!doctype html>\n", ["1 deposit-head"]],
  ["a list that was cut", WHOLE.split("\n").slice(0, 5).join("\n"), ["1 deposit-count"]],
  [
    "a list with a line twice in place of another",
    WHOLE.replace("a/ aaaaaaaaaa", "b/ aaaaaaaaaa"),
    ["1 deposit-count"],
  ],
  ["a hash of nine digits", WHOLE.replace("b/ aaaaaaaaaa", "b/ aaaaaaaaa"), ["5 deposit-line", "1 deposit-count"]],
  ["merge markers", WHOLE.replace("b/", "<<<<<<< ours\nb/"), ["5 deposit-line"]],
  ["a move to nowhere", WHOLE.replace(" to a/", " to "), ["6 deposit-line", "1 deposit-count"]],
] as const) {
  test(`${what} is no deposit, and is told where and why`, () => {
    const { messages } = readDeposit(text);
    assert.deepEqual(
      messages.map(({ line, code }) => `${line} ${code}`),
      told,
    );
    for (const { hint } of messages) assert.match(hint, /as the release deposited it/);
  });
}

test("an address that is served by nothing is gone; one that is there is as it was", () => {
  assert.deepEqual(fates([there("a/"), there("b/"), there("c.json")], [there("a/")]), [
    "a/ same",
    "b/ gone",
    "c.json gone",
  ]);
});

test("words that are others are announced when the page tells of one change more than before, and else not", () => {
  const before = [there("a/#t1"), there("a/#t2", A, "2026-01-01"), there("a/#t3"), there("a/")];
  const after = [there("a/#t1", B, "2026-12-01"), there("a/#t2", B, "2026-01-01"), there("a/#t3", B), there("a/", B)];
  assert.deepEqual(fates(before, after), ["a/ changed", "a/#t1 changed, announced", "a/#t2 changed", "a/#t3 changed"]);
});

test("a file of other bytes is told, and breaks no promise", () => {
  assert.deepEqual(fates([there("a.json")], [there("a.json", B)]), ["a.json other bytes"]);
  assert.equal(breaks(compare(deposit(there("a.json")), deposit(there("a.json", B))).compared), false);
});

test("what has moved takes its turns and paragraphs along, where they hold the same words", () => {
  const before = [there("a/"), there("a/#t1"), there("a/#t2"), there("a/#t3"), there("a/#t4"), there("a.json")];
  const after = [
    moved("a/", "b/"),
    there("b/", B),
    there("b/#t1"),
    there("b/#t2", B),
    there("b/#t3", B, "2026-12-01"),
    moved("a.json", "b.json"),
    there("b.json", B),
  ];
  assert.deepEqual(fates(before, after), [
    "a.json moved b.json",
    "a/ moved b/",
    "a/#t1 moved b/#t1",
    "a/#t2 changed",
    "a/#t3 changed, announced",
    "a/#t4 gone",
  ]);
});

test("what leads to nothing is gone, and what leads to a note is withdrawn", () => {
  const before = [there("a/"), there("a/#t1"), there("c/"), there("c/#t1"), there("d/"), there("d/#t1")];
  const after = [moved("a/", "b/"), withdrawn("b/"), moved("c/", "x/"), withdrawn("d/")];
  assert.deepEqual(fates(before, after), [
    "a/ withdrawn",
    "a/#t1 gone",
    "c/ gone",
    "c/#t1 gone",
    "d/ withdrawn",
    "d/#t1 withdrawn",
  ]);
});

test("a withdrawn paragraph keeps its number, and one that is missing from a page that stands is gone", () => {
  const before = [there("a/"), there("a/#t1p1"), there("a/#t1p2")];
  assert.deepEqual(fates(before, [there("a/"), withdrawn("a/#t1p1")]), [
    "a/ same",
    "a/#t1p1 withdrawn",
    "a/#t1p2 gone",
  ]);
});

test("what had moved or was withdrawn before is as it was, and is told when it moves on, is withdrawn or is lost", () => {
  const before = [
    moved("a/", "b/"),
    moved("c/", "b/"),
    moved("d/", "b/"),
    moved("e/", "b/"),
    withdrawn("f/"),
    withdrawn("g/"),
    withdrawn("h/"),
  ];
  const after = [
    there("b/"),
    there("n/"),
    moved("a/", "b/"),
    moved("c/", "n/"),
    withdrawn("d/"),
    withdrawn("f/"),
    there("g/"),
  ];
  assert.deepEqual(fates(before, after), [
    "a/ same",
    "c/ moved n/",
    "d/ withdrawn",
    "e/ gone",
    "f/ same",
    "g/ same",
    "h/ gone",
  ]);
});

test("what is new is counted", () => {
  assert.equal(compare(deposit(there("a/")), deposit(there("a/"), there("b/"), there("c/"))).fresh, 2);
});

test("a report counts what shares a fate, and names it all when asked to", () => {
  const meeting = (id: string, entry: (address: string) => Entry): Entry[] =>
    [`meetings/${id}/`, `meetings/${id}/#t1`, `meetings/${id}/#t1p1`, `meetings/${id}.json`].map(entry);
  const before = [
    ...meeting("a", (at) => there(at)),
    ...meeting("b", (at) => there(at)),
    ...meeting("c", (at) => there(at)),
  ];
  const topics = [there("topics/t/feed.xml"), there("topics/u/feed.xml"), there("topics/"), there("archive.json")];
  const after = [
    ...meeting("b", (at) =>
      at.includes("#") ? there(at, B, ...(at.endsWith("p1") ? ["2026-12-01"] : [])) : there(at, B),
    ),
    moved("meetings/c/", "meetings/d/"),
    moved("meetings/c.json", "meetings/d.json"),
    ...meeting("d", (at) => there(at)),
    withdrawn("topics/"),
    there("topics/t/feed.xml", B),
    there("topics/u/feed.xml", B),
    there("archive.json"),
  ];
  const { compared, fresh } = compare(deposit(...before, ...topics), deposit(...after));
  assert.equal(
    report(compared, fresh, false).join("\n"),
    `Gone: 4
  meetings/a.json
  meetings/a/; turns and paragraphs on it: 2
Other words: 3
  meetings/b/, and the page does not say so
  meetings/b/#t1, and the page does not say so
  meetings/b/#t1p1, and the page says so
Withdrawn: 1
  topics/ on 2026-12-01
Moved: 4
  meetings/c/ is at meetings/d/ since 2026-12-01; turns and paragraphs on it: 2
  meetings/….json: 1
Files of other bytes: 3
  meetings/….json: 1
  topics/…/feed.xml: 2
As before: 1. New: 4.`,
  );
  const every = report(compared, fresh, true).join("\n");
  assert.match(every, /\n {2}meetings\/c\/#t1p1 is at meetings\/d\/#t1p1 since 2026-12-01\n/);
  assert.match(every, /\n {2}topics\/t\/feed\.xml\n {2}topics\/u\/feed\.xml\n/);
});

test("seventy thousand addresses are read, held against as many and told in seconds, where anything but linear takes minutes", () => {
  const paragraphs = (hash: string) =>
    Array.from({ length: 1400 }, (_, n) => Array.from({ length: 50 }, (_, p) => there(`m${n}/#t${p}`, hash))).flat();
  const pages = Array.from({ length: 1400 }, (_, n) => there(`m${n}/`));
  const text = depositText(HEAD, depositOf(HEAD.site, [...paragraphs(A), ...pages]));
  const after = depositOf(HEAD.site, [...paragraphs(B), ...pages]);
  const start = performance.now();
  const { compared, fresh } = compare(readDeposit(text).deposit, after);
  assert.equal(report(compared, fresh, false).length, 1 + 70_000 + 1);
  assert.ok(performance.now() - start < 5000);
});

test("an earlier release is known by its files, the ids in its pages, its sums and its paragraphs", () => {
  const sum = "0123456789".repeat(7).slice(0, 64);
  const { entries, site } = earlierDeposit({
    paths: [
      "index.html",
      "404.html",
      "_astro/a.css",
      "_headers",
      "favicon.svg",
      "feed/1.xml",
      "fonts/literata-regular.f7e79a8c.woff2",
      "icon-192.png",
      "manifest.webmanifest",
      "meetings/a.json",
      "meetings/a.linkset.json",
      "meetings/a.png",
      "meetings/a/index.html",
      "meetings/a/source/index.html",
      "pagefind/pagefind.js",
      "search/data/table.bin",
      "search/index.html",
      "search/names.json",
    ],
    htmlOf: (path) =>
      path.includes("source")
        ? '<tr id="t9">'
        : '<section class="turn" id="t1"><p id="t1ap2" class="x"></p><p id="totals"></p>',
    sums: `${sum}  meetings/a.json\n`,
    paragraphs: `{"path":"meetings/a/#t1ap2","text":"Well."}\nnot JSON\n{"path":1}\n`,
  });
  assert.equal(site, null);
  assert.deepEqual(
    [...entries.values()].map((entry) => [entry.address, entry.is === "there" ? entry.hash : entry.is]),
    [
      ["./", ""],
      ["meetings/a.json", "0123456789"],
      ["meetings/a/", ""],
      ["meetings/a/source/", ""],
      ["search/", ""],
      ["meetings/a/#t1", ""],
      ["meetings/a/#t1ap2", wordsHash("Well.")],
    ],
  );
});

test("of an earlier release the words that nobody knows are held against nothing", () => {
  assert.deepEqual(fates([there("a/#t1", "")], [there("a/#t1", B)]), ["a/#t1 same"]);
});

test("a web server answers an address with one file", () => {
  assert.deepEqual(["./", "topics/", "meetings/a/#t1", "meetings/a.json"].map(fileOf), [
    "index.html",
    "topics/index.html",
    "meetings/a/index.html",
    "meetings/a.json",
  ]);
});

for (const [args, asked] of [
  [["old"], { before: "old", after: null, all: false }],
  [["old", "new", "--all"], { before: "old", after: "new", all: true }],
  [["--help"], { help: true }],
] as const) {
  test(`npm run compare -- ${args.join(" ")} is understood`, () => assert.deepEqual(readArguments([...args]), asked));
}

for (const [args, reason] of [
  [[], /^The release to compare with is not named\.$/],
  [["a", "b", "c"], /^Two releases are compared, and 3 are named\.$/],
  [["--every", "a"], /'--every'/],
] as const) {
  test(`npm run compare -- ${args.join(" ")} is refused with a reason`, () => {
    const asked = readArguments([...args]);
    assert.match("error" in asked ? asked.error : "", reason);
  });
}
