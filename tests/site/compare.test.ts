import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { fileOf, readDeposit } from "../../src/deposit/index.ts";
import { MEETING_FORMATS } from "../../src/export/formats.ts";
import { buildSite } from "../support/build-site.ts";
import { ACCEPTED, editedCopy, remove, runLedger } from "../support/ledger-cases.ts";
import { siteFiles, sitePages } from "../support/pages.ts";

const MOVED = "2023-10-07-novo-ogaryovo";
const HERE = "2023-10-07-moscow";
const WITHDRAWN = "2024-02-21-kazan";

/** A word changed, a paragraph withdrawn, a turn put in, a file renamed; a day later the meeting with that turn withdrawn. */
function laterContent(): string {
  const folder = editedCopy();
  assert.equal(runLedger(folder, ...ACCEPTED).status, 0);
  remove(folder, WITHDRAWN);
  const { status, output } = runLedger(folder, "--withdrawn", WITHDRAWN, "--day", "2026-12-02");
  assert.equal(status, 0, output);
  return folder;
}

const before = await buildSite("compare-before");
const after = await buildSite("compare-after", { CONTENT_DIR: laterContent(), BASE_PATH: "archive" });
assert.ok(before.good && after.good, before.output + after.output);
const [old, now] = [before.dir, after.dir];

/** Runs `npm run compare`; the folders of sites are told as `old` and `new`. */
function runCompare(args: readonly string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, ...settings };
  const script = resolve("src/cli/compare.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env, encoding: "utf8" });
  return { status, output: `${stdout}${stderr}`.replaceAll(args[0] ?? old, "old").replaceAll(args[1] ?? now, "new") };
}

/** A copy of a site, to be changed by a test. */
function copyOf(site: string): string {
  const copy = mkdtempSync(join(tmpdir(), "release-"));
  cpSync(site, copy, { recursive: true });
  return copy;
}

/** Writes a file anew line by line, as a release had it before there was the list. */
function rewritten(path: string, line: (text: string) => string | null): void {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n").map(line);
  writeFileSync(
    path,
    lines
      .filter((text) => text !== null)
      .map((text) => `${text}\n`)
      .join(""),
  );
}

const ELSEWHERE =
  "The old one was published at https://archive.example/, the new one is for https://archive.example/archive/; addresses are compared below that.";
const BECOME = `Withdrawn: 59
  meetings/2024-02-21-kazan/ on 2026-12-02; turns and paragraphs on it: 46
  meetings/2024-02-21-kazan/cite/ on 2026-12-02
  meetings/2024-02-21-kazan/source/ on 2026-12-02
  meetings/2024-07-03-astana/#t1p3 on 2026-12-01
  meetings/….akn.xml: 1
  meetings/….bib: 1
  meetings/….csl.json: 1
  meetings/….json: 1
  meetings/….md: 1
  meetings/….ris: 1
  meetings/….tei.xml: 1
  meetings/….txt: 1
  sources/….txt: 1
Moved: 24
  meetings/2023-10-07-novo-ogaryovo/ is at meetings/2023-10-07-moscow/ since 2026-12-01; turns and paragraphs on it: 12
  meetings/2023-10-07-novo-ogaryovo/cite/ is at meetings/2023-10-07-moscow/cite/ since 2026-12-01
  meetings/2023-10-07-novo-ogaryovo/source/ is at meetings/2023-10-07-moscow/source/ since 2026-12-01
  meetings/….akn.xml: 1
  meetings/….bib: 1
  meetings/….csl.json: 1
  meetings/….json: 1
  meetings/….md: 1
  meetings/….ris: 1
  meetings/….tei.xml: 1
  meetings/….txt: 1
  sources/….txt: 1
Files of other bytes: 48
  CITATION.cff: 1
  LICENSE: 1
  README.txt: 1
  archive.json: 1
  archive.tei.xml: 1
  datapackage.json: 1
  figures.csv: 1
  figures.ndjson: 1
  meetings/….akn.xml: 3
  meetings/….bib: 3
  meetings/….csl.json: 3
  meetings/….json: 3
  meetings/….md: 3
  meetings/….ris: 3
  meetings/….tei.xml: 3
  meetings/….txt: 3
  paragraphs.csv: 1
  paragraphs.ndjson: 1
  schemas/archive.json: 1
  schemas/figure.json: 1
  schemas/meeting.json: 1
  schemas/paragraph.json: 1
  schemas/series.json: 1
  schemas/speakers.json: 1
  schemas/threads.json: 1
  schemas/withdrawn.json: 1
  series.json: 1
  sources/….txt: 2
  speakers.json: 1
  threads.json: 1
  turns.csv: 1`;

test("compare tells what has become of every address of a release, and that no promise was broken", () => {
  assert.deepEqual(runCompare([old, now]), {
    status: 0,
    output: `305 addresses of old, held against new.
${ELSEWHERE}
Other words: 1
  meetings/2022-08-19-sochi/#t1p1, and the page says so
${BECOME}
As before: 173. New: 24.
Every address is there, or says what became of what it held.
`,
  });
});

test("of a release its addresses.txt is enough, and the new one is what OUT_DIR names when it is not named", () => {
  const kept = join(mkdtempSync(join(tmpdir(), "deposit-")), "kept.txt");
  cpSync(join(old, "addresses.txt"), kept);
  const { status, output } = runCompare([kept], { OUT_DIR: now });
  assert.equal(status, 0, output);
  assert.match(output, /\nAs before: 173\. New: 24\.\n/);
});

test("compare fails where a page or a file is served no more, or words are others and no page says so", () => {
  const [kept, served] = [copyOf(old), copyOf(now)];
  rmSync(join(served, "topics/sport"), { recursive: true });
  rmSync(join(served, `meetings/${MOVED}/index.html`));
  rmSync(join(served, `meetings/${MOVED}.json`));
  const list = join(kept, "addresses.txt");
  const other = readFileSync(list, "utf8").replace(/^(meetings\/2022-08-19-sochi\/#t2p4) \w+/m, "$1 0123456789");
  writeFileSync(list, other);
  const { status, output } = runCompare([kept, served]);
  assert.equal(status, 1);
  assert.ok(
    output.includes(`Gone: 16
  meetings/2023-10-07-novo-ogaryovo.json
  meetings/2023-10-07-novo-ogaryovo/; turns and paragraphs on it: 12
  topics/sport/
  topics/sport/feed.xml
Other words: 2
  meetings/2022-08-19-sochi/#t1p1, and the page says so
  meetings/2022-08-19-sochi/#t2p4, and the page does not say so
`),
    output,
  );
  assert.match(
    output,
    /\nAddresses that were published are gone or point at other words\. .+npm run ledger -- --help\n$/,
  );
});

test("with --all every address that is not as before has a line of its own", () => {
  const { output } = runCompare([old, now, "--all"]);
  assert.match(output, /\n {2}meetings\/2024-02-21-kazan\/#t13p1 on 2026-12-02\n/);
  assert.match(
    output,
    /\n {2}sources\/2023-10-07-novo-ogaryovo\.txt is at sources\/2023-10-07-moscow\.txt since 2026-12-01\n/,
  );
  assert.equal(output.split("\n").filter((line) => line.startsWith("  ")).length, 1 + 59 + 24 + 48);
});

test("an older release without the list is compared by its files, the ids in its pages and its paragraphs, and says so", () => {
  const older = copyOf(old);
  rmSync(join(older, "addresses.txt"));
  rewritten(join(older, "SHA256SUMS"), (line) =>
    / (?:.*feed\.xml|archive\.zip|addresses\.txt)$/.test(line) ? null : line,
  );
  rewritten(join(older, "paragraphs.ndjson"), (line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    return JSON.stringify({ path: `meetings/${id.replace("#", "/#")}`, text });
  });
  const { status, output } = runCompare([older, now]);
  assert.equal(
    output,
    `304 addresses of old, held against new.
The old release has no addresses.txt: it is older than that list. Its files and the turns and paragraphs in its pages are compared; of words, only those of paragraphs.
Other words: 1
  meetings/2022-08-19-sochi/#t1p1, and the page says so
${BECOME}
As before: 172. New: 25.
Every address is there, or says what became of what it held.
`,
  );
  assert.equal(status, 0);
});

test("a release against itself is as before", () => {
  assert.match(runCompare([now, now]).output, /^271 addresses of old, held against old\.\nAs before: 271\. New: 0\.\n/);
});

test("what is no release is told in the archive's own form, and nothing is compared", () => {
  const cut = join(mkdtempSync(join(tmpdir(), "deposit-")), "addresses.txt");
  writeFileSync(cut, readFileSync(join(old, "addresses.txt"), "utf8").split("\n").slice(0, 100).join("\n"));
  for (const [args, said] of [
    [["nowhere", now], /^old:1:1 {2}error no-release\n {2}There is nothing at this path\.\n {2}Name the folder/],
    [["src", now], /^old:1:1 {2}error no-release\n {2}There is no addresses\.txt here/],
    [[old, "src"], /^new:1:1 {2}error no-release\n/],
    [["package.json", now], /^old:1:1 {2}error deposit-head\n/],
    [[cut, now], /^old:1:1 {2}error deposit-count\n {2}The head counts 305 addresses, and 97 can be read/],
    [["/dev/null", now], /^old:1:1 {2}error deposit-head\n/],
  ] as const) {
    const { status, output } = runCompare(args);
    assert.equal(status, 1);
    assert.match(output, said);
    assert.match(output, /\n\nNothing was compared\.\n$/);
    assert.doesNotMatch(output, /^\s+at /m);
  }
});

test("wrong arguments are told with the usage, and --help prints it", () => {
  const wrong = runCompare([]);
  assert.equal(wrong.status, 1);
  assert.match(wrong.output, /^compare: The release to compare with is not named\.\n\nUsage: npm run compare -- /);
  const help = runCompare(["--help"]);
  assert.equal(help.status, 0);
  assert.match(help.output, /Usage/);
});

/** What a site serves and its list leaves out: what pages are made of, views of other pages, and what is for hosts. */
const PARTS =
  /^\/(?:_astro\/|fonts\/|search\/(?:data\/|names\.json)|figures\/.+\/|topics\/.+\/(?:meetings|speakers)\/|meetings\/[^/]+\.linkset\.json|feed\/\d+\.xml|404\.html|_headers|favicon\.svg|manifest\.webmanifest|.+\.png$)/;

for (const [name, dir] of [
  ["a site", old],
  ["a site with departed addresses", now],
] as const) {
  const { deposit, messages } = readDeposit(readFileSync(join(dir, "addresses.txt"), "utf8"));
  const listed = [...deposit.entries.keys()];

  test(`${name} lists every page and every file that it serves, and serves all that it lists`, () => {
    assert.deepEqual(messages, []);
    const served = [...siteFiles(dir)].filter((file) => !PARTS.test(file));
    assert.deepEqual([...new Set(listed.map((address) => `/${fileOf(address)}`))].sort(), served.sort());
  });

  test(`${name} lists every turn and paragraph by its id in the page, and no other`, () => {
    const pages = sitePages(dir).filter(({ url }) => /^\/meetings\/[^/]+\/$/.test(url));
    const ids = pages.flatMap(({ url, document }) =>
      [...document.querySelectorAll(".record section[id], .record p[id], .record .supplied a[id]")].map(
        ({ id }) => `${url.slice(1)}#${id}`,
      ),
    );
    assert.deepEqual(listed.filter((address) => address.includes("#")).sort(), ids.sort());
  });
}

const bytes = (path: string): Buffer => readFileSync(join(now, path));

test("every form of a moved meeting is served at its old address with the bytes of the new one", () => {
  for (const ending of MEETING_FORMATS.map((format) => format.ending)) {
    assert.deepEqual(bytes(`meetings/${MOVED}.${ending}`), bytes(`meetings/${HERE}.${ending}`), ending);
  }
  assert.deepEqual(bytes(`sources/${MOVED}.txt`), readFileSync(join(old, `sources/${MOVED}.txt`)));
  assert.match(
    bytes(`meetings/${MOVED}.json`).toString(),
    /"address":"https:\/\/archive\.example\/archive\/meetings\/2023-10-07-moscow\/"/,
  );
});

test("every form of a withdrawn meeting tells the day, and none of its words", () => {
  for (const path of [
    ...MEETING_FORMATS.map(({ ending }) => `meetings/${WITHDRAWN}.${ending}`),
    `sources/${WITHDRAWN}.txt`,
  ]) {
    const note = bytes(path).toString();
    assert.match(note, /stood at this address until 2 December 2026, when it was withdrawn/, path);
    assert.doesNotMatch(note, /Good afternoon|Laughter|3\.6/, path);
  }
});

test("what has departed is in no whole-archive file, in no sum of the zip, not in the sitemap and not in the search", () => {
  const { SHA256SUMS: sums, ...zipped } = unzipSync(bytes("archive.zip"));
  for (const id of [MOVED, WITHDRAWN]) {
    assert.deepEqual(
      Object.keys(zipped).filter((path) => path.includes(id)),
      [],
    );
    assert.ok(!Buffer.from(sums ?? assert.fail()).includes(id), `the sums of the zip hold ${id}`);
    for (const file of ["sitemap.xml", "datapackage.json", "archive.json", "paragraphs.ndjson", "turns.csv"]) {
      assert.ok(!bytes(file).toString().includes(id), `${file} holds ${id}`);
    }
  }
});

test("the data page leads to the list of addresses", () => {
  assert.ok(bytes("data/index.html").toString().includes('href="/archive/addresses.txt"'));
});
