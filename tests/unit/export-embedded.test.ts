import assert from "node:assert/strict";
import { test } from "node:test";
import { meetingItem } from "../../src/export/citation/index.ts";
import { embedded } from "../../src/export/embedded/index.ts";
import { words } from "../../src/export/words.ts";
import { BARE, type Exported, exported, hostileArchive } from "../support/exported.ts";

const FIVE = await exported("content");
const HOSTILE = await hostileArchive();

const kazanOf = ({ archive }: Exported) =>
  archive.meetings.find(({ id }) => id === "2024-02-21-kazan") ?? assert.fail();

/** What a head says under each name. */
function saidIn(all: ReturnType<typeof embedded>): Record<string, string[]> {
  const groups = Object.entries(Object.groupBy(all, ({ name }) => name));
  return Object.fromEntries(groups.map(([name, group = []]) => [name, group.map(({ content }) => content)]));
}

test("a meeting's page tells reference managers what its citation tells, and the licence", () => {
  assert.deepEqual(saidIn(embedded(kazanOf(FIVE), FIVE.edition)), {
    "z:itemType": ["webpage"],
    "DC.title": ["Meeting with President of Kazakhstan Kassym-Jomart Tokayev"],
    "DC.creator": ["Putin, Vladimir", "Tokayev, Kassym-Jomart"],
    "eprints.creators_name": ["Putin, Vladimir", "Tokayev, Kassym-Jomart"],
    "DC.date": ["2024-02-21"],
    "DC.type": ["Transcript"],
    "DC.language": ["en"],
    "DC.rights": ["Creative Commons Attribution 4.0 International, https://creativecommons.org/licenses/by/4.0/"],
    "DC.description": ["event-place: Kazan"],
  });
});

test("a name of which no part is known as the family's stays one, by the comma that Zotero ends such a name at", () => {
  const kazan = kazanOf(FIVE);
  const xi = embedded(kazan, { ...FIVE.edition, nameOf: () => ({ family: "Xi", given: "Jinping" }) });
  assert.deepEqual(saidIn(xi)["eprints.creators_name"]?.[0], "Xi, Jinping");
  const whole = saidIn(embedded(kazan, { ...FIVE.edition, nameOf: () => ({ literal: "Somebody Else" }) }));
  assert.equal(whole["eprints.creators_name"]?.[0], "Somebody Else,");
  assert.equal(whole["DC.creator"]?.[0], "Somebody Else");
});

test("a title of the editor's stands in square brackets", () => {
  const kazan = kazanOf(FIVE);
  const titled = { ...kazan, title: { text: "Talks in Kazan", by: "editor" as const } };
  assert.deepEqual(saidIn(embedded(titled, FIVE.edition))["DC.title"], ["[Talks in Kazan]"]);
});

test("the publisher is who keeps the archive, and nobody where that is not said", () => {
  const about = { ...FIVE.edition.about, keeper: "Library of\u00a0Example" };
  const said = saidIn(embedded(kazanOf(FIVE), { ...FIVE.edition, about }));
  assert.deepEqual(said["DC.publisher"], ["Library of Example"]);
  assert.deepEqual(said["DC.description"], ["event-place: Kazan\npublisher: Library of Example"]);
});

test("what is not known is not said, and hostile words stand as the citation has them", () => {
  const bare = HOSTILE.archive.meetings.find(({ id }) => id === BARE) ?? assert.fail();
  const about = { ...HOSTILE.edition.about };
  delete about.licence;
  const names = Object.keys(saidIn(embedded(bare, { ...HOSTILE.edition, about })));
  for (const name of ["DC.creator", "eprints.creators_name", "DC.description", "DC.rights", "DC.publisher"]) {
    assert.ok(!names.includes(name), name);
  }
  for (const meeting of HOSTILE.archive.meetings) {
    const said = saidIn(embedded(meeting, HOSTILE.edition));
    assert.deepEqual(said["DC.title"], [meetingItem(meeting, HOSTILE.edition).title]);
    assert.deepEqual(said["DC.rights"], [words(HOSTILE.edition.about.licence ?? "")]);
  }
});
