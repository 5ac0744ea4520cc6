import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { addressFaults, releaseFaults } from "../../src/build/address-settings.ts";
import { folderFaults } from "../../src/build/folder-settings.ts";
import { partFaults, sizeFault } from "../../src/build/part-settings.ts";
import { placeOf } from "../../src/build/place.ts";
import { refusalText, shown } from "../../src/build/refusal.ts";
import { standingFaults } from "../../src/build/standing.ts";

const said = (env: NodeJS.ProcessEnv): string => addressFaults(env).map(refusalText).join("\n");

for (const path of ["", "/", "archive", "/archive", "archive/", "/archive/", "/a/b.c/d-e_f~g/", "/..a/", "/.well/"]) {
  test(`BASE_PATH may be "${path}"`, () => assert.equal(said({ BASE_PATH: path }), ""));
}

for (const [path, why] of [
  ["..", "a step that leads elsewhere"],
  ["/a/../b", "a step that leads elsewhere"],
  ["/a/.", "a step that leads elsewhere"],
  ["/a//b", "a step without a name"],
  ["/a//", "a step without a name"],
  ["//evil", "names a host"],
  ["\\\\evil", "names a host"],
  ["/\\evil", "names a host"],
  ["http:evil", "names a host"],
  ["/a?", 'holds "?"'],
  ["/a#", 'holds "#"'],
  ["/a'b", `holds "'"`],
  ["/a\\b", 'holds "\\"'],
  ["/a%2fb", 'holds "%"'],
  ["/a<b", 'holds "<"'],
  ["/a\tb", 'holds "<U+0009>"'],
  ["/a\u202eb", 'holds "<U+202E>"'],
  ["/архив/", 'holds "а"'],
  [" ", 'holds " "'],
] as const) {
  test(`BASE_PATH may not be ${JSON.stringify(path)}`, () => {
    assert.match(
      said({ BASE_PATH: path }),
      /^BASE_PATH {2}error base-path\n {2}.+\n {2}Write .+BASE_PATH=\/archive\/$/,
    );
    assert.ok(said({ BASE_PATH: path }).includes(why), said({ BASE_PATH: path }));
  });
}

for (const [base, volumes] of [
  ["", ""],
  ["/2024/", "/2023/ /2024/"],
  ["2024", " 2022  /2023/\n2024 "],
  ["", "/ /2023/"],
  ["/archive/2024", "/archive/2023/ /archive/2024/"],
] as const) {
  test(`VOLUMES may be ${JSON.stringify(volumes)} under "${base}"`, () => {
    assert.equal(said({ BASE_PATH: base, VOLUMES: volumes }), "");
  });
}

for (const [volumes, why] of [
  ["/2022/ /2023/", '"/2024/", where this volume lives by its BASE_PATH, is not among them'],
  ["/2024/", "It names this volume alone"],
  ["/2023/ 2024 /2024/", '"/2024/" is named twice'],
  ["/2024/ https://other.example/2023/", "names a host"],
  ["/2024/ //other.example/", "names a host"],
  ["/2024/ /../", "a step that leads elsewhere"],
  ["/2024/,/2023/", 'holds ","'],
] as const) {
  test(`VOLUMES may not be ${JSON.stringify(volumes)} under /2024/`, () => {
    const faults = said({ BASE_PATH: "/2024/", VOLUMES: volumes });
    assert.match(faults, /^VOLUMES {2}error volumes\n {2}.+\n {2}Name the paths .+VOLUMES='\/2023\/ \/2024\/'$/);
    assert.ok(faults.includes(why), faults);
  });
}

for (const url of ["", "https://a.example", "https://a.example/", "HTTP://A.example:8080", "https://bücher.example/"]) {
  test(`SITE_URL may be "${url}"`, () => assert.equal(said({ SITE_URL: url }), ""));
}

for (const [url, why] of [
  ["a.example", "is not a web address"],
  ["ftp://a.example", "is not a web address"],
  ["https:a.example", "is not a web address"],
  ["https:///a.example", "is not a web address"],
  ["https:\\\\a.example", "is not a web address"],
  ["https://a.example\\b", "is not a web address"],
  [" https://a.example", "is not a web address"],
  ["https://a.example\n", "is not a web address"],
  ["https://a b", "is not a web address"],
  ["https://", "is not a web address"],
  ["https://a.example:99999", "is not a web address"],
  ["https://a.example/b", "the path goes into BASE_PATH"],
  ["https://a.example/?", "a query or a fragment"],
  ["https://a.example?q=1", "a query or a fragment"],
  ["https://a.example/#", "a query or a fragment"],
  ["https://me@a.example", "a user or a password"],
  ["https://:secret@a.example", "a user or a password"],
] as const) {
  test(`SITE_URL may not be ${JSON.stringify(url)}`, () => {
    assert.match(said({ SITE_URL: url }), /^SITE_URL {2}error site-url\n {2}.+\n {2}Say where .+ npm run release$/);
    assert.ok(said({ SITE_URL: url }).includes(why), said({ SITE_URL: url }));
    assert.doesNotMatch(said({ SITE_URL: url }), /secret|me@/);
  });
}

for (const host of ["localhost", "a.localhost", "localhost.", "127.1", "0", "[::]", "[::1]", "[::ffff:127.0.0.1]"]) {
  test(`a release is not for http://${host}/`, () => {
    const [fault] = releaseFaults({ SITE_URL: `http://${host}/` });
    assert.match(fault?.text ?? "", /only this machine can reach/);
  });
}

test("a release needs an address, and takes one that others can reach", () => {
  assert.match(releaseFaults({})[0]?.text ?? "", /is not set/);
  for (const host of ["archive.example", "localhost.example", "128.0.0.1", "[2001:db8::1]"]) {
    assert.deepEqual(releaseFaults({ SITE_URL: `https://${host}` }), []);
  }
});

test("all that is wrong with the settings is said at once", () => {
  assert.equal(addressFaults({ SITE_URL: "x", BASE_PATH: ".." }).length, 2);
});

test("what somebody wrote is shown with its unseen characters, and cut short", () => {
  assert.equal(shown("a b\u00a0\u200b\u0007"), '"a b<U+00A0><U+200B><U+0007>"');
  assert.equal(shown("a".repeat(200)), `"${"a".repeat(80)}…"`);
});

const folder = realpathSync(mkdtempSync(join(tmpdir(), "places-")));
const at = (name: string): string => join(folder, name);
mkdirSync(at("content"));
mkdirSync(at("site"));
writeFileSync(at("site/archive.json"), "{}");
mkdirSync(at("letters"));
writeFileSync(at("letters/a.txt"), "");
mkdirSync(at("empty"));
symlinkSync(at("site"), at("link"));
symlinkSync(at("nothing"), at("dangling"));
symlinkSync(at("loop"), at("loop"));
symlinkSync(at("content"), at("content-link"));

const overlap = (outDir: string, contentDir = at("content")): string =>
  folderFaults({ contentDir, outDir }).map(refusalText).join("\n");

for (const [outDir, why] of [
  [at("content"), "holds the content"],
  [folder, "holds the content"],
  [at("content/site"), "lies in the content folder"],
  [at("content-link/site"), "lies in the content folder"],
  [at("content-link"), "holds the content"],
  [process.cwd(), "holds the archive's own programs"],
  ["/", "holds the archive's own programs"],
  ...["src", "src/pages", "public/x", "content", "tests/site", "node_modules/x", ".git", ".astro/site"].map(
    (name) => [resolve(name), "which belongs to the program"] as const,
  ),
] as const) {
  test(`OUT_DIR may not be ${outDir.replace(folder, "…")}`, () => {
    assert.match(overlap(outDir), /^OUT_DIR {2}error out-dir\n.+\n.+OUT_DIR=dist$/);
    assert.ok(overlap(outDir).includes(why), overlap(outDir));
  });
}

test("OUT_DIR may not be the home folder", () => {
  assert.match(overlap(homedir()), /holds (?:your home folder|the archive's own programs)/);
});

test("OUT_DIR may be a folder of its own, in the checkout or elsewhere, and one whose name begins like the content's", () => {
  for (const outDir of [resolve("dist"), resolve("srcs"), at("site"), at("content-site"), at("new/site")]) {
    assert.equal(overlap(outDir), "");
  }
});

test("CONTENT_DIR must be a folder that is there", () => {
  assert.match(overlap(at("site"), at("nothing")), /^CONTENT_DIR {2}error content-dir\n {2}.+nothing is not there\.\n/);
  assert.match(overlap(at("site"), at("letters/a.txt")), /a\.txt is not a folder\.\n/);
});

const standing = (name: string): string =>
  standingFaults(at(name))
    .map(({ text }) => text)
    .join("\n");

test("a site can be published where nothing stands, in an empty folder, and over a site, also behind a link", () => {
  for (const name of ["new", "new/deep/site", "empty", "site", "link"]) assert.equal(standing(name), "", name);
});

test("a site cannot be published over anything else", () => {
  assert.match(standing("letters"), /holds a\.txt, and is no site of this archive/);
  assert.match(standing("letters/a.txt"), /is not a folder/);
  for (const name of ["dangling", "dangling/site", "loop"])
    assert.match(standing(name), /is a link to something/, name);
  assert.match(standingFaults("/proc")[0]?.text ?? "", process.platform === "linux" ? /disk is mounted/ : /./);
});

test("a site behind a link is made and published at its real place", () => {
  const { site, workshop } = placeOf(at("link"));
  assert.deepEqual([site, workshop], [at("site"), at(".site.building")]);
});

test("a site is made in the checkout, beside its place where that is in the checkout", () => {
  assert.equal(placeOf(resolve("dist")).made, resolve(".dist.building/site"));
  assert.equal(placeOf(at("site")).made, resolve(".astro/building/site"));
  assert.equal(placeOf(at("site")).staged, at(".site.building/site"));
});

const saidOfParts = (size: string): string => partFaults({ PART_SIZE: size }).map(refusalText).join("\n");

for (const size of ["", "24", "0.1", "25.5", "4000"]) {
  test(`PART_SIZE may be "${size}"`, () => assert.equal(saidOfParts(size), ""));
}

for (const [size, why] of [
  ["24MB", "is not a number of MB"],
  ["24 MiB", "is not a number of MB"],
  ["-1", "is not a number of MB"],
  ["1e3", "is not a number of MB"],
  ["24,5", "is not a number of MB"],
  ["٢٤", "is not a number of MB"],
  [" ", "is not a number of MB"],
  ["Infinity", "is not a number of MB"],
  ["0", "is less than 0.1 MB"],
  ["0.09", "is less than 0.1 MB"],
  ["4001", "is more than 4000 MB"],
] as const) {
  test(`PART_SIZE may not be ${JSON.stringify(size)}`, () => {
    assert.match(
      saidOfParts(size),
      /^PART_SIZE {2}error part-size\n {2}.+\n {2}Write .+PART_SIZE=24, or leave it out\.$/,
    );
    assert.ok(saidOfParts(size).includes(why), saidOfParts(size));
  });
}

test("all files that are larger than one may be are told at once, the largest first; without a bound none is", () => {
  const files = new Map([
    ["archive.json", { bytes: 27_140_000 }],
    ["index.html", { bytes: 24_000_000 }],
    ["archive-tei.xml", { bytes: 30_000_001 }],
  ]);
  const fault = sizeFault(files, 24e6);
  assert.equal(
    fault && refusalText(fault),
    "PART_SIZE  error large-file\n" +
      "  archive-tei.xml has 30.0 MB, more than a file may have, and cannot be published in parts.\n" +
      "  archive.json has 27.1 MB, more than a file may have, and cannot be published in parts.\n" +
      "  Allow larger files, where the host takes them, or build the archive in volumes, each a folder of its own.",
  );
  assert.equal(sizeFault(files, null), null);
});

test("of many files that are too large the first ten are told, and how many more there are", () => {
  const files = new Map(Array.from({ length: 12 }, (_, n) => [`${n}.json`, { bytes: 2e6 }]));
  const lines = sizeFault(files, 1e6)?.text.split("\n  ");
  assert.deepEqual([lines?.length, lines?.at(-1)], [11, "And 2 more."]);
});
