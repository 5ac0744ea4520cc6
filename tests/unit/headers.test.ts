import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "astro/zod";
import { readFrontMatter } from "../../src/collections/front-matter.ts";
import { nearest } from "../../src/collections/nearest.ts";
import * as schemas from "../../src/collections/schemas.ts";

const SCHEMA = z.strictObject({ title: z.string(), terms: z.array(z.string()).default([]) });

const read = (text: string) => readFrontMatter(text, SCHEMA);
const told = (text: string): string =>
  read(text)
    .messages.map(({ line, column, severity, text: why, hint }) => `${line}:${column} ${severity}\n${why}\n${hint}`)
    .join("\n");

const words: [what: string, header: string, ...says: (string | RegExp)[]][] = [
  ["a reference", "title: *Sport*", "2:8 error", "YAML takes * before a value", "quotation marks"],
  ["a name for others to refer to", "title: &x Sport", "2:11 error", "YAML takes & before a value"],
  ["an & with a space", "title: & x", "2:8 error", "YAML takes & and *"],
  ["a type", "title: !foo x", "2:8 error", "the name of its type"],
  ["a known type", "title: !!binary aGk=", "2:17 error", "the name of its type"],
  ["a sign that YAML keeps", "title: @home", "2:8 error", "keeps the sign", "quotation marks"],
  ["a second colon", "title: Sport: all", "2:8 error", "a colon with a space", "quotation marks"],
  ["a field that is indented", "title: A\n terms: [b]", "2:8 error", "begin every field at the left edge"],
  ["an open bracket", "title: A\nterms: [a", "a bracket is opened", "Close it"],
  ["a closed bracket too many", "title: A\nterms: [a]]", "3:11 error", "a bracket is closed"],
  ["an open quotation mark", "title: 'A", "a quotation mark is opened", "Close it"],
  ["a backslash", 'title: "A\\q"', "\\ begins a code"],
  ["words after a quotation", 'title: "A" b', "2:12 error", "behind the closing quotation mark"],
  ["a list on the line of its field", "title: A\nterms: - a", "3:8 error", "Begin it on the line below"],
  ["a line without a colon", "title: A\nterms", "names no field"],
  ["a tab", "title: A\nterms:\n\t- a", "4:1 error", "indented with a tab"],
  ["a field twice", "title: A\nterms: []\ntitle: B", "4:1 error", "a second time"],
  ["three dots", "title: A\n...\nterms: []", "three dots"],
  ["a field's name that is a list", "title: A\n? [a]\n: b", "3:3 error", "a field's name is a list"],
  ["a directive", "%YAML 1.1", "error", "has no meaning"],
  ["a remark that cuts a value short", "title: Meeting #5", "2:15 warning", "does not read what stands behind #"],
  ["a header that is a list", "- a", "2:1 error", "The header: must be fields with their names, and YAML reads a list"],
  ["a header that is one word", "title:x", "2:1 error", "YAML reads words here"],
  ["a title that is a list", "title: [a]", "2:1 error", "title: must be words, and YAML reads a list", "brackets"],
  ["a title that is a number", "title: 2024", "the number 2024", 'quotation marks: "2024"'],
  ["a title that is a truth", "title: false", "“no”", '"false"'],
  ["a title that is fields", "title: { a: b }", "fields with names", "braces"],
  ["a title left empty", "title:", "title: is left empty"],
  ["a missing title", "terms: []", "2:1 error", "title: is missing"],
  ["terms that are one word", "title: A\nterms: sport", "must be a list", "terms: [sport]"],
  ["a term that is a number", "title: A\nterms:\n  - a\n  - 5", "5:5 error", "terms.1: must be words"],
  ["a field mistyped", "title: A\ntersm: [a]", "3:1 error", "there is no field", "meant to be terms"],
  ["two fields that nobody knows", "title: A\nx: 1\ny: 2", "3:1 error", "4:1 error", "The fields are title, terms"],
  ["the prototype's name", "title: A\n__proto__: { x: 1 }", "3:1 error", "no field of this name"],
  ["a constructor", "title: A\nconstructor: 1", "3:1 error", "no field of this name"],
  ["a bomb", "title: A\na: &a [x, x]\nb: &b [*a, *a]", "3:7 error", "4:7 error"],
  ["a hundred thousand brackets", `title: ${"[".repeat(90_000)}`, "error"],
  ["a hundred thousand characters", `title: ${"x".repeat(100_001)}`, "1:1 error", "longer than 100,000"],
];

for (const [what, header, ...says] of words) {
  test(`${what} in a header is told in words for people`, () => {
    const report = told(`---\n${header}\n---\n`);
    for (const part of says) assert.ok(report.includes(String(part)), `${String(part)} in:\n${report}`);
    assert.doesNotMatch(report, /Invalid|expected|received|Unrecognized|mapping|scalar|undefined|\[object/i);
  });
}

test("a bracket in brackets, and a fault in each of two lines, are told once a line", () => {
  const { messages } = read("---\ntitle: A: b: c\nterms: @x\n---\n");
  assert.deepEqual(
    messages.map(({ line }) => line),
    [2, 3],
  );
});

for (const opening of ["\n---", "—", "--", "----", " ---"]) {
  test(`a header that opens with ${JSON.stringify(opening)} is refused, and not printed as a note`, () => {
    const { data, messages } = read(`${opening}\ntitle: A\n---\nText.`);
    assert.equal(data, null);
    assert.match(messages[0]?.text ?? "", /first line is not ---/);
  });
}

test("a file without a header is a note", () => {
  const { body, bodyLine } = read("Text, with a --- in it.\n\n---\n\nMore.");
  assert.match(body, /^Text/);
  assert.equal(bodyLine, 1);
});

for (const [name, end] of [
  ["LF", "\n"],
  ["CRLF", "\r\n"],
  ["CR", "\r"],
] as const) {
  test(`a header with the line ends ${name} is read, and the note's lines are counted`, () => {
    const { data, body, bodyLine, messages } = read(["---", "title: A", "---", "", "Text."].join(end));
    assert.deepEqual(messages, []);
    assert.deepEqual(data, { title: "A", terms: [] });
    assert.equal(body, "\n\nText.");
    assert.equal(bodyLine, 3);
  });
}

test("a note of more than 100,000 characters is refused", () => {
  assert.match(told(`---\ntitle: A\n---\n${"x ".repeat(60_000)}`), /The note is longer/);
});

const BAD = [
  null,
  5,
  true,
  "",
  "x",
  [],
  ["x"],
  [5, 6, 7],
  [900, 0],
  { a: 1 },
  [{ a: 1 }],
  "2026-02-30",
  "http://",
  " ",
];

test("whatever stands in whatever field, the words are not the schema library's", () => {
  for (const schema of [schemas.meetingNote, schemas.speaker, schemas.place, schemas.topic, schemas.about]) {
    for (const field of Object.keys(schema.shape)) {
      for (const value of BAD) {
        const { messages } = readFrontMatter(`---\n${JSON.stringify(field)}: ${JSON.stringify(value)}\n---\n`, schema);
        for (const { text, hint } of messages) {
          assert.match(text, /^\S.+: (?:is|must|there is) .+\.$/);
          assert.doesNotMatch(
            `${text}${hint}`,
            /Invalid|expected|received|Unrecognized|Too (?:small|big)|undefined|something else/,
          );
        }
      }
    }
  }
});

const ADDRESSES: [address: string, good: boolean][] = [
  ["https://example.org/a?b=c#d", true],
  ["http://en.kremlin.ru/", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["ftp://example.org/", false],
  ["//example.org/", false],
  ["example.org", false],
  ["https://me:secret@example.org/", false],
  ["https://me@example.org/", false],
  ["https://example.org/a b", false],
];

for (const [address, good] of ADDRESSES) {
  test(`${address} ${good ? "may" : "may not"} stand in a field for an address`, () => {
    const value = JSON.stringify(address);
    const fields = [
      readFrontMatter(`---\nsource: ${value}\n---\n`, schemas.meetingNote),
      readFrontMatter(`---\nname: A\nsources: [${value}]\n---\n`, schemas.speaker),
      readFrontMatter(`---\npublisherUrl: ${value}\n---\n`, schemas.about),
      readFrontMatter(`---\nlicenceUrl: ${value}\n---\n`, schemas.about),
    ];
    for (const { messages } of fields) assert.equal(messages.length === 0, good, JSON.stringify(messages));
  });
}

test("an office's years may be numbers or days, and nothing else", () => {
  const office = (from: string) =>
    readFrontMatter(`---\nname: A\noffices: [{ title: B, from: ${from} }]\n---\n`, schemas.speaker);
  assert.equal(office("1999").data?.offices[0]?.from, "1999");
  assert.equal(office("2000-05-07").messages.length, 0);
  for (const from of ["[1999]", "19", "2000-13-01", "1999.5", "yes", "{ a: b }"]) {
    assert.match(office(from).messages[0]?.text ?? "", /offices\.0\.from: must be a year or a day/, from);
  }
});

test("the nearest name is one that few letters part from what was written", () => {
  assert.equal(nearest("titel", ["title", "terms"]), "title");
  assert.equal(nearest("Topics", ["topics", "places"]), "topics");
  assert.equal(nearest("speeches", ["speakers", "topics"]), null);
  assert.equal(nearest("x".repeat(1000), ["title"]), null);
  assert.equal(nearest("a", []), null);
});
