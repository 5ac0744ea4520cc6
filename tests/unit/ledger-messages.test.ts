import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addedMessage,
  addedPagesMessage,
  departures,
  folderOf,
  type Ledger,
  type MeetingWords,
  NEW_LEDGER,
  NO_DECISIONS,
  problemMessage,
  type PublishedPage,
  settle,
} from "../../src/ledger/index.ts";
import { moveMeeting, movePage } from "../../src/ledger/settle/move.ts";
import { decided, published, recorded, reread, spoken, type Spoken } from "../support/ledger-words.ts";

const TALKS: Spoken[] = [
  ["Host", "Welcome.", "The agenda is long.", "Please."],
  ["Guest", "Thank you.", "Trade has grown."],
  ["Host", "Indeed."],
];
const LEDGER = recorded([spoken(TALKS)]);

const messages = (transcripts: readonly MeetingWords[], ledger = LEDGER, decisions = NO_DECISIONS) =>
  settle(ledger, published(transcripts), decisions).problems.map(problemMessage);

const texts = (transcripts: readonly MeetingWords[], ledger = LEDGER): string[] =>
  messages(transcripts, ledger).map(({ code, text }) => `${code}: ${text}`);

const lineOf = (at: string): number | undefined =>
  LEDGER.meetings
    .get("talks")
    ?.turns.flatMap(({ label, paragraphs }) => [label, ...paragraphs])
    .find((entry) => entry.at === at)?.line;

test("of a turn that is gone the message names its paragraphs and what its place is after", () => {
  const [gone] = messages([spoken(TALKS.toSpliced(1, 1))]);
  assert.deepEqual(gone, {
    severity: "error",
    code: "address-gone",
    line: lineOf("t2"),
    column: 1,
    text: "talks#t2 would vanish. It was published as “Guest”; its place is after transcripts/talks.txt:5. With it would vanish t2p1, t2p2.",
    hint: "Restore the words in the transcript; if they are withdrawn: npm run ledger -- --withdrawn talks#t2",
  });
});

test("of a turn that is gone and whose words stand elsewhere the message names only what is gone with it", () => {
  const turns: Spoken[] = [
    ["Host", "Welcome.", "The agenda is long.", "Please.", "Trade has grown."],
    ["Host", "Indeed."],
  ];
  assert.deepEqual(texts([spoken(turns)]), [
    "other-speaker: talks#t2p2 would come under another label: published under “Guest” (t2), in transcripts/talks.txt:6 under “Host” (t1).",
    "address-gone: talks#t2 would vanish. It was published as “Guest”; its place is after transcripts/talks.txt:5. With it would vanish t2p1.",
  ]);
});

test("a paragraph that is gone has its place after the words before it, the first after the title", () => {
  assert.deepEqual(texts([spoken(TALKS.with(0, ["Host", "Welcome.", "Please."]))]), [
    "address-gone: talks#t1p2 would vanish. It was published as “The agenda is long.”; its place is after transcripts/talks.txt:3.",
  ]);
  assert.match(texts([spoken(TALKS.slice(1))]).join(), /talks#t1 would vanish\..+after transcripts\/talks\.txt:1\./);
});

test("words that moved together are one message, with where the first of them is now", () => {
  const turns = TALKS.toSpliced(1, 1).toSpliced(0, 0, ["Guest", "Thank you.", "Trade has grown."]);
  const [moved, ...more] = messages([spoken(turns)]);
  assert.ok(moved);
  assert.deepEqual(more, []);
  assert.equal(moved.line, lineOf("t2p1"));
  assert.equal(
    moved.text,
    "talks#t2p1, talks#t2p2 would stand at another place among the others: the words “Thank you.” are at transcripts/talks.txt:3 now.",
  );
  assert.match(moved.hint, /--changed talks#t2p1 talks#t2p2$/);
});

test("a meeting that is gone is told, with the new transcript that holds at least half of its paragraphs", () => {
  const gone = "would vanish: transcripts/talks.txt is not there. It was published as “2024-02-21 Talks”";
  assert.deepEqual(texts([]), [`address-gone: talks ${gone}.`]);
  const half = spoken([["Host", "Welcome.", "Please.", "Indeed.", "Else."]], "other");
  assert.deepEqual(texts([half]), [
    `meeting-renamed: talks ${gone}; transcripts/other.txt:1 holds 3 of its 6 paragraphs.`,
  ]);
  const less = spoken([["Host", "Welcome.", "Please.", "Else."]], "other");
  assert.deepEqual(texts([less]), [`address-gone: talks ${gone}.`]);
  const more = spoken(TALKS, "more");
  assert.match(texts([half, more]).join(), /transcripts\/more\.txt:1 holds 6 of its 6 paragraphs/);
});

test("words that very many new transcripts have do not make one of them the meeting that is gone", () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => spoken(TALKS, `new-${n}`));
  assert.match(texts(many(8)).join(), /^meeting-renamed/);
  assert.match(texts(many(9)).join(), /^address-gone/);
});

test("a new transcript that is most likely the meeting that is gone is not called new besides", () => {
  const added = (transcripts: MeetingWords[]) =>
    settle(LEDGER, published(transcripts), NO_DECISIONS).added.map(addedMessage);
  assert.deepEqual(added([spoken(TALKS, "other")]), []);
  assert.deepEqual(
    added([spoken(TALKS), spoken([["Host", "New."]], "new")]).map(({ severity, line, text }) => [severity, line, text]),
    [["warning", 1, "new (transcripts/new.txt:1): new, and not in the ledger, so that nothing keeps the address yet."]],
  );
});

test("up to twelve new pages are named in one message, and the rest are counted", () => {
  const pages = (count: number) =>
    Array.from({ length: count }, (_, n): PublishedPage => {
      return { path: `topics/${n}`, name: `${n}`, spellings: [], file: null, titled: true };
    });
  const told = (count: number) => addedPagesMessage(pages(count)).map(({ text }) => text.split(": new")[0]);
  const twelve = Array.from({ length: 12 }, (_, n) => `topics/${n}`).join(", ");
  assert.deepEqual([told(0), told(1), told(12), told(14)], [[], ["topics/0"], [twelve], [`${twelve} and 2 more`]]);
});

test("meetings and pages that have left are told by kind and id, with what stood there and where it leads", () => {
  const page = (path: string, name: string): PublishedPage => {
    return { path, name, spellings: [], file: null, titled: false };
  };
  const first = published(
    [spoken(TALKS), spoken([["Host", "Hello."]], "visit", "2024-03-01 Visit")],
    [page("speakers/jo", "Jo Guest"), page("topics/sport", "Sport"), page("years/2024", "2024")],
  );
  const before = reread(settle(NEW_LEDGER, first, NO_DECISIONS).ledger);
  const moved = movePage(
    moveMeeting(before, "talks", "trip", "2026-11-30"),
    "speakers/jo",
    "speakers/jo-guest",
    "2026-11-30",
  );
  const now = published([spoken(TALKS, "trip")], [page("speakers/jo-guest", "Jo Guest"), page("years/2024", "2024")]);
  const { ledger, problems } = settle(moved, now, decided({ withdrawn: ["visit", "topics/sport"] }));
  assert.deepEqual(problems, []);
  const left = (of: Ledger) =>
    departures(of).map(({ kind, id, day, to, opening, year }) => [kind, id, day, to, opening, year]);
  const expected = [
    ["meeting", "talks", "2026-11-30", "trip", "2024-02-21 Talks", null],
    ["meeting", "visit", "2026-12-01", null, "2024-03-01 Visit", null],
    ["speaker", "jo", "2026-11-30", "jo-guest", "Jo Guest", null],
    ["topic", "sport", "2026-12-01", null, "Sport", null],
  ];
  assert.deepEqual([left(ledger), left(reread(ledger)), left(before)], [expected, expected, []]);
});

test("each kind of page has the folder that its addresses begin with", () => {
  const kinds = ["meeting", "topic", "thread", "series", "speaker", "place", "year"] as const;
  assert.deepEqual(kinds.map(folderOf), ["meetings", "topics", "threads", "series", "speakers", "places", "years"]);
});
