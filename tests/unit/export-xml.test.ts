import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parseAtomFeed } from "feedsmith";
import { speechesByPerson } from "../../src/archive/speeches.ts";
import { LONGEST_FEED, meetingsFeed, personFeed, topicFeed } from "../../src/export/feeds/atom.ts";
import { words } from "../../src/export/words.ts";
import { type Exported, exported, hostileArchive } from "../support/exported.ts";
import { complaints, lacking } from "../support/programs.ts";

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
  const speeches = speechesByPerson(archive);
  const feeds = [
    meetingsFeed(archive, edition),
    ...archive.people.map((person) => personFeed(person, speeches.get(person) ?? [], edition)),
    ...archive.topics.map((topic) => topicFeed(topic, edition)),
  ];

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
