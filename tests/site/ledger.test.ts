import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { buildSite } from "../support/build-site.ts";
import { contentCopy } from "../support/content-folder.ts";
import { ACCEPTED, CASES, edit, editedCopy, remove, runLedger, runRelease, told } from "../support/ledger-cases.ts";
import { recordText, siteFiles, sitePages } from "../support/pages.ts";

test("a build that would break promises stops, says each of them once, and leaves no site", async () => {
  const folder = editedCopy();
  const { good, output } = await buildSite("broken-ledger", { CONTENT_DIR: folder });
  assert.equal(good, false);
  const said = told(folder, output);
  for (const fault of [
    "content/ledger.txt:21:1  error words-changed\n  2022-08-19-sochi#t1p1 would come to point at other words.",
    "content/ledger.txt:37:1  error meeting-renamed\n  2023-10-07-novo-ogaryovo would vanish:",
    "content/ledger.txt:54:1  warning not-in-ledger\n  t2a, t2ap1, t2ap2 of 2024-02-21-kazan",
    "content/ledger.txt:109:1  error address-gone\n  2024-07-03-astana#t1p3 would vanish.",
  ]) {
    assert.equal(said.split(fault).length, 2, `${fault} is said once in:\n${said}`);
  }
});

test("a release is refused while something new is not in the ledger, which a build only warns of", async () => {
  const folder = contentCopy();
  CASES["an inserted turn"](folder);
  const { good, output } = await buildSite("unrecorded", { CONTENT_DIR: folder });
  assert.ok(good, output);
  assert.match(output, /warning not-in-ledger/);
  const release = runRelease(folder);
  assert.equal(release.status, 1);
  assert.match(release.output, /ledger\.txt does not hold everything that would be published\.\n.+npm run ledger/);
});

const folder = editedCopy();
/** A second change of the same words, on a later day. */
runLedger(folder, ...ACCEPTED);
edit(folder, "2022-08-19-sochi", "very glad to see you", "most glad to see you");
runLedger(folder, "--changed", "2022-08-19-sochi#t1p1", "--day", "2027-01-05");
const { good, dir, output } = await buildSite("kept", { CONTENT_DIR: folder });
const pages = good ? sitePages(dir) : [];
const document = (path: string): Document => {
  const page = pages.find(({ url }) => url === `/meetings/${path}`);
  assert.ok(page, `${path} in ${output}`);
  return page.document;
};
const textOf = (element: Element | null): string => element?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";

test("what was accepted builds without a warning of the ledger", () => {
  assert.ok(good, output);
  assert.doesNotMatch(output, /ledger\.txt/);
});

test("changed words say so at their number, with every day, in the type of the finding aid", () => {
  const paragraph = document("2022-08-19-sochi/").querySelector("#t1p1");
  assert.match(
    textOf(paragraph),
    /^1\.1 ?\[words changed 1 December 2026, words changed 5 January 2027\] Mr Tokayev, I am most/,
  );
  assert.ok(paragraph);
  assert.ok(paragraph.querySelector(".supplied time[datetime='2026-12-01']"));
  assert.match(recordText(paragraph), /^Mr Tokayev, I am most glad/);
  assert.equal(document("2022-08-19-sochi/").querySelectorAll(".record .turn .supplied").length, 1);
});

test("a withdrawn number stays where it was, leads to its note, and those after it are not renumbered", () => {
  const record = document("2024-07-03-astana/");
  const note = record.querySelector("#t1p3")?.parentElement ?? null;
  assert.equal(textOf(note), "[1.3 withdrawn on 1 December 2026]");
  const above = [...record.querySelectorAll(".turn [id]")].map(({ id }) => id);
  assert.equal(above[above.indexOf("t1p3") - 1], "t1p2");
  assert.match(textOf(record.querySelector("#t1p4")), /I certainly cannot fail/);
});

test("an inserted turn has suffixed addresses on the page, on the source page and in the data", () => {
  const record = document("2024-02-21-kazan/");
  const turns = [...record.querySelectorAll("section.turn")].map(({ id }) => id);
  assert.deepEqual(turns.slice(0, 5), ["t1", "t2", "t2a", "t3", "t4"]);
  assert.equal(textOf(record.querySelector("#t2ap2 .n")), "2a.2");
  assert.match(textOf(record.querySelector("#t3p1")), /Super\./);
  const source = document("2024-02-21-kazan/source/");
  assert.equal(textOf(source.querySelector("a[href='/meetings/2024-02-21-kazan/#t2ap2']")), "2a.2");
  const rows = readFileSync(join(dir, "paragraphs.ndjson"), "utf8");
  assert.match(rows, /"id":"2024-02-21-kazan#t2ap2",.*"number":"2a\.2"/);
});

test("a renamed meeting leaves pages that lead on without script", () => {
  for (const page of ["", "source/", "cite/"]) {
    const old = document(`2023-10-07-novo-ogaryovo/${page}`);
    const target = `/meetings/2023-10-07-moscow/${page}`;
    assert.equal(old.querySelector("noscript meta[http-equiv=refresh]")?.getAttribute("content"), `0; url=${target}`);
    assert.equal(old.querySelector("a.forward")?.getAttribute("href"), target);
    assert.equal(old.querySelector("link[rel=canonical]")?.getAttribute("href"), `https://archive.example${target}`);
    assert.equal(old.querySelectorAll("script:not([src])").length, 0);
    assert.ok(document(target.slice("/meetings/".length)));
  }
  const sitemap = readFileSync(join(dir, "sitemap.xml"), "utf8");
  assert.doesNotMatch(sitemap, /2023-10-07-novo-ogaryovo/);
});

test("the pages with notes, and those that lead on, are valid HTML, and every anchor in them leads somewhere", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "void-style": "off", "no-trailing-whitespace": "off", "doctype-style": "off", "long-title": "off" },
  });
  const files = siteFiles(dir);
  for (const { url, html, document: page } of pages.filter((one) => one.url.startsWith("/meetings/"))) {
    const { results } = await validator.validateString(html);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${url} ${ruleId} ${message}`)),
      [],
    );
    for (const link of page.querySelectorAll("main a[href]")) {
      const { host, pathname, hash } = new URL(link.getAttribute("href") ?? "", `https://archive.example${url}`);
      if (host !== "archive.example") continue;
      assert.ok(files.has(pathname.endsWith("/") ? `${pathname}index.html` : pathname), `${url} → ${pathname}`);
      if (pathname === url && hash !== "") assert.ok(page.querySelector(hash), `${url} → ${hash}`);
    }
  }
});

test("a withdrawn meeting keeps its addresses, which say so", async () => {
  const copy = contentCopy();
  remove(copy, "2024-02-21-kazan");
  const { status, output: said } = runLedger(copy, "--withdrawn", "2024-02-21-kazan", "--day", "2026-12-01");
  assert.equal(status, 0, said);
  const site = await buildSite("withdrawn", { CONTENT_DIR: copy });
  assert.ok(site.good, site.output);
  for (const page of ["", "source/", "cite/"]) {
    const html = readFileSync(join(site.dir, `meetings/2024-02-21-kazan/${page}index.html`), "utf8");
    assert.match(html, /“2024-02-21 Meeting with President of Kazakhstan Kassym-Jomart Tokayev” stood at this address/);
    assert.match(html, /<time datetime="2026-12-01">1 December 2026<\/time>/);
    assert.match(html, /<meta name="robots" content="noindex">/);
  }
});
