import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { figuresCsv } from "../../src/export/csv/figures.ts";
import { CSV } from "../../src/export/csv/index.ts";
import { paragraphsCsv } from "../../src/export/csv/paragraphs.ts";
import { cellParts, LONGEST_PART, partId } from "../../src/export/csv/table.ts";
import { turnsCsv } from "../../src/export/csv/turns.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { type Exported, exported, hostileArchive } from "../support/exported.ts";

type Row = Record<string, string>;

/** What Excel holds in a cell: https://support.microsoft.com/en-us/office/1672b34d-7043-467e-8e27-269d656771c3 */
const EXCEL = 32_767;

const rowsOf = (csv: string): Row[] => parse(csv, { columns: true, bom: true });
const five = await exported("content");
const ARCHIVES: Record<string, Exported> = { "the five": five, "hostile words": await hostileArchive() };
const TABLES = CSV.ofArchive ?? [];

for (const [name, { archive, edition }] of Object.entries(ARCHIVES)) {
  for (const { path, make, table } of TABLES) {
    test(`${name}: ${path} begins with a byte order mark, then doc_id and text, and has the columns that it describes`, () => {
      const csv = make(archive, edition);
      assert.ok(csv.startsWith("\ufeffdoc_id,text,"));
      const rows = rowsOf(csv);
      assert.ok(rows.length > 0);
      for (const row of rows)
        assert.deepEqual(
          Object.keys(row),
          table?.columns.map(([column]) => column),
        );
      assert.equal(new Set(rows.map((row) => row["doc_id"])).size, rows.length);
      assert.deepEqual(table?.key, ["doc_id"]);
      for (const { date = "" } of rows) assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
    });
  }
}

test("every row names the publisher and the licence", () => {
  for (const { make } of TABLES) {
    for (const row of rowsOf(make(five.archive, five.edition))) {
      assert.equal(row["publisher"], "Presidential Executive Office, website of the President of Russia");
      assert.equal(row["licence"], "https://creativecommons.org/licenses/by/4.0/");
    }
  }
});

test("an id tells the tenth paragraph from the first, and figures lead to their paragraph", () => {
  const paragraphs = rowsOf(paragraphsCsv(five.archive, five.edition));
  const tenth = paragraphs.filter(({ number }) => number === "1.10").map((row) => row["paragraph"]);
  assert.ok(tenth.length > 0);
  for (const id of tenth) assert.match(id ?? "", /#t1p10$/);
  const ids = new Set(paragraphs.map((row) => row["paragraph"]));
  for (const { paragraph = "" } of rowsOf(figuresCsv(five.archive, five.edition))) assert.ok(ids.has(paragraph));
  const turns = new Set(rowsOf(turnsCsv(five.archive, five.edition)).map((row) => row["turn"]));
  assert.deepEqual(new Set(paragraphs.map((row) => row["turn"])), turns);
});

test("what was said is told from glosses, stage directions and what the page left out, and its words are the archive's", async () => {
  const body =
    "Vladimir Putin: We grew by 3.5 percent [GDP growth]. (Laughter.) And [now] more.\n\nAnna Example: (Laughter.) Yes.";
  const { archive, edition } = await exported(contentFolder({ "transcripts/a.txt": specialView({ body }) }));
  assert.deepEqual(
    rowsOf(paragraphsCsv(archive, edition)).map(({ speech, words }) => [speech, words]),
    [
      ["We grew by 3.5 percent. And more.", "7"],
      ["Yes.", "1"],
    ],
  );
  const counted = rowsOf(paragraphsCsv(five.archive, five.edition)).map((row) => Number(row["words"]));
  const known = five.archive.meetings.flatMap(({ turns }) =>
    turns.flatMap(({ paragraphs }) => paragraphs.map(({ words }) => words)),
  );
  assert.deepEqual(counted, known);
});

test("a turn or paragraph that no cell holds comes in parts that joined give it, of which the first has its id", async () => {
  const long = `${"Good day to all. ".repeat(4000)}(Laughter.) End.`;
  const body = `Vladimir Putin: ${long}\n\nOne more.\n\nAnna Example: Yes.`;
  const { archive, edition } = await exported(contentFolder({ "transcripts/a.txt": specialView({ body }) }));
  const [first] = archive.meetings[0]?.turns ?? [];
  const whole = first?.paragraphs[0]?.text ?? assert.fail();
  assert.ok(whole.length > 2 * EXCEL);
  for (const [csv, unit] of [
    [turnsCsv(archive, edition), "turn"],
    [paragraphsCsv(archive, edition), "paragraph"],
  ] as const) {
    const rows = rowsOf(csv);
    for (const cell of rows.flatMap((row) => Object.values(row))) assert.ok(cell.length < EXCEL);
    const [id, parts] = [...Map.groupBy(rows, (row) => row[unit])][0] ?? assert.fail();
    assert.deepEqual(
      parts.map((row) => [row["doc_id"], row["part"]]),
      parts.map((_, at) => [at === 0 ? id : `${id}~${at + 1}`, String(at + 1)]),
    );
    const text = parts.map((row) => row["text"]).join("");
    assert.equal(text, unit === "turn" ? `${whole}\nOne more.` : whole);
    assert.equal(rows.at(-1)?.["part"], "1");
  }
  const said = rowsOf(paragraphsCsv(archive, edition)).filter((row) => row["paragraph"] === "a#t1p1");
  assert.equal(
    said.reduce((sum, { words }) => sum + Number(words), 0),
    4 * 4000 + 1,
  );
  assert.match(said.at(-1)?.["speech"] ?? "", /to all\. End\.$/);
});

test("a text is cut after a line, else after a word, and inside no character, and joined is what it was", () => {
  const line = `${"a".repeat(LONGEST_PART - 10)}\nb c`;
  assert.deepEqual(cellParts(`${line} ${"d".repeat(20)}`), [line.slice(0, LONGEST_PART - 9), `b c ${"d".repeat(20)}`]);
  assert.equal(cellParts("a".repeat(LONGEST_PART)).length, 1);
  const smileys = `a${"😀".repeat(LONGEST_PART)}`;
  for (const part of cellParts(smileys)) assert.ok(part.isWellFormed() && part.length <= LONGEST_PART);
  assert.equal(cellParts(smileys).join(""), smileys);
  const pieces = fc.array(fc.constantFrom("word ", "\n", "x".repeat(9000), "😀".repeat(5000)), { maxLength: 40 });
  fc.assert(
    fc.property(pieces, (some) => {
      const parts = cellParts(some.join(""));
      return parts.join("") === some.join("") && parts.every((part) => part.length <= LONGEST_PART);
    }),
    { numRuns: 50 },
  );
  assert.deepEqual([partId("a#t1", 0), partId("a#t1", 2)], ["a#t1", "a#t1~3"]);
});
