import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import turns from "../../tests/fixtures/transcript/turns.json" with { type: "json" };
import { decode, plain, readTranscript, type Transcript } from "./index.ts";

const MEETING = "Meeting with President of Kazakhstan Kassym-Jomart Tokayev";
const STATEMENTS =
  "Vladimir Putin and Kassym-Jomart Tokayev made statements for the media following the Russian-Kazakhstani talks.";

const TABLE = [
  ["2022-08-19-sochi", "event", "2022-08-19", "16:15", "Sochi", "page", MEETING, [5, 5, 2, 1]],
  ["2023-10-07-novo-ogaryovo", "event", "2023-10-07", "16:30", "Novo-Ogaryovo", "lede", MEETING, [6, 4]],
  [
    "2024-02-21-kazan",
    "special",
    "2024-02-21",
    null,
    "Kazan",
    "page",
    MEETING,
    [8, 3, 1, 3, 1, 7, 1, 2, 2, 1, 1, 2, 1],
  ],
  ["2024-07-03-astana", "special", "2024-07-03", null, "Astana", "page", MEETING, [6, 6, 1]],
  ["2024-11-27-astana", "plain", "2024-11-27", null, "Astana", "page", null, [34, 18]],
] as const;

function read(id: string): Transcript {
  const { text, messages } = decode(readFileSync(new URL(`../../content/transcripts/${id}.txt`, import.meta.url)));
  const { transcript, messages: found } = readTranscript(text);
  assert.deepEqual([...messages, ...found], []);
  assert.ok(transcript);
  return transcript;
}

const words = (printed: { text: string } | null): string | null => printed && plain(printed.text);

for (const [id, form, date, time, place, from, title, paragraphs] of TABLE) {
  test(`${id} has the form, date, time, place, title and paragraphs of the table`, () => {
    const transcript = read(id);
    assert.equal(transcript.form, form);
    assert.equal(transcript.date.iso, date);
    assert.equal(words(transcript.time), time);
    assert.equal(words(transcript.place), place);
    assert.equal(transcript.place?.from, from);
    assert.equal(words(transcript.title), title);
    assert.deepEqual(
      transcript.turns.map((turn) => turn.paragraphs.length),
      paragraphs,
    );
  });
}

for (const [id, expected] of Object.entries(turns)) {
  test(`${id} gives every paragraph to its speaker, from its first words to its last`, () => {
    const found = read(id).turns.map(({ speaker, paragraphs }) => ({ speaker, paragraphs: paragraphs.map(ends) }));
    assert.deepEqual(found, expected);
  });
}

function ends({ text }: { text: string }): string[] {
  const all = plain(text).split(" ");
  return [all.slice(0, 6).join(" "), all.slice(-6).join(" ")];
}

test("the fixture holds 24 turns and 121 paragraphs", () => {
  const all = Object.values(turns).flat();
  assert.equal(all.length, 24);
  assert.equal(all.flatMap(({ paragraphs }) => paragraphs).length, 121);
});

test("a label that breaks over two lines is one label, and its speech begins on the second", () => {
  const turn = read("2022-08-19-sochi").turns[1];
  assert.equal(turn?.label, "President of Kazakhstan Kassym-Jomart Tokayev");
  assert.deepEqual(turn.labelLines, [15, 15]);
  assert.equal(turn.role, "President of Kazakhstan");
  assert.equal(turn.speakerFrom, "same-page");
  assert.deepEqual(turn.paragraphs[0]?.lines, [16, 16]);
});

test("captions, headings, related pages and the tail are none of them speech", () => {
  const sochi = read("2022-08-19-sochi");
  assert.deepEqual(sochi.captions.map(words), [
    "With President of Kazakhstan Kassym-Jomart Tokayev. Photo by President of Kazakhstan Press Service",
  ]);
  assert.deepEqual(
    sochi.other.map(({ kind, text, after }) => [kind, text, after]),
    [
      ["heading", "Beginning of Russia-Kazakhstan talks", null],
      ["elision", "<…>", "t4p1"],
    ],
  );
  assert.deepEqual(
    [sochi.geography, sochi.topics, sochi.persons],
    [["Kazakhstan"], ["Foreign policy"], ["Tokayev Kassym-Jomart"]],
  );
  assert.deepEqual([sochi.sections, sochi.published], [["News", "Transcripts"], "August 19, 2022, 16:15"]);
  assert.deepEqual(read("2023-10-07-novo-ogaryovo").related, [
    { text: "Launch of Russian gas supplies to Uzbekistan via Kazakhstan", date: "October 7, 2023", lines: [21, 22] },
  ]);
});

test("laughter is a stage direction, words in square brackets are a gloss, and abbreviations are neither", () => {
  const inline = TABLE.flatMap(([id]) =>
    read(id).turns.flatMap((turn) =>
      turn.paragraphs.flatMap(({ n, text, spans }) =>
        spans.map(({ kind, start, end }) => [id, `t${turn.n}p${n}`, kind, plain(text.slice(start, end))]),
      ),
    ),
  );
  assert.deepEqual(inline, [
    ["2024-02-21-kazan", "t4p3", "gloss", "[GDP growth]"],
    ["2024-02-21-kazan", "t6p1", "stage", "(Laughter.)"],
    ["2024-07-03-astana", "t1p6", "gloss", "[the Collective Security Council]"],
  ]);
});

test("a page that leaves something out is an excerpt", () => {
  assert.deepEqual(
    TABLE.map(([id]) => read(id).elided),
    [true, true, false, false, false],
  );
});

test("the plain form's lede is its first paragraph", () => {
  assert.equal(words(read("2024-11-27-astana").lede), STATEMENTS);
});

test("names that the caller knows are evidence for the speaker", () => {
  const source = readFileSync(new URL("../../content/transcripts/2024-11-27-astana.txt", import.meta.url), "utf8");
  const known = { speakers: [{ names: ["Kassym-Jomart Tokayev"] }], places: [] };
  assert.deepEqual(
    readTranscript(source, known).transcript?.turns.map(({ speakerFrom }) => speakerFrom),
    ["known", "shape"],
  );
});
