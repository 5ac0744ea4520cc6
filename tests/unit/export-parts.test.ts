import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parse as parseCsv } from "csv-parse/sync";
import { Package } from "datapackage";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { readContent } from "../../src/collections/content.ts";
import { csv } from "../../src/export/csv/table.ts";
import { bytesOf, type Pack, pack, ZIP_PATH } from "../../src/export/package/index.ts";
import { inParts, partPath, pathsOf } from "../../src/export/package/parts.ts";
import { deflated, LARGEST_ZIP, type ZipSize, ZipWriter } from "../../src/export/package/zip.ts";
import { exported } from "../support/exported.ts";
import { lacking, printed } from "../support/programs.ts";

const COLUMNS = [
  ["id", "string", ""],
  ["text", "string", ""],
] as const;
const MARK = "\ufeff";

/** The parts of a file with this text, where one may have so many bytes; none where it is not too large. */
const partsOf = (path: string, text: string, most: number): { path: string; text: string }[] =>
  (inParts({ path, make: () => text }, most) ?? assert.fail(path)).parts.map((part) => ({
    path: part.path,
    text: part.make(),
  }));

const rowsOf = (text: string): string[][] => parseCsv(text, { bom: true, relax_column_count: false });

const cells = fc.string({
  unit: fc.constantFrom('"', "\n", "\r\n", ",", "a", "é", "𝒳", " ", "”"),
  maxLength: 30,
  size: "max",
});

test("a table in parts is the table, each part with the row of column names and none larger than it may be", () => {
  let inSeveral = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cells, cells), { maxLength: 30, size: "max" }),
      fc.integer({ min: 300, max: 900 }),
      (rows, most) => {
        const text = csv(COLUMNS, rows);
        const parts = partsOf("x.csv", text, most);
        if (Buffer.byteLength(text) <= most) {
          assert.deepEqual(parts, []);
          return;
        }
        const head = `${MARK}id,text\r\n`;
        for (const part of parts) {
          assert.ok(part.text.startsWith(head) && Buffer.byteLength(part.text) <= most, part.text);
        }
        assert.equal(head + parts.map((part) => part.text.slice(head.length)).join(""), text);
        assert.deepEqual(
          parts.flatMap((part) => rowsOf(part.text).slice(1)),
          rowsOf(text).slice(1),
        );
        assert.deepEqual(
          parts.map(({ path }) => path),
          parts.map((_, at) => `x-${at + 1}.csv`),
        );
        inSeveral += 1;
      },
    ),
  );
  assert.ok(inSeveral > 20, `${inSeveral} tables were cut`);
});

test("a list of lines in parts is the list, cut at lines alone", () => {
  const text = Array.from({ length: 500 }, (_, n) => `${JSON.stringify({ n, text: "é".repeat(n % 40) })}\n`).join("");
  const parts = partsOf("x.ndjson", text, 1000);
  assert.ok(parts.length > 10);
  assert.equal(parts.map((part) => part.text).join(""), text);
  for (const part of parts) {
    assert.ok(Buffer.byteLength(part.text) <= 1000);
    for (const line of part.text.trimEnd().split("\n")) JSON.parse(line);
  }
  assert.ok(
    parts.slice(0, -1).every((part) => Buffer.byteLength(part.text) > 850),
    "as few parts as there can be",
  );
});

test("a row that is larger by itself is a part of its own, and is not cut", () => {
  const parts = partsOf(
    "x.csv",
    csv(COLUMNS, [
      ["a", "b"],
      ["c", "d".repeat(400)],
      ["e", "f"],
    ]),
    200,
  );
  assert.deepEqual(
    parts.map((part) => rowsOf(part.text).slice(1)),
    [[["a", "b"]], [["c", "d".repeat(400)]], [["e", "f"]]],
  );
});

test("one document is never cut, nor is a file of one meeting", () => {
  for (const path of ["archive.json", "archive.tei.xml", "meetings/a.txt", "sources/a.csv", "addresses.txt"]) {
    const never = () => assert.fail("was made");
    assert.equal(inParts({ path, make: never }, 1), null, path);
  }
});

test("a file is at its path, or where its parts are, in their order", () => {
  const there = new Set(["a.csv", "b.csv", ...Array.from({ length: 11 }, (_, n) => partPath("a.csv", n + 1))]);
  assert.deepEqual(
    pathsOf("b.csv", (path) => there.has(path)),
    ["b.csv"],
  );
  const parts = pathsOf("a.csv", (path) => there.has(path));
  assert.deepEqual([parts.length, parts[1], parts[10]], [11, "a-2.csv", "a-11.csv"]);
});

const MOST = 60_000;
const five = await exported("content");
const sources = { ...five, held: (await readContent("content")).files };
const whole = await pack(sources);
const cut = await pack({ ...sources, most: MOST });
const textOf = ({ files }: Pack, path: string): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(path) ?? assert.fail(path));
const published = (path: string): string[] => pathsOf(path, (part) => cut.files.has(part));
const sumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("every file is as small as it may be, in parts where it would not, and its parts joined are the file", () => {
  const large = [...cut.files].filter(([, content]) => content.length > MOST).map(([path]) => path);
  assert.deepEqual(large, []);
  const inSeveral = [...whole.files.keys()].filter((path) => published(path).length > 1);
  assert.deepEqual(inSeveral.sort(), ["archive.zip", "paragraphs.csv", "paragraphs.ndjson"]);
  const [head = ""] = textOf(whole, "paragraphs.csv").split(/(?<=\n)/);
  const rows = published("paragraphs.csv").map((path) => textOf(cut, path).slice(head.length));
  assert.ok(head + rows.join("") === textOf(whole, "paragraphs.csv"));
  const lines = published("paragraphs.ndjson").map((path) => textOf(cut, path));
  assert.ok(lines.join("") === textOf(whole, "paragraphs.ndjson"));
});

test("at the address of a file in parts stands a note, which nobody takes for the file; the list of addresses is the same", () => {
  for (const path of ["paragraphs.csv", "paragraphs.ndjson"]) {
    const note = textOf(cut, path);
    assert.match(note, new RegExp(`^${path} is published in ${published(path).length} parts`));
    for (const part of published(path)) assert.ok(note.includes(`${five.edition.base}${part}\n`), part);
  }
  const zip = unzipSync(cut.files.get(ZIP_PATH) ?? assert.fail());
  assert.match(new TextDecoder().decode(zip["README.txt"]), /^archive\.zip is published in \d+ parts/);
  const addresses = (of: Pack) =>
    textOf(of, "addresses.txt").replaceAll(/^(README\.txt|datapackage\.json) .+$/gm, "$1");
  assert.ok(addresses(cut) === addresses(whole), "what tells of parts is other, and nothing else");
});

test("the sums are those of every file that is published, parts and notes included", () => {
  const sums = textOf(cut, "SHA256SUMS").trimEnd().split("\n");
  const files = [...cut.files].filter(([path]) => path !== "SHA256SUMS");
  assert.deepEqual(sums.sort(), files.map(([path, content]) => `${sumOf(content)}  ${path}`).sort());
});

test("the zips unpacked into one folder are the archive, no file twice, with the sums and descriptions of all of it", () => {
  const zips = published(ZIP_PATH).map((path) => unzipSync(cut.files.get(path) ?? assert.fail(path)));
  assert.ok(zips.length > 3);
  const entries = zips.flatMap((zip) => Object.entries(zip));
  const all = new Map(entries);
  assert.equal(all.size, entries.length);
  const ofWhole = Object.keys(unzipSync(whole.files.get(ZIP_PATH) ?? assert.fail()));
  assert.deepEqual([...all.keys()].sort(), ofWhole.flatMap(published).sort());
  const sums = new TextDecoder().decode(all.get("SHA256SUMS")).trimEnd().split("\n");
  const others = [...all].filter(([path]) => path !== "SHA256SUMS");
  assert.deepEqual(sums.sort(), others.map(([path, content]) => `${sumOf(content)}  ${path}`).sort());
  const readme = new TextDecoder().decode(all.get("README.txt"));
  assert.ok(readme.includes(`  ${published("paragraphs.csv").join(", ")}: Every paragraph of speech as a row`));
  const crate = JSON.parse(new TextDecoder().decode(all.get("ro-crate-metadata.json"))) as {
    "@graph": { "@id": string; contentSize?: string }[];
  };
  const described = new Map(crate["@graph"].map((entity) => [entity["@id"], entity.contentSize]));
  for (const path of published("paragraphs.csv")) assert.equal(described.get(path), String(all.get(path)?.length));
  assert.ok(!described.has("paragraphs.csv"));
});

test("a reader of data packages reads each part of a table as a table", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parts-"));
  // This reader takes a byte order mark for a part of the first name.
  for (const [path, content] of cut.files) {
    if (!path.includes("/")) writeFileSync(join(folder, path), content.subarray(path.endsWith(".csv") ? 3 : 0));
  }
  const read = await Package.load(join(folder, "datapackage.json"));
  assert.deepEqual(read.errors, []);
  const names = published("paragraphs.csv").map((path) => path.replace(/\.csv$/, ""));
  const tables = await Promise.all(names.map((name) => read.getResource(name).read({ keyed: true })));
  assert.deepEqual(
    tables.flat().map((row) => row["doc_id"]),
    rowsOf(textOf(whole, "paragraphs.csv"))
      .slice(1)
      .map(([id]) => id),
  );
});

/** Zips of files with these contents, where one may be so large. */
async function zipped(contents: readonly Uint8Array<ArrayBuffer>[], largest: ZipSize): Promise<Buffer[]> {
  const pieces: Uint8Array[][] = [];
  const writer = new ZipWriter((piece, part) => void (pieces[part] ??= []).push(piece), largest);
  for (const [n, content] of contents.entries()) await writer.add(`é${n}`, deflated(content));
  await writer.close();
  return pieces.map((some) => Buffer.concat(some));
}

test("no zip is larger than it may be, however large its files are, and none is begun without need", async () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 500, max: 2000 }), async (lengths, bytes) => {
      const contents = lengths.map((length, n) => Uint8Array.from({ length }, (_, at) => (at * (n + 7) * 31) % 251));
      const zips = await zipped(contents, { bytes, files: 9 });
      const found = zips.flatMap((zip) => Object.entries(unzipSync(zip)));
      assert.deepEqual(
        found.map(([path, content]) => [path, Buffer.from(content)]),
        contents.map((content, n) => [`é${n}`, Buffer.from(content)]),
      );
      for (const zip of zips) {
        assert.ok(zip.length <= bytes, `${zip.length} of ${bytes}`);
        assert.ok(Object.keys(unzipSync(zip)).length <= 9);
      }
      if (contents.length <= 9 && zips.length > 1) assert.ok(zips.reduce((sum, { length }) => sum + length, 0) > bytes);
    }),
    { numRuns: 50 },
  );
});

test(
  "more files than a zip can count are several zips, which other programs open",
  { skip: lacking(["python3"]) },
  async () => {
    const files = LARGEST_ZIP.files + 10;
    const zips = await zipped(Array<Uint8Array<ArrayBuffer>>(files).fill(bytesOf("x")), LARGEST_ZIP);
    const folder = mkdtempSync(join(tmpdir(), "zips-"));
    const counts = zips.map((zip, n) => {
      writeFileSync(join(folder, `${n}.zip`), zip);
      const code = `import zipfile; z = zipfile.ZipFile("${n}.zip"); print(len(z.namelist()), z.testzip())`;
      return printed("python3", ["-c", code], folder).trim();
    });
    assert.deepEqual(counts, [`${LARGEST_ZIP.files} None`, "10 None"]);
  },
);

test("the parts of the archive's zip are zips to other programs", { skip: lacking(["python3"]) }, () => {
  const folder = mkdtempSync(join(tmpdir(), "zips-"));
  for (const path of published(ZIP_PATH)) {
    writeFileSync(join(folder, path), cut.files.get(path) ?? assert.fail(path));
    assert.match(printed("python3", ["-m", "zipfile", "--test", path], folder), /^Done testing/);
  }
});
