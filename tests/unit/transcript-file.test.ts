import assert from "node:assert/strict";
import { test } from "node:test";
import { readTranscriptFile } from "../../src/collections/transcript-file.ts";
import { plainPage, savedPage } from "../fixtures/transcript/pages.ts";

const BODY = ["Ann Lee, Chair: Good afternoon. (Laughter.)", "Bob Moe: It is."];
const HEADER = ["title: A talk", "date: 2021-05-01", "speakers: [Ann Lee, Bob Moe]"];

const talk = (header: readonly string[], body: readonly string[] = BODY, end = "\n"): string =>
  ["---", ...header, "---", ...body, ""].join(end);

const bytesOf = (text: string | Uint8Array) => (typeof text === "string" ? new TextEncoder().encode(text) : text);
const read = (text: string | Uint8Array, path = "a.txt") => readTranscriptFile({ path, bytes: bytesOf(text) });

/** What is told of a file: `line:column severity code`. */
const told = (text: string | Uint8Array, path?: string): string[] =>
  read(text, path).messages.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`);

/** A text in UTF-16 with its mark, the low byte first. */
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));

test("a text with a header is read with what the header says, and its lines are those of the file", () => {
  const header = [
    ...HEADER,
    "place: Astana",
    "source: https://www.akorda.kz/en/1",
    "publisher: Akorda",
    "licenceUrl: https://creativecommons.org/licenses/by/4.0/",
  ];
  for (const [end, mark] of [
    ["\n", ""],
    ["\r\n", "\ufeff"],
  ] as const) {
    const { transcript, messages, address, rights, page } = read(mark + talk(header, BODY, end));
    assert.deepEqual(messages, []);
    assert.ok(transcript);
    const { title, date, place, turns, other } = transcript;
    assert.deepEqual(other, []);
    assert.deepEqual([title?.text, date.iso, place?.text], ["A talk", "2021-05-01", "Astana"]);
    assert.deepEqual([title?.lines[0], date.lines[0], place?.lines[0]], [2, 3, 5]);
    assert.deepEqual(
      turns.map(({ speaker, paragraphs }) => [speaker, ...paragraphs.map(({ text, lines }) => [text, ...lines])]),
      [
        ["Ann Lee", ["Good afternoon. (Laughter.)", 10, 10]],
        ["Bob Moe", ["It is.", 11, 11]],
      ],
    );
    assert.equal(address, "https://www.akorda.kz/en/1");
    assert.deepEqual(rights, {
      ...{ publisher: "Akorda", publisherUrl: undefined },
      ...{ licence: undefined, licenceUrl: "https://creativecommons.org/licenses/by/4.0/" },
    });
    assert.equal(page, null);
  }
});

test("without an address, rights, place and speakers a header says nothing of them", () => {
  for (const source of [[], ["source: not located"]]) {
    const { transcript, address, rights } = read(talk([...HEADER.slice(0, 2), ...source]));
    assert.deepEqual([transcript?.place, address, rights], [null, null, null]);
    assert.deepEqual(
      transcript?.turns.map(({ speaker }) => speaker),
      ["Ann Lee", "Bob Moe"],
    );
  }
});

test("each of the fields for rights alone makes them the text's own", () => {
  const fields = ["publisher: A", "publisherUrl: https://a.example/", "licence: B", "licenceUrl: https://b.example/"];
  for (const field of fields) {
    const { rights } = read(talk([...HEADER, field]));
    const [name = "", value = ""] = field.split(/: (.+)/);
    assert.deepEqual({ ...rights }, { ...NO_RIGHTS, [name]: value });
  }
});

const NO_RIGHTS = { publisher: undefined, publisherUrl: undefined, licence: undefined, licenceUrl: undefined };

const wrong: [what: string, text: string, ...says: string[]][] = [
  ["a day that the calendar has not", talk(["title: A", "date: 2021-02-30"]), "3:1 error front-matter"],
  ["no title", talk(["date: 2021-02-03"]), "2:1 error front-matter"],
  ["a field that nobody knows", talk([...HEADER, "colour: red"]), "5:1 error front-matter"],
  ["nobody as speakers", talk(["title: A", "date: 2021-02-03", "speakers: []"]), "4:1 error front-matter"],
  ["another language", talk([...HEADER, "language: ru"]), "5:1 error front-matter"],
  ["an address that is none, once", talk([...HEADER, "source: example.org"]), "5:1 error front-matter"],
  ["an address with a password", talk([...HEADER, "licenceUrl: https://a:b@c.d/"]), "5:1 error front-matter"],
  [
    "four faults at once",
    talk(["title: A", "date: May", "publisherUrl: x", "licence: ''", "speakers: Ann"]),
    "3:1 error front-matter",
    "4:1 error front-matter",
    "5:1 error front-matter",
    "6:1 error front-matter",
  ],
  ["that it is not closed", "---\ntitle: A\ndate: 2021-02-03\nAnn Lee: Yes.\n", "1:1 error front-matter"],
  ["a label without speech", talk(HEADER, [...BODY, "Ann Lee:"]), "8:1 error label-without-speech"],
];

for (const [what, text, ...says] of wrong) {
  test(`of a text with a header ${what} is told by its line, and nothing is read`, () => {
    assert.deepEqual(told(text).sort(), says);
    assert.equal(read(text).transcript, null);
  });
}

test("what YAML does not read of a header is a warning, and the text is read", () => {
  const text = talk(["title: Meeting #5", ...HEADER.slice(1)]);
  assert.deepEqual(told(text), ["2:15 warning front-matter"]);
  assert.equal(read(text).transcript?.title?.text, "Meeting");
});

test("a fence with white space behind it opens a header", () => {
  assert.equal(read(talk(HEADER).replace("---", "--- \t")).transcript?.title?.text, "A talk");
});

test("dashes open a header in a text alone, and at its very beginning", () => {
  assert.deepEqual(told(talk(HEADER), "a.html"), ["1:1 error unknown-view"]);
  assert.deepEqual(told(`\n${talk(HEADER)}`), ["2:1 error unknown-view"]);
  assert.deepEqual(told(plainPage(["Vladimir Putin: Yes.", "---", "Vladimir Putin: No."])), []);
});

const PAGE = savedPage(["<p><b>Vladimir Putin:</b> Good afternoon – all of you.</p>"]);

test("a saved page is read by its ending, with a mark before it too, and gives its address", () => {
  for (const text of [PAGE, `\ufeff${PAGE}`]) {
    const { transcript, messages, page, address, rights } = read(text, "a.html");
    assert.deepEqual([messages, page, rights], [[], PAGE, null]);
    assert.equal(transcript?.turns[0]?.paragraphs[0]?.text, "Good afternoon – all of you.");
    assert.equal(address, "http://en.kremlin.ru/events/president/news/1");
  }
  assert.deepEqual(told(PAGE, "a.txt"), ["1:1 error unknown-view"]);
});

test("a page in another encoding is told at its first byte that is none of UTF-8, and nothing of it is read", () => {
  const windows = Uint8Array.from(Buffer.from(PAGE.replace("•", "\u0095").replace("–", "\u0096"), "latin1"));
  const column = PAGE.split("\n")[1]?.indexOf("•") ?? 0;
  for (const path of ["a.html", "a.txt"]) {
    assert.deepEqual(told(windows, path), [`2:${column + 1} error not-utf-8`]);
    assert.deepEqual(told(utf16(PAGE), path), ["1:1 error not-utf-8"]);
    assert.deepEqual([read(windows, path).transcript, read(windows, path).address], [null, null]);
  }
  assert.deepEqual(told("", "a.html"), ["1:1 error empty-file"]);
  assert.deepEqual(told(new Uint8Array(10_000_001).fill(0x61), "a.html"), ["1:1 error too-large"]);
});
