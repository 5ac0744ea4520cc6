import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { BesideRow } from "../../archive/beside.ts";
import { yearOf } from "../../archive/dates.ts";
import type { ParagraphRow } from "../../archive/rows.ts";
import {
  type AmountFile,
  type AmountList,
  type Core,
  FACETS,
  type Facet,
  type FacetValues,
  type Leaf,
  PARTS_IN_SLICE,
  SLICES_IN_GROUP,
  VALUES_IN_FILE,
  type VocabularyFile,
} from "../files.ts";
import { packColumns } from "../columns.ts";
import { dayNumber } from "../days.ts";
import { amountFiles } from "./amounts.ts";
import { besideLeaf, speechLeaf } from "./leaves.ts";
import { pagefindIndex } from "./pagefind-index.ts";
import { inPieces } from "./pieces.ts";
import { besideSlice, speechSlice } from "./slices.ts";
import { besideUnits, paragraphUnits, partsOf, type Unit } from "./units.ts";
import { type MeetingRow, Values } from "./values.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** What the search is built from, as the lines of `SOURCES`. */
export interface Sources {
  paragraphs: string;
  beside: string;
}

/**
 * The most words in a part, unless one unit has more. A part is a record of the index and what is loaded to show one
 * result: larger ones make fewer files, smaller ones a lighter result. Of the speech there are about so many parts, but
 * for archives so small or so large that they would come under the fewest words or over the most.
 */
const SPEECH_PARTS = 1400;
const SPEECH_WORDS = { fewest: 300, most: 1300 };
const BESIDE_WORDS = 600;

/** Every file the search loads, by its path below `search/data/`. */
export async function dataFiles(sources: Sources): Promise<Map<string, Uint8Array>> {
  const rows = rowsIn(sources.paragraphs, isParagraph);
  const besideRows = rowsIn(sources.beside, isBeside);
  const meetings = besideRows.flatMap(({ kind, id, meeting }) =>
    kind === "meeting" && meeting !== null ? [{ id, ...meeting }] : [],
  );
  const values = new Values(rows, meetings);
  const paragraphs = paragraphUnits(rows);
  const speech = partsOf(paragraphs, speechWords(wordsIn(paragraphs)));
  const beside = partsOf(besideUnits(besideRows), BESIDE_WORDS);
  const parts: Unit[][] = [...speech, ...beside];
  const vocabulary = vocabularyOf(parts.flat());
  const { files, name, records } = await pagefindIndex(parts.map((part) => coded(part, vocabulary.codes)));
  const core: Core = {
    build: createHash("sha256")
      .update(sources.paragraphs)
      .update(sources.beside)
      .update(records.join())
      .digest("hex")
      .slice(0, 12),
    pagefind: name,
    paragraphs: rows.length,
    averageWords: wordsIn(paragraphs) / Math.max(rows.length, 1),
    parts: { names: shortest(records), units: parts.map(({ length }) => length), words: parts.map(wordsIn) },
    speechParts: speech.length,
    meetings: meetingColumns(meetings, values),
    values: values.sizes(),
    names: besideRows.flatMap(namesOf),
    vocabulary: [...vocabulary.files.keys()],
  };
  const slices = [
    ...inPieces(speech, PARTS_IN_SLICE).map((some) => speechSlice(some.flat(), values)),
    ...inPieces(beside, PARTS_IN_SLICE).map((some) => besideSlice(some.flat(), values)),
  ];
  const amounts = amountFiles(paragraphs);
  return new Map([
    ...[...files].map(([path, content]) => [`pagefind/${path}`, content] as const),
    ["core.bin", packedJson(core)],
    ...slices.map((columns, n) => [`slices/${n}.bin`, packed(packColumns(columns))] as const),
    ...groupFiles(slices),
    ...[...vocabulary.files.values()].map((file, n) => [`words/${n}.bin`, packedJson(file)] as const),
    ["amounts/list.bin", packedJson(amounts.list)],
    ...amounts.files.map((file, n) => [`amounts/${n}.bin`, packedJson(file)] as const),
    ...FACETS.flatMap((facet) => valueFiles(facet, values.lists[facet])),
    ...[...speech.map(speechLeaf), ...beside.map(besideLeaf)].map(
      (leaf, n) => [`leaves/${n}.bin`, packedJson(leaf)] as const,
    ),
  ]);
}

function rowsIn<Row>(ndjson: string, isRow: (value: unknown) => value is Row): Row[] {
  const lines = ndjson.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const row: unknown = JSON.parse(line);
    if (!isRow(row)) throw new Error(`This line is no row: ${line}`);
    return row;
  });
}

// The files are the archive's own; what tells their lines apart from others is enough.
const isParagraph = (value: unknown): value is ParagraphRow =>
  typeof value === "object" && value !== null && "runs" in value;
const isBeside = (value: unknown): value is BesideRow =>
  typeof value === "object" && value !== null && "lines" in value;

const coded = (part: readonly Unit[], codes: ReadonlyMap<string, string>): string =>
  part.flatMap(({ words }) => words.map(({ printed }) => codes.get(printed) ?? "")).join(" ");

const wordsIn = (units: readonly Unit[]): number => units.reduce((sum, { words }) => sum + words.length, 0);

const speechWords = (all: number): number =>
  Math.min(SPEECH_WORDS.most, Math.max(SPEECH_WORDS.fewest, Math.ceil(all / SPEECH_PARTS)));

/** The shortest beginnings of one length that tell names apart. */
function shortest(names: readonly string[]): string[] {
  const known = names.filter((name) => name !== "");
  const longest = Math.max(0, ...known.map(({ length }) => length));
  for (let length = 1; length < longest; length += 1) {
    const cut = new Set(known.map((name) => name.slice(0, length)));
    if (cut.size === known.length) return names.map((name) => name.slice(0, length));
  }
  return [...names];
}

function meetingColumns(meetings: readonly MeetingRow[], values: Values): Core["meetings"] {
  return {
    paragraphs: values.lists.meeting.map(([, , paragraphs]) => paragraphs),
    days: meetings.map(({ date }) => dayNumber(date)),
    places: meetings.map(({ at }) => at && values.placeOf("place", at.id)),
    years: meetings.map(({ date }) => values.placeOf("year", yearOf(date))),
  };
}

/** All spellings of a person or place that has more than one. */
const namesOf = ({ kind, lines, names }: BesideRow): string[][] =>
  kind !== "topic" && names > 1 ? [lines.slice(0, names)] : [];

const groupFiles = (slices: readonly number[][][]): [path: string, content: Uint8Array][] =>
  inPieces(slices, SLICES_IN_GROUP).map((some, n) => [
    `groups/${n}.bin`,
    packed(packColumns([some.map(({ length }) => length), ...some.flat()])),
  ]);

const valueFiles = (facet: Facet, list: FacetValues): [path: string, content: Uint8Array][] =>
  inPieces(list, VALUES_IN_FILE).map((some, n) => [`values/${facet}/${n}.bin`, packedJson(some)]);

const packed = (bytes: Uint8Array | string): Uint8Array => gzipSync(bytes, { level: 9 });

const packedJson = (data: Core | VocabularyFile | AmountList | AmountFile | FacetValues | Leaf): Uint8Array =>
  packed(JSON.stringify(data));
