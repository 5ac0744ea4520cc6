import assert from "node:assert/strict";
import { test } from "node:test";
import { headerRules, headersFor } from "../../src/build/served-headers.ts";
import { ARCHIVE_FILES, formatPath, MEETING_FORMATS } from "../../src/export/formats.ts";
import { mediaTypes } from "../../src/export/media-types.ts";
import { headersFile, pagePolicy } from "../../src/layouts/policy.ts";

/** The rules of a file of headers, each with its lines. */
const rulesOf = (file: string): string[] => file.trimEnd().split(/\n(?=\/)/);

const directives = (policy: string): string[] => policy.split("; ");

test("the header holds all of every page's policy, and frames besides", () => {
  const header = /Content-Security-Policy: (.*)/.exec(headersFile("/", []))?.[1] ?? "";
  assert.deepEqual(directives(header), [...directives(pagePolicy(true)), "frame-ancestors 'none'"]);
  const others = directives(pagePolicy(false)).filter((directive) => !directives(header).includes(directive));
  assert.deepEqual(others, ["script-src 'self'"], "a page without search is stricter in one thing only");
});

test("the headers are those of the path that the archive lives under", () => {
  assert.match(headersFile("/", []), /^\/\*\n {2}Content/);
  assert.match(headersFile("/archive/", []), /^\/archive\/\*\n {2}Content/);
});

test("no page may run text as a script", () => {
  for (const search of [true, false]) assert.doesNotMatch(pagePolicy(search), /unsafe-inline|'unsafe-eval'|\*|https?:/);
});

test("a page may load the manifest and the typeface of this site and no other", () => {
  for (const search of [true, false]) {
    for (const part of ["manifest-src 'self'", "font-src 'self'"])
      assert.ok(directives(pagePolicy(search)).includes(part));
  }
});

test("browsers may keep for good what changes its name with its bytes, and nothing else", () => {
  const kept = rulesOf(headersFile("/archive/", mediaTypes())).filter((rule) => rule.includes("Cache-Control"));
  assert.deepEqual(
    kept,
    ["_astro", "fonts"].map((path) => `/archive/${path}/*\n  Cache-Control: public, max-age=31536000, immutable`),
  );
});

test("pages of other sites may read whatever is here", () => {
  const [all, ...others] = rulesOf(headersFile("/", mediaTypes()));
  assert.match(all ?? "", /^\/\*\n(?: {2}.*\n)* {2}Access-Control-Allow-Origin: \*(?:\n|$)/);
  assert.ok(!others.join().includes("Access-Control"), "a host would join the two, and browsers take no such thing");
});

test("every format is called by its type, with the set of characters where the file does not say it itself", () => {
  const rules = headerRules(headersFile("/archive/", mediaTypes()));
  const typeOf = (path: string) => headersFor(rules, `/archive/${path}`).get("Content-Type");
  const types = {
    "meetings/2024-02-21-kazan.tei.xml": "application/tei+xml",
    "meetings/2024-02-21-kazan.akn.xml": "application/akn+xml",
    "meetings/2024-02-21-kazan.txt": "text/plain; charset=utf-8",
    "meetings/2024-02-21-kazan.md": "text/markdown; charset=utf-8",
    "meetings/2024-02-21-kazan.bib": "application/x-bibtex; charset=utf-8",
    "meetings/2024-02-21-kazan.ris": "application/x-research-info-systems; charset=utf-8",
    "meetings/2024-02-21-kazan.csl.json": "application/vnd.citationstyles.csl+json",
    "meetings/2024-02.linkset.json": "application/linkset+json",
    "sources/2024-02-21-kazan.txt": "text/plain; charset=utf-8",
    "turns.csv": "text/csv; charset=utf-8",
    "paragraphs.ndjson": "application/x-ndjson; charset=utf-8",
    "archive.json": "application/json",
    "schemas/meeting.json": "application/schema+json",
    "feed.xml": "application/atom+xml",
    "feed/12.xml": "application/atom+xml",
    "speakers/vladimir-putin/feed.xml": "application/atom+xml",
    "topics/sport/feed.xml": "application/atom+xml",
    "opensearch.xml": "application/opensearchdescription+xml",
    "archive.zip": "application/zip",
    "archive-2.zip": "application/zip",
    "paragraphs-12.csv": "text/csv; charset=utf-8",
    "figures-1.ndjson": "application/x-ndjson; charset=utf-8",
    SHA256SUMS: "text/plain; charset=utf-8",
  };
  for (const [path, type] of Object.entries(types)) assert.equal(typeOf(path), type, path);
  for (const page of ["", "meetings/2024-02-21-kazan/", "speakers/vladimir-putin/"])
    assert.equal(typeOf(page), undefined);
});

test("a new format has its line by itself, and no file has two types", () => {
  const rules = headerRules(headersFile("/", mediaTypes()));
  const paths = [
    ...MEETING_FORMATS.map((format) => formatPath({ id: "2024-02-21-kazan" }, format)),
    ...ARCHIVE_FILES.map(({ path }) => path),
  ];
  const typed = paths.filter((path) => headersFor(rules, `/${path}`).has("Content-Type"));
  assert.deepEqual(
    paths.filter((path) => !typed.includes(path)),
    ["meetings/2024-02-21-kazan.json"],
    "hosts know it by its name, and a rule for it would fit others too",
  );
  for (const path of typed) assert.ok(!headersFor(rules, `/${path}`).get("Content-Type")?.includes(","), path);
});

test("the rules are as many and as long as hosts take: 100, and 2,000 characters a line", () => {
  const file = headersFile("/a-long-path-that-an-archive-may-live-under/", mediaTypes());
  assert.ok(rulesOf(file).length <= 100);
  for (const line of file.split("\n")) assert.ok(line.length <= 2000, line);
});
