import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { builtFrom } from "../../src/build/built-from.ts";
import { dataFiles } from "../../src/search/build/data-files.ts";
import { formatOfFiles } from "../../src/search/build/format.ts";
import { meetingWords } from "../../src/search/build/meeting-words.ts";
import type { Core } from "../../src/search/files.ts";
import { Unreachable } from "../../src/search/unreachable.ts";
import type { Frequencies, Result } from "../../src/search/worker/answer.ts";
import type { Opened } from "../../src/search/worker/open.ts";
import { Searcher } from "../../src/search/worker/searcher.ts";
import { OtherForm, type Volumes } from "../../src/search/worker/volumes.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { tableQueries } from "../support/search-page.ts";
import { openedOf, searcherOf, searchSources, stateAt } from "../support/search-engine.ts";
import { storedContent } from "../support/stored-content.ts";
import { volumeContent, YEARS, type Year } from "../support/volumes.ts";

const rootOf = (year: Year): string => `/${year}/`;

async function openedVolume(year: Year): Promise<Opened> {
  const folder = volumeContent(year);
  const archive = buildArchive(await storedContent(folder));
  const held = (text: string) => text.split("\n").filter((line) => line.startsWith(`${year}-`));
  const [cut, whole] = [join(folder, "ledger.txt"), "content/ledger.txt"].map((path) => readFileSync(path, "utf8"));
  assert.deepEqual(held(cut ?? ""), held(whole ?? ""));
  rmSync(folder, { recursive: true });
  return openedOf(archive, rootOf(year), "one form");
}

const opened = new Map<string, Opened>();
for (const year of YEARS) opened.set(rootOf(year), await openedVolume(year));
const archive = buildArchive(await storedContent("content"));
const whole = await searcherOf(archive);

/** The volumes as a reader of one of them has them; what is not there fails as `missing` says. */
function volumes(own: Year, missing: Record<string, () => Promise<Opened>> = {}): Volumes {
  const open = (root: string) => missing[root]?.() ?? found(root);
  return { roots: YEARS.map(rootOf), own: rootOf(own), open, close: () => undefined };
}

function found(root: string): Promise<Opened> {
  const volume = opened.get(root);
  return volume === undefined ? Promise.reject(new Unreachable(root)) : Promise.resolve(volume);
}

const together = new Searcher(volumes("2023"));

const placeOf = ({ meeting, paragraph }: Pick<Result, "meeting"> & { paragraph: { id: string } }): string =>
  `${meeting.id}#${paragraph.id}`;

async function asked(searcher: Searcher, address: string) {
  const answer = await searcher.answer(stateAt(address), false);
  return { answer, results: answer.blank ? [] : await searcher.results(0, Infinity) };
}

const addressOf = (query: string, filters: Record<string, string[]> = {}, sort = ""): string => {
  const parameters = new URLSearchParams([["q", query]]);
  for (const [facet, ids] of Object.entries(filters)) for (const id of ids) parameters.append(facet, id);
  if (sort !== "") parameters.append("sort", sort);
  return `?${parameters}`;
};

const QUERIES = [
  ...tableQueries().map(({ query, filters, sort }) => addressOf(query, filters, sort)),
  ...[
    "gas",
    "the",
    "trade OR energy",
    "gas -oil",
    "cooperat*",
    '"nuclear power"',
    "amount:>20bn",
    "president russia",
  ].flatMap((query) => ["relevance", "oldest", "newest"].map((sort) => addressOf(query, {}, sort))),
  "?q=gas+pipeline&within=turn",
  "?q=gas+pipeline&within=meeting",
  "?year=2022&year=2024",
  "?q=trade&place=sochi&place=kazan",
  "?speaker=vladimir-putin&topic=energy",
  "?q=Laughter&kind=stage",
];

test("volumes find the paragraphs that one archive finds, in its order and as it reads the query", async () => {
  for (const address of QUERIES) {
    const [one, all] = [await asked(whole, address), await asked(together, address)];
    assert.deepEqual(all.results.map(placeOf), one.results.map(placeOf), address);
    assert.deepEqual(
      all.results.map(({ excerpt, inMeeting }) => ({ excerpt, inMeeting })),
      one.results.map(({ excerpt, inMeeting }) => ({ excerpt, inMeeting })),
      address,
    );
    for (const key of ["blank", "paragraphs", "turns", "meetings", "notes", "choice"] as const) {
      assert.deepEqual(all.answer[key], one.answer[key], `${key} of ${address}`);
    }
  }
});

test("in whatever order volumes are named, results come in order of time", async () => {
  const roots = ["/2024/", "/2022/", "/2023/"];
  const mixed = new Searcher({ roots, own: "/2022/", open: found, close: () => undefined });
  for (const address of ["?q=cooperation&sort=oldest", "?q=cooperation&sort=newest", "?q=cooperation", "?"]) {
    const [one, all] = [await asked(whole, address), await asked(mixed, address)];
    assert.deepEqual(all.results.map(placeOf), one.results.map(placeOf), address);
  }
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  assert.deepEqual(ids(await mixed.facet("meeting")), ids(await whole.facet("meeting")));
  assert.deepEqual(ids(await mixed.facet("year")), ids(await whole.facet("year")));
});

test("a spelling that the note of one volume joins to a name finds that name in all", async () => {
  const said = (body: string, more: Record<string, string> = {}) =>
    storedContent(contentFolder({ "transcripts/m.txt": specialView({ body }), ...more })).then(buildArchive);
  const noted = await said("Anna Example: Good afternoon.", {
    "speakers/anna-example.md": "---\nname: Anna Example\nspellings:\n  - Анна Пример\n---\n",
  });
  const other = await said("President of Russia Vladimir Putin: We heard Anna Example.");
  const both = new Map([
    ["/a/", await openedOf(noted, "/a/", "one form")],
    ["/b/", await openedOf(other, "/b/", "one form")],
  ]);
  const open = (root: string) => Promise.resolve(both.get(root) ?? assert.fail());
  const { results } = await asked(
    new Searcher({ roots: ["/b/", "/a/"], own: "/b/", open, close: () => undefined }),
    addressOf("Анна Пример"),
  );
  assert.deepEqual(
    results.map(({ root }) => root),
    ["/b/"],
  );
});

test("each result leads into the volume of its meeting", async () => {
  const { results } = await asked(together, "?q=cooperation&sort=oldest");
  assert.equal(new Set(results.map(({ root }) => root)).size, 3);
  for (const { root, meeting } of results) assert.equal(root, `/${meeting.date.slice(0, 4)}/`);
  const csv = await together.save("csv", "https://archive.example", () => undefined);
  assert.match(csv, /"https:\/\/archive\.example\/2022\/meetings\/2022-08-19-sochi\/#t\d/);
});

test("what is said of each word is what one archive says of it", async () => {
  const ofParagraphs = async (searcher: Searcher, address: string) =>
    (await asked(searcher, address)).answer.clauses.map(({ terms, excluded }) => ({
      excluded,
      // What stands beside the speech stands there once in each volume: the name of a topic, say.
      terms: terms.map((term) => ({
        ...term,
        beside: 0,
        forms: term.forms.toSorted((a, b) => (a.text < b.text ? -1 : 1)),
      })),
    }));
  for (const address of QUERIES) {
    assert.deepEqual(await ofParagraphs(together, address), await ofParagraphs(whole, address), address);
  }
});

test("the choices count over all volumes", async () => {
  for (const address of ["?q=gas", "?q=the", "?", "?q=trade&speaker=vladimir-putin", "?q=gas&year=2022"]) {
    await asked(whole, address);
    await asked(together, address);
    for (const facet of ["speaker", "topic", "place", "year", "meeting"] as const) {
      const [one, all] = [await whole.facet(facet), await together.facet(facet)];
      const sorted = (list: typeof one) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(sorted(all), sorted(one), `${facet} of ${address}`);
      assert.deepEqual(
        all.map(({ count }) => count),
        one.map(({ count }) => count),
        `order of ${facet} of ${address}`,
      );
    }
    const [one, all] = [await whole.facets(), await together.facets()];
    assert.deepEqual(all.kind, one.kind);
    assert.deepEqual(all.year, one.year);
    assert.deepEqual([all.topic.shown.length, all.topic.more], [one.topic.shown.length, one.topic.more]);
  }
});

test("lines stand in the order of one archive, and how often is counted over all", async () => {
  for (const sort of ["oldest", "newest", "speaker", "left", "right"]) {
    const address = `?q=trade&view=lines&sort=${sort}`;
    await asked(whole, address);
    await asked(together, address);
    const none = () => undefined;
    const [one, all] = [
      await whole.concordance().lines(0, Infinity, none),
      await together.concordance().lines(0, Infinity, none),
    ];
    assert.equal(all.size, one.size);
    assert.deepEqual(all.shown.map(placeOf), one.shown.map(placeOf), sort);
    const bySpeaker = ({ speaker, ...others }: Frequencies) => ({
      ...others,
      speaker: speaker.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    });
    assert.deepEqual(
      bySpeaker(await together.concordance().frequencies()),
      bySpeaker(await whole.concordance().frequencies()),
    );
  }
});

test("what else could be asked finds as much as it says", async () => {
  for (const query of [
    "Putin energy",
    "gas pipeline railway",
    '"gas of the pipeline"',
    "Kazakstan",
    "quantum trade",
    "gas Tokaev",
  ]) {
    await asked(whole, addressOf(query));
    await asked(together, addressOf(query));
    const { offers, clauses } = await together.leads();
    const one = await whole.leads();
    const near = (each: typeof clauses) =>
      each.map(({ terms }) =>
        terms.map((term) => term.near.map(({ word, forms }) => [word, forms.map(({ form }) => form)])),
      );
    assert.deepEqual(near(clauses), near(one.clauses), query);
    if (one.offers.length > 0) assert.ok(offers.length > 0, query);
    for (const { state, count, of } of offers) {
      const { paragraphs, turns, meetings } = await whole.answer(state, false);
      assert.equal({ paragraph: paragraphs, turn: turns, meeting: meetings }[of], count, `${query}: ${state.query}`);
    }
    await asked(together, addressOf(query));
  }
});

test("what is named beside the speech is told for each volume, with where it is", async () => {
  await asked(together, "?q=Putin");
  const { named, namedCount } = await together.beside(true);
  const speakers = named.filter(({ kind }) => kind === "speaker");
  assert.deepEqual(
    speakers.map(({ root }) => root),
    YEARS.map(rootOf),
  );
  assert.equal(named.length, namedCount);
});

test("while typing, the last word is a beginning in all volumes or in none", async () => {
  const [one, all] = [await whole.answer(stateAt("?q=pipel"), true), await together.answer(stateAt("?q=pipel"), true)];
  assert.deepEqual([all.paragraphs, all.clauses[0]?.terms[0]?.beginning], [one.paragraphs, true]);
});

const without = async (year: Year, own: Year): Promise<number> => {
  const rest = new Searcher({
    roots: YEARS.filter((each) => each !== year).map(rootOf),
    own: rootOf(own),
    open: found,
    close: () => undefined,
  });
  return (await asked(rest, "?q=cooperation")).results.length;
};

for (const [error, note] of [
  [new Unreachable("404"), "The volume /2024/ did not answer and is not searched."],
  [new OtherForm("old"), "The volume /2024/ was built by another version and is not searched."],
] as const) {
  test(`a volume that is not there is told, and the others are searched: ${note}`, async () => {
    const searcher = new Searcher(volumes("2022", { "/2024/": () => Promise.reject(error) }));
    const { answer, results } = await asked(searcher, "?q=cooperation");
    assert.deepEqual(answer.notes, [note]);
    assert.equal(results.length, await without("2024", "2022"));
    assert.ok(results.length > 0 && results.every(({ root }) => root !== "/2024/"));
    assert.deepEqual((await searcher.facet("year")).map(({ id }) => id).toSorted(), ["2022", "2023"]);
  });
}

test("a volume that fails later is left out of the whole answer, and is there again when it answers", async (t) => {
  const { engine } = await found("/2024/");
  const failing = { fails: true };
  const find = engine.find.bind(engine);
  t.mock.method(engine, "find", (clauses: Parameters<typeof find>[0]) =>
    failing.fails ? Promise.reject(new Unreachable("a part is missing")) : find(clauses),
  );
  const closed: string[] = [];
  const searcher = new Searcher({ ...volumes("2022"), close: (root) => closed.push(root) });
  const first = await asked(searcher, "?q=cooperation");
  assert.equal(first.answer.notes.length, 1);
  assert.deepEqual(closed, ["/2024/"], "it is opened anew the next time");
  assert.equal(first.results.length, await without("2024", "2022"));
  failing.fails = false;
  const second = await asked(searcher, "?q=cooperation");
  assert.deepEqual(second.answer.notes, []);
  assert.deepEqual(second.results.map(placeOf), (await asked(whole, "?q=cooperation")).results.map(placeOf));
});

test("a volume that hangs is left out after a while", { timeout: 20_000 }, async () => {
  const searcher = new Searcher(volumes("2022", { "/2023/": () => new Promise(() => undefined) }));
  const { answer } = await asked(searcher, "?q=cooperation");
  assert.deepEqual(answer.notes, ["The volume /2023/ did not answer and is not searched."]);
});

test("without the reader's own volume there is no answer", async () => {
  const searcher = new Searcher(volumes("2022", { "/2022/": () => Promise.reject(new Unreachable("404")) }));
  await assert.rejects(searcher.answer(stateAt("?q=cooperation"), false), Unreachable);
});

test("only a volume has what volumes are searched together by", async () => {
  const sources = searchSources(archive);
  const [alone, volume] = [await dataFiles(sources), await dataFiles(sources, meetingWords, formatOfFiles())];
  const more = [...volume.keys()].filter((path) => !alone.has(path));
  const lists = ["meeting", "place", "speaker", "topic", "year"].map((facet) => `values/${facet}/all.bin`);
  assert.deepEqual(more.toSorted(), lists);
  const core = (files: typeof alone) =>
    JSON.parse(gunzipSync(files.get("core.bin") ?? new Uint8Array()).toString("utf8")) as Core;
  assert.match(core(volume).format ?? "", /^[0-9a-f]{12}$/);
  assert.equal("format" in core(alone), false);
});

test("a site is built anew where it is searched with other volumes", () => {
  const root = "https://archive.example/2024/";
  const from = (volumes: readonly string[]) => builtFrom("content/topics", { root, most: null, volumes });
  assert.notEqual(from([]), from(["/2023/", "/2024/"]));
});
