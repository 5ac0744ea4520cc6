import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { entriesOf, fullAddress } from "../../src/ledger/model/ledger.ts";
import { type Decisions, NO_DECISIONS, settle, NEW_LEDGER } from "../../src/ledger/index.ts";
import { addressed, decided, recorded, reread, spoken, type Spoken, published } from "../support/ledger-words.ts";

const TALKS: Spoken[] = [
  ["Host", "Welcome.", "The agenda is long.", "Please."],
  ["Guest", "Thank you.", "Trade has grown."],
  ["Host", "Indeed."],
];
const LEDGER = recorded([spoken(TALKS)]);

/** What the ledger says is wrong with the talks when they are these. */
function problems(turns: readonly Spoken[], decisions: Decisions = NO_DECISIONS): string[] {
  return settle(LEDGER, published([spoken(turns)]), decisions).problems.map((problem) => {
    if (problem.kind === "speaker") return `speaker ${problem.entries.map(({ at }) => at).join(" ")}`;
    if ("entries" in problem) return `${problem.kind} ${problem.entries.map(fullAddress).join(" ")}`;
    return "entry" in problem ? `${problem.kind} ${fullAddress(problem.entry)}` : problem.kind;
  });
}

const ids = (turns: readonly Spoken[], ledger = LEDGER): string =>
  addressed(ledger, spoken(turns))
    .map(([id]) => id)
    .join(" ");

test("without a ledger turns and paragraphs are counted from 1", () =>
  assert.equal(ids(TALKS, NEW_LEDGER), "t1 t1p1 t1p2 t1p3 t2 t2p1 t2p2 t3 t3p1"));

test("a recorded transcript breaks no promise and is recorded already", () => {
  assert.deepEqual(problems(TALKS), []);
  assert.deepEqual(recorded([spoken(TALKS)], LEDGER), LEDGER);
});

test("a turn that comes in between takes a suffix, and nothing else is renumbered", () => {
  const turns = TALKS.toSpliced(1, 0, ["Interpreter", "One moment.", "Ready."]);
  assert.equal(ids(turns), "t1 t1p1 t1p2 t1p3 t1a t1ap1 t1ap2 t2 t2p1 t2p2 t3 t3p1");
  assert.deepEqual(problems(turns), []);
});

test("a turn of speakers who have both just spoken leaves the turns around it alone", () => {
  const turns = TALKS.toSpliced(1, 0, ["Guest", "Now?"], ["Host", "Now."]);
  assert.equal(ids(turns), "t1 t1p1 t1p2 t1p3 t1a t1ap1 t1b t1bp1 t2 t2p1 t2p2 t3 t3p1");
  assert.deepEqual(problems(turns), []);
});

test("a paragraph that comes in between, before the first and after the last has a number of its own", () => {
  const turns: Spoken[] = [
    ["Host", "Good day.", "Welcome.", "The agenda is long.", "Very.", "Please.", "Sit."],
    ...TALKS.slice(1),
  ];
  assert.equal(ids(turns).slice(0, 42), "t1 t1p0a t1p1 t1p2 t1p2a t1p3 t1p4 t2 t2p1");
});

test("numbers given to new words stay when they have been recorded, and more comes between them", () => {
  const once = TALKS.toSpliced(1, 0, ["Interpreter", "One moment."]);
  const ledger = recorded([spoken(once)], LEDGER);
  assert.equal(ids(once, ledger), ids(once));
  const twice = once.toSpliced(1, 0, ["Guest", "What?"]).toSpliced(3, 0, ["Guest", "Ah."]);
  assert.equal(ids(twice, ledger), "t1 t1p1 t1p2 t1p3 t1za t1zap1 t1a t1ap1 t1b t1bp1 t2 t2p1 t2p2 t3 t3p1");
});

test("an edited paragraph keeps its address and is a problem, wherever the edit is", () => {
  for (const edited of ["Trade has shrunk.", "Something else entirely."]) {
    const turns = TALKS.with(1, ["Guest", "Thank you.", edited]);
    assert.equal(ids(turns), ids(TALKS));
    assert.deepEqual(problems(turns), ["changed talks#t2p2"]);
  }
});

test("an edited label is one problem, and its paragraphs keep their addresses", () => {
  const turns = TALKS.with(1, ["Visitor", "Thank you.", "Trade has grown."]);
  assert.equal(ids(turns), ids(TALKS));
  assert.deepEqual(problems(turns), ["changed talks#t2"]);
});

test("a removed paragraph is a problem, and its number is given to nothing else", () => {
  const turns = TALKS.with(0, ["Host", "Welcome.", "Please."]);
  assert.equal(ids(turns), "t1 t1p1 t1p3 t2 t2p1 t2p2 t3 t3p1");
  assert.deepEqual(problems(turns), ["gone talks#t1p2"]);
});

test("a removed turn is one problem with its paragraphs", () => {
  const [problem] = settle(LEDGER, published([spoken(TALKS.toSpliced(1, 1))]), NO_DECISIONS).problems;
  assert.equal(problem?.kind, "gone");
  assert.deepEqual(
    problem.paragraphs.map(({ at }) => at),
    ["t2p1", "t2p2"],
  );
  assert.equal(problem.after, 5);
});

test("a label that takes over published paragraphs is a problem, though no word has changed", () => {
  const turns: Spoken[] = [["Host", "Welcome."], ["Interpreter", "The agenda is long.", "Please."], ...TALKS.slice(1)];
  assert.equal(ids(turns), "t1 t1p1 t1a t1p2 t1p3 t2 t2p1 t2p2 t3 t3p1");
  assert.deepEqual(problems(turns), ["speaker t1p2 t1p3"]);
  const accepted = decided({ changed: ["talks#t1p2", "talks#t1p3"] });
  const ledger = recorded([spoken(turns)], LEDGER, accepted);
  assert.equal(ids(turns, ledger), ids(turns));
  assert.deepEqual(recorded([spoken(turns)], ledger), ledger);
  const notices = settle(ledger, published([spoken(turns)]), NO_DECISIONS).addresses.get("talks")?.turns[1]?.paragraphs;
  assert.deepEqual(notices?.[0]?.notices, [{ day: "2026-12-01", what: "speaker" }]);
});

test("words that were edited further on and come under another label are a problem of words alone", () => {
  const turns = TALKS.with(0, ["Host", "Welcome.", "The agenda is long."]).toSpliced(1, 0, ["Interpreter", "Please."]);
  const words = spoken(turns);
  const edited = words.turns[1]?.paragraphs[0];
  assert.ok(edited);
  edited.hash = "0123456789";
  const { problems: found } = settle(LEDGER, published([words]), NO_DECISIONS);
  assert.deepEqual(
    found.map((problem) => [problem.kind, "entry" in problem && fullAddress(problem.entry)]),
    [["changed", "talks#t1p3"]],
  );
});

test("several new paragraphs stay before the withdrawn one that is after them by its number", () => {
  const rest = TALKS.slice(1);
  const ledger = recorded(
    [spoken([["Host", "Welcome.", "Please."], ...rest])],
    LEDGER,
    decided({ withdrawn: ["talks#t1p2"] }),
  );
  const turns: Spoken[] = [["Host", "Welcome.", "A.", "B.", "C.", "Please."], ...rest];
  const { meetings } = recorded([spoken(turns)], ledger);
  assert.deepEqual(
    meetings.get("talks")?.turns[0]?.paragraphs.map(({ at }) => at),
    ["t1p1", "t1p1a", "t1p1b", "t1p1c", "t1p2", "t1p3"],
  );
});

test("a title or day that the page prints otherwise is a problem of the meeting", () => {
  const renamed = spoken(TALKS, "talks", "2024-02-22 Talks");
  assert.deepEqual(
    settle(LEDGER, published([renamed]), NO_DECISIONS).problems.map(({ kind }) => kind),
    ["changed"],
  );
});

test("an accepted change is on record with its day and the hash of the words before it", () => {
  const turns = TALKS.with(1, ["Guest", "Thank you.", "Trade has shrunk."]);
  const ledger = recorded([spoken(turns)], LEDGER, decided({ changed: ["talks#t2p2"] }));
  const before = LEDGER.meetings.get("talks")?.turns[1]?.paragraphs[1];
  const after = ledger.meetings.get("talks")?.turns[1]?.paragraphs[1];
  assert.deepEqual(after?.changes, [{ day: "2026-12-01", was: before?.hash }]);
  assert.equal(after.opening, "Trade has shrunk.");
  const { addresses } = settle(ledger, published([spoken(turns)]), NO_DECISIONS);
  assert.deepEqual(addresses.get("talks")?.turns[1]?.paragraphs[1]?.notices, [{ day: "2026-12-01", what: "words" }]);
});

test("of words that came under another label, moved and changed twice, each mark says what happened on its day", () => {
  const days = ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"];
  const host = [
    ["Welcome.", "The agenda is long.", "Please.", "Thank you."],
    ["Thank you.", "Welcome.", "The agenda is long.", "Please."],
    ["Thanks.", "Welcome.", "The agenda is long.", "Please."],
    ["Many thanks.", "Welcome.", "The agenda is long.", "Please."],
  ].map((words) => spoken([["Host", ...words], ["Guest", "Trade has grown."], ...TALKS.slice(2)]));
  const ledger = host.reduce(
    (before, words, step) =>
      recorded([words], before, { ...decided({ changed: ["talks#t2p1"] }), day: days[step] ?? "" }),
    LEDGER,
  );
  const { addresses } = settle(ledger, published(host.slice(-1)), NO_DECISIONS);
  assert.deepEqual(addresses.get("talks")?.turns[0]?.paragraphs[0], {
    id: "t2p1",
    notices: ["speaker", "order", "words", "words"].map((what, at) => ({ day: days[at], what })),
  });
});

test("withdrawn words leave their address and day behind, after what they followed", () => {
  const turns = TALKS.with(0, ["Host", "Welcome.", "Sit.", "Please."]).toSpliced(1, 1);
  const paragraph = recorded(
    [spoken(TALKS.with(0, ["Host", "Welcome.", "Please."]))],
    LEDGER,
    decided({ withdrawn: ["talks#t1p2"] }),
  );
  const ledger = recorded([spoken(turns)], paragraph, decided({ withdrawn: ["talks#t2"] }));
  const { addresses } = settle(ledger, published([spoken(turns)]), NO_DECISIONS);
  assert.equal(ids(turns, ledger), "t1 t1p1 t1p1a t1p3 t3 t3p1");
  assert.deepEqual(addresses.get("talks")?.withdrawn, [
    { id: "t1p2", day: "2026-12-01", after: "t1p1a" },
    { id: "t2", day: "2026-12-01", after: "t1p3" },
    { id: "t2p1", day: "2026-12-01", after: "t1p3" },
    { id: "t2p2", day: "2026-12-01", after: "t1p3" },
  ]);
});

test("withdrawn words that stand in the transcript are a problem until they are restored, and keep their address", () => {
  const without = TALKS.with(0, ["Host", "Welcome.", "Please."]);
  const ledger = recorded([spoken(without)], LEDGER, decided({ withdrawn: ["talks#t1p2"] }));
  assert.equal(ids(TALKS, ledger), ids(TALKS));
  const settled = settle(ledger, published([spoken(TALKS)]), NO_DECISIONS);
  assert.deepEqual(
    settled.problems.map(({ kind }) => kind),
    ["standing"],
  );
  assert.deepEqual(recorded([spoken(TALKS)], ledger, decided({ restored: ["talks#t1p2"] })), LEDGER);
});

test("other words in the place of withdrawn ones get a number of their own", () => {
  const without = TALKS.with(0, ["Host", "Welcome.", "Please."]);
  const ledger = recorded([spoken(without)], LEDGER, decided({ withdrawn: ["talks#t1p2"] }));
  const others = TALKS.with(0, ["Host", "Welcome.", "Short.", "Please."]);
  assert.equal(ids(others, ledger).slice(0, 19), "t1 t1p1 t1p1a t1p3 ");
});

test("a withdrawn meeting that is there again is one problem, and comes back whole", () => {
  const ledger = recorded([], LEDGER, decided({ withdrawn: ["talks"] }));
  const settled = settle(ledger, published([spoken(TALKS)]), NO_DECISIONS);
  assert.deepEqual(
    settled.problems.map((problem) => [problem.kind, "entry" in problem ? fullAddress(problem.entry) : ""]),
    [["standing", "talks"]],
  );
  assert.deepEqual(recorded([spoken(TALKS)], ledger, decided({ restored: ["talks"] })), LEDGER);
});

test("words that come under another turn of the same label have the same speaker, and are no problem", () => {
  const parted = TALKS.toSpliced(
    0,
    1,
    ["Host", "Welcome."],
    ["Moderator", "One moment."],
    ["Host", "The agenda is long.", "Please."],
  );
  assert.deepEqual(problems(parted), []);
  assert.equal(ids(parted).slice(0, 31), "t1 t1p1 t1a t1ap1 t1b t1p2 t1p3");
});

const SWAPPED = TALKS.with(0, ["Host", "Welcome.", "Please.", "The agenda is long."]);

test("swapped paragraphs keep their addresses, and are a problem of order, not of words that are gone", () => {
  assert.equal(ids(SWAPPED), "t1 t1p1 t1p3 t1p2 t2 t2p1 t2p2 t3 t3p1");
  assert.deepEqual(problems(SWAPPED), ["reordered talks#t1p2"]);
});

test("swapped turns keep their addresses, and are one problem of order", () => {
  const turns = [TALKS[1], TALKS[0], TALKS[2]].filter((turn) => turn !== undefined);
  assert.equal(ids(turns), "t2 t2p1 t2p2 t1 t1p1 t1p2 t1p3 t3 t3p1");
  assert.deepEqual(problems(turns), ["reordered talks#t2p1 talks#t2p2"]);
});

test("a paragraph that moved to a turn of its own keeps its address, and its turn stays where its other words are", () => {
  const turns: Spoken[] = [
    ["Host", "Welcome.", "The agenda is long."],
    ...TALKS.slice(1),
    ["Guest", "So?"],
    ["Host", "Please."],
  ];
  assert.equal(ids(turns), "t1 t1p1 t1p2 t2 t2p1 t2p2 t3 t3p1 t4 t4p1 t5 t1p3");
  assert.deepEqual(problems(turns), ["reordered talks#t1p3"]);
});

test("a turn that moved under another label is gone, and its paragraphs are one problem of order and one of the label", () => {
  const turns: Spoken[] = [["Visitor", "Thank you.", "Trade has grown."], ...TALKS.toSpliced(1, 1)];
  assert.equal(ids(turns), "t0a t2p1 t2p2 t1 t1p1 t1p2 t1p3 t3 t3p1");
  assert.deepEqual(problems(turns), ["reordered talks#t2p1 talks#t2p2", "speaker t2p1 t2p2", "gone talks#t2"]);
});

test("an order that is meant is recorded at what moved, is told on its page, and holds from then on", () => {
  const ledger = recorded([spoken(SWAPPED)], LEDGER, decided({ changed: ["talks#t1p2"] }));
  const settled = settle(ledger, published([spoken(SWAPPED)]), NO_DECISIONS);
  assert.deepEqual(settled.problems, []);
  assert.deepEqual(settled.addresses.get("talks")?.turns[0]?.paragraphs[2], {
    id: "t1p2",
    notices: [{ day: "2026-12-01", what: "order" }],
  });
});

test("a decision about an address where nothing has happened is not accepted", () => {
  const decisions = decided({ changed: ["talks#t1p1"], withdrawn: ["talks#t1p2", "talks"] });
  assert.equal(settle(LEDGER, published([spoken(TALKS)]), decisions).accepted.size, 0);
});

test("fifteen hundred turns, all of them the same few words, are settled in well under a second", () => {
  const many = Array.from({ length: 1500 }, (_, n): Spoken => [n % 2 ? "A" : "B", "Yes.", "No.", `Point ${n % 7}.`]);
  const ledger = recorded([spoken(many)]);
  const edited = many.flatMap((turn, n): Spoken[] =>
    n % 3 === 0 ? [] : n % 5 === 0 ? [turn, ["C", "Well?"]] : [turn],
  );
  const start = performance.now();
  settle(ledger, published([spoken(edited)]), NO_DECISIONS);
  assert.ok(performance.now() - start < 1000);
});

/** Turns of a few speakers with words that differ, then cut and mended at will. */
const texts = fc.uniqueArray(
  fc.string({ minLength: 1, unit: "grapheme-ascii" }).filter((text) => text.trim() === text),
  { maxLength: 30 },
);
const shape = fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), fc.integer({ min: 1, max: 4 })), {
  minLength: 1,
  maxLength: 12,
});

function turnsOf(words: readonly string[], shapes: readonly (readonly [string, number])[]): Spoken[] {
  let at = 0;
  return shapes.map(([label, count], n): Spoken => [
    label,
    ...Array.from({ length: count }, () => `${n} ${words[at++] ?? `filler ${at}`}`),
  ]);
}

const repeating = fc.array(
  fc.tuple(
    fc.constantFrom("A", "B"),
    fc.array(fc.constantFrom("Yes.", "No.", "Thank you."), { minLength: 1, maxLength: 3 }),
  ),
  { minLength: 1, maxLength: 8 },
);

test("whatever is put in or taken out, every paragraph that is left keeps its address", () => {
  fc.assert(
    fc.property(texts, shape, fc.array(fc.nat(5), { minLength: 200, maxLength: 200 }), (words, shapes, choices) => {
      const old = turnsOf(words, shapes);
      const ledger = recorded([spoken(old)]);
      const before = new Map(addressed(ledger, spoken(old)).map(([id, text]) => [text, id]));
      let at = 0;
      const choose = () => choices[at++] ?? 5;
      const now = old.flatMap(([label, ...paragraphs], n): Spoken[] => {
        const kept = paragraphs
          .filter(() => choose() > 1)
          .flatMap((text) => (choose() === 0 ? [text, `new ${n} ${text}`] : [text]));
        const turn: Spoken[] = kept.length > 0 || choose() > 0 ? [[label, ...kept]] : [];
        return choose() === 0 ? [...turn, ["New", `quite new ${n}`]] : turn;
      });
      const after = addressed(ledger, spoken(now));
      for (const [id, text] of after) if (id.includes("p") && before.has(text)) assert.equal(id, before.get(text));
      assert.equal(new Set(after.map(([id]) => id)).size, after.length);
    }),
  );
});

test("turns put in anywhere, even the very same ones, break no promise", () => {
  fc.assert(
    fc.property(
      repeating,
      fc.array(fc.tuple(fc.nat(20), fc.constantFrom("Yes.", "Well.")), { maxLength: 4 }),
      (shapes, put) => {
        const old = shapes.map(([label, paragraphs]): Spoken => [label, ...paragraphs]);
        const now = put.reduce((turns, [at, text]) => turns.toSpliced(at % (turns.length + 1), 0, ["New", text]), old);
        assert.deepEqual(settle(recorded([spoken(old)]), published([spoken(now)]), NO_DECISIONS).problems, []);
      },
    ),
  );
});

test("what is recorded gives the same addresses as before it was, and is read back as written", () => {
  fc.assert(
    fc.property(repeating, repeating, (first, second) => {
      const turns = (shapes: typeof first) => shapes.map(([label, paragraphs]): Spoken => [label, ...paragraphs]);
      const ledger = recorded([spoken(turns(first))]);
      const now = spoken(turns(second));
      const entries = [...ledger.meetings.values()].flatMap(entriesOf).map(fullAddress);
      const all = {
        ...NO_DECISIONS,
        day: "2026-12-01",
        changed: new Set(entries),
        withdrawn: new Set(entries),
        restored: new Set(entries),
      };
      const settled = settle(ledger, published([now]), all);
      assert.deepEqual(settled.problems, []);
      const again = reread(settled.ledger);
      assert.deepEqual(addressed(again, now), addressed(ledger, now));
      assert.deepEqual(reread(again), again);
      const quiet = settle(again, published([now]), NO_DECISIONS);
      assert.deepEqual([quiet.problems, quiet.ledger], [[], again]);
    }),
  );
});
