import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { buildArchive } from "../../src/archive/build-archive.ts";
import type { Archive } from "../../src/archive/model.ts";
import { type ParagraphRow, paragraphRows } from "../../src/archive/rows.ts";
import { wordsOf } from "../../src/search/words.ts";
import type { ShownLine } from "../../src/search/worker/answer.ts";
import type { Searcher } from "../../src/search/worker/searcher.ts";
import { corpusContent, hasCorpus } from "../support/corpus-content.ts";
import { wordPattern } from "../support/oracle.ts";
import { searcherOf, stateAt } from "../support/search-engine.ts";
import { storedContent } from "../support/stored-content.ts";

interface Tried {
  rows: ParagraphRow[];
  searcher: Searcher;
}

async function triedOn(archive: Archive): Promise<Tried> {
  return { rows: paragraphRows(archive), searcher: await searcherOf(archive) };
}

const five = await triedOn(buildArchive(await storedContent("content")));

const none = (): void => undefined;

async function lines({ searcher }: Tried, address: string): Promise<ShownLine[]> {
  await searcher.answer(stateAt(address), false);
  const { size, shown, sorted } = await searcher.concordance().lines(0, Infinity, none);
  assert.ok(sorted);
  assert.equal(shown.length, size);
  return shown;
}

/** Every place where a word stands, found by a plain scan: its paragraph, what stands before it, and after. */
const scanned = ({ rows }: Tried, word: RegExp) =>
  rows.flatMap(({ path, text }) =>
    [...text.matchAll(word)].map(({ 0: found, index }) => ({
      path,
      before: text.slice(0, index),
      words: found,
      after: text.slice(index + found.length),
    })),
  );

const pathOf = ({ meeting, paragraph }: ShownLine): string => `meetings/${meeting.id}/#${paragraph.id}`;

function same(shown: readonly ShownLine[], expected: ReturnType<typeof scanned>): void {
  assert.equal(shown.length, expected.length);
  for (const [at, line] of shown.entries()) {
    const there = expected[at];
    assert.ok(there);
    assert.deepEqual([pathOf(line), line.words], [there.path, there.words]);
    assert.ok(there.before.endsWith(line.before) && there.after.startsWith(line.after));
    const cut = there.before.slice(0, there.before.length - line.before.length);
    assert.ok(cut === "" || (cut.endsWith(" ") && line.before.length > 60), line.before);
    const rest = there.after.slice(line.after.length);
    assert.ok(rest === "" || (rest.startsWith(" ") && line.after.length > 60), line.after);
  }
}

const WORDS = ["trade", "the", "Russia", "nuclear", "3.6", "economic"];

for (const word of WORDS) {
  test(`every place of “${word}” is on a line, with the words before and after it`, async () => {
    same(
      await lines(five, `?q="${word}"&view=lines`),
      scanned(five, wordPattern(word, { cased: /\p{Lu}/u.test(word) })),
    );
  });
}

test("a word is on a line in each of its forms, a phrase as a whole, and of words that overlap the first", async () => {
  const forms = await lines(five, "?q=talk&view=lines");
  assert.deepEqual(new Set(forms.map(({ words }) => words.toLowerCase())), new Set(["talks", "talk"]));
  const phrases = await lines(five, '?q="bilateral trade"&view=lines');
  assert.deepEqual(new Set(phrases.map(({ words }) => words)), new Set(["bilateral trade"]));
  same(phrases, scanned(five, wordPattern("bilateral trade")));
  const both = await lines(five, '?q="bilateral trade" OR trade&view=lines');
  const alone = await lines(five, '?q="trade"&view=lines');
  assert.equal(both.length, alone.length);
  assert.equal(both.filter(({ words }) => words === "bilateral trade").length, phrases.length);
});

const key = (text: string): string[] => wordsOf(text).map(({ form }) => form);

/** Says where a list is not in order. */
function ascending(keys: readonly string[]): void {
  for (const [at, one] of keys.entries()) {
    if (at > 0) assert.ok((keys[at - 1] ?? "").localeCompare(one, "en") <= 0, `${keys[at - 1]} before ${one}`);
  }
}

test("lines come by the words after them, or before, by speaker, and in order of time either way", async () => {
  const all = await lines(five, '?q="the"&view=lines');
  const sorted = (sort: string) => lines(five, `?q="the"&view=lines&sort=${sort}`);
  const [right, left, speaker, newest] = await Promise.all([]).then(async () => [
    await sorted("right"),
    await sorted("left"),
    await sorted("speaker"),
    await sorted("newest"),
  ]);
  for (const some of [right, left, speaker, newest]) {
    assert.deepEqual(
      new Set(some?.map((line) => `${pathOf(line)}${line.before}`)),
      new Set(all.map((line) => `${pathOf(line)}${line.before}`)),
    );
  }
  ascending(right?.map(({ after }) => key(after)[0] ?? "") ?? []);
  ascending(left?.map(({ before }) => key(before).at(-1) ?? "") ?? []);
  ascending(speaker?.map(({ paragraph }) => paragraph.speaker) ?? []);
  ascending(all.map(({ meeting }) => meeting.date));
  ascending(newest?.map(({ meeting }) => meeting.date).toReversed() ?? []);
  const firstOfNewest = newest?.[0];
  assert.ok(firstOfNewest);
  const inMeeting = all.find(({ meeting }) => meeting.id === firstOfNewest.meeting.id);
  assert.equal(pathOf(firstOfNewest), inMeeting && pathOf(inMeeting));
});

test("some lines are brought at a time, and where there are too many to sort, that is said", async () => {
  await five.searcher.answer(stateAt('?q="trade"&view=lines'), false);
  const concordance = five.searcher.concordance();
  const all = await concordance.lines(0, Infinity, none);
  const some = await concordance.lines(2, 5, none);
  assert.deepEqual(some.shown, all.shown.slice(2, 5));
  assert.equal(some.size, all.size);
});

test("all lines are kept as a table, in order, with where they stand", async () => {
  const shown = await lines(five, '?q="trade"&view=lines&sort=right');
  const progress: string[] = [];
  const csv = await five.searcher
    .concordance()
    .save("https://archive.example", (done, all) => progress.push(`${done}/${all}`));
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
  assert.deepEqual(
    rows.map((row) => [row["before"], row["words"], row["after"], row["address"], row["speaker"], row["number"]]),
    shown.map((line) => [
      line.before,
      line.words,
      line.after,
      `https://archive.example/${pathOf(line)}`,
      line.paragraph.speaker,
      line.paragraph.number,
    ]),
  );
  assert.deepEqual(progress, [`${shown.length}/${shown.length}`]);
});

/** Counts by hand how often a word stands in rows by some key, and how many words these rows have. */
function counted(rows: readonly ParagraphRow[], word: RegExp, by: (row: ParagraphRow) => string | undefined) {
  const groups = Map.groupBy(rows, by);
  return new Map(
    [...groups].map(([name, some]) => [
      name,
      [
        some.reduce((sum, { text }) => sum + (text.match(word)?.length ?? 0), 0),
        some.reduce((sum, { text }) => sum + wordsOf(text).length, 0),
      ],
    ]),
  );
}

const BY = {
  year: ({ year }: ParagraphRow) => year,
  speaker: ({ speaker }: ParagraphRow) => speaker?.id,
  meeting: ({ meeting }: ParagraphRow) => meeting,
};

async function sameFrequencies(
  { searcher, rows }: Tried,
  word: string,
  more = "",
  inside: (row: ParagraphRow) => boolean = () => true,
) {
  await searcher.answer(stateAt(`?q="${word}"&view=lines${more}`), false);
  const frequencies = await searcher.concordance().frequencies();
  const some = rows.filter(inside);
  for (const by of ["year", "speaker", "meeting"] as const) {
    const expected = counted(some, wordPattern(word), BY[by]);
    const found = frequencies[by].map(({ id, times, words }) => [id, [times, words]] as const);
    const kept = [...expected].filter(([name, [times]]) => name !== undefined && (by === "year" || (times ?? 0) > 0));
    assert.deepEqual(new Map(found), new Map(kept), `${word} by ${by}`);
  }
  const inTime = [...new Set(some.map(({ meeting }) => meeting))];
  const meetings = frequencies.meeting.map(({ id }) => id);
  assert.deepEqual(
    meetings,
    inTime.filter((id) => meetings.includes(id)),
  );
  const times = frequencies.speaker.map((each) => each.times);
  assert.deepEqual(
    times,
    times.toSorted((a, b) => b - a),
  );
  assert.deepEqual(
    frequencies.year.map(({ id }) => id),
    frequencies.year.map(({ id }) => id).toSorted(),
  );
}

test("how often a word stands by year, speaker and meeting, and among how many words, is what a count by hand gives", async () => {
  for (const word of ["trade", "the", "nuclear"]) await sameFrequencies(five, word);
});

test("of a narrowed search, the words are those of what it is narrowed to", async () => {
  const speaker = "vladimir-putin";
  await sameFrequencies(five, "trade", `&speaker=${speaker}`, (row) => row.speaker?.id === speaker);
  await sameFrequencies(five, "trade", "&year=2024", ({ year }) => year === "2024");
});

test("of a kind of words, only such words are counted", async () => {
  const { searcher, rows } = five;
  await searcher.answer(stateAt("?q=laughter&kind=stage&view=lines"), false);
  const { meeting } = await searcher.concordance().frequencies();
  const stage = rows.flatMap(({ runs }) => runs.filter(({ kind }) => kind === "stage"));
  const [times, words] = [meeting.map((each) => each.times), meeting.map((each) => each.words)].map((some) =>
    some.reduce((a, b) => a + b, 0),
  );
  assert.equal(times, stage.filter(({ text }) => /laughter/i.test(text)).length);
  assert.equal(
    words,
    stage.reduce((sum, { text }) => sum + wordsOf(text).length, 0),
  );
});

test(
  "with 120 transcripts more, lines and counts are those of the plain scan",
  { skip: !hasCorpus && "the corpus is not there" },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "concordance-"));
    await corpusContent(folder);
    const many = await triedOn(buildArchive(await storedContent(folder)));
    rmSync(folder, { recursive: true });
    for (const word of ["energy", "children", "Baikonur"]) {
      same(
        await lines(many, `?q="${word}"&view=lines`),
        scanned(many, wordPattern(word, { cased: /\p{Lu}/u.test(word) })),
      );
    }
    for (const word of ["energy", "we"]) await sameFrequencies(many, word);
    await many.searcher.answer(stateAt('?q="the"&view=lines&sort=left'), false);
    const { size, sorted, shown } = await many.searcher.concordance().lines(0, 1, none);
    assert.ok(size > 10_000 && !sorted && shown.length === 1);
  },
);
