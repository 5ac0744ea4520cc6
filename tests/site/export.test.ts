import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { Package } from "datapackage";
import { unzipSync } from "fflate";
import { type Example, examples } from "../../src/export/package/examples.ts";
import type { Person, Turn } from "../../src/archive/model.ts";
import { turnWords } from "../../src/archive/sizes.ts";
import { buildSite } from "../support/build-site.ts";
import { contentCopy, contentFolder } from "../support/content-folder.ts";
import { exported } from "../support/exported.ts";
import { lacking, printed } from "../support/programs.ts";
import { siteFiles, sitePages } from "../support/pages.ts";
import { serve } from "../support/serve.ts";
import { signpostingFaults, signpostsOn } from "../support/signposting.ts";

const first = await buildSite("export");
const second = await buildSite("export-again", { TZ: "Pacific/Auckland", LC_ALL: "ru_RU.UTF-8" });
const zip = readFileSync(join(first.dir, "archive.zip"));
const unpacked = unpackedTo(mkdtempSync(join(tmpdir(), "archive-")), zip);
const { archive } = await exported("content");

function unpackedTo(folder: string, zip: Uint8Array): string {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

test("two builds of the same content are equal byte for byte, the zip included, whatever the zone and the language", () => {
  assert.ok(first.good && second.good, first.output + second.output);
  assertSame(first.dir, second.dir);
});

/** Two sites are of the same bytes, but for Pagefind's own files, whose names and order it draws anew. */
function assertSame(one: string, other: string): void {
  const files = [...siteFiles(one)].filter((file) => !file.includes("/pagefind/"));
  assert.deepEqual(
    files,
    [...siteFiles(other)].filter((file) => !file.includes("/pagefind/")),
  );
  const differing = files.filter((file) => !readFileSync(one + file).equals(readFileSync(other + file)));
  assert.deepEqual(differing, []);
}

test("the sums hold on the site and where the zip was unpacked", { skip: lacking(["sha256sum"]) }, () => {
  for (const folder of [first.dir, unpacked]) {
    assert.match(printed("sha256sum", ["--check", "--strict", "SHA256SUMS"], folder), /turns\.csv: OK/);
  }
});

const SITE = "https://archive.example/";
const data = sitePages(first.dir).find(({ url }) => url === "/data/")?.document ?? assert.fail();

/** What an example prints when it is run as it stands on the page; asked of the site, it asks a server of this machine. */
async function answerOf({ run: [program, ...args], code }: Example): Promise<string> {
  const shown = [...data.querySelectorAll("pre.code")].map((pre) => pre.textContent);
  assert.ok(shown.includes(code), "not printed");
  const { origin, server } = await serve(first.dir);
  const file = join(mkdtempSync(join(tmpdir(), "example-")), "example");
  writeFileSync(file, code.replaceAll(SITE, `${origin}/`));
  const cwd = code.includes(SITE) ? mkdtempSync(join(tmpdir(), "fetched-")) : unpacked;
  // R reads what is not ASCII only where the locale can write it.
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  const output = await promisify(execFile)(program, [...args, file], { cwd, env, encoding: "utf8" });
  server.close();
  return output.stdout;
}

/** What the archive itself counts, by the name of each example. */
const ANSWERS: Record<string, string[]> = {
  "Shell, with curl": ["archive.zip: OK"],
  "Shell, with jq": bySpeaker(
    ({ id }) => id,
    ({ paragraphs }) => paragraphs.length,
  ),
  "Python, with nothing but its standard library": bySpeaker(({ name }) => name, turnWords),
  R: turnsByYear(),
  "TEI, with Python": archive.meetings.map(({ id, turns }) => `${turns.length} meetings/${id}.tei.xml`),
};

/** So many of something each speaker has, the most first. */
function bySpeaker(named: (person: Person) => string, many: (turn: Turn) => number): string[] {
  const turns = archive.meetings.flatMap((meeting) => meeting.turns);
  const groups = [...Map.groupBy(turns, ({ person }) => person)];
  return groups
    .map(([person, some]) => [some.reduce((sum, turn) => sum + many(turn), 0), person ? named(person) : ""] as const)
    .toSorted(([a], [b]) => b - a)
    .map(([sum, name]) => `${sum} ${name}`);
}

/** A table of R: the years above, each speaker before a row of counts. */
function turnsByYear(): string[] {
  const years = [...new Set(archive.meetings.map(({ date }) => date.slice(0, 4)))].sort();
  const rows = archive.people.map((person) => {
    const counts = years.map((year) => {
      const meetings = archive.meetings.filter(({ date }) => date.startsWith(year));
      return meetings.flatMap(({ turns }) => turns).filter((turn) => turn.person === person).length;
    });
    return [person.name, ...counts].join(" ");
  });
  return [years.join(" "), ...rows];
}

for (const example of examples({ base: SITE }, ["archive.zip"])) {
  const needed = [example.run[0], ...example.needs];
  test(
    `the example "${example.name}" gives a true answer as printed on the data page`,
    { skip: lacking(needed) },
    async () => {
      const lines = (await answerOf(example)).split("\n").map((line) => line.trim().replaceAll(/\s+/g, " "));
      assert.deepEqual(
        lines.filter((line) => line !== ""),
        ANSWERS[example.name],
      );
    },
  );
}

test("the data page says first what to take for which use, then of which state it is and how to cite it", () => {
  const headings = [...data.querySelectorAll("h2")].map(({ textContent }) => textContent);
  assert.deepEqual(headings.slice(0, 2), ["What to take", "This state of it"]);
  const text = data.body.textContent.replaceAll(/\s+/g, " ");
  assert.match(
    text,
    /Last changed on 25 November 2026\. 5 meetings, 24 turns, \d+ paragraphs, [\d,]+ words of speech\./,
  );
  assert.match(
    text,
    /The Putin–Tokayev Transcripts \[Data set\]\. \(2026, November 25\)\. https:\/\/archive\.example\//,
  );
  assert.doesNotMatch(text, /Kept by|Report a mistake|Version \d/);
});

test("a reader of data packages reads the table of turns by its schema", async () => {
  // The reader takes the byte order mark for a part of the first name; Frictionless's own of today drops it.
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  const described = readFileSync(join(unpacked, "datapackage.json"));
  writeFileSync(join(folder, "datapackage.json"), described);
  writeFileSync(join(folder, "turns.csv"), readFileSync(join(unpacked, "turns.csv")).subarray(3));
  const data = await Package.load(join(folder, "datapackage.json"), { basePath: folder });
  const rows = await data.getResource("turns").read({ keyed: true });
  assert.equal(rows.length, 24);
  const reply = rows.find(({ address }) => address === "https://archive.example/meetings/2024-02-21-kazan/#t5");
  assert.equal(reply?.["text"], "3.6.");
  assert.equal(reply["role"], "President of Russia");
});

test("a site built from the content in its own zip is the same byte for byte", async () => {
  const again = await buildSite("export-from-zip", { CONTENT_DIR: join(unpacked, "content") });
  assert.ok(again.good, again.output);
  assertSame(first.dir, again.dir);
});

test("so is one with folders in its folders, files of many kinds of line ends, and somebody who keeps it", async () => {
  const folder = contentCopy();
  const moved = (from: string, to: string) => {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    renameSync(join(folder, from), join(folder, to));
  };
  moved("transcripts/2024-02-21-kazan.txt", "transcripts/2024/2024-02-21-kazan.txt");
  moved("topics/sport.md", "topics/more/sport.md");
  const about = join(folder, "about.md");
  const kept = "keeper: The Keepers\ncontact: mailto:a@example.org\nversion: 1.10.2\nlicence:";
  writeFileSync(about, readFileSync(about, "utf8").replace("licence:", kept).replaceAll("\n", "\r\n"));
  const small = await buildSite("export-small", { CONTENT_DIR: folder });
  assert.ok(small.good, small.output);
  const copy = unpackedTo(mkdtempSync(join(tmpdir(), "small-")), readFileSync(join(small.dir, "archive.zip")));
  const again = await buildSite("export-small-again", { CONTENT_DIR: join(copy, "content") });
  assert.ok(again.good, again.output);
  assertSame(small.dir, again.dir);
  for (const url of ["/about/", "/data/"]) {
    const page = sitePages(small.dir).find((one) => one.url === url)?.document ?? assert.fail();
    const text = page.body.textContent.replaceAll(/\s+/g, " ");
    assert.match(text, /Kept by The Keepers\. Report a mistake: a@example\.org\./, url);
    assert.match(text, /Version 1\.10\.2\./, url);
    assert.equal(page.querySelector('a[href="mailto:a@example.org"]')?.textContent, "a@example.org", url);
  }
});

test("every file that the data package describes is there", () => {
  const { resources } = JSON.parse(readFileSync(join(first.dir, "datapackage.json"), "utf8")) as {
    resources: { path: string }[];
  };
  const files = siteFiles(first.dir);
  const missing = resources.map(({ path }) => path).filter((path) => !files.has(`/${path}`));
  assert.deepEqual(missing, []);
});

test("each meeting's page leads to all its files, and from each of them the set of links leads back, by Signposting level 2", () => {
  const host = "https://archive.example/";
  const fileAt = (href: string) => {
    const file = join(first.dir, href.slice(host.length));
    return href.startsWith(host) && existsSync(file) ? readFileSync(file, "utf8") : null;
  };
  const meetings = sitePages(first.dir).filter((page) => /^\/meetings\/[^/]+\/$/.test(page.url));
  assert.equal(meetings.length, 5);
  for (const { url, document } of meetings) {
    assert.deepEqual(signpostingFaults(new URL(url, host).href, signpostsOn(document), fileAt), []);
    const alternates = [...document.querySelectorAll("link[rel~=alternate]")].map((link) => link.getAttribute("href"));
    const endings = ["json", "tei.xml", "akn.xml", "txt", "md"].map((ending) => `${host}${url.slice(1, -1)}.${ending}`);
    assert.deepEqual(
      endings.filter((ending) => !alternates.includes(ending)),
      [],
    );
  }
});

test("each meeting's page tells reference managers what it is, in one vocabulary", () => {
  for (const { url, document } of sitePages(first.dir).filter((page) => /^\/meetings\/[^/]+\/$/.test(page.url))) {
    const meta = (name: string) =>
      [...document.querySelectorAll(`meta[name="${name}"]`)].map((element) => element.getAttribute("content"));
    assert.deepEqual(meta("z:itemType"), ["webpage"]);
    assert.equal(meta("eprints.creators_name").length, 2);
    assert.equal(meta("DC.title").length, 1);
    assert.match(url, new RegExp(meta("DC.date").join()));
    assert.equal(document.querySelectorAll("meta[name^=citation_]").length, 0);
  }
});

test("the page about the data describes the set of data to machines, with the size of each file", () => {
  const page = sitePages(first.dir).find(({ url }) => url === "/data/")?.document ?? assert.fail();
  const data = JSON.parse(page.querySelector("script[type='application/ld+json']")?.textContent ?? "") as {
    "@type": string;
    distribution: { contentUrl: string; contentSize: string }[];
  };
  assert.equal(data["@type"], "Dataset");
  for (const { contentUrl, contentSize } of data.distribution) {
    const { size } = statSync(join(first.dir, new URL(contentUrl).pathname));
    assert.equal(contentSize, `${size} B`, contentUrl);
  }
});

test("the sitemap tells when the editor last changed a meeting, not when the site was built", () => {
  const sitemap = readFileSync(join(first.dir, "sitemap.xml"), "utf8");
  for (const name of readdirSync("content/meetings")) {
    const note = readFileSync(join("content/meetings", name), "utf8");
    const day = /^revised: (.+)$/m.exec(note)?.[1] ?? /^added: (.+)$/m.exec(note)?.[1] ?? assert.fail(name);
    assert.ok(sitemap.includes(`/meetings/${name.replace(/\.md$/, "")}/</loc><lastmod>${day}</lastmod>`), name);
  }
});

test("where files may have 0.1 MB, none has more, the pages lead to each part, and the examples answer the same", async () => {
  const parts = await buildSite("export-parts", { PART_SIZE: "0.1" });
  assert.ok(parts.good, parts.output);
  const sizes = [...siteFiles(parts.dir)].map((path) => [path, statSync(parts.dir + path).size] as const);
  assert.deepEqual(
    sizes.filter(([, size]) => size > 100_000),
    [],
  );
  const page = sitePages(parts.dir).find(({ url }) => url === "/data/")?.document ?? assert.fail();
  const links = new Set([...page.querySelectorAll("dt a")].map((link) => link.getAttribute("href")?.slice(1) ?? ""));
  assert.deepEqual(
    [...links].filter((path) => !existsSync(join(parts.dir, path))),
    [],
  );
  const zips = [...links].filter((path) => path.endsWith(".zip"));
  assert.deepEqual(zips, ["archive-1.zip", "archive-2.zip", "archive-3.zip"]);
  assert.ok(links.has("paragraphs-1.csv") && links.has("paragraphs-2.csv") && !links.has("paragraphs.csv"));
  assert.match(page.querySelector("main")?.textContent ?? "", /is in parts, numbered in order/);
  assert.doesNotMatch(data.querySelector("main")?.textContent ?? "", /in parts/);
  const folder = mkdtempSync(join(tmpdir(), "archive-"));
  for (const path of zips) unpackedTo(folder, readFileSync(join(parts.dir, path)));
  const known = examples({ base: SITE }, zips);
  const printedOnPage = [...page.querySelectorAll("pre.code")].map((pre) => pre.textContent);
  for (const { code } of known) assert.ok(printedOnPage.includes(code), code);
  const [fetching, ...others] = known;
  assert.equal(fetching?.code.match(/--remote-name/g)?.length, 3);
  for (const { name, run, needs, code } of others) {
    if (lacking([run[0], ...needs]) !== false) continue;
    const file = join(mkdtempSync(join(tmpdir(), "example-")), "program");
    writeFileSync(file, code);
    const lines = printed(run[0], [...run.slice(1), file], folder).split("\n");
    assert.deepEqual(
      lines.map((line) => line.trim().replaceAll(/\s+/g, " ")).filter((line) => line !== ""),
      ANSWERS[name],
      name,
    );
  }
  const again = await buildSite("export-from-parts", { CONTENT_DIR: join(folder, "content"), PART_SIZE: "0.1" });
  assert.ok(again.good, again.output);
  assertSame(parts.dir, again.dir);
});

test("a site with a file that cannot be brought below the size is not published, and all such files are named", async () => {
  const text = Array.from({ length: 900 }, (_, n) => `Anna Example: ${"word ".repeat(30)}${n}.`).join("\n");
  const folder = contentFolder({ "transcripts/a.txt": `---\ntitle: Long\ndate: 2024-05-01\n---\n${text}\n` });
  const { good, dir, output } = await buildSite("export-large", { CONTENT_DIR: folder, PART_SIZE: "0.1" });
  assert.ok(!good && !existsSync(dir), output);
  assert.match(
    output,
    /^PART_SIZE {2}error large-file\n(?: {2}\S+ has \d\.\d MB, more than a file may have, and cannot be published in parts\.\n){2,}/m,
  );
});
