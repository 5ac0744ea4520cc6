import assert from "node:assert/strict";
import { test } from "node:test";
import { readTalk, type Settled, type Talk } from "./index.ts";

const HEADER = ["---", "title: A talk", "date: 2024-05-01", "place: Astana", "---", ""];
const TALK: Talk = {
  title: { text: "A talk", line: 2, column: 8 },
  date: { text: "2024-05-01", line: 3, column: 7 },
  place: { text: "Astana", line: 4, column: 8 },
  speakers: ["Olga Norberg", "Question", "Pelé"].map((text, i) => ({ text, line: 5, column: 1 + i })),
  bodyLine: 6,
};

function read(body: readonly string[], talk: Partial<Talk> = {}, settled: readonly Settled[] = []) {
  const reading = readTalk([...HEADER, ...body].join("\n"), { ...TALK, ...talk }, undefined, settled);
  assert.ok(reading.transcript, JSON.stringify(reading.messages));
  const { turns, other } = reading.transcript;
  return {
    ...reading,
    transcript: reading.transcript,
    turns: turns.map(({ label, paragraphs }) => [label, ...paragraphs.map(({ text }) => text)]),
    names: turns.map(({ speaker, role, note }) => [speaker, role, note]),
    other: other.map(({ kind, text }) => [kind, text]),
    codes: reading.messages.flatMap(({ code }) => (code === "silent-speaker" ? [] : [code])),
  };
}

test("title, day and place are those of the header, and every line of it is accounted for", () => {
  const { transcript, codes } = read(["Olga Norberg: Yes."]);
  const { form, title, date, place, spans } = transcript;
  assert.deepEqual([form, title?.text, date.iso, place?.text], ["talk", "A talk", "2024-05-01", "Astana"]);
  assert.deepEqual(
    spans.map(({ kind, line }) => `${line} ${kind}`),
    ["1 furniture", "2 title", "3 date", "4 place", "5 furniture", "7 label", "7 speech"],
  );
  assert.deepEqual(codes, []);
});

test("a line that opens with a name of the header is a label, with an office or a note before its colon", () => {
  const { turns, names } = read([
    "Olga Norberg, Prime Minister of Norway: One.",
    "Two: as they say.",
    "Pelé (in Portuguese): Three.",
    "Question: Four?",
    "Olga Norberg: Five.",
  ]);
  assert.deepEqual(turns, [
    ["Olga Norberg, Prime Minister of Norway", "One.", "Two: as they say."],
    ["Pelé (in Portuguese)", "Three."],
    ["Question", "Four?"],
    ["Olga Norberg", "Five."],
  ]);
  assert.deepEqual(names[0], ["Olga Norberg", "Prime Minister of Norway", null]);
  assert.deepEqual(names[1], ["Pelé", null, "in Portuguese"]);
});

test("where the header names the speakers nothing else is a label, however it looks, and nothing is told", () => {
  const { turns, codes } = read([
    "Olga Norberg: One.",
    "President of Russia Vladimir Putin: Two.",
    "Anna Petrova. Hello.",
    "Olga Norberg: One. Two? And a second question: Three. President of Russia Vladimir Putin: Four.",
  ]);
  assert.deepEqual(turns, [
    ["Olga Norberg", "One.", "President of Russia Vladimir Putin: Two.", "Anna Petrova. Hello."],
    ["Olga Norberg", "One. Two? And a second question: Three. President of Russia Vladimir Putin: Four."],
  ]);
  assert.deepEqual(codes, []);
});

test("where it names nobody, labels are told by their looks", () => {
  const { turns } = read(["President of Norway Olga Norberg: One.", "Ivan Petrov: Two.", "Olga Norberg: Three."], {
    speakers: null,
  });
  assert.deepEqual(
    turns.map(([label]) => label),
    ["President of Norway Olga Norberg", "Ivan Petrov", "Olga Norberg"],
  );
});

test("headings, stage directions, glosses and what is left out are what their signs say", () => {
  const { transcript, turns, other } = read([
    "# Part one",
    "Olga Norberg: One [of two]. (Laughter.)",
    "(Applause.)",
    "<…>",
    "## Part two",
    "Olga Norberg: Two.",
  ]);
  assert.deepEqual(turns, [
    ["Olga Norberg", "One [of two]. (Laughter.)"],
    ["Olga Norberg", "Two."],
  ]);
  assert.deepEqual(other, [
    ["heading", "Part one"],
    ["stage", "(Applause.)"],
    ["elision", "<…>"],
    ["heading", "Part two"],
  ]);
  assert.deepEqual(
    transcript.turns[0]?.paragraphs[0]?.spans.map(({ kind }) => kind),
    ["gloss", "stage"],
  );
});

test("what the editor settles goes before what the text says", () => {
  const settled: Settled[] = [
    { line: 8, words: "Guest", as: "label", speaker: "Ivan Petrov" },
    { line: 60, words: "Guest", as: "label" },
  ];
  const { turns, names, unmet } = read(["Olga Norberg: One.", "Guest: Two."], {}, settled);
  assert.deepEqual(turns, [
    ["Olga Norberg", "One."],
    ["Guest", "Two."],
  ]);
  assert.equal(names[1]?.[0], "Ivan Petrov");
  assert.deepEqual(unmet, [settled[1]]);
});

test("a text without speech, and a label without any, are told as everywhere", () => {
  assert.deepEqual(
    readTalk([...HEADER, "Olga Norberg:"].join("\n"), { ...TALK, speakers: null }).messages.map(({ code }) => code),
    ["label-without-speech"],
  );
  assert.deepEqual(
    readTalk(HEADER.join("\n"), { ...TALK, speakers: null }).messages.map(({ code }) => code),
    ["no-speech"],
  );
});

test("a speaker of the header whom no line names is told at the name, for the words may stand under another's", () => {
  const { messages } = readTalk(
    [...HEADER, "Olga Norberg: One.", "Question, please: Two?", "Pele: Three."].join("\n"),
    TALK,
  );
  assert.deepEqual(
    messages.map(({ code, line, column }) => [code, line, column]),
    [["silent-speaker", 5, 3]],
  );
});
