import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPage, plainPage, specialPage } from "../../tests/fixtures/transcript/pages.ts";
import { FORMS, plain, readTranscript, type Known, type Transcript } from "./index.ts";

const PUTIN = "President of Russia Vladimir Putin: Good afternoon, colleagues,";

function read(source: string, known?: Known): Transcript {
  const { transcript, messages } = readTranscript(source, known);
  assert.ok(transcript, JSON.stringify(messages));
  return transcript;
}

const speech = ({ turns }: Transcript): string[] =>
  turns.flatMap(({ label, paragraphs }) => paragraphs.map(({ text }) => `${label}: ${plain(text)}`));

test("each view names its furniture, and no two open alike", () => {
  const openings = FORMS.map(({ furniture }) => furniture[0]);
  assert.equal(new Set(openings).size, FORMS.length);
  assert.deepEqual(
    FORMS.map(({ name }) => name),
    ["special", "event", "plain", "page"],
  );
});

test("the three views of one page give the same speech and the same facts", () => {
  const body = [PUTIN, "We begin.", "<…>"];
  const pages = [specialPage, eventPage, plainPage].map((page) => read(page(body)));
  const facts = pages.map(({ date, place, lede }) => [date.iso, place?.text, lede?.text]);
  assert.deepEqual(facts, Array(3).fill(["2015-05-05", "Sochi", "Vladimir Putin met with people."]));
  assert.equal(new Set(pages.map((page) => speech(page).join("\n"))).size, 1);
  assert.deepEqual(
    pages.map(({ elided }) => elided),
    [true, true, true],
  );
});

test("the breadcrumb may have any words", () => {
  for (const words of ["Documents /", "Transcripts   /", "Стенограммы /"]) {
    assert.ok(readTranscript(specialPage([PUTIN]).replace("Документ   /", words)).transcript);
  }
});

test("lines that pop-up notes have broken are one paragraph again", () => {
  const body = [
    PUTIN,
    "Today Nursultan Nazarbayev",
    ", Alexander Lukashenko",
    "and Serzh Sargsyan",
    "(by telephone) spoke about the Eurasian Economic Union",
    ".",
    "President of Afghanistan Hamid Karzai",
    "(retranslated): Thank you.",
    "Chairman of the Board of the Eurasian Economic Commission",
    "Tigran Sargsyan",
    ": Yes.",
  ];
  const transcript = read(eventPage(body));
  assert.deepEqual(speech(transcript), [
    "President of Russia Vladimir Putin: Good afternoon, colleagues,",
    "President of Russia Vladimir Putin: Today Nursultan Nazarbayev, Alexander Lukashenko and Serzh Sargsyan (by telephone) spoke about the Eurasian Economic Union.",
    "President of Afghanistan Hamid Karzai (retranslated): Thank you.",
    "Chairman of the Board of the Eurasian Economic Commission Tigran Sargsyan: Yes.",
  ]);
  assert.deepEqual(transcript.turns[0]?.paragraphs[1]?.lines, [8, 12]);
  assert.deepEqual(transcript.turns[2]?.labelLines, [15, 16]);
});

test("a quotation or an abbreviation after a broken line goes on with it, entries of a list do not", () => {
  const body = [
    `${PUTIN} as I told Dmitry Medvedev`,
    "“let us go” with the Agency for Strategic Initiatives",
    "(ASI).",
    "– roads",
    "– schools",
  ];
  assert.deepEqual(speech(read(eventPage(body))), [
    "President of Russia Vladimir Putin: Good afternoon, colleagues, as I told Dmitry Medvedev “let us go” with the Agency for Strategic Initiatives (ASI).",
    "President of Russia Vladimir Putin: – roads",
    "President of Russia Vladimir Putin: – schools",
  ]);
});

test("a paragraph that wants its full stop does not swallow the next one", () => {
  const body = [PUTIN, "We build the Angara rocke", "In the spacecraft segment we lead.", "Friends,", "let us begin."];
  assert.equal(speech(read(eventPage(body))).length, 5);
});

test("photographs, related pages and captions that repeat the title are taken out of the speech", () => {
  const body = [
    "1 of 2",
    "With people. Photo: TASS",
    PUTIN,
    "See also",
    "An earlier meeting",
    "March 29 − 30, 2015",
    "News of meetings",
    "Vladimir Putin at a meeting with people.",
    "2 of 2",
    "Vladimir Putin with people.",
    "Thank you.",
    "Additional",
    "All news about the trip",
  ];
  const transcript = read(eventPage(body));
  assert.deepEqual(
    transcript.captions.map(({ text }) => text),
    ["With people. Photo: TASS", "Vladimir Putin at a meeting with people.", "Vladimir Putin with people."],
  );
  assert.deepEqual(
    transcript.related.map(({ text, date }) => [text, date]),
    [
      ["An earlier meeting", "March 29 − 30, 2015"],
      ["News of meetings", null],
      ["All news about the trip", null],
    ],
  );
  assert.equal(speech(transcript).at(-1), "President of Russia Vladimir Putin: Thank you.");
});

test("a title without a date is of a list of other pages where one with a date follows, unless it is a sentence", () => {
  const among = (title: string): string[] =>
    read(eventPage([PUTIN, "We begin.", "See also", title, "A second paper", "May 5, 2014"])).related.map(
      ({ text }) => text,
    );
  assert.deepEqual(among("A first paper"), ["A first paper", "A second paper"]);
  assert.deepEqual(among("That was a paper."), []);
});

test("a counter before a comma or a small letter stands in a sentence that is open, and is spoken", () => {
  for (const after of [", as planned.", "people came."]) {
    const transcript = read(eventPage([PUTIN, "And of those we met in", "3 of 6", after]));
    assert.match(speech(transcript).join(" "), /3 of 6/);
    assert.deepEqual(transcript.captions, []);
  }
});

test("the date of the special view is one of its first fifteen printed lines", () => {
  const pageWith = (lines: number): string =>
    specialPage([PUTIN]).replace("Font size:", Array<string>(lines).fill("Font size:").join("\n\n"));
  assert.equal(read(pageWith(9)).date.iso, "2015-05-05");
  const { messages } = readTranscript(pageWith(10));
  assert.ok(messages.some(({ code }) => code === "no-date"));
});

test("a list of the tail that the page cuts short says so", () => {
  const tail = [
    "Geography",
    "Kazakhstan",
    "Persons",
    "Tokayev Kassym-Jomart",
    "2 more",
    "Publication status",
    "Text version",
  ];
  const { geography, persons, cutShort } = read(eventPage([PUTIN], { tail }));
  assert.deepEqual([geography, persons], [["Kazakhstan"], ["Tokayev Kassym-Jomart"]]);
  assert.deepEqual(cutShort, { geography: null, topics: null, persons: "2 more" });
});

test("a place is not taken from the caption, the title or a sentence where the page has no place line", () => {
  for (const line of ["1 of 2", "A meeting", "With people.", PUTIN, "* * *", "See also", "Beginning of the meeting"]) {
    assert.equal(read(eventPage([line, PUTIN], { facts: ["May 5, 2015", "16:15"] })).place, null);
  }
  for (const place of ["The Kremlin, Moscow", "Grand Hall near the Old River Port, 2 May Street"]) {
    assert.equal(read(eventPage([PUTIN], { facts: ["May 5, 2015", "16:15", place] })).place?.text, place);
  }
});

test("a place that only the lede names is derived from it, and nothing is when that is unsure", () => {
  const page = eventPage([PUTIN], { facts: ["May 5, 2015", "16:15"] });
  const placeOf = (lede: string, places: string[] = []): unknown => {
    const { place } = read(page.replace("Vladimir Putin met with people.", lede), { speakers: [], places });
    return place && [place.text, place.from];
  };
  assert.deepEqual(placeOf("Vladimir Putin met with Ivan Petrov in Novo-Ogaryovo."), ["Novo-Ogaryovo", "lede"]);
  assert.deepEqual(placeOf("The summit took place in St Petersburg. It was long."), ["St Petersburg", "lede"]);
  assert.equal(placeOf("They discussed the economic situation in Russia."), null);
  assert.equal(placeOf("Vladimir Putin visited Kazan to see the Games."), null);
  assert.deepEqual(placeOf("Vladimir Putin visited Kazan to see the Games.", ["Kazan", "Sochi"]), ["Kazan", "lede"]);
});
