import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { paragraphRows } from "../../src/archive/rows.ts";
import { verdict } from "../../src/search/page/check-answer.ts";
import type { Checked } from "../../src/search/worker/checked.ts";
import { Checker } from "../../src/search/worker/checker.ts";
import { pastedQuotations } from "../support/pasted.ts";
import { changedQuotations, type Planted } from "../support/planted.ts";
import { seeded } from "../support/phrases.ts";
import { openedOf } from "../support/search-engine.ts";
import { storedContent } from "../support/stored-content.ts";

const FIXTURES = "tests/fixtures/quotation";

const archive = buildArchive(await storedContent("content"));
const rows = paragraphRows(archive);
const checker = new Checker(await openedOf(archive));

const json = async <T>(name: string): Promise<T> => JSON.parse(await readFile(`${FIXTURES}/${name}`, "utf8")) as T;

const passagesOf = (checked: Checked) => (checked.kind === "checked" ? checked.passages : []);

const placesOf = (checked: Checked): string[] =>
  passagesOf(checked).flatMap(({ paragraphs, also }) => [
    ...paragraphs.map(({ meeting, paragraph }) => `meetings/${meeting.id}/#${paragraph.id}`),
    ...also.map(({ meeting, id }) => `meetings/${meeting.id}/#${id}`),
  ]);

for (const { about, text, says, at, shows } of pastedQuotations()) {
  test(`a pasted quotation is answered: ${about}`, async () => {
    const checked = await checker.check(text);
    assert.equal(verdict(checked), says);
    const places = passagesOf(checked).flatMap(({ paragraphs }) =>
      paragraphs.map(({ meeting, paragraph }) => `${meeting.id}#${paragraph.id}`),
    );
    assert.deepEqual(places, at);
    const claims = passagesOf(checked).flatMap((passage) => passage.claims);
    assert.equal(claims.length, shows.filter((part) => part.startsWith("Not ")).length);
  });
}

test("of 1,000 true quotations with one thing changed none is called word for word, and every change is shown", async () => {
  const planted = await json<Planted[]>("planted.json");
  assert.equal(planted.length, 1000);
  for (const { text, of, was, is } of planted) {
    const checked = await checker.check(text);
    const differences = passagesOf(checked).flatMap((passage) => passage.differences);
    assert.ok(placesOf(checked).includes(of), text);
    const shown = differences.filter((each) => each.of === "words");
    assert.ok(shown.length > 0, text);
    const [wasWords, isWords] = [was, is].map(lettersOf);
    assert.ok(
      shown.some(
        ({ quoted, record }) =>
          includes(lettersOf(record.text), wasWords) ||
          includes(isWords, lettersOf(quoted.text)) ||
          includes(lettersOf(quoted.text), isWords),
      ),
      `${text}\n${JSON.stringify(shown)}`,
    );
  }
});

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const includes = (text: string | undefined, part: string | undefined): boolean =>
  text !== undefined && part !== undefined && part !== "" && ` ${text} `.includes(` ${part} `);

/** Words, the part of them that is changed, and how many of 300 are found. All were, on these five. */
const FOUND: [words: number, part: number, found: number][] = [
  [12, 0.1, 300],
  [25, 0.4, 298],
];

for (const [size, part, least] of FOUND) {
  test(`finds quotations of ${size} words with ${part * 100} percent of them changed`, async () => {
    const quotations = changedQuotations(rows, { count: 300, size, part, random: seeded(4) });
    let found = 0;
    for (const { text, of } of quotations) if (placesOf(await checker.check(text)).includes(of)) found += 1;
    assert.ok(found >= least, `${found} of ${quotations.length}`);
  });
}

test("every paragraph is quoted word for word by itself", async () => {
  for (const { meeting, paragraph, text } of rows) {
    const checked = await checker.check(text);
    if (checked.kind === "short" || checked.kind === "long") continue;
    assert.equal(verdict(checked), "Word for word.", text);
    assert.ok(placesOf(checked).includes(`meetings/${meeting}/#${paragraph}`), text);
  }
});

test("the same words elsewhere are told", async () => {
  const checked = await checker.check("President of Russia Vladimir Putin: I am very happy to see you.");
  const [passage, ...others] = passagesOf(checked);
  assert.ok(passage && others.length === 0);
  const places = placesOf(checked);
  const all = rows.filter(({ text }) => text.includes("I am very happy to see you")).map(({ path }) => path);
  assert.ok(all.length > 1);
  assert.deepEqual(places.toSorted(), all.toSorted());
});

test("no more words are looked for than tell the passage", async () => {
  const opened = await openedOf(archive);
  const { engine } = opened;
  const positionsOf = engine.positionsOf.bind(engine);
  let asked = 0;
  engine.positionsOf = (entries) => {
    asked += 1;
    return positionsOf(entries);
  };
  const [long] = rows.filter(({ text }) => text.length > 600);
  assert.equal(verdict(await new Checker(opened).check(long?.text ?? "")), "Word for word.");
  assert.ok(asked <= 3, `${asked} words`);
});

test("what is too long says how long it may be", async () => {
  const checked = await checker.check("trade ".repeat(1000));
  assert.equal(verdict(checked), "Too long to check at once: 6,000 characters, and 4,000 can be. Check it in parts.");
});

test("no text is left without an answer", async () => {
  for (const text of [
    "",
    "…",
    "“”",
    "[…]",
    "“ … ”",
    "!!! ??? ...",
    "a b c d e",
    "“[x] [y] [z] [w] [v]”",
    "'".repeat(50),
    "1 2 3 4 5 6 7",
  ]) {
    assert.ok(["short", "checked"].includes((await checker.check(text)).kind), text);
  }
});

test("the words shown are those of the record, each in what it is", async () => {
  const text = "and it increased by 34.4 percent … In the first four months of [last] year";
  const [passage] = passagesOf(await checker.check(text));
  assert.ok(passage);
  const [paragraph] = passage.paragraphs;
  const whole = rows.find((row) => row.path === "meetings/2022-08-19-sochi/#t1p3")?.text;
  assert.equal(paragraph?.stretches.map((stretch) => stretch.text).join(""), whole);
  assert.deepEqual(
    paragraph?.stretches
      .filter(({ is }) => is === "different" || is === "omitted")
      .map((stretch) => [stretch.is, stretch.text]),
    [
      ["omitted", "in the past year."],
      ["different", "five"],
      ["omitted", "this"],
    ],
  );
});
