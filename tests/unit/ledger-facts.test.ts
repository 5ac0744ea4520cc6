import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Decisions,
  type Ledger,
  type MeetingWords,
  meetingWords,
  NO_DECISIONS,
  problemMessage,
  settle,
  type Settled,
  toldMessage,
  wordsHash,
} from "../../src/ledger/index.ts";
import { readTranscript } from "../../src/transcript/index.ts";
import { specialView } from "../support/content-folder.ts";
import { decided, published, recorded, reread, spoken } from "../support/ledger-words.ts";

type Fact = NonNullable<MeetingWords["facts"]>[number];

/** A meeting whose page prints these besides its words, each as `place: Kazan`, from line 20 on. */
function meeting(printed: readonly string[], titled = true): MeetingWords {
  const facts = printed.map((one, at): Fact => {
    const [, kind = "", text = ""] = /^(\w+): (.*)$/.exec(one) ?? [];
    const opening = text.slice(0, "The talks were held".length);
    return { kind: kind as Fact["kind"], hash: wordsHash(text), opening, line: 20 + at, path: "transcripts/talks.txt" };
  });
  return { ...spoken([["Host", "Welcome."]]), titled, facts };
}

const PRINTED = ["place: Kazan", "lede: The talks were held.", "caption: A hall.", "caption: A table."];
const LEDGER = recorded([meeting(PRINTED)]);

const held = (words: MeetingWords, decisions: Decisions = NO_DECISIONS, ledger = LEDGER): Settled =>
  settle(ledger, published([words]), decisions);

const said = ({ problems, told }: Settled): string[] =>
  [...problems.map(problemMessage), ...told.map(toldMessage)].map(({ code, text }) => `${code}: ${text}`);

/** What the ledger holds of the meeting besides its words. */
const factsIn = ({ meetings }: Ledger): string[] =>
  (meetings.get("talks")?.facts ?? []).map(({ at, opening, changes, withdrawn }) =>
    [
      at,
      opening,
      ...changes.map(({ day }) => `changed ${day}`),
      ...(withdrawn === null ? [] : [`withdrawn ${withdrawn}`]),
    ].join(" "),
  );

const FACTS = [":place Kazan", ":lede The talks were held", ":caption A hall.", ":caption A table."];

test("what a page prints besides its words is kept as it was recorded, in whatever order it stands", () => {
  for (const printed of [PRINTED, PRINTED.toReversed()]) {
    const settled = held(meeting(printed));
    assert.deepEqual(said(settled), []);
    assert.deepEqual(settled.added, []);
    assert.deepEqual(factsIn(settled.ledger).sort(), FACTS.toSorted());
  }
});

test("another place is a problem, for citations rest on it, and the ledger keeps the one that was published", () => {
  const settled = held(meeting(PRINTED.with(0, "place: Sochi")));
  assert.deepEqual(said(settled), [
    "fact-changed: talks:place was published as “Kazan”; transcripts/talks.txt:20 has “Sochi”. Citations rest on it.",
  ]);
  assert.deepEqual(factsIn(settled.ledger).sort(), FACTS.toSorted());
});

test("a place that is meant is on record with its day, and one that is meant to be gone is withdrawn and may come back", () => {
  const changed = decided({ changed: ["talks:place"] });
  const sochi = held(meeting(PRINTED.with(0, "place: Sochi")), changed);
  assert.deepEqual([said(sochi), [...sochi.accepted]], [[], ["talks:place"]]);
  assert.ok(factsIn(reread(sochi.ledger)).includes(":place Sochi changed 2026-12-01"));
  const none = reread(held(meeting(PRINTED.slice(1)), changed).ledger);
  assert.ok(factsIn(none).includes(":place Kazan withdrawn 2026-12-01"));
  assert.deepEqual(said(held(meeting(PRINTED.slice(1)), NO_DECISIONS, none)), []);
  assert.deepEqual(factsIn(held(meeting(PRINTED), NO_DECISIONS, none).ledger).sort(), FACTS.toSorted());
});

test("a place that is gone is told with the file that has it no longer", () => {
  assert.deepEqual(said(held(meeting(PRINTED.slice(1)))), [
    "fact-changed: talks:place was published as “Kazan”; transcripts/talks.txt has it no longer. Citations rest on it.",
  ]);
});

test("a caption that is other or gone is told and followed, and its neighbour stays", () => {
  const other = held(meeting(PRINTED.with(3, "caption: A chair.")));
  assert.deepEqual(said(other), [
    "told-changed: talks:caption was published as “A table.”; transcripts/talks.txt:23 has “A chair.”.",
  ]);
  assert.deepEqual(factsIn(other.ledger).sort(), [...FACTS.slice(0, 3), ":caption A chair."].sort());
  const gone = held(meeting(PRINTED.slice(0, 3)));
  assert.deepEqual(said(gone), [
    "told-changed: talks:caption was published as “A table.”; transcripts/talks.txt has it no longer.",
  ]);
  assert.deepEqual(factsIn(gone.ledger).sort(), FACTS.slice(0, 3).sort());
});

test("a caption more than there were is new, and takes the place of none", () => {
  const settled = held(meeting([...PRINTED, "caption: A chair."]));
  assert.deepEqual(said(settled), []);
  assert.deepEqual(
    settled.added.map(({ addresses }) => addresses),
    [[{ id: ":caption", line: 24 }]],
  );
  assert.deepEqual(factsIn(settled.ledger).sort(), [...FACTS, ":caption A chair."].sort());
});

test("another lede is a problem where it is the title that citations give, and is told where there is a title", () => {
  const other = PRINTED.with(1, "lede: The talks were ended.");
  assert.deepEqual(
    [true, false].map((titled) => said(held(meeting(other, titled))).map((text) => text.split(":")[0])),
    [["told-changed"], ["fact-changed"]],
  );
});

test("words that begin alike are said to differ further on", () => {
  const [text] = said(held(meeting(PRINTED.with(1, "lede: The talks were held again."))));
  assert.equal(
    text,
    "told-changed: talks:lede was published as “The talks were held”; so it begins in transcripts/talks.txt:21, but further on it differs.",
  );
});

test("while the editor's note on a meeting cannot be read, nothing is missed of what it supplies", () => {
  const settled = held({ ...meeting([]), facts: null });
  assert.deepEqual([said(settled), factsIn(settled.ledger)], [[], FACTS]);
});

/** What the ledger would hold of a saved page besides its words, with what an editor supplies. */
function factsOf(page: Parameters<typeof specialView>[0], editor?: Parameters<typeof meetingWords>[3]) {
  const { transcript } = readTranscript(specialView(page));
  assert.ok(transcript);
  return meetingWords("a", "a.txt", transcript, editor).facts?.map(({ kind, opening, path, line }) => [
    kind,
    opening,
    ...(path === "a.txt" ? [] : [path, line]),
  ]);
}

test("other white space makes no other words: neither another hash nor another opening", () => {
  const turnsOf = (text: string) => {
    const { transcript } = readTranscript(specialView({ body: `Guest Anna Example: ${text}` }));
    assert.ok(transcript);
    return meetingWords("a", "a.txt", transcript).turns;
  };
  const turns = turnsOf("The talks were held.");
  assert.equal(turns[0]?.paragraphs[0]?.opening, "The talks were held.");
  assert.deepEqual(turnsOf("The\u00a0talks were\u2009\u2009held."), turns);
});

test("a title and a place that an editor supplies are held only where the page prints none", () => {
  const editor = {
    title: { text: "The editor's title", path: "a.md", line: 2 },
    place: { text: "Sochi", path: "a.md", line: 3 },
  };
  const lede = ["lede", "A guest came."];
  assert.deepEqual(factsOf({}, editor), [["place", "Kazan"], lede]);
  assert.deepEqual(factsOf({ date: "February 21, 2024" }, editor), [["place", "Sochi", "a.md", 3], lede]);
  assert.deepEqual(factsOf({ date: "February 21, 2024" }), [lede]);
  assert.equal(factsOf({}, null), undefined);
});
