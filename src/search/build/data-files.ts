import { createHash, type Hash } from "node:crypto";
import { packColumns } from "../columns.ts";
import {
  type AmountFile,
  type AmountList,
  type Core,
  FACETS,
  type FacetValues,
  type Leaf,
  LEAVES_IN_FILE,
  PARTS_IN_SLICE,
  SLICES_IN_GROUP,
  VALUES_IN_FILE,
  type VocabularyFile,
} from "../files.ts";
import { amountFiles } from "./amounts.ts";
import { coreOf } from "./core.ts";
import { codedParts, type Joined, joined, type Sources } from "./joined.ts";
import { besideLeaf, speechLeaf } from "./leaves.ts";
import { meetingWords } from "./meeting-words.ts";
import { packed, type Unpacked } from "./packed.ts";
import { pagefindIndex } from "./pagefind-index.ts";
import { inPieces } from "./pieces.ts";
import { besideSlice, speechSlice } from "./slices.ts";
import type { Meeting } from "./units.ts";

/**
 * Every file the search loads, by its path below `search/data/`.
 * @param read what reads the words of each meeting.
 * @param format of a volume: the form that its files are in.
 */
export async function dataFiles(
  sources: Sources,
  read = meetingWords,
  format?: string,
): Promise<Map<string, Uint8Array>> {
  const archive = joined(sources, meetingsOf(sources, read));
  // Pagefind works in a process of its own: what it does not need is made meanwhile.
  const [index, { files, ...own }] = await Promise.all([pagefindIndex(codedParts(archive)), ownFiles(archive)]);
  const core = { ...coreOf(archive, index, own), ...(format === undefined ? {} : { format }) };
  const more = await packed([["core.bin", () => json(core)], ...(format === undefined ? [] : wholeLists(archive))]);
  const ofPagefind = [...index.files].map(([path, content]) => [`pagefind/${path}`, content] as const);
  return new Map([...ofPagefind, ...more, ...files]);
}

/** The meetings in which something is said, each with its words. */
const meetingsOf = ({ paragraphs }: Sources, read: typeof meetingWords): Meeting[] =>
  [...Map.groupBy(paragraphs, ({ meeting }) => meeting).values()].map((rows) => ({ rows, words: read(rows) }));

/** The files that need nothing of Pagefind. */
interface OwnFiles {
  files: Map<string, Uint8Array>;
  /** How many bytes the leaf of each part has. */
  leafBytes: number[];
  /** A hash of what the archive holds. */
  digest: Hash;
}

async function ownFiles(archive: Joined): Promise<OwnFiles> {
  const leaves = await leavesOf(archive);
  const ofLeaves = inPieces(leaves, LEAVES_IN_FILE).map((some, n) => [`leaves/${n}.bin`, Buffer.concat(some)] as const);
  const files = new Map([...(await packed(unpackedFiles(archive))), ...ofLeaves]);
  const digest = createHash("sha256");
  for (const row of [...archive.paragraphs, ...archive.beside]) digest.update(`${JSON.stringify(row)}\n`);
  return { files, leafBytes: leaves.map(({ length }) => length), digest };
}

/** The leaf of each part, packed. */
async function leavesOf({ speech, besides }: Joined): Promise<Uint8Array[]> {
  const contents = [
    ...speech.map((part) => () => json(speechLeaf(part))),
    ...besides.map((part) => () => json(besideLeaf(part))),
  ];
  const leaves = await packed(contents.map((content, part): Unpacked => [String(part), content]));
  return contents.map((_, part) => leaves.get(String(part)) ?? new Uint8Array());
}

function* unpackedFiles({ speech, besides, values, vocabulary, spoken }: Joined): Generator<Unpacked> {
  const slices = [
    ...inPieces(speech, PARTS_IN_SLICE).map((some) => speechSlice(some.flat(), values)),
    ...inPieces(besides, PARTS_IN_SLICE).map((some) => besideSlice(some.flat(), values)),
  ];
  yield* slices.map((columns, n): Unpacked => [`slices/${n}.bin`, () => packColumns(columns)]);
  yield* inPieces(slices, SLICES_IN_GROUP).map((some, n): Unpacked => [`groups/${n}.bin`, () => groupColumns(some)]);
  yield* numbered("words", [...vocabulary.files.values()]);
  const amounts = amountFiles(spoken);
  yield ["amounts/list.bin", () => json(amounts.list)];
  yield* numbered("amounts", amounts.files);
  for (const facet of FACETS) yield* numbered(`values/${facet}`, inPieces(values.lists[facet], VALUES_IN_FILE));
}

const wholeLists = ({ values }: Joined): Unpacked[] =>
  FACETS.map((facet) => [`values/${facet}/all.bin`, () => json(values.lists[facet])]);

type Data = Core | VocabularyFile | AmountList | AmountFile | FacetValues | Leaf;

const json = (data: Data): string => JSON.stringify(data);

const numbered = (folder: string, files: readonly Data[]): Unpacked[] =>
  files.map((file, n) => [`${folder}/${n}.bin`, () => json(file)]);

const groupColumns = (slices: readonly number[][][]): Uint8Array =>
  packColumns([slices.map(({ length }) => length), ...slices.flat()]);
