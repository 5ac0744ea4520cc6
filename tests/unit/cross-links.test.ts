import assert from "node:assert/strict";
import { test } from "node:test";
import { specialView } from "../support/content-folder.ts";
import { reportOf } from "../support/content-report.ts";

const TOPIC = "---\ntitle: T\nterms: [afternoon]\n---\n";
const sound = {
  "transcripts/a.txt": specialView(),
  "transcripts/b.txt": specialView({ body: "Vladimir Putin: One.\n\nTwo.\n\nAnna Example: Three." }),
  "topics/t.md": TOPIC,
  "about.md": "## Licence\n",
};

const LIVE = [
  ...["#t1", "#t1p1", "#t2p1", "", "#", "source/", "cite/", "../a/", "../b/#t1p2", "/meetings/b/#t2", "/meetings/b"],
  ...["/meetings/b.json", "/topics/t/", "../../topics/t/", "/topics/", "/about/#licence", "/about/#reading"],
  ...["/search/?q=x", "/years/2024/", "/", "https://example.org/#t99", "mailto:a@example.org"],
];

for (const href of LIVE) {
  test(`the link ${href || "to nothing but its own page"} in a meeting's note leads somewhere`, async () => {
    assert.equal(await reportOf({ ...sound, "meetings/a.md": `See [x](${href}).` }), "0 error(s), 0 warning(s)");
  });
}

const DEAD: [href: string, why: RegExp][] = [
  ["#t9", /the meeting a has no turn or paragraph "t9"/],
  ["#t1p2", /the meeting a has no turn or paragraph "t1p2"/],
  ["#T1", /no turn or paragraph "T1"/],
  ["t1p1", /the meeting a has no page "t1p1"/],
  ["/meetings/b/#t1p3", /the meeting b has no turn or paragraph "t1p3"/],
  ["../b/#t9", /the meeting b has no turn or paragraph "t9"/],
  ["../c/", /there is no meeting with the id "c"/],
  ["/meetings/c.json", /there is no meeting with the id "c"/],
  ["/topics/x/", /there is no topic with the id "x"/],
  ["/about/#origin", /the about page has no heading "origin"/],
];

for (const [href, why] of DEAD) {
  test(`the link ${href} in a meeting's note is an error at its line and column`, async () => {
    const report = await reportOf({
      ...sound,
      "meetings/a.md": `---\nadded: 2026-11-22\n---\n\nWords.\nSee [x](${href}).`,
    });
    assert.match(report, /^meetings\/a\.md:6:5 {2}error dead-link$/m);
    assert.match(report, why);
    assert.match(report, /1 error\(s\), 0 warning\(s\)$/);
  });
}

for (const [path, header] of [
  ["topics/t.md", TOPIC],
  ["speakers/s.md", "---\nname: S\n---\n"],
  ["places/p.md", "---\nname: P\n---\n"],
  ["about.md", ""],
] as const) {
  test(`a dead link in ${path} is an error too`, async () => {
    const report = await reportOf({ ...sound, [path]: `${header}[x](/meetings/a/#t9) and [y](/meetings/a/#t1)` });
    assert.match(report, new RegExp(`^${path}:\\d+:1 {2}error dead-link$`, "m"));
    assert.match(report, /1 error\(s\)/);
  });
}

test("a link to a meeting whose transcript has faults is not blamed on the note", async () => {
  const report = await reportOf({ ...sound, "transcripts/b.txt": "", "meetings/a.md": "[x](/meetings/b/#t7)" });
  assert.doesNotMatch(report, /dead-link/);
});
