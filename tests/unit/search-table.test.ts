import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { type ParagraphRow, paragraphRows } from "../../src/archive/rows.ts";
import { tableQueries, type TableQuery } from "../support/search-page.ts";
import { storedContent } from "../support/stored-content.ts";

const rows = paragraphRows(buildArchive(await storedContent("content")));
const table = tableQueries();

test("the table of queries has a hundred and forty, each once", () => {
  assert.ok(table.length >= 140);
  const keys = table.map(({ query, filters, sort }) => JSON.stringify([query, filters, sort]));
  assert.equal(new Set(keys).size, keys.length);
});

for (const entry of table) {
  test(`a plain scan of the texts finds what the table says for ${entry.query} (${entry.why})`, () => {
    const places = rows.filter((row) => isMeant(row, entry)).map(({ meeting, paragraph }) => `${meeting}#${paragraph}`);
    assert.deepEqual(entry.finds.toSorted(), places.toSorted());
  });
}

function isMeant(row: ParagraphRow, { scan, cased, without = [], filters, meant }: TableQuery): boolean {
  const stands = (pattern: string) => new RegExp(pattern, cased ? "u" : "iu").test(row.text);
  const values: Record<string, (string | undefined)[]> = {
    speaker: [row.speaker?.id],
    topic: row.topics.map(({ id }) => id),
    place: [row.place?.id],
    year: [row.year],
    meeting: [row.meeting],
  };
  const narrowed = Object.entries({ ...filters, ...meant }).every(([facet, ids]) =>
    ids.some((id) => values[facet]?.includes(id)),
  );
  return narrowed && scan.every(stands) && !without.some(stands);
}
