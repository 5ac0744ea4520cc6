import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { tokensOf } from "../src/quotation/index.ts";
import {
  type AmountFile,
  type AmountList,
  type Core,
  type FacetValues,
  type Leaf,
  leafPlace,
  type VocabularyFile,
} from "../src/search/files.ts";
import type { Checked, PassageParagraph } from "../src/search/worker/checked.ts";
import { Checker } from "../src/search/worker/checker.ts";
import { openIndex } from "../src/search/worker/open.ts";
import { Positions } from "../src/search/worker/positions.ts";
import { buildArchive } from "../src/archive/build-archive.ts";
import type { Archive } from "../src/archive/model.ts";
import { paragraphRows } from "../src/archive/rows.ts";
import { corpusContent, hasCorpus } from "./support/corpus-content.ts";
import { storedContent } from "./support/stored-content.ts";
import { changedQuotations, plantedQuotations, type Quotable } from "./support/planted.ts";
import { seeded } from "./support/phrases.ts";
import { searcherIn, openedOf, stateAt } from "./support/search-engine.ts";

/**
 * `npm run measure:quotations -- SITE [SEED [COUNT]]`: how well quotations are found in a built site, and what is loaded for it.
 */
const [site, seed = "2", count = "1000"] = process.argv.slice(2);
if (site === undefined) throw new Error("Usage: npm run measure:quotations -- SITE [SEED [COUNT]]");

/** How many quotations of each sort are checked. */
const COUNT = Number(count);

interface Line extends Pick<Quotable, "text">, Partial<Pick<Quotable, "runs">> {
  id: string;
}

/** A line has stretches only where the speaker did not say all of it. */
const quotable = ({ id, text, runs = [{ kind: "speech", text }] }: Line): Quotable => ({
  path: `meetings/${id.replace("#", "/#")}`,
  text,
  runs,
});

const rows = (await readFile(join(site, "paragraphs.ndjson"), "utf8"))
  .trim()
  .split("\n")
  .map((line) => quotable(JSON.parse(line) as Line));
const loaded = { bytes: 0, files: new Map<string, number>() };

/** A file of the index, or the bytes of it from one to before another. */
async function file(path: string, start?: number, end?: number): Promise<Buffer> {
  const bytes = (await readFile(join(site ?? "", "search/data", path))).subarray(start, end);
  const name = `${path} ${start ?? 0}`;
  if (!loaded.files.has(name)) loaded.files.set(name, bytes.length);
  return gunzipSync(bytes);
}

const json = async <T>(path: string): Promise<T> => JSON.parse((await file(path)).toString("utf8")) as T;

const core = await json<Core>("core.bin");

async function leaf(part: number): Promise<Leaf> {
  const { path, start, end } = leafPlace(core, part);
  return JSON.parse((await file(path, start, end)).toString("utf8")) as Leaf;
}

const open = () =>
  openIndex(
    {
      root: "/",
      core,
      data: {
        words: (n) => json<VocabularyFile>(`words/${n}.bin`),
        values: (facet, n) => json<FacetValues>(`values/${facet}/${n}.bin`),
        amountList: () => json<AmountList>("amounts/list.bin"),
        amounts: (file) => json<AmountFile>(`amounts/${file}.bin`),
        leaf,
        slice: (n) => file(`slices/${n}.bin`),
        group: (n) => file(`groups/${n}.bin`),
      },
    },
    (layout) => new Positions((path) => file(`pagefind/${path}`), layout),
  );

const size = (): number => [...loaded.files.values()].reduce((sum, bytes) => sum + bytes, 0);
const checker = new Checker(open());
const random = seeded(Number(seed));

const placesOf = (checked: Checked): string[] =>
  checked.kind !== "checked"
    ? []
    : checked.passages.flatMap(({ paragraphs, also }) => [
        ...paragraphs.map(({ meeting, paragraph }) => `meetings/${meeting.id}/#${paragraph.id}`),
        ...also.map(({ meeting, id }) => `meetings/${meeting.id}/#${id}`),
      ]);

/** How many words of a quotation stand in the passage told that has most of them. */
const least = (checked: Checked): number =>
  checked.kind !== "checked"
    ? 0
    : Math.max(0, ...checked.passages.map(({ paragraphs }) => wordsThatAreSame(paragraphs)));

const wordsThatAreSame = (paragraphs: readonly PassageParagraph[]): number =>
  paragraphs
    .flatMap(({ stretches }) => stretches.filter(({ is }) => is === "same").flatMap(({ text }) => tokensOf(text)))
    .filter(({ kind }) => kind === "word").length;

for (const [words, part] of [
  [12, 0.1],
  [25, 0.4],
  [12, 0],
  [6, 0],
] as const) {
  const quotations = changedQuotations(rows, { count: COUNT, size: words, part, random });
  const times: number[] = [];
  let [found, asGood, none] = [0, 0, 0];
  const failures: string[] = [];
  for (const { text, of } of quotations) {
    const start = performance.now();
    const checked = await checker.check(text);
    times.push(performance.now() - start);
    if (placesOf(checked).includes(of)) found += 1;
    else if (least(checked) >= words - Math.round(words * part)) asGood += 1;
    else {
      if (placesOf(checked).length === 0) none += 1;
      failures.push(`${of} ${text} -> ${placesOf(checked).join(" ")}`);
    }
  }
  times.sort((a, b) => a - b);
  console.log(
    `${words} words, ${part * 100} % changed: ${found} found, ${asGood} found as well elsewhere, ${none} nothing near, of ${COUNT}; median ${times[Math.floor(COUNT / 2)]?.toFixed(1)} ms, p95 ${times[Math.floor(COUNT * 0.95)]?.toFixed(1)} ms`,
  );
  for (const failure of failures.slice(0, 6)) console.log("   ", failure);
}

const planted = plantedQuotations(rows, COUNT, random);
let [same, unshown, lost] = [0, 0, 0];
for (const { text, of, was, is, kind } of planted) {
  const checked = await checker.check(text);
  const passage =
    checked.kind === "checked"
      ? checked.passages.find(({ paragraphs }) =>
          paragraphs.some(({ meeting, paragraph }) => `meetings/${meeting.id}/#${paragraph.id}` === of),
        )
      : undefined;
  if (
    checked.kind === "checked" &&
    checked.missing.length === 0 &&
    checked.passages.every(({ differences }) => differences.every((each) => each.of === "marks"))
  ) {
    same += 1;
    console.log("    SAME", kind, was, is, text, of, placesOf(checked).join(" "));
  }
  if (passage === undefined) {
    lost += 1;
    if (lost < 10) console.log("    LOST", kind, was, "->", is, text, of, placesOf(checked).join(" "));
  } else if (
    !(checked.kind === "checked" ? checked.passages : [])
      .flatMap(({ differences }) => differences)
      .some(({ quoted, record }) =>
        is === ""
          ? record.text.includes(was)
          : quoted.text !== "" && (is.includes(quoted.text) || quoted.text.includes(is.replace(was, "").trim())),
      )
  ) {
    unshown += 1;
    if (unshown < 10) console.log("    UNSHOWN", kind, was, "->", is, text, JSON.stringify(passage.differences));
  }
}
console.log(`planted: ${same} called word for word, ${unshown} not shown, ${lost} elsewhere, of ${planted.length}`);

for (const [words, part] of [
  [12, 0.1],
  [25, 0.4],
] as const) {
  const costs: number[] = [];
  for (const { text } of changedQuotations(rows, { count: 100, size: words, part, random })) {
    loaded.files.clear();
    await new Checker(open()).check(text);
    costs.push(size());
  }
  costs.sort((a, b) => a - b);
  console.log(
    `${words} words, ${part * 100} %: loaded cold ${(costs[50] ?? 0) / 1000} KB in the middle, ${(costs[95] ?? 0) / 1000} KB p95, at most ${(costs.at(-1) ?? 0) / 1000}`,
  );
}

for (const query of ["skolkovo", "cooperation", "president"]) {
  loaded.files.clear();
  const searcher = searcherIn(open());
  await searcher.answer(stateAt(`?q=${query}`), false);
  await Promise.all([searcher.results(0, 10), searcher.facets(), searcher.leads(), searcher.beside(false)]);
  console.log(`a search for ${query}: loaded cold ${size() / 1000} KB`);
}

/** Of what other transcripts say, how much is taken for the words of an archive of 65. */
if (hasCorpus) {
  const some = await archiveOf(60);
  const known = new Set(some.meetings.map(({ id }) => id));
  const unknown = paragraphRows(await archiveOf(Infinity)).filter(({ meeting }) => !known.has(meeting));
  await measureApart(new Checker(await openedOf(some)), unknown);
}

async function archiveOf(most: number): Promise<Archive> {
  const folder = await mkdtemp(join(tmpdir(), "quotations-"));
  await corpusContent(folder, most);
  const archive = buildArchive(await storedContent(folder));
  await rm(folder, { recursive: true });
  return archive;
}

async function measureApart(small: Checker, unknown: readonly Quotable[]): Promise<void> {
  for (const words of [8, 12, 25]) {
    let near = 0;
    for (const { text } of changedQuotations(unknown, { count: 300, size: words, part: 0, random })) {
      if (placesOf(await small.check(text)).length > 0) near += 1;
    }
    console.log(`${words} words that stand in other transcripts: ${near} near a passage, of 300`);
  }
}
