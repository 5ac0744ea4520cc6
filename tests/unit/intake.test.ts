import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readContent } from "../../src/collections/content.ts";
import { Intake, type Outcome, revisedNote } from "../../src/intake/index.ts";
import { eventPage, plainPage, savedPage, specialPage } from "../fixtures/transcript/pages.ts";
import { contentFolder } from "../support/content-folder.ts";

const content = await readContent("content");
const BODY = [
  "<p><b>President of Russia Vladimir Putin:</b> Good afternoon, all of you who came.</p>",
  "<p><b>Anna Petrova:</b> We are glad to be here today.</p>",
  "<p><b>Vladimir Putin:</b> Then let us begin with what matters most.</p>",
];
const TEXT = [
  "President of Russia Vladimir Putin: Good afternoon, all of you who came.",
  "Anna Petrova: We are glad to be here today.",
  "Vladimir Putin: Then let us begin with what matters most.",
];

const intake = (more = {}) => new Intake(content, { today: "2026-12-01", by: null, source: null, ...more });
const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), saved: "2026-11-30" });

const accepted = (outcome: Outcome) => (outcome.is === "accepted" ? outcome.accepted : assert.fail(outcome.is));

/** Why a file is refused: where, and the code. */
const refused = (outcome: Outcome): string[] =>
  outcome.is === "refused"
    ? outcome.faults.map((fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.code}`)
    : assert.fail(outcome.is);

/** How a file is here already: `id same`. */
const here = (outcome: Outcome): string => (outcome.is === "here" ? `${outcome.id} ${outcome.same}` : outcome.is);

test("a saved page comes in as it is, with a note of its address and of the day it was saved", () => {
  const page = file("page.html", savedPage(BODY));
  const { id, files, account, doubts } = accepted(intake({ by: 'Ann "A." Editor' }).take(page));
  assert.equal(id, "2015-05-05-sochi");
  assert.deepEqual(
    files.map(({ path }) => path),
    ["transcripts/2015-05-05-sochi.html", "meetings/2015-05-05-sochi.md"],
  );
  assert.equal(files[0]?.content, page.bytes);
  assert.equal(
    files[1]?.content,
    '---\nsource: http://en.kremlin.ru/events/president/news/1\ncaptured: { day: 2026-11-30, by: "Ann \\"A.\\" Editor" }\nadded: 2026-12-01\n---\n',
  );
  assert.deepEqual(account, [
    "May 5, 2015, Sochi, “A meeting”",
    "Vladimir Putin: 2 turns, 15 words",
    "Anna Petrova: 1 turn, 7 words",
  ]);
  assert.deepEqual(
    doubts.map(({ code }) => code),
    [],
  );
});

test("a text comes in with the address that is said, or none", () => {
  const text = file("a.txt", specialPage(TEXT));
  assert.match(String(accepted(intake().take(text)).files[1]?.content), /^source: not located$/m);
  const said = intake({ source: "http://en.kremlin.ru/events/president/news/9" }).take(text);
  assert.match(
    String(accepted(said).files[1]?.content),
    /^source: http:\/\/en\.kremlin\.ru\/events\/president\/news\/9$/m,
  );
});

test("the id is day and place, by the id that the place has; without a place the title; a number follows where it is taken", () => {
  const taking = intake();
  const ids = [
    specialPage(TEXT, "May 5, 2015, The Kremlin, Moscow"),
    specialPage(["President of Russia Vladimir Putin: Quite another speech was held here."], "May 5, 2015, Moscow"),
    specialPage(["President of Russia Vladimir Putin: And a third one was held without a place."], "May 5, 2015"),
  ].map((text, i) => accepted(taking.take(file(`${i}.txt`, text))).id);
  assert.deepEqual(ids, ["2015-05-05-moscow", "2015-05-05-moscow-2", "2015-05-05-a-meeting"]);
});

test("an id that has been given to a meeting, or has been, is not given again", () => {
  const text = specialPage(
    ["President of Russia Vladimir Putin: A speech in Kazan of the same day."],
    "February 21, 2024, Kazan",
  );
  assert.equal(accepted(intake().take(file("a.txt", text))).id, "2024-02-21-kazan-2");
});

test("a file that is here already is told, byte for byte", () => {
  const path = "content/transcripts/2024-02-21-kazan.txt";
  const again = { path, bytes: readFileSync(path), saved: "2026-11-30" };
  assert.equal(here(intake().take(again)), "2024-02-21-kazan bytes");
});

test("a page that is here in another form is told, and one that comes in twice in one call", () => {
  const taking = intake();
  assert.equal(here(taking.take(file("a.html", savedPage(BODY)))), "accepted");
  assert.equal(here(taking.take(file("b.txt", specialPage(TEXT)))), "2015-05-05-sochi words");
  assert.equal(here(taking.take(file("c.txt", plainPage(TEXT)))), "2015-05-05-sochi words");
  assert.equal(here(taking.take(file("d.html", savedPage(BODY)))), "2015-05-05-sochi bytes");
});

test("of a page that comes in twice in one call with other words the later is refused", () => {
  const taking = intake();
  taking.take(file("a.html", savedPage(BODY)));
  const revised = savedPage(BODY).replace("We are glad", "We are very glad");
  assert.deepEqual(refused(taking.take(file("b.html", revised))), ["b.html:1:1 page-twice"]);
});

test("an address is the same with another protocol, view, end or fragment", () => {
  for (const address of [
    "https://en.kremlin.ru/events/president/news/1/",
    "http://en.special.kremlin.ru/events/president/news/1#x",
    "http://special.kremlin.ru/events/president/news/1/print",
    "http://www.kremlin.ru/events/president/news/1/copy/#x",
  ]) {
    const taking = intake({ source: address });
    taking.take(file("a.html", savedPage(BODY)));
    const other = specialPage(
      ["President of Russia Vladimir Putin: Nothing of the other words is here."],
      "May 6, 2015, Sochi",
    );
    assert.deepEqual(refused(taking.take(file("b.txt", other))), ["b.txt:1:1 page-twice"], address);
  }
});

test("another meeting of the same day is no revision of the first", () => {
  const taking = intake();
  taking.take(file("a.txt", specialPage(TEXT)));
  const other = [
    "President of Russia Vladimir Putin: Good afternoon, all of you who came.",
    "Vladimir Putin: We speak of something else here.",
    "Vladimir Putin: And of a third thing at some length.",
  ];
  assert.equal(here(taking.take(file("b.txt", specialPage(other)))), "accepted");
});

test("what cannot be read is refused with its errors, by line and column", () => {
  assert.deepEqual(refused(intake().take(file("a.html", "<p>Hello.</p>"))), ["a.html:1:4 unknown-view"]);
});

/** Five paragraphs of five words, each with its number; those of `others` say something else. */
const five = (others: readonly number[] = []) =>
  [1, 2, 3, 4, 5].map((n) => `Vladimir Putin: ${others.includes(n) ? "Others stand" : "This is"} as sentence ${n}.`);

test("two texts of one day are of one page where three in five of their paragraphs are the same", () => {
  const outcome = (...others: number[]) => {
    const taking = intake();
    taking.take(file("a.txt", specialPage(five())));
    return taking.take(file("b.txt", specialPage(five(others)))).is;
  };
  assert.deepEqual([outcome(1, 2), outcome(1, 2, 3)], ["refused", "accepted"]);
});

test("what a text shares with another of its day is counted of the shorter, without its short paragraphs and its lede", () => {
  const outcome = (one: string[], other: string[]) => {
    const taking = intake();
    taking.take(file("a.txt", specialPage(one)));
    return taking.take(file("b.txt", specialPage(other))).is;
  };
  assert.equal(outcome(five(), five().slice(0, 2)), "refused");
  assert.equal(outcome(five().slice(0, 2), five()), "refused");
  const short = ["Vladimir Putin: Good afternoon, dear friends.", "Vladimir Putin: Thank you very much."];
  assert.equal(outcome([...short, ...five().slice(0, 1)], [...short, ...five([1]).slice(0, 1)]), "accepted");
  assert.equal(outcome(five().slice(0, 2), five([1]).slice(0, 2)), "accepted");
});

test("of two meetings of one day each is known again", () => {
  const taking = intake();
  const texts = [five(), five([1, 2, 3, 4, 5])];
  texts.forEach((text, i) => taking.take(file(`${i}.txt`, specialPage(text))));
  const again = texts.map((text, i) => here(taking.take(file(`${i}-plain.txt`, plainPage(text)))));
  assert.deepEqual(again, ["2015-05-05-sochi words", "2015-05-05-sochi-2 words"]);
});

test("the address that a page gives itself goes before the one that is said", () => {
  const said = intake({ source: "http://a.example/2" }).take(file("a.html", savedPage(BODY)));
  assert.match(
    String(accepted(said).files[1]?.content),
    /^source: http:\/\/en\.kremlin\.ru\/events\/president\/news\/1$/m,
  );
});

test("an id that the ledger knows is given no more, even where its transcript is not there", () => {
  const transcripts = content.transcripts.filter(({ id }) => id !== "2024-02-21-kazan");
  const taking = new Intake({ ...content, transcripts }, { today: "2026-12-01", by: null, source: null });
  const text = specialPage(TEXT, "February 21, 2024, Kazan");
  assert.equal(accepted(taking.take(file("a.txt", text))).id, "2024-02-21-kazan-2");
});

test("of a file that is refused its errors are told, and not what is doubtful besides", () => {
  const text = plainPage([...TEXT, "Leo Tolstoy: a great writer.", "Vladimir Putin:"]);
  assert.deepEqual(refused(intake().take(file("a.txt", text))), ["a.txt:9:1 label-without-speech"]);
});

const ORIGIN = { source: null, captured: { day: "2026-11-30", by: null }, today: "2026-12-01" };

/** An archive of these files, and its intake on a later day. */
const archiveOf = async (files: Record<string, string>) =>
  new Intake(await readContent(contentFolder(files)), { today: "2026-12-01", by: "Ann", source: null });

const NOTE =
  "---\nsource: http://en.kremlin.ru/events/president/news/1\ncaptured: { day: 2026-01-02 }\nadded: 2026-01-01\n---\n";
const HELD = { "transcripts/2015/a.html": savedPage(BODY), "meetings/a.md": NOTE };
const REVISED = savedPage(BODY).replace("We are glad", "We are very glad");

test("of a page that is here with other words what differs is told, and where both files go", async () => {
  const taking = await archiveOf({ ...HELD, "captures/a/2025-01-01.html": savedPage(["<p><b>Putin:</b> No.</p>"]) });
  const page = file("b.html", REVISED);
  const outcome = taking.take(page);
  assert.deepEqual(outcome.is === "revised" && outcome.revised, {
    ...{ id: "a", path: "b.html", bytes: page.bytes, doubts: [] },
    changes: [
      {
        before: { label: "Anna Petrova", text: "We are glad to be here today." },
        after: { label: "Anna Petrova", text: "We are very glad to be here today." },
      },
    ],
    earlier: { from: "transcripts/2015/a.html", to: "captures/a/2026-01-02.html" },
    to: "transcripts/2015/a.html",
    origin: {
      source: "http://en.kremlin.ru/events/president/news/1",
      captured: { day: "2026-11-30", by: "Ann" },
      today: "2026-12-01",
    },
  });
});

test("a page that was revised may come in another form, with what is doubtful in it", async () => {
  const text = specialPage([...TEXT, "Leo Tolstoy: a great writer."]);
  const outcome = (await archiveOf(HELD)).take(file("b.txt", text));
  assert.ok(outcome.is === "revised");
  const { earlier, to, doubts, origin } = outcome.revised;
  assert.deepEqual([earlier.to, to, origin.source], ["captures/a/2026-01-02.html", "transcripts/2015/a.txt", null]);
  assert.deepEqual(
    doubts.map((doubt) => `${doubt.file} ${doubt.code}`),
    ["b.txt possible-label"],
  );
});

test("a page is known by the address in the note of its meeting, whatever its words and day", async () => {
  const files = { "transcripts/a.txt": specialPage(TEXT), "meetings/a.md": NOTE };
  const other = savedPage(["<p><b>Vladimir Putin:</b> Nothing of it is the same.</p>"], { date: "May 6, 2015" });
  const outcome = (await archiveOf(files)).take(file("b.html", other));
  assert.equal(outcome.is === "revised" ? outcome.revised.id : outcome.is, "a");
});

test("the capture of what stands has the day of its capture, else the day on which it came in, else none is made", async () => {
  const day = async (note: string) => {
    const outcome = (await archiveOf({ ...HELD, "meetings/a.md": note })).take(file("b.html", REVISED));
    return outcome.is === "revised" ? outcome.revised.earlier.to : refused(outcome).join();
  };
  assert.equal(await day("---\nadded: 2026-01-01\n---\n"), "captures/a/2026-01-01.html");
  assert.equal(await day(""), "b.html:1:1 capture-day");
});

test("only what was saved on a later day takes the place of what stands", async () => {
  for (const saved of ["2026-01-01", "2026-01-02"]) {
    const early = { ...file("b.html", REVISED), saved };
    assert.deepEqual(refused((await archiveOf(HELD)).take(early)), ["b.html:1:1 not-later"], saved);
  }
  const later = { ...file("b.html", REVISED), saved: "2026-01-03" };
  assert.equal((await archiveOf(HELD)).take(later).is, "revised");
});

test("what the page said on the day of an earlier capture is here already", async () => {
  const files = {
    ...HELD,
    "captures/a/2025-01-01.html": REVISED,
    "captures/a/2024-01-01.txt": specialPage(["Question: Why?"]),
  };
  const outcome = (await archiveOf(files)).take(file("b.html", `${REVISED}\n`));
  assert.deepEqual(outcome, { is: "kept", path: "b.html", id: "a", day: "2025-01-01" });
});

test("a page that was revised comes in once in one call: the same again is here, and a third wording is refused", async () => {
  const taking = await archiveOf(HELD);
  assert.equal(taking.take(file("b.html", REVISED)).is, "revised");
  assert.equal(here(taking.take(file("c.html", REVISED))), "a bytes");
  assert.equal(here(taking.take(file("d.html", `${REVISED}\n`))), "a words");
  const third = REVISED.replace("very glad", "most glad");
  assert.deepEqual(refused(taking.take(file("e.html", third))), ["e.html:1:1 page-twice"]);
});

test("an id has the name of the place alone, whatever has come in from there before", async () => {
  const date = "May 5, 2015, The Kremlin, Moscow";
  const taking = await archiveOf({ "transcripts/a.txt": specialPage(TEXT, date) });
  const other = specialPage(
    ["President of Russia Vladimir Putin: A speech of quite another day."],
    date.replace("5", "6"),
  );
  assert.equal(accepted(taking.take(file("b.txt", other))).id, "2015-05-06-moscow");
});

test("a report in which nobody speaks is known in every view, and is not another of its day", () => {
  const report = "The two of them went for a walk along the shore of the sea.";
  const taking = intake();
  const lede = `<p>${report}</p>`;
  assert.equal(here(taking.take(file("a.html", savedPage([], { lede })))), "accepted");
  const views = { plain: plainPage([]), event: eventPage([]) };
  for (const [name, text] of Object.entries(views)) {
    const same = text.replace("Vladimir Putin met with people.", report);
    assert.equal(here(taking.take(file(`${name}.txt`, same))), "2015-05-05-sochi words", name);
  }
  assert.equal(here(taking.take(file("b.txt", plainPage([])))), "accepted");
});

test("the note of a page that was revised keeps all that the editor has written, whatever its form", () => {
  const end = "captured: { day: 2026-11-30 }\nrevised: 2026-12-01\n---\n";
  const written: [note: string | null, revised: string][] = [
    [null, `---\n${end}`],
    ["A note without a header.\n\nOf two paragraphs.\n", `---\n${end}A note without a header.\n\nOf two paragraphs.\n`],
    ["---\n---\nA note.\n", `---\n${end}A note.\n`],
    ["\ufeff--- \ntitle: A # so named\n---\t\nA\n---\nB\n", `---\ntitle: A # so named\n${end}A\n---\nB\n`],
    ["---\r\ntitle: A\r\n---\r\nA\r\n", `---\ntitle: A\n${end}A\n`.replaceAll("\n", "\r\n")],
    ["---\ntitle: A\n---", `---\ntitle: A\n${end}`],
  ];
  for (const [note, revised] of written) assert.equal(revisedNote(note, ORIGIN), revised);
});

test("the note of a page that was revised has the later capture, and an address where it had none", () => {
  const note = "---\ncaptured: { day: 2020-01-01, by: Bob }\nrevised: 2021-01-01\nadded: 2020-01-02\n---\n";
  const captured = { day: "2026-11-30", by: "Ann" };
  assert.equal(
    revisedNote(note, { ...ORIGIN, captured }),
    "---\ncaptured: { day: 2026-11-30, by: Ann }\nrevised: 2026-12-01\nadded: 2020-01-02\n---\n",
  );
  const source = "http://en.kremlin.ru/events/president/news/1";
  const sourceOf = (before: string) => /^source: (.+)$/m.exec(revisedNote(before, { ...ORIGIN, source }))?.[1];
  assert.equal(sourceOf("---\ntitle: A\n---\n"), source);
  assert.equal(sourceOf("---\nsource: not located\n---\n"), source);
  assert.equal(sourceOf("---\nsource: http://a.example/1\n---\n"), "http://a.example/1");
});

test("addresses that differ in what they ask for are of two pages", () => {
  const text = (n: number) =>
    `---\ntitle: Talk ${n}\ndate: 2015-05-0${n}\nsource: https://example.org/page?id=${n}\n---\nMayor Anna Petrova: Talk ${n}.\n`;
  const taking = intake();
  assert.deepEqual(
    [1, 2].map((n) => here(taking.take(file(`${n}.txt`, text(n))))),
    ["accepted", "accepted"],
  );
});
