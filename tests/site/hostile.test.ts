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

/** All that a note may hold, and much that it may not. */
const NOTE = `# A heading

Words *in* **Markdown**, \`code\`, a [link](https://example.org/), [one](#t1p1) to a paragraph and a footnote[^1].

<b>Bold</b> and ${SCRIPT} and <p id="main" class="skip" style="color: red" onclick="alert(1)">text
<iframe src="https://example.org/"></iframe> <img src="https://example.org/x.png"> </main></body></html>

<table><tr><td>A table that is never closed

- [ ] a task

| a | b |
| :- | -: |
| 1 | 2 |

[^1]: The footnote.
`;

/** The same where no paragraph stands on the page. */
const OTHER = NOTE.replace("(#t1p1)", "(/meetings/hostile/#t1p1)");

const folder = contentFolder({
  "meetings/hostile.md": NOTE,
  "topics/one.md": `---\ntitle: One\nterms: [First]\n---\n${OTHER}`,
  "topics/two.md": `---\ntitle: Two\nterms: [bold]\n---\n${OTHER}`,
  "speakers/anna.md": `---\nname: Anna Example\n---\n${OTHER}`,
  "places/kazan.md": `---\nname: Kazan\n---\n${OTHER}`,
  "about.md": OTHER,
  "transcripts/hostile.txt": specialView({
    title: `Meeting </title>${SCRIPT} with guests`,
    body: `President of Russia Vladimir Putin: ${SPEECH}\n\nAnna Example: Two <b>bold</b>.`,
  }),
  "transcripts/zero.txt": specialView({ body: "Vladimir Putin: Before\0after.\n\nAnna Example: Line\u2028separator." }),
});
const site = await buildSite("hostile", { CONTENT_DIR: folder });

test("a transcript with HTML and script in it builds", () => {
  assert.ok(site.good, site.output);
});

checkSite("hostile text", { dir: site.dir, content: folder, ids: ["hostile"] });

test("HTML in a transcript is shown as text on every page and in every title", () => {
  for (const { url, document } of sitePages(site.dir)) {
    assert.equal(
      document.querySelectorAll("main img, .record b, script:not([src], [type='application/ld+json'])").length,
      0,
      url,
    );
  }
  const page = sitePages(site.dir).find(({ url }) => url === "/meetings/hostile/");
  assert.ok(page);
  assert.equal(recordText(page.document.querySelector("#t1p1") ?? page.document.body), SPEECH);
  assert.match(page.document.title, /^Meeting <\/title><script>alert\("1"\)<\/script> with guests/);
});

test("HTML in a note is shown as text but for the safe part of it, wherever the note is shown", () => {
  const shown = ["/meetings/hostile/", "/topics/", "/topics/one/", "/speakers/anna/", "/places/kazan/", "/about/"];
  for (const url of shown) {
    const page = sitePages(site.dir).find((candidate) => candidate.url === url);
    assert.ok(page, url);
    const { body } = page.document;
    for (const source of [SCRIPT, '<iframe src="https://example.org/">', "</main></body></html>", "[ ] a task"]) {
      assert.ok(body.textContent.includes(source), `${source} is shown on ${url}`);
    }
    assert.equal(body.querySelectorAll("iframe, main img, main [style], main [onclick], main .skip").length, 0, url);
    assert.equal(body.querySelectorAll("#main").length, 1, url);
    assert.ok(body.querySelector("footer.site")?.parentElement === body, `the page goes on after the note on ${url}`);
    assert.ok(body.querySelector("main b"), url);
    assert.ok(body.querySelector("main a[href='https://example.org/']"), url);
  }
});

test("what of a note is shown as text is told in the log, at its line and column", () => {
  assert.match(
    site.output,
    /meetings\/hostile\.md:5:17 {2}warning note-html\n {2}<script> is HTML that a note may not hold/,
  );
});

test("hosts that read headers from a file get the policy that the pages have", () => {
  const header = /Content-Security-Policy: (.*)/.exec(readFileSync(join(site.dir, "_headers"), "utf8"))?.[1] ?? "";
  for (const { url, document } of sitePages(site.dir)) {
    const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
    const lacking = policy.split("; ").filter((directive) => !header.split("; ").includes(directive));
    assert.deepEqual(lacking, ["/search/", "/check/"].includes(url) ? [] : ["script-src 'self'"], url);
  }
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
  const page = pages.find(({ url }) => url === "/meetings/zero/");
  assert.equal(page && recordText(page.document.querySelector("#t1p1") ?? page.document.body), "Before\uFFFDafter.");
});
