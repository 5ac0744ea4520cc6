import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { savedPage } from "../fixtures/transcript/pages.ts";
import { buildSite } from "../support/build-site.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { sitePages } from "../support/pages.ts";
import { checkSite } from "../support/site-checks.ts";

/** What came in as a saved page, which was revised twice at its source; as a text from anywhere; and settled by the editor. */
const saved = (second: string, third: string) =>
  savedPage([
    "<p><b>President of Russia Vladimir Putin:</b> Good afternoon.</p>",
    `<p>${second}</p>`,
    `<p><b>Mayor Anna Example:</b> ${third}</p>`,
  ]);
const TALK = `---
title: Press statements
date: 2024-05-01
place: Astana
publisher: Akorda
publisherUrl: https://www.akorda.kz/en
licence: Terms of Akorda
speakers: [Anna Example]
---
# Opening
Anna Example, Mayor: And a second question: what [of it]?
`;
const folder = contentFolder({
  "about.md": "---\npublisher: The Office\nlicence: CC BY 4.0\n---\n",
  "transcripts/saved.html": saved("We shall meet again in the spring.", "We shall."),
  "captures/saved/2023-01-01.html": saved("We shall meet once more in the spring.", "We will."),
  "captures/saved/2023-02-01.html": saved("We shall meet once more in the autumn.", "We will."),
  "meetings/saved.md": "---\ncaptured: { day: 2023-03-01 }\n---\n",
  "transcripts/talk.txt": TALK,
  "transcripts/settled.txt": specialView({
    body: "President of Russia Vladimir Putin: Good afternoon.\n\nLeo Tolstoy: a great writer.",
  }),
  "meetings/settled.md":
    '---\nreadings:\n  - { line: 19, words: "Leo Tolstoy", as: label, speaker: Count Tolstoy }\n---\n',
});
const site = await buildSite("received", { CONTENT_DIR: folder });
const page = (path: string) => {
  const found = sitePages(site.dir).find(({ url }) => url === path);
  assert.ok(found, path);
  return found.document;
};
const words = (element: { textContent: string } | null) => element?.textContent.replaceAll(/\s+/g, " ").trim();

test("saved pages, texts with a header and settled ones build a site", () => {
  assert.ok(site.good, site.output);
});

checkSite("texts as they are received", { dir: site.dir, content: folder, ids: [], drawings: false });

test("a page says that it was revised at its source, and between which captures, the last first", () => {
  const revised = [...page("/meetings/saved/").querySelectorAll(".facts a[href='/meetings/saved/revisions/']")];
  assert.deepEqual(revised.map(words), [
    "between 1 February 2023 and 1 March 2023, 2 paragraphs",
    "between 1 January 2023 and 1 February 2023, 1 paragraph",
  ]);
});

test("the revisions show each paragraph before and after, with the words that differ and where it stands now", () => {
  const [last, first] = [...page("/meetings/saved/revisions/").querySelectorAll(".revision")].map((revision) => ({
    captions: [...revision.querySelectorAll("figcaption")].map(words),
    gone: [...revision.querySelectorAll("del")].map(words),
    come: [...revision.querySelectorAll("ins")].map(words),
    leads: [...revision.querySelectorAll("a.n")].map((link) => link.getAttribute("href")),
  }));
  assert.deepEqual(first, {
    captions: ["Captured on 1 January 2023", "Captured on 1 February 2023"],
    gone: ["spring"],
    come: ["autumn"],
    leads: [],
  });
  assert.deepEqual(last?.gone, ["once", "more", "autumn", "will"]);
  assert.deepEqual(last.come, ["again", "spring", "shall"]);
  assert.deepEqual(last.leads, ["/meetings/saved/#t1p2", "/meetings/saved/#t2p1"]);
});

test("a saved page is shown on its source page as it is seen, and published as it was received", () => {
  const source = page("/meetings/saved/source/");
  assert.match(
    words(source.querySelector(".facts")) ?? "",
    /saved\.html, .+ lines as they are seen.+ saved with its markup/,
  );
  const link = source.querySelector("a[download]");
  assert.equal(link?.getAttribute("download"), "saved.html");
  const received = readFileSync(join(site.dir, link.getAttribute("href") ?? ""), "utf8");
  assert.equal(received, readFileSync(join(folder, "transcripts/saved.html"), "utf8"));
});

test("what the editor has settled is shown on the source page as the editor's, and the name is a speaker's", () => {
  const source = page("/meetings/settled/source/");
  assert.equal(words(source.querySelector("#L19 .by")), "The editor reads “Leo Tolstoy” as a label of Count Tolstoy");
  assert.match(words(source.querySelector(".facts")) ?? "", /Settled by the editorline 19/);
  assert.ok(page("/speakers/count-tolstoy/"));
});

test("a text with rights of its own says them on its pages and in its data, and the others theirs", () => {
  assert.equal(words(page("/meetings/talk/").querySelector(".origin")), "Transcripts: AkordaTerms of Akorda");
  assert.match(words(page("/meetings/talk/").querySelector(".about-text")) ?? "", /RightsAkordaTerms of Akorda/);
  assert.match(words(page("/meetings/saved/").querySelector(".origin")) ?? "", /do not say otherwise: The Office/);
  const rights = (id: string) => {
    const lines = readFileSync(join(site.dir, "paragraphs.csv"), "utf8").split("\r\n");
    return new Set(lines.flatMap((line) => (line.includes(`,${id},`) ? [line.split(",").slice(-2).join()] : [])));
  };
  assert.deepEqual([...rights("talk")], ["Akorda,Terms of Akorda"]);
  assert.deepEqual([...rights("saved")], ["The Office,CC BY 4.0"]);
});

test("nothing is told of a text that says who speaks, and of what the editor has settled", () => {
  assert.doesNotMatch(site.output, /warning (?!not-in-ledger)/);
});
