import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readContent } from "../../src/collections/content.ts";
import { Intake, type Outcome } from "../../src/intake/index.ts";
import { plainPage, savedPage, specialPage } from "../fixtures/transcript/pages.ts";

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
