import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parseAtomFeed } from "feedsmith";
import { akn } from "../../src/export/akomantoso/document.ts";
import { speechesByPerson } from "../../src/archive/speeches.ts";
import { LONGEST_FEED, meetingsFeed, personFeed, topicFeed } from "../../src/export/feeds/atom.ts";
import { tei } from "../../src/export/tei/document.ts";
import { words } from "../../src/export/words.ts";
import { type Exported, exported, hostileArchive } from "../support/exported.ts";
import { complaints, lacking } from "../support/programs.ts";
import { elements, readXml } from "../support/xml.ts";

const PARLA_CLARIN = "../shared/schemas/parla-clarin.rng";
const AKOMA_NTOSO = "../shared/schemas/akomantoso30.xsd";
const ATOM = "tests/fixtures/export/atom.rnc";

const ARCHIVES: Record<string, Exported> = {
  "the five": await exported("content"),
  "hostile words": await hostileArchive(),
};

/** Writes documents into files of their own and gives their paths. */
function written(documents: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "xml-"));
  return documents.map((document, index) => {
    const path = join(folder, `${index}.xml`);
    writeFileSync(path, document);
    return path;
  });
}

for (const [name, { archive, edition }] of Object.entries(ARCHIVES)) {
  const teis = archive.meetings.map((meeting) => tei(meeting, edition));
  const akns = archive.meetings.map((meeting) => akn(meeting, edition));
  const speeches = speechesByPerson(archive);
  const feeds = [
    meetingsFeed(archive, edition),
    ...archive.people.map((person) => personFeed(person, speeches.get(person) ?? [], edition)),
    ...archive.topics.map((topic) => topicFeed(topic, edition)),
  ];

  test(`${name}: the TEI is valid by Parla-CLARIN's schema`, { skip: lacking(["jing"], [PARLA_CLARIN]) }, () => {
    assert.equal(complaints("jing", [PARLA_CLARIN, ...written(teis)]), "");
  });

  test(`${name}: the Akoma Ntoso is valid by its schema`, { skip: lacking(["xmllint"], [AKOMA_NTOSO]) }, () => {
    const args = ["--nonet", "--noout", "--schema", AKOMA_NTOSO, ...written(akns)];
    assert.equal(complaints("xmllint", args), "");
  });

  test(`${name}: the Akoma Ntoso refers to nobody and nothing that it does not list`, () => {
    for (const document of akns) {
      readXml(document);
      const ids = [...document.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
      const references = [...document.matchAll(/ (?:by|as|source)="#([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(
        references.filter((id) => !ids.includes(id)),
        [],
      );
    }
  });

  test(`${name}: the TEI has a header, and every id in it once`, () => {
    for (const document of teis) {
      const root = readXml(document);
      assert.equal(elements(root, "teiHeader").length, 1);
      const ids = [...document.matchAll(/ xml:id="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
      const references = [...document.matchAll(/ (?:who|resp)="#([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(
        references.filter((id) => !ids.includes(id)),
        [],
      );
    }
  });

  test(`${name}: the feeds are valid by Atom's schema`, { skip: lacking(["jing"]) }, () => {
    assert.equal(complaints("jing", ["-c", ATOM, ...written(feeds)]), "");
  });

  test(`${name}: a feed reader finds every meeting with its words, the last added first`, () => {
    const { title, entries = [] } = parseAtomFeed(meetingsFeed(archive, edition));
    assert.equal(typeof title === "string" ? title : title?.value, words(archive.about.name));
    assert.equal(entries.length, Math.min(archive.meetings.length, LONGEST_FEED));
    for (const { id } of archive.meetings) {
      assert.ok(entries.find((entry) => entry.id === `${edition.base}meetings/${id}/`));
    }
  });
}

test("a speaker's feed has the words of that speaker and of nobody else", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const putin = archive.people.find(({ id }) => id === "vladimir-putin") ?? assert.fail();
  const feed = personFeed(putin, speechesByPerson(archive).get(putin) ?? [], edition);
  assert.match(feed, /3\.6\./);
  assert.doesNotMatch(feed, /Okay, 3\.6\./);
});

test("a topic's feed has the passages on it", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  for (const topic of archive.topics) {
    const numbers = [...topicFeed(topic, edition).matchAll(/#(t\d+p\d+)/g)].map(([, id]) => id);
    assert.deepEqual(numbers.sort(), topic.passages.map(({ paragraph }) => paragraph.id).sort(), topic.id);
  }
});

test("an archive without meetings has a feed without entries", () => {
  const { edition } = ARCHIVES["the five"] ?? assert.fail();
  const none = {
    meetings: [],
    people: [],
    places: [],
    topics: [],
    threads: [],
    series: [],
    figures: [],
    mentions: [],
    departures: [],
  };
  const empty = { about: edition.about, ...none };
  assert.deepEqual(parseAtomFeed(meetingsFeed(empty, edition)).entries ?? [], []);
});
