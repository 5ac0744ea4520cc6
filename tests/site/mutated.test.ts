import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite } from "../support/build-site.ts";
import { mutatedFive } from "../support/mutate.ts";
import { siteFiles, sitePages } from "../support/pages.ts";
import { checkSite } from "../support/site-checks.ts";

const { folder, ids } = mutatedFive();
const site = await buildSite("mutated", { CONTENT_DIR: folder });

test("the five under other names, dates, places and file names build just as well, from transcripts alone", () => {
  assert.ok(site.good, site.output);
});

checkSite("the mutated five", { dir: site.dir, content: folder, ids });

test("speakers and places get pages from what the transcripts print", () => {
  const files = siteFiles(site.dir);
  for (const page of ["speakers/olga-norberg", "speakers/ye-tunde-okonkwo", "places/seaview", "places/nether-wallop"]) {
    assert.ok(files.has(`/${page}/index.html`), page);
  }
});

test("no name, place or year of the five stands on any page of the mutated five", () => {
  const known = /Putin|Tokayev|Sochi|Kazan\b|Astana|Ogaryovo|\b202[234]\b/;
  for (const { url, document } of sitePages(site.dir)) {
    assert.doesNotMatch(document.documentElement.textContent, known, url);
  }
  assert.doesNotMatch(readFileSync(join(site.dir, "paragraphs.ndjson"), "utf8"), known);
});
