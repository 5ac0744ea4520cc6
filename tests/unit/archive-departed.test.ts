import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { heldUnder } from "../../src/archive/departed.ts";
import { formerPages } from "../../src/archive/former.ts";
import type { Archive, Departure } from "../../src/archive/model.ts";
import { LONGEST_LIST } from "../../src/archive/years.ts";
import { formerFiles } from "../../src/export/package/former-files.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { departure } from "../support/departures.ts";
import { storedContent } from "../support/stored-content.ts";

/** Many meetings in two years at one place, and one elsewhere in a third: what is at Kazan is spread over years. */
const transcripts = Array.from({ length: LONGEST_LIST + 1 }, (_, index) => [
  `transcripts/m${index}.txt`,
  specialView({ date: `May 1, ${2010 + (index % 2)}, Kazan` }),
]);
const files = Object.fromEntries([
  ...transcripts,
  ["transcripts/sochi.txt", specialView({ date: "May 1, 2012, Sochi" })],
  ["topics/greetings.md", "---\ntitle: Greetings\nterms: [afternoon]\n---\n"],
]) as Record<string, string>;
const archive = buildArchive(await storedContent(contentFolder(files)));

const after = (...departures: Departure[]): Archive => ({ ...archive, departures });
const pages = (...departures: Departure[]) =>
  formerPages(after(...departures)).map(({ path, target }) => `${path} → ${target ?? "nothing"}`);
const kept = (...departures: Departure[]) =>
  formerFiles(after(...departures)).map(({ path, to, day }) => `${path} ${day} ${to ?? "note"}`);

test("the three pages of a meeting that moved lead to those of its new address, of one withdrawn they say so", () => {
  assert.deepEqual(pages(departure({ id: "old", to: "sochi" })), [
    "meetings/old/ → meetings/sochi/",
    "meetings/old/source/ → meetings/sochi/source/",
    "meetings/old/cite/ → meetings/sochi/cite/",
  ]);
  assert.deepEqual(pages(departure({ id: "old" })), [
    "meetings/old/ → nothing",
    "meetings/old/source/ → nothing",
    "meetings/old/cite/ → nothing",
  ]);
});

test("a meeting that moved and was withdrawn later leads to the note on it", () => {
  const both = [departure({ id: "a", to: "b", day: "2026-01-01" }), departure({ id: "b" })];
  assert.deepEqual(pages(...both).slice(0, 1), ["meetings/a/ → meetings/b/"]);
  assert.deepEqual(
    kept(...both).filter((line) => line.includes(".json")),
    [
      "meetings/a.json 2026-12-01 note",
      "meetings/a.csl.json 2026-12-01 note",
      "meetings/b.json 2026-12-01 note",
      "meetings/b.csl.json 2026-12-01 note",
    ],
  );
});

test("what moved twice is where it moved last, also where the ledger tells both moves", () => {
  const twice = [departure({ id: "a", to: "b" }), departure({ id: "b", to: "sochi" })];
  assert.equal(heldUnder("meeting", archive.meetings, twice).find(({ id }) => id === "a")?.entry?.id, "sochi");
});

test("every form of a meeting that moved, and its text as received, is kept as the file of the new address", () => {
  assert.deepEqual(kept(departure({ id: "old", to: "sochi" })), [
    ...["json", "tei.xml", "akn.xml", "txt", "md", "bib", "ris", "csl.json"].map(
      (ending) => `meetings/old.${ending} 2026-12-01 meetings/sochi.${ending}`,
    ),
    "sources/old.txt 2026-12-01 sources/sochi.txt",
  ]);
});

test("a topic, speaker or place that moved leads on, with each page for a year that its list has now", () => {
  assert.deepEqual(pages(departure({ kind: "place", id: "casan", to: "kazan" })), [
    "places/casan/ → places/kazan/",
    "places/casan/2010/ → places/kazan/2010/",
    "places/casan/2011/ → places/kazan/2011/",
  ]);
  assert.deepEqual(pages(departure({ kind: "place", id: "sotchi", to: "sochi" })), ["places/sotchi/ → places/sochi/"]);
  assert.deepEqual(
    pages(departure({ kind: "topic", id: "hello", to: "greetings" }))[0],
    "topics/hello/ → topics/greetings/",
  );
  assert.deepEqual(
    pages(departure({ kind: "speaker", id: "anna", to: "anna-example" }))[0],
    "speakers/anna/ → speakers/anna-example/",
  );
});

test("a page for a year that a list needs no more leads to the list, or says that the list was withdrawn", () => {
  assert.deepEqual(pages(departure({ kind: "place", id: "sochi", year: "2012", to: "sochi" })), [
    "places/sochi/2012/ → places/sochi/",
  ]);
  assert.deepEqual(pages(departure({ kind: "place", id: "casan", year: "2010", to: "kazan" })), [
    "places/casan/2010/ → places/kazan/2010/",
  ]);
  assert.deepEqual(pages(departure({ kind: "topic", id: "sport", year: "2010" })), ["topics/sport/2010/ → nothing"]);
});

test("a series and a thread that moved lead on", () => {
  assert.deepEqual(pages(departure({ kind: "series", id: "commerce", to: "trade" })), [
    "series/commerce/ → series/trade/",
  ]);
  assert.deepEqual(pages(departure({ kind: "thread", id: "visit", to: "state-visit" })), [
    "threads/visit/ → threads/state-visit/",
  ]);
});

test("a page for a year is told once, whether it is known from the ledger, from the new list, or from both", () => {
  const moved = departure({ kind: "place", id: "casan", to: "kazan" });
  assert.equal(pages(moved, { ...moved, year: "2010" }).length, 3);
});

test("a year without meetings has one page, which says so, and no file", () => {
  assert.deepEqual(pages(departure({ kind: "year", id: "1999" })), ["years/1999/ → nothing"]);
  assert.deepEqual(kept(departure({ kind: "year", id: "1999" }), departure({ kind: "place", id: "casan" })), []);
});

test("nothing that has left stands in the place of what is there", () => {
  const returned = [
    departure({ id: "sochi" }),
    departure({ kind: "place", id: "kazan" }),
    departure({ kind: "place", id: "kazan", year: "2010", to: "kazan" }),
    departure({ kind: "topic", id: "greetings" }),
    departure({ kind: "year", id: "2010" }),
  ];
  assert.deepEqual(pages(...returned), []);
  assert.deepEqual(kept(...returned), []);
});

test("a kind's departures say nothing of another kind's entries of the same id", () => {
  const held = heldUnder("topic", archive.topics, [
    departure({ id: "greetings" }),
    departure({ kind: "topic", id: "t" }),
  ]);
  assert.deepEqual(
    held.map(({ id, entry }) => [id, entry?.title ?? null]),
    [
      ["greetings", "Greetings"],
      ["t", null],
    ],
  );
});

test("the feed of a topic or speaker is kept, and is a note where the page was withdrawn; a page for a year has none", () => {
  const left = [
    departure({ kind: "topic", id: "hello", to: "greetings" }),
    departure({ kind: "topic", id: "greetings", year: "1999", to: "greetings" }),
    departure({ kind: "topic", id: "sport", year: "2010" }),
    departure({ kind: "speaker", id: "nobody" }),
  ];
  assert.deepEqual(kept(...left), [
    "topics/hello/feed.xml 2026-12-01 topics/greetings/feed.xml",
    "speakers/nobody/feed.xml 2026-12-01 note",
  ]);
});
