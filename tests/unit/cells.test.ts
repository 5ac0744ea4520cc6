import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { inert } from "../../src/archive/cells.ts";
import { turnsCsv } from "../../src/export/csv/turns.ts";
import { type SavedParagraph, write } from "../../src/search/worker/export.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { exported } from "../support/exported.ts";
import { spoken } from "../support/spoken.ts";

for (const words of ["=1+1", "+1", "-5", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'=1", "''@x"]) {
  test(`a cell that begins like ${JSON.stringify(words)} has an apostrophe before it`, () => {
    assert.equal(inert(words), `'${words}`);
  });
}

for (const words of ["", "Good day.", "– Thank you.", "— Yes.", "3.6", "'quoted'", " =1", "…", "a=b"]) {
  test(`a cell that begins like ${JSON.stringify(words)} stays as it is`, () => assert.equal(inert(words), words));
}

test("whatever is spoken comes back from its cell", () => {
  const signs = fc.array(fc.constantFrom("'", "=", "-", "＠", "\t", "a", " "));
  fc.assert(fc.property(signs, (pieces) => spoken(inert(pieces.join(""))) === pieces.join("")));
});

const SPOKEN = ["=cmd|' /C calc'!A0", "- Thank you.", "-5"];

test("no cell of the table of turns is a formula, in any column", async () => {
  const body = SPOKEN.map((words, place) => `${place === 1 ? "Anna Example" : "Vladimir Putin"}: ${words}`).join(
    "\n\n",
  );
  const { archive, edition } = await exported(contentFolder({ "transcripts/a.txt": specialView({ body }) }));
  for (const meeting of archive.meetings) {
    meeting.title = { ...meeting.title, text: "=title" };
    if (meeting.place) meeting.place.printed = "@place";
    for (const turn of meeting.turns) [turn.label, turn.role] = ["+label", "-role"];
  }
  const [, ...turns]: string[][] = parse(turnsCsv(archive, edition), { bom: true });
  for (const cell of turns.flat()) assert.doesNotMatch(cell, /^[=+\-@]/);
  assert.deepEqual(
    turns.map((row) => spoken(row[1] ?? "")),
    SPOKEN,
  );
});

test("no cell of the table that search gives is a formula, in any column", () => {
  const written = write("csv", SPOKEN.map(resultOf), "https://archive.example");
  const [, ...found]: string[][] = parse(written.slice(1));
  for (const cell of found.flat()) assert.doesNotMatch(cell, /^[=+\-@]/);
  assert.deepEqual(
    found.map((row) => spoken(row.at(-1) ?? "")),
    SPOKEN,
  );
});

const resultOf = (text: string): SavedParagraph => ({
  root: "/",
  meeting: { id: "a", title: "=t", titleBy: "page", date: "2024-01-01", day: "", place: "@p", placeBy: "page" },
  words: {
    ...{ meeting: 0, id: "t1p1", number: "1.1", role: "-r", speaker: "+s", person: null, answers: null },
    runs: [{ kind: "speech", text }],
  },
});
