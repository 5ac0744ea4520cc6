import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import type { Meeting, Passage, Topic } from "../../src/archive/model.ts";
import { listedPages } from "../../src/archive/pages.ts";
import { MOST_MEETINGS, MOST_SPEAKERS, pairName, pairsOf, pairsOn } from "../../src/archive/side-by-side.ts";
import { passagePages } from "../../src/archive/spread.ts";
import { LONGEST_LIST } from "../../src/archive/years.ts";
import { longLists } from "../support/long-lists.ts";
import { storedContent } from "../support/stored-content.ts";

const five = buildArchive(await storedContent("content"));
const many = buildArchive(await storedContent(longLists()));
const energy = five.topics.find(({ id }) => id === "energy") ?? assert.fail();
const [firstPassage] = energy.passages;
assert.ok(firstPassage);

/** A topic on which each of some speakers says so many paragraphs at each of some meetings. */
function topicOf(speakers: Record<string, number>, meetings: number, text = "Energy."): Topic {
  assert.ok(firstPassage);
  const { meeting, turn, paragraph } = firstPassage;
  const person = turn.person ?? assert.fail();
  const days = Array.from({ length: meetings }, (_, at): Meeting => ({
    ...meeting,
    id: `m${at}`,
    date: `20${10 + at}-01-01`,
  }));
  const people = Object.entries(speakers).map(
    ([id, times]) => [id === "" ? null : { ...person, id, name: id }, times] as const,
  );
  const passages = days.flatMap((day) =>
    people.flatMap(([who, times]) =>
      Array.from({ length: times }, (): Passage => ({
        meeting: day,
        turn: { ...turn, person: who },
        paragraph: { ...paragraph, text },
        marks: [],
      })),
    ),
  );
  return { ...energy, passages };
}

const paths = (topic: Topic) => pairsOf(topic).map(({ path }) => path.replace("topics/energy/", ""));

test("of the five, those who speak stand beside each other, and each meeting beside the next on the topic", () => {
  assert.deepEqual(paths(energy), [
    "speakers/kassym-jomart-tokayev/vladimir-putin/",
    "meetings/2023-10-07-novo-ogaryovo/2024-02-21-kazan/",
    "meetings/2024-02-21-kazan/2024-11-27-astana/",
  ]);
  assert.deepEqual(pairsOf(energy).map(pairName), [
    "Kassym-Jomart Tokayev and Vladimir Putin",
    "7 October 2023, Novo-Ogaryovo, and 21 February 2024, Kazan",
    "21 February 2024, Kazan, and 27 November 2024, Astana",
  ]);
});

test("each side holds all that its speaker or meeting says on the topic, in order", () => {
  for (const topic of five.topics) {
    for (const pair of pairsOf(topic)) {
      for (const { of, passages } of pair.sides) {
        const all = topic.passages.filter(
          ({ meeting, turn }) => (pair.by === "meetings" ? meeting : turn.person) === of,
        );
        assert.ok(all.length > 0);
        assert.deepEqual(passages, all, pair.path);
      }
    }
  }
});

test("the three who say most stand each beside each, by id, and nobody without a name", () => {
  assert.equal(MOST_SPEAKERS, 3);
  assert.deepEqual(paths(topicOf({ d: 4, a: 1, c: 2, b: 3, "": 9 }, 1)), [
    "speakers/b/c/",
    "speakers/b/d/",
    "speakers/c/d/",
  ]);
  assert.deepEqual(paths(topicOf({ z: 1, b: 1, a: 1, c: 1 }, 1)), ["speakers/a/b/", "speakers/a/z/", "speakers/b/z/"]);
  assert.deepEqual(paths(topicOf({ a: 3 }, 1)), []);
});

test("a topic of more than twelve meetings sets none of them beside the next", () => {
  assert.equal(paths(topicOf({ a: 1 }, MOST_MEETINGS)).length, MOST_MEETINGS - 1);
  assert.deepEqual(paths(topicOf({ a: 1 }, MOST_MEETINGS + 1)), []);
});

test("a topic spread over years has one pair for each, and its first page leads to the latest", () => {
  const topic = topicOf({ a: 30, b: 30, c: 1 }, 2);
  assert.ok(topic.passages.length > LONGEST_LIST);
  assert.deepEqual(paths(topic), ["2010/speakers/a/b/", "2011/speakers/a/b/"]);
  const leads = passagePages(topic).map((page) => [page.year, pairsOn(topic, page).map(({ when }) => when)]);
  assert.deepEqual(leads, [
    [undefined, ["2011"]],
    ["2010", ["2010"]],
    ["2011", ["2011"]],
  ]);
});

test("what is too heavy for one page is not set side by side", () => {
  assert.deepEqual(paths(topicOf({ a: 1, b: 1, c: 1 }, 1, "x".repeat(124_000))).length, 3);
  assert.deepEqual(paths(topicOf({ a: 1, b: 1, c: 1 }, 1, "x".repeat(126_000))), []);
});

test("pairs are few: on any archive no more than the rule says, each at an address of its own, and in no list of addresses", () => {
  for (const archive of [five, many]) {
    const all = archive.topics.flatMap(pairsOf).map(({ path }) => path);
    assert.equal(new Set(all).size, all.length);
    const listed = new Set(listedPages(archive).map(({ path }) => path));
    assert.deepEqual(
      all.filter((path) => listed.has(path)),
      [],
    );
    for (const topic of archive.topics) {
      const pages = passagePages(topic).length;
      const most = pages === 1 ? (MOST_SPEAKERS * (MOST_SPEAKERS - 1)) / 2 + MOST_MEETINGS - 1 : pages - 1;
      assert.ok(pairsOf(topic).length <= most, topic.id);
    }
  }
});
