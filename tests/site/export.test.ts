import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { Package } from "datapackage";
import { unzipSync } from "fflate";
import { EXAMPLES } from "../../src/export/package/examples.ts";
import { buildSite } from "../support/build-site.ts";
import { lacking, printed } from "../support/programs.ts";
import { siteFiles, sitePages } from "../support/pages.ts";
import { signpostingFaults, signpostsOn } from "../support/signposting.ts";

const first = await buildSite("export");
const second = await buildSite("export-again", { TZ: "Pacific/Auckland", LC_ALL: "ru_RU.UTF-8" });
const zip = readFileSync(join(first.dir, "archive.zip"));
const unpacked = unpackedTo(mkdtempSync(join(tmpdir(), "archive-")));

function unpackedTo(folder: string): string {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

test("two builds of the same content are equal byte for byte, the zip included, whatever the zone and the language", () => {
  assert.ok(first.good && second.good, first.output + second.output);
  const files = [...siteFiles(first.dir)].filter((file) => !file.includes("/pagefind/"));
  assert.deepEqual(
    files,
    [...siteFiles(second.dir)].filter((file) => !file.includes("/pagefind/")),
  );
  const differing = files.filter((file) => !readFileSync(first.dir + file).equals(readFileSync(second.dir + file)));
  assert.deepEqual(differing, []);
});

test("the sums hold on the site and where the zip was unpacked", { skip: lacking(["sha256sum"]) }, () => {
  for (const folder of [first.dir, unpacked]) {
    assert.match(printed("sha256sum", ["--check", "--strict", "SHA256SUMS"], folder), /turns\.csv: OK/);
  }
});

for (const { name, run, code } of EXAMPLES) {
  const [program = "", ...args] = run;
  const needed = [program, ...(code.startsWith("jq") ? ["jq"] : [])];
  test(`the example in ${name} runs as printed on the data page`, { skip: lacking(needed) }, () => {
    const page = sitePages(first.dir).find(({ url }) => url === "/data/")?.document ?? assert.fail();
    const shown = [...page.querySelectorAll("pre.code")].map((pre) => pre.textContent);
    assert.ok(shown.includes(code), "not printed");
    const file = join(mkdtempSync(join(tmpdir(), "example-")), "example");
    writeFileSync(file, code);
    const output = printed(program, [...args, file], unpacked);
    assert.match(output, /Vladimir Putin/);
    assert.match(output, /\d/);
  });
}

test("a reader of data packages reads the table of turns by its schema", async () => {
  const data = await Package.load(join(unpacked, "datapackage.json"), { basePath: unpacked });
  const rows = await data.getResource("turns").read({ keyed: true });
  assert.equal(rows.length, 24);
  const reply = rows.find(({ address }) => address === "https://archive.example/meetings/2024-02-21-kazan/#t5");
  assert.equal(reply?.["text"], "3.6.");
  assert.equal(reply["role"], "President of Russia");
});

test("every file that the data package describes is there", () => {
  const { resources } = JSON.parse(readFileSync(join(first.dir, "datapackage.json"), "utf8")) as {
    resources: { path: string | string[] }[];
  };
  const files = siteFiles(first.dir);
  const missing = resources.flatMap(({ path }) => path).filter((path) => !files.has(`/${path}`));
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
    assert.deepEqual(meta("z:itemType"), ["presentation"]);
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
