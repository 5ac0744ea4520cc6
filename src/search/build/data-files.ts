import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { dayText } from "../../archive/dates.ts";
import type { ParagraphRow } from "../../archive/rows.ts";
import type { Leaf, LeafParagraph, Table, Vocabulary } from "../shapes.ts";
import { LEAF_WORDS, partsOf, RECORD_WORDS, readParagraphs, type ReadParagraph, speakerName } from "./parts.ts";
import { pagefindIndex } from "./pagefind-index.ts";
import { tableOf } from "./table.ts";
import { vocabularyShards } from "./vocabulary.ts";

/** Every file the search page loads, by its path below `search/data/`, from the lines of `paragraphs.ndjson`. */
export async function dataFiles(ndjson: string): Promise<Map<string, Uint8Array>> {
  const paragraphs = readParagraphs(rowsIn(ndjson));
  const parts = partsOf(paragraphs, RECORD_WORDS);
  const leaves = partsOf(paragraphs, LEAF_WORDS);
  const shards = vocabularyShards(paragraphs);
  const { files, records } = await pagefindIndex(parts);
  const table: Table = {
    build: createHash("sha256").update(ndjson).update(records.join()).digest("hex").slice(0, 12),
    ...tableOf(paragraphs),
    records: parts.map((part, place) => [records[place] ?? "", part.length]),
    leaves: leaves.map(({ length }) => length),
    shards: [...shards.keys()],
  };
  return new Map([
    ...[...files].map(([path, content]) => [`pagefind/${path}`, content] as const),
    ["table.bin", packed(table)],
    ...[...shards].map(([name, words]) => [`words/${name}.bin`, packed(words)] as const),
    ...leaves.map((leaf, place) => [`leaves/${place}.bin`, packed(leafFile(leaf))] as const),
  ]);
}

function rowsIn(ndjson: string): ParagraphRow[] {
  const lines = ndjson.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const row: unknown = JSON.parse(line);
    if (!isRow(row)) throw new Error(`This line is no paragraph: ${line}`);
    return row;
  });
}

/** The file is the archive's own; what tells its lines apart from others is enough. */
const isRow = (value: unknown): value is ParagraphRow =>
  typeof value === "object" && value !== null && "path" in value && "runs" in value;

const packed = (data: Table | Vocabulary | Leaf): Uint8Array => gzipSync(JSON.stringify(data), { level: 9 });

function leafFile(leaf: readonly ReadParagraph[]): Leaf {
  const [first] = leaf;
  if (first === undefined) throw new Error("A leaf holds at least one paragraph.");
  const { meeting: id, title, titleBy, date, place } = first.row;
  const placeBy = place?.by ?? "page";
  const meeting = { id, title, titleBy, date, day: dayText(date), place: place?.printed ?? null, placeBy };
  return { meeting, paragraphs: leaf.map(leafParagraph) };
}

function leafParagraph({ row, answers }: ReadParagraph): LeafParagraph {
  const { path, number, role, runs } = row;
  return { path, number, role, runs, speaker: speakerName(row), answers };
}
