import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { dataPackage } from "../../src/export/package/data-package.ts";
import { pack } from "../../src/export/package/pack.ts";
import { FIGURE_COLUMNS, figuresCsv } from "../../src/export/csv/figures.ts";
import { figuresNdjson } from "../../src/export/json/figures.ts";
import { dataFiles } from "../../src/export/package/files.ts";
import { schema, type SchemaName } from "../../src/export/json/schema/schemas.ts";
import { seriesJson } from "../../src/export/json/series.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { type Exported, exported, hostileArchive } from "../support/exported.ts";

const five = await exported("content");
const ARCHIVES: Record<string, Exported> = { "the five": five, "hostile words": await hostileArchive() };

type Row = Record<string, string>;
interface Line {
  id: string;
  meeting: string;
  paragraph: string;
  words: string;
  value: number | [number, number] | null;
  unit: string | null;
  approximation: string | null;
  change: string | null;
  speaker: string | null;
  publisher: string | null;
  licence: string | null;
}

const linesOf = ({ archive, edition }: Exported): Line[] =>
  figuresNdjson(archive, edition)
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
const rowsOf = ({ archive, edition }: Exported): Row[] =>
  parse(figuresCsv(archive, edition), { columns: true, bom: true });

function faults(name: SchemaName, { edition }: Exported, documents: readonly unknown[]): unknown[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictTypes: false });
  formats(ajv);
  const validate = ajv.compile(schema(name, edition));
  return documents.flatMap((document) => (validate(document) ? [] : (validate.errors ?? [])));
}

for (const [name, files] of Object.entries(ARCHIVES)) {
  test(`${name}: every line of figures.ndjson and series.json are as their schemas say`, () => {
    assert.ok(linesOf(files).length > 0);
    assert.deepEqual(faults("figure", files, linesOf(files)), []);
    assert.deepEqual(faults("series", files, [JSON.parse(seriesJson(files.archive, files.edition))]), []);
  });

  test(`${name}: the table has the same figures as the lines, in the same order`, () => {
    const rows = rowsOf(files);
    assert.deepEqual(
      Object.keys(rows[0] ?? {}),
      FIGURE_COLUMNS.map(([column]) => column),
    );
    assert.deepEqual(
      rows.map((row) => [
        row["doc_id"],
        row["meeting"],
        row["paragraph"],
        row["text"],
        row["low"],
        row["high"],
        row["speaker"],
        row["publisher"],
        row["licence"],
      ]),
      linesOf(files).map(({ id, meeting, paragraph, words, value, speaker, publisher, licence }) => {
        const [low, high] = typeof value === "number" ? [value, value] : (value ?? ["", ""]);
        return [
          id,
          meeting,
          paragraph,
          words,
          String(low),
          String(high),
          speaker ?? "",
          publisher ?? "",
          licence ?? "",
        ];
      }),
    );
    assert.deepEqual(
      rows.map((row) => [row["unit"], row["approximation"], row["change"]]),
      linesOf(files).map(({ unit, approximation, change }) => [unit ?? "", approximation ?? "", change ?? ""]),
    );
  });
}

test("the schema of a figure refuses another kind, a number that is a text and a range of three", () => {
  const [line] = linesOf(five);
  for (const wrong of [{ kind: "sum" }, { value: "5" }, { value: [1, 2, 3] }, { id: 0 }, { approximation: "nearly" }]) {
    assert.notDeepEqual(faults("figure", five, [{ ...line, ...wrong }]), [], JSON.stringify(wrong));
  }
});

test("figures are numbered in their paragraph, and a range, a number below zero and one not read stand as they are", async () => {
  const body =
    "Anna Example: It was minus 5 percent, then from 4 to 9 tonnes, then thousands of dollars.\n\nIt was 7 percent.";
  const files = await exported(contentFolder({ "transcripts/a.txt": specialView({ body }) }));
  assert.deepEqual(
    rowsOf(files).map((row) => [row["doc_id"], row["low"], row["high"]]),
    [
      ["a#t1p1/1", "-5", "-5"],
      ["a#t1p1/2", "4", "9"],
      ["a#t1p1/3", "", ""],
      ["a#t1p2/1", "7", "7"],
    ],
  );
});

test("a series has the editor's period, the time it is of in any case, and the line", () => {
  const { series } = JSON.parse(seriesJson(five.archive, five.edition)) as {
    series: {
      id: string;
      counts: string;
      figures: { words: string; of: string; period: string | null; line: string | null }[];
    }[];
  };
  const trade = series.find(({ id }) => id === "trade");
  assert.deepEqual(
    trade?.figures.slice(2, 5).map(({ words, of, period, line }) => [words, of, period, line]),
    [
      ["over US$28 billion", "2024-07-03", null, null],
      ["more than $30 billion", "2024-11-27", null, "as what can be reached in the next few years"],
      ["closely approached $30 billion", "2023", "2023", null],
    ],
  );
});

test("the files are among those of the archive and described in its package, the table with its columns", async () => {
  const paths = dataFiles(five.archive, five.edition).map(({ path }) => path);
  for (const path of ["figures.csv", "figures.ndjson", "series.json", "schemas/figure.json", "schemas/series.json"]) {
    assert.ok(paths.includes(path), path);
  }
  const { resources } = dataPackage(five.archive, five.edition, (await pack({ ...five, held: [] })).facts) as {
    resources: { path: string; schema?: { fields: { name: string }[]; primaryKey: string[] } }[];
  };
  const described = resources.map(({ path }) => path);
  assert.deepEqual(
    described.filter((path, index) => described.indexOf(path) !== index),
    [],
  );
  const table = resources.find(({ path }) => path === "figures.csv")?.schema;
  assert.deepEqual(
    table?.fields.map(({ name }) => name),
    FIGURE_COLUMNS.map(([column]) => column),
  );
  const keys = rowsOf(five).map((row) => table.primaryKey.map((key) => row[key]).join(" "));
  assert.equal(new Set(keys).size, keys.length);
  for (const path of ["figures.ndjson", "series.json"])
    assert.ok(
      resources.some((one) => one.path === path),
      path,
    );
});
