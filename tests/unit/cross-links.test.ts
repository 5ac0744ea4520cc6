import assert from "node:assert/strict";
import { test } from "node:test";
import { readContent } from "../../src/collections/content.ts";
import { deadLinks } from "../../src/collections/cross-links.ts";
import type { Departure } from "../../src/ledger/index.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { reportOf } from "../support/content-report.ts";

const TOPIC = "---\ntitle: T\nterms: [afternoon]\n---\n";
const sound = {
  "transcripts/a.txt": specialView(),
  "transcripts/b.txt": specialView({ body: "Vladimir Putin: One.\n\nTwo.\n\nMayor Anna Example: Three." }),
  "topics/t.md": TOPIC,
  "about.md": "## Licence\n",
};

const LIVE = [
  ...["#t1", "#t1p1", "#t2p1", "", "#", "source/", "cite/", "../a/", "../b/#t1p2", "/meetings/b/#t2", "/meetings/b"],
  ...["/meetings/b.json", "/topics/t/", "../../topics/t/", "/topics/", "/about/#licence", "/about/#reading"],
  ...[
    "/search/?q=x",
    "/years/2024/",
    "/speakers/anna-example/",
    "/places/kazan/",
    "/",
    "https://example.org/#t99",
    "mailto:a@example.org",
  ],
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
  ["/topics/x/", /there is no page topics\/x\//],
  ["/speakers/nobody/", /there is no page speakers\/nobody\//],
  ["/places/nowhere/#x", /there is no page places\/nowhere\//],
  ["/years/1999/", /there is no page years\/1999\//],
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

test("a link to words since withdrawn, or to a meeting that has left its address, leads to the note in their place", async () => {
  const links = "[x](#t3p1) [y](/meetings/old/#t1p1) [z](/topics/old/)";
  const content = await readContent(contentFolder({ ...sound, "meetings/a.md": links }));
  const ids = new Set(["a", "b"]);
  assert.equal(deadLinks(content, ids).length, 3);
  const addresses = content.ledger.addresses.get("a");
  assert.ok(addresses);
  const withdrawn = [{ id: "t3p1", day: "2026-11-22", after: "t2p1" }];
  const departures = [
    { kind: "meeting", id: "old", year: null, day: "2026-11-22", to: null, opening: "" },
    { kind: "topic", id: "old", year: null, day: "2026-11-22", to: null, opening: "" },
  ] satisfies Departure[];
  const held = new Map([["a", { ...addresses, withdrawn }]]);
  const ledger = { ...content.ledger, addresses: held, departures };
  assert.deepEqual(deadLinks({ ...content, ledger }, ids), []);
});

test("while the ledger cannot be relied on, no link to a paragraph is blamed", async () => {
  const content = await readContent(contentFolder({ ...sound, "meetings/a.md": "[x](#t9)" }));
  const ledger = { ...content.ledger, broken: true };
  assert.deepEqual(deadLinks({ ...content, ledger }, new Set(["a", "b"])), []);
});
