import assert from "node:assert/strict";
import { test } from "node:test";
import { buildSite } from "../support/build-site.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { longLists } from "../support/long-lists.ts";
import { sitePages } from "../support/pages.ts";
import { checkSite } from "../support/site-checks.ts";

const content = longLists();
const long = await buildSite("long", { CONTENT_DIR: content });
test("an archive of long lists builds", () => assert.ok(long.good, long.output));
checkSite("long lists", { dir: long.dir, content, ids: [], drawings: false });

const report = specialView({ date: "February 21, 2024", body: "A report without speakers." });
const bare = await buildSite("bare", { CONTENT_DIR: contentFolder({ "transcripts/a.txt": report }) });
test("an archive without speakers, places and topics builds", () => assert.ok(bare.good, bare.output));

test("what an archive has none of is not in the menu; its page is kept, and says so", () => {
  const pages = sitePages(bare.dir);
  const menus = pages.map(({ document }) => [...document.querySelectorAll("nav[aria-label=Archive] a")]);
  for (const menu of menus) {
    assert.deepEqual(
      menu.map((link) => link.textContent),
      ["Meetings", "About"],
    );
  }
  const said = (path: string) =>
    pages.find(({ url }) => url === path)?.document.querySelector("main")?.textContent ?? "";
  assert.match(said("/topics/"), /This archive has no topics\./);
  assert.match(said("/speakers/"), /In this archive nobody speaks under a name\./);
  assert.match(said("/places/"), /In this archive no meeting has a place\./);
});
