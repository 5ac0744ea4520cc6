import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { Digests } from "../../src/archive/digests.ts";
import type { Archive } from "../../src/archive/model.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { storedContent } from "../support/stored-content.ts";

const body = "President of Russia Vladimir Putin: Good afternoon.\n\nGuest Anna Example: Trade, $3 billion.";
const FILES = {
  "transcripts/a.txt": specialView({ body, date: "February 21, 2024, Kazan" }),
  "transcripts/b.txt": specialView({ body: "Guest Anna Example: Energy.", date: "March 2, 2024, Sochi" }),
  "topics/trade.md": "---\ntitle: Trade\nterms: [trade]\n---\n",
  "speakers/guest-anna-example.md": "---\nname: Guest Anna Example\n---\n",
};

const archiveOf = async (files: Record<string, string> = {}): Promise<Archive> =>
  buildArchive(await storedContent(contentFolder({ ...FILES, ...files })));

/** The keys of the two meetings and of the topic, and of lists of them. */
async function keysOf(files?: Record<string, string>) {
  const archive = await archiveOf(files);
  const digests = new Digests(archive);
  const [a, b] = archive.meetings;
  const [topic] = archive.topics;
  assert.ok(a && b && topic);
  const many = Array.from({ length: 60 }, () => a);
  return {
    a: digests.of(a),
    b: digests.of(b),
    topic: digests.of(topic),
    turn: digests.of([a.turns[1]]),
    list: digests.of({ many }),
    map: digests.of(new Map([["a", a]])),
  };
}

const keys = await keysOf();

test("the same content gives the same keys, and different things have different ones", async () => {
  assert.deepEqual(await keysOf(), keys);
  assert.equal(new Set(Object.values(keys)).size, Object.keys(keys).length);
});

/** What changes a meeting, by a name for it; of the other nothing changes. */
const CHANGES: Record<string, Record<string, string>> = {
  "a word": {
    "transcripts/a.txt": specialView({ body: body.replace("Good", "Fine"), date: "February 21, 2024, Kazan" }),
  },
  "white space": {
    "transcripts/a.txt": specialView({ body: body.replace("Good ", "Good  "), date: "February 21, 2024, Kazan" }),
  },
  "a note": { "meetings/a.md": "---\n---\n\nA note.\n" },
  "a day": { "meetings/a.md": "---\nadded: 2026-01-02\n---\n" },
  "a place's country": { "places/kazan.md": "---\nname: Kazan\ncountry: Russia\n---\n" },
};

for (const [change, files] of Object.entries(CHANGES)) {
  test(`${change} gives a meeting another key, and all that holds it or a part of it; the other meeting keeps its own`, async () => {
    const changed = await keysOf(files);
    assert.equal(changed.b, keys.b);
    for (const thing of ["a", "topic", "turn", "list", "map"] as const)
      assert.notEqual(changed[thing], keys[thing], thing);
  });
}

test("what is said of a person gives every meeting in which they speak another key", async () => {
  const changed = await keysOf({ "speakers/guest-anna-example.md": "---\nname: Guest Anna Example\n---\n\nA line.\n" });
  for (const thing of ["a", "b"] as const) assert.notEqual(changed[thing], keys[thing], thing);
});

test("a topic's terms give the meetings that they find, and no others, another key", async () => {
  const changed = await keysOf({ "topics/trade.md": "---\ntitle: Trade\nterms: [afternoon]\n---\n" });
  assert.notEqual(changed.a, keys.a);
  assert.equal(changed.b, keys.b);
});

test("maps and sets count by what is in them, and a long list by each of its members", async () => {
  const digests = new Digests(await archiveOf());
  const long = (last: number) => [...Array.from({ length: 80 }, (_, n) => n), last];
  assert.notEqual(digests.of({ of: long(1) }), digests.of({ of: long(2) }));
  assert.equal(digests.of({ of: long(1) }), digests.of({ of: long(1) }));
  assert.notEqual(digests.of(new Map([["a", 1]])), digests.of(new Map([["a", 2]])));
  assert.notEqual(digests.of({ of: new Set(["a"]) }), digests.of({ of: new Set(["b"]) }));
});
