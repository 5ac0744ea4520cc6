import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { unpackColumns } from "../../src/search/columns.ts";
import { dataFiles } from "../../src/search/build/data-files.ts";
import {
  type AmountFile,
  type AmountList,
  AMOUNTS_IN_FILE,
  type Core,
  type FacetValues,
  leafPlace,
  type SpeechLeaf,
  type VocabularyFile,
} from "../../src/search/files.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { exported } from "../support/exported.ts";
import { leafIn, searchSources } from "../support/search-engine.ts";

const filesOf = async (folder: string) => dataFiles(searchSources((await exported(folder)).archive));
const unpacked = (files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array =>
  gunzipSync(files.get(path) ?? new Uint8Array());
const read = <T>(files: ReadonlyMap<string, Uint8Array>, path: string): Promise<T> =>
  new Response(Buffer.from(unpacked(files, path))).json();

const five = await filesOf("content");
const core = await read<Core>(five, "core.bin");
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

test("every unit and every word of the archive lies in one part, slice and leaf", async () => {
  const slices = [...five.keys()].filter((path) => path.startsWith("slices/"));
  const words = slices.flatMap((path) => unpackColumns(unpacked(five, path))[0] ?? []);
  assert.equal(sum(words), sum(core.parts.words));
  assert.equal(words.length, sum(core.parts.units));
  const speech = Array.from({ length: core.speechParts }, (_, part) => leafIn(five, core, part) as Promise<SpeechLeaf>);
  const paragraphs = (await Promise.all(speech)).flatMap((leaf) => leaf.paragraphs);
  assert.equal(paragraphs.length, core.paragraphs);
  assert.equal(sum(core.meetings.paragraphs), core.paragraphs);
});

test("the leaves of some parts are a file, each unpacked by itself from its bytes there, and they are all of the file", async () => {
  const places = core.parts.units.map((_, part) => ({ part, ...leafPlace(core, part) }));
  const files = Map.groupBy(places, ({ path }) => path);
  assert.deepEqual(
    [...five.keys()].filter((path) => path.startsWith("leaves/")),
    [...files.keys()],
  );
  assert.ok(files.size > 1 && files.size <= Math.ceil(places.length / 4));
  for (const [path, some] of files) {
    const ends = some.map(({ end }) => end);
    assert.deepEqual(
      some.map(({ start }) => start),
      [0, ...ends.slice(0, -1)],
    );
    assert.equal(five.get(path)?.length, ends.at(-1));
    for (const { part } of some) {
      const leaf = await leafIn(five, core, part);
      const units = "paragraphs" in leaf ? leaf.paragraphs : leaf.beside;
      assert.equal(units.length, core.parts.units[part]);
      assert.equal("paragraphs" in leaf, part < core.speechParts);
    }
  }
});

test("each record is told from all others by the beginning of its name", () => {
  assert.equal(new Set(core.parts.names).size, core.parts.names.length);
  assert.equal(new Set(core.parts.names.map(({ length }) => length)).size, 1);
});

test("a form has one number however many families it is of, and stands as often as its places say", async () => {
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const path of [...five.keys()].filter((each) => each.startsWith("words/"))) {
    for (const [, , printed] of (await read<VocabularyFile>(five, path)).families.flat()) {
      for (const [text, number, count] of printed) {
        assert.equal(numbers.get(text) ?? number, number, text);
        numbers.set(text, number);
        counts.set(text, count);
      }
    }
  }
  assert.equal(new Set(numbers.values()).size, numbers.size);
  assert.equal(sum([...counts.values()]), sum(core.parts.words));
});

test("values come most frequent first, years and meetings in order of time, each with its paragraphs", async () => {
  const speakers = await read<FacetValues>(five, "values/speaker/0.bin");
  assert.deepEqual(
    speakers.map(([id]) => id),
    ["kassym-jomart-tokayev", "vladimir-putin"],
  );
  assert.equal(sum(speakers.map(([, , paragraphs]) => paragraphs)), core.paragraphs);
  const meetings = (await read<FacetValues>(five, "values/meeting/0.bin")).map(([id]) => id);
  assert.deepEqual(meetings, meetings.toSorted());
});

for (const words of ["–", "?!", "😀"]) {
  test(`a meeting in which nothing is said but ${words} has an index too, and is shown where it is asked for`, async () => {
    const body = `Vladimir Putin: ${words}`;
    const files = await filesOf(
      contentFolder({ "transcripts/a.txt": specialView(), "transcripts/b.txt": specialView({ body }) }),
    );
    assert.deepEqual((await read<Core>(files, "core.bin")).meetings.paragraphs, [2, 1]);
    assert.deepEqual(unpackColumns(unpacked(files, "slices/0.bin"))[0], [2, 2, 0]);
    assert.ok(JSON.stringify(await leafIn(files, await read<Core>(files, "core.bin"), 0)).includes(words));
  });
}

for (const [what, body] of [
  ["with no paragraph at all", "Vladimir Putin: …"],
  ["in which no word is spoken", "Vladimir Putin: –"],
] as const) {
  test(`an archive ${what} has an index too`, async () => {
    const files = await filesOf(contentFolder({ "transcripts/a.txt": specialView({ body }) }));
    assert.ok(files.has("pagefind/wasm.unknown.pagefind"));
    assert.ok(files.has("core.bin"));
  });
}

test("every figure with a value lies in one file, of its sort and within the bounds of the list, and is cut off by 500", async () => {
  const body = (figures: string[]) => `Vladimir Putin: It is ${figures.join(", and then ")}.`;
  const money = Array.from({ length: 700 }, (_, at) => `$${1 + ((at * 7) % 701)} billion`);
  const files = await filesOf(
    contentFolder({ "transcripts/a.txt": specialView({ body: body([...money, "5 percent", "from 3 to 4 days"]) }) }),
  );
  const list = await read<AmountList>(files, "amounts/list.bin");
  assert.deepEqual(
    list.map(([sort]) => sort),
    ["money", "money", "percent", "other"],
  );
  const pieces = await Promise.all(list.map((_, n) => read<AmountFile>(files, `amounts/${n}.bin`)));
  assert.deepEqual(
    pieces.map(({ at }) => at.length),
    [AMOUNTS_IN_FILE, 700 - AMOUNTS_IN_FILE, 1, 1],
  );
  for (const [at, { low, high }] of pieces.entries()) {
    assert.deepEqual([Math.min(...low), Math.max(...high)], list[at]?.slice(1));
    assert.deepEqual(
      low,
      low.toSorted((a, b) => a - b),
    );
  }
  const [last] = pieces.slice(-1);
  assert.deepEqual([last?.units, last?.low, last?.high, last?.texts], [["day"], [3], [4], ["from 3 to 4 days"]]);
  assert.ok(!files.has(`amounts/${list.length}.bin`));
});
