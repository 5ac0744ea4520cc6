import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite } from "../support/build-site.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { recordText, sitePages } from "../support/pages.ts";
import { checkSite } from "../support/site-checks.ts";

const SCRIPT = `<script>alert("1")</script>`;
const SPEECH = `First ${SCRIPT} then <img src=x onerror=alert(2)> & "quotes" ]]> --> {{x}} \${y} \u202Eabc\u202C end.`;

const folder = contentFolder({
  "transcripts/hostile.txt": specialView({
    title: `Meeting </title>${SCRIPT} with guests`,
    body: `President of Russia Vladimir Putin: ${SPEECH}\n\nAnna Example: Two <b>bold</b>.`,
  }),
  "transcripts/nul.txt": specialView({ body: "Vladimir Putin: Before\0after.\n\nAnna Example: Line\u2028separator." }),
});
const site = await buildSite("hostile", { CONTENT_DIR: folder });

test("a transcript with HTML and script in it builds", () => {
  assert.ok(site.good, site.output);
});

checkSite("hostile text", { dir: site.dir, content: folder, ids: ["hostile"] });

test("HTML in a transcript is shown as text on every page and in every title", () => {
  for (const { url, document } of sitePages(site.dir)) {
    assert.equal(
      document.querySelectorAll("main b, main img, script:not([src], [type='application/ld+json'])").length,
      0,
      url,
    );
  }
  const page = sitePages(site.dir).find(({ url }) => url === "/meetings/hostile/");
  assert.ok(page);
  assert.equal(recordText(page.document.querySelector("#t1p1") ?? page.document.body), SPEECH);
  assert.match(page.document.title, /^Meeting <\/title><script>alert\("1"\)<\/script> with guests/);
});

test("HTML in a transcript is the same text in the data", () => {
  const [row] = readFileSync(join(site.dir, "paragraphs.ndjson"), "utf8").split("\n");
  assert.equal((JSON.parse(row ?? "") as { text: string }).text, SPEECH);
});

test("a NUL, which HTML cannot hold, is shown as a character that cannot be shown", () => {
  const pages = sitePages(site.dir);
  assert.deepEqual(
    pages.filter(({ html }) => html.includes("\0")),
    [],
  );
  const page = pages.find(({ url }) => url === "/meetings/nul/");
  assert.equal(page && recordText(page.document.querySelector("#t1p1") ?? page.document.body), "Before\uFFFDafter.");
});
