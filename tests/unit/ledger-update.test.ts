import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Ledger,
  type MeetingWords,
  type PublishedPage,
  readLedger,
  settle,
  NEW_LEDGER,
  NO_DECISIONS,
  type Update,
  updatedLedger,
  wordsHash,
} from "../../src/ledger/index.ts";
import { published, reread, spoken, type Spoken } from "../support/ledger-words.ts";

const TALKS: Spoken[] = [
  ["Host", "Welcome.", "Please."],
  ["Guest", "Thank you."],
];
const PAGES: PublishedPage[] = [
  { path: "topics/sport", name: "Sport", spellings: [], file: "content/topics/sport.md", titled: true },
];
const [SPORT] = PAGES;
const FIRST = published([spoken(TALKS), spoken([["Host", "Hello."]], "visit")], PAGES);
const LEDGER = reread(settle(NEW_LEDGER, FIRST, NO_DECISIONS).ledger);

interface Asked {
  ledger?: Ledger;
  transcripts?: MeetingWords[];
  unread?: string[];
  pages?: PublishedPage[];
  day?: string;
  changed?: string[];
  withdrawn?: string[];
  restored?: string[];
  moved?: Update["moved"];
}

const VISIT = spoken([["Host", "Hello."]], "visit");

function update(asked: Asked) {
  const { ledger = LEDGER, transcripts = [spoken(TALKS), VISIT], unread = [], pages = PAGES } = asked;
  const { day = "2026-12-01", changed = [], withdrawn = [], restored = [], moved = [] } = asked;
  const decisions = { changed: new Set(changed), withdrawn: new Set(withdrawn), restored: new Set(restored) };
  return updatedLedger(ledger, published(transcripts, pages, new Set(unread)), { day, ...decisions, moved });
}

function refused(asked: Asked): string[] {
  const updated = update(asked);
  assert.ok("refused" in updated, JSON.stringify(updated));
  return updated.refused;
}

function written(asked: Asked): Ledger {
  const updated = update(asked);
  assert.ok("text" in updated, JSON.stringify(updated));
  const { ledger, messages } = readLedger(updated.text);
  assert.deepEqual(messages, []);
  return ledger;
}

/** The marks on the last paragraph of the first turn of the talks. */
function marks({ meetings }: Ledger): unknown {
  const entry = meetings.get("talks")?.turns[0]?.paragraphs[1];
  return [entry?.opening, entry?.changes.map(({ day }) => day), entry?.withdrawn];
}

const saying = (text: string): MeetingWords[] => [spoken(TALKS.with(0, ["Host", "Welcome.", text])), VISIT];
const without = [spoken(TALKS.with(0, ["Host", "Welcome."])), VISIT];

test("meetings and pages are counted among the addresses that the ledger holds, the new ones apart", () => {
  const third = spoken([["Host", "Hello."]], "third");
  const updated = update({ transcripts: [spoken(TALKS), VISIT, third] });
  assert.ok("text" in updated);
  assert.deepEqual([updated.addresses, updated.added], [6 + 3 + 3 + 1, 3]);
  const place = { kind: "place" as const, hash: wordsHash("Kazan"), opening: "Kazan", line: 9, path: VISIT.path };
  const placed = update({ transcripts: [spoken(TALKS), { ...VISIT, facts: [place] }] });
  assert.ok("text" in placed);
  assert.deepEqual([placed.addresses, placed.added], [6 + 3 + 1 + 1, 1]);
});

test("what would break a promise is told as it is at the ledger's lines, and no text is made", () => {
  const updated = update({ transcripts: without });
  assert.deepEqual("broken" in updated && updated.broken.map(({ code }) => code), ["address-gone"]);
});

test("one address cannot have changed and have gone in one command, and is named once in the refusal", () => {
  const address = "talks#t1p2";
  assert.deepEqual(refused({ changed: [address], withdrawn: [address], restored: [address] }), [
    `${address} is named under two options: say which of them has become of it.`,
  ]);
});

test("words may change twice on one day, or change and go on it, and not on a day before their last mark", () => {
  const changed = ["talks#t1p2"];
  const once = written({ transcripts: saying("Sit."), changed });
  const twice = written({ ledger: once, transcripts: saying("Sit down."), changed });
  assert.deepEqual(marks(twice), ["Sit down.", ["2026-12-01", "2026-12-01"], null]);
  const gone = written({ ledger: once, transcripts: without, withdrawn: changed });
  assert.deepEqual(marks(gone), ["Sit.", ["2026-12-01"], "2026-12-01"]);
  const reason = "talks#t1p2 has a mark of 2026-12-01, so that 2026-11-30 cannot be the day of the next.";
  const late = { ledger: once, day: "2026-11-30" };
  assert.deepEqual(refused({ ...late, transcripts: saying("Sit down."), changed }), [reason]);
  assert.deepEqual(refused({ ...late, transcripts: without, withdrawn: changed }), [reason]);
  assert.deepEqual(refused({ ...late, transcripts: [VISIT], withdrawn: ["talks"] }), [reason]);
});

test("a day before the marks of other words is no fault", () => {
  const once = written({ transcripts: saying("Sit."), changed: ["talks#t1p2"] });
  const transcripts = [spoken([["Host", "Hello there."]], "visit"), ...saying("Sit.").slice(0, 1)];
  const next = written({ ledger: once, transcripts, changed: ["visit#t1p1"], day: "2026-11-30" });
  assert.deepEqual(next.meetings.get("visit")?.turns[0]?.paragraphs[0]?.changes.length, 1);
});

test("an option for an address where nothing of the kind has happened is refused with what is there", () => {
  assert.deepEqual(refused({ changed: ["talks#t1p1"] }), [
    "Nothing has changed at talks#t1p1, or the ledger does not have it: there is no change to accept.",
  ]);
  assert.deepEqual(refused({ restored: ["talks#t1p1"] }), [
    "talks#t1p1 was not withdrawn, or its words are not in the transcript: there is nothing to restore.",
  ]);
  assert.deepEqual(refused({ withdrawn: ["topics/sport"] }), [
    "What topics/sport points at is still there, or the ledger does not have it: there is nothing to withdraw.",
  ]);
});

test("a meeting whose file has another name takes its addresses with it, and its old address leads there", () => {
  const moved = [{ from: "visit", to: "trip" }];
  const ledger = written({ transcripts: [spoken(TALKS), { ...VISIT, id: "trip" }], moved });
  assert.deepEqual([...ledger.meetings.keys()].sort(), ["talks", "trip"]);
  assert.deepEqual(
    ledger.moves.map(({ from, to, day }) => [from, to, day]),
    [["visit", "trip", "2026-12-01"]],
  );
});

test("a meeting that is moved again is led to from both old addresses, and none leads from where it is back again", () => {
  const at = (id: string): MeetingWords[] => [spoken(TALKS), { ...VISIT, id }];
  const once = written({ transcripts: at("trip"), moved: [{ from: "visit", to: "trip" }] });
  const twice = written({ ledger: once, transcripts: at("tour"), moved: [{ from: "trip", to: "tour" }] });
  const ends = ({ moves }: Ledger) => moves.map(({ from, to }) => `${from} → ${to}`).sort();
  assert.deepEqual(ends(twice), ["trip → tour", "visit → tour"]);
  const back = written({ ledger: once, transcripts: at("visit"), moved: [{ from: "trip", to: "visit" }] });
  assert.deepEqual(ends(back), ["trip → visit"]);
});

test("a meeting moves only from an address that it has left, to a file that is there and has none yet", () => {
  assert.deepEqual(refused({ moved: [{ from: "nowhere", to: "third" }] }), [
    "The ledger has no meeting nowhere that could be moved.",
    "transcripts/third.txt is not there: rename the file first.",
  ]);
  assert.deepEqual(refused({ moved: [{ from: "visit", to: "talks" }] }), [
    "transcripts/visit.txt is still there: rename the file first.",
    "The ledger has a meeting talks already, with addresses of its own.",
  ]);
  const unread = refused({ transcripts: [spoken(TALKS)], unread: ["visit"], moved: [{ from: "visit", to: "trip" }] });
  assert.equal(unread[0], "transcripts/visit.txt is still there: rename the file first.");
  const gone = written({ transcripts: [spoken(TALKS)], withdrawn: ["visit"] });
  assert.deepEqual(
    refused({
      ledger: gone,
      transcripts: [spoken(TALKS), { ...VISIT, id: "trip" }],
      moved: [{ from: "visit", to: "trip" }],
    }),
    ["The ledger has no meeting visit that could be moved."],
  );
});

test("a page moves only within its folder, from an address that it has left to one that is there and new", () => {
  assert.ok(SPORT);
  const games = { ...SPORT, path: "topics/games" };
  const ledger = written({ pages: [games], moved: [{ from: "topics/sport", to: "topics/games" }] });
  assert.deepEqual([...ledger.pages.keys()], ["topics/games"]);
  assert.deepEqual(refused({ moved: [{ from: "topics/nothing", to: "topics/games" }] }), [
    "The ledger has no page topics/nothing that could be moved.",
    "There is no page topics/games: rename its file first.",
  ]);
  const trade = { ...SPORT, path: "topics/trade", name: "Trade" };
  const both = written({ pages: [SPORT, trade] });
  assert.deepEqual(
    refused({ ledger: both, pages: [SPORT, trade], moved: [{ from: "topics/sport", to: "topics/trade" }] }),
    ["topics/sport is still there: rename its file first.", "The ledger has a page topics/trade already."],
  );
  const speaker = { ...SPORT, path: "speakers/sport" };
  assert.deepEqual(refused({ pages: [speaker], moved: [{ from: "topics/sport", to: "speakers/sport" }] }), [
    "speakers/sport is not one of topics/, so that topics/sport cannot have become it.",
  ]);
});
