import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPage, plainPage } from "../../tests/fixtures/transcript/pages.ts";
import { readTranscript, type Settled } from "./index.ts";

const PUTIN = "President of Russia Vladimir Putin: Good afternoon.";

/** What is read, and told, when something is settled; speech as `label: paragraphs`. */
function read(source: string, ...settled: Settled[]) {
  const { transcript, messages, unmet } = readTranscript(source, undefined, settled);
  assert.ok(transcript, JSON.stringify(messages));
  return {
    turns: transcript.turns.map(({ label, paragraphs }) => [label, ...paragraphs.map(({ text }) => text)]),
    speakers: transcript.turns.map(({ speaker }) => speaker),
    other: transcript.other.map(({ kind, text }) => [kind, text]),
    captions: transcript.captions.map(({ text }) => text),
    codes: messages.map(({ code }) => code),
    unmet,
  };
}

test("words that the reader takes for speech are a label where the editor has settled it, and nothing is told then", () => {
  const page = plainPage([PUTIN, "Ruslan: No.", "All right."]);
  assert.deepEqual(read(page).codes, ["possible-label"]);
  const { turns, codes } = read(page, { line: 6, words: "Ruslan", as: "label" });
  assert.deepEqual(turns, [
    ["President of Russia Vladimir Putin", "Good afternoon."],
    ["Ruslan", "No.", "All right."],
  ]);
  assert.deepEqual(codes, []);
});

test("a label that is settled names whom the editor says", () => {
  const page = plainPage([PUTIN, "Question: Why?", "Vladimir Putin: So be it."]);
  const { speakers, codes } = read(page, { line: 6, words: "Question", as: "label", speaker: "Anna Petrova" });
  assert.deepEqual(speakers, ["Vladimir Putin", "Anna Petrova", "Vladimir Putin"]);
  assert.deepEqual(codes, []);
});

test("what the reader takes for a label is speech where the editor has settled it", () => {
  const page = plainPage([PUTIN, "Leo Tolstoy: Great words.", "Yes."]);
  assert.equal(read(page).turns.length, 2);
  const { turns, codes } = read(page, { line: 6, words: "Leo Tolstoy", as: "speech" });
  assert.deepEqual(turns, [
    ["President of Russia Vladimir Putin", "Good afternoon.", "Leo Tolstoy: Great words.", "Yes."],
  ]);
  assert.deepEqual(codes, []);
});

test("a label in the run of a paragraph is one, or none, as the editor has settled", () => {
  const page = plainPage([PUTIN, "Anna Petrova: Yes.", "Vladimir Putin: Is it? Anna Petrova: It is. Ruslan: No."]);
  const { turns } = read(
    page,
    { line: 7, words: "Anna Petrova", as: "speech" },
    { line: 7, words: "Ruslan", as: "label" },
  );
  assert.deepEqual(turns.slice(2), [
    ["Vladimir Putin", "Is it? Anna Petrova: It is."],
    ["Ruslan", "No."],
  ]);
});

test("a paragraph is a quotation set apart, a heading, a stage direction or the page's own words where it is settled", () => {
  for (const as of ["pullquote", "heading", "stage", "narrative"] as const) {
    const { turns, other } = read(plainPage([PUTIN, "We can.", "We shall."]), { line: 6, words: "We can.", as });
    assert.deepEqual(turns, [["President of Russia Vladimir Putin", "Good afternoon.", "We shall."]]);
    assert.deepEqual(other, [[as, "We can."]]);
  }
});

test("a text that breaks off, and one in which nobody speaks, are told no more where the editor has settled their words", () => {
  const broken = eventPage([PUTIN], { tail: [] });
  assert.deepEqual(read(broken).codes, ["no-end"]);
  assert.deepEqual(read(broken, { line: 7, words: "Good afternoon.", as: "speech" }).codes, []);
  const report = plainPage(["He said nothing."]);
  assert.deepEqual(read(report).codes, ["no-speech"]);
  assert.deepEqual(read(report, { line: 4, words: "Vladimir Putin met", as: "narrative" }).codes, []);
});

test("what the reader takes for the page's own is speech where the editor has settled it", () => {
  const page = plainPage([PUTIN, "* * *", "The President also saw a school."]);
  assert.deepEqual(read(page).codes, ["possible-speech"]);
  const { turns, codes } = read(page, { line: 7, words: "The President also", as: "speech" });
  assert.deepEqual(turns, [
    ["President of Russia Vladimir Putin", "Good afternoon.", "The President also saw a school."],
  ]);
  assert.deepEqual(codes, []);
});

test("a line that is taken for a caption, a counter, a list or the end matter is speech where it is settled", () => {
  const caption = eventPage([PUTIN, "The delegation has arrived and", "Vladimir Putin with people", "Yes."]);
  assert.deepEqual(read(caption).captions.includes("Vladimir Putin with people"), true);
  assert.ok(
    !read(caption, { line: 9, words: "Vladimir Putin", as: "speech" }).captions.includes("Vladimir Putin with people"),
  );
  const counter = eventPage([PUTIN, "This year we have built", "4 of 7", "Vladimir Putin with people in Sochi."]);
  const spoken = read(counter, { line: 9, words: "4 of 7", as: "speech" }).turns.flat().join(" ");
  assert.match(spoken, /This year we have built 4 of 7|4 of 7/);
  const list = eventPage([PUTIN, "For this there is an", "Additional", "Visit to Sochi", "May 5, 2015"]);
  assert.match(read(list, { line: 9, words: "Additional", as: "speech" }).turns.flat().join(" "), /Additional/);
});

test("what is settled about words that the line does not have is given back, and nothing else is read otherwise", () => {
  const page = plainPage([PUTIN, "Yes."]);
  const lost: Settled = { line: 6, words: "No", as: "label" };
  const beyond: Settled = { line: 60, words: "Yes", as: "label" };
  assert.deepEqual(read(page, lost, beyond), { ...read(page), unmet: [lost, beyond] });
});

test("white space in settled words is any, and a sign that means something in a pattern is itself", () => {
  const { turns } = read(plainPage([PUTIN, "A.\u00a0Petrova (in Russian): Yes."]), {
    line: 6,
    words: "A. Petrova (in Russian)",
    as: "label",
  });
  assert.deepEqual(turns[1], ["A.\u00a0Petrova (in Russian)", "Yes."]);
});
