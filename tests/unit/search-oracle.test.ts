import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { besideRows } from "../../src/archive/beside.ts";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { type ParagraphRow, paragraphRows } from "../../src/archive/rows.ts";
import type { State } from "../../src/search/state.ts";
import type { Searcher } from "../../src/search/worker/searcher.ts";
import { corpusContent, hasCorpus } from "../support/corpus-content.ts";
import { compares, Oracle, statedIn, wordPattern } from "../support/oracle.ts";
import { nearMiss, phraseAt, phraseScan, seeded } from "../support/phrases.ts";
import { searcherOf, stateAt } from "../support/search-engine.ts";
import { storedContent } from "../support/stored-content.ts";

/** How many queries of each sort are asked of each archive. */
const OF_EACH_SORT = 50;

interface Tried {
  searcher: Searcher;
  oracle: Oracle;
  random: () => number;
}

async function tried(folder: string, seed: number): Promise<Tried> {
  const archive = buildArchive(await storedContent(folder));
  const oracle = new Oracle(paragraphRows(archive), besideRows(archive));
  return { searcher: await searcherOf(archive), oracle, random: seeded(seed) };
}

const address = (query: string, more = ""): string => `?q=${encodeURIComponent(query)}${more}`;

async function found(searcher: Searcher, asked: State | string): Promise<string[]> {
  const { paragraphs, blank } = await searcher.answer(typeof asked === "string" ? stateAt(asked) : asked, false);
  if (blank) return [];
  const csv = await searcher.save("csv", "https://archive.example", () => undefined);
  const places = [...csv.matchAll(/^"https:\/\/archive\.example\/meetings\/([^/]+)\/#(\w+)"/gm)];
  assert.equal(places.length, paragraphs);
  return places.map(([, meeting, id]) => `${meeting}#${id}`);
}

async function same(searcher: Searcher, asked: string, expected: readonly string[]): Promise<void> {
  assert.deepEqual((await found(searcher, asked)).toSorted(), expected.toSorted(), decodeURIComponent(asked));
}

const pick = <T>(all: readonly T[], random: () => number): T => {
  const one = all[Math.floor(random() * all.length)];
  assert.ok(one !== undefined);
  return one;
};

/** A word of letters as it is printed somewhere. */
function drawnWord({ oracle, random }: Tried, least = 2): string {
  for (;;) {
    const words = pick(oracle.rows, random).text.split(/[^\p{L}\p{M}\p{N}'’‘ʼʹ`´.,-]+/u);
    const word = pick(words, random).replaceAll(/^\P{L}+|\P{L}+$/gu, "");
    if (/^\p{L}+$/u.test(word) && word.length >= least) return word;
  }
}

const stands =
  (pattern: RegExp) =>
  ({ text }: ParagraphRow) =>
    text.search(pattern) >= 0;

type Sort = (tried: Tried) => Promise<void>;

const SORTS: Record<string, Sort> = {
  "words in quotation marks": async (each) => {
    const word = drawnWord(each);
    const pattern = wordPattern(word, { cased: word !== word.toLowerCase() });
    await same(each.searcher, address(`"${word}"`), each.oracle.places(stands(pattern)));
  },
  "words in any form, as the page says them": async ({ searcher, oracle, random }) => {
    const word = drawnWord({ searcher, oracle, random });
    const { clauses } = await searcher.answer(stateAt(address(word)), false);
    const forms = clauses[0]?.terms[0]?.forms ?? [];
    for (const { text, times } of forms) {
      if (/^[\p{L}']+$/u.test(text)) assert.equal(times, oracle.times(wordPattern(text)), `${word}: ${text}`);
    }
    const patterns = forms.map(({ text }) => (/^[\p{L}']+$/u.test(text) ? wordPattern(text) : phraseScan(text)));
    assert.ok(
      forms.some(({ asTyped }) => asTyped),
      word,
    );
    await same(
      searcher,
      address(word),
      oracle.places(({ text }) => patterns.some((each) => text.search(each) >= 0)),
    );
  },
  phrases: async ({ searcher, oracle, random }) => {
    const phrase = drawnPhrase({ searcher, oracle, random });
    await same(
      searcher,
      address(`"${phrase}"`),
      oracle.places(({ text }) => phraseScan(phrase).test(text)),
    );
  },
  "near misses": async ({ searcher, oracle, random }) => {
    const phrase = nearMiss(drawnPhrase({ searcher, oracle, random }), random);
    await same(
      searcher,
      address(`"${phrase}"`),
      oracle.places(({ text }) => phraseScan(phrase).test(text)),
    );
  },
  beginnings: async (each) => {
    const word = drawnWord(each, 5).toLowerCase().slice(0, -1);
    const pattern = wordPattern(word, { rest: String.raw`[\p{L}\p{M}\p{N}]*(?:['’‘ʼʹ\x60´][\p{L}\p{M}\p{N}]+)*` });
    await same(each.searcher, address(`${word}*`), each.oracle.places(stands(pattern)));
  },
  "either, both and without": async (each) => {
    const words = [drawnWord(each), drawnWord(each), drawnWord(each)].map((word) => word.toLowerCase());
    const [a, b, c] = words.map((word) => stands(wordPattern(word)));
    const [one = "", two = "", three = ""] = words.map((word) => `"${word}"`);
    assert.ok(a && b && c);
    const { searcher, oracle } = each;
    await same(
      searcher,
      address(`${one} OR ${two}`),
      oracle.places((row) => a(row) || b(row)),
    );
    await same(
      searcher,
      address(`${one} ${two}`),
      oracle.places((row) => a(row) && b(row)),
    );
    if (three !== one)
      await same(
        searcher,
        address(`${one} -${three}`),
        oracle.places((row) => a(row) && !c(row)),
      );
  },
  "within a turn and a meeting": async (each) => {
    const [one, two] = [drawnWord(each), drawnWord(each)].map((word) => word.toLowerCase());
    const [a, b] = [one, two].map((word) => stands(wordPattern(word ?? "")));
    assert.ok(a && b);
    for (const [scope, key] of [
      ["turn", ({ meeting, turn }: ParagraphRow) => `${meeting} ${turn}`],
      ["meeting", ({ meeting }: ParagraphRow) => meeting],
    ] as const) {
      const groups = [a, b].map((holds) => new Set(each.oracle.rows.filter(holds).map(key)));
      const expected = each.oracle.places((row) => (a(row) || b(row)) && groups.every((some) => some.has(key(row))));
      await same(each.searcher, address(`"${one}" "${two}"`, `&within=${scope}`), expected);
    }
  },
  "filters, chosen and typed": async (each) => {
    const word = drawnWord(each).toLowerCase();
    const holds = stands(wordPattern(word));
    const { speaker, year, meeting, date, topics } = pick(each.oracle.rows, each.random);
    const { searcher, oracle } = each;
    const q = `"${word}"`;
    const id = speaker?.id ?? "";
    if (id !== "") {
      const said = oracle.places((row) => holds(row) && row.speaker?.id === id);
      await same(searcher, address(q, `&speaker=${id}`), said);
      await same(searcher, address(`${q} speaker:${id}`), said);
      await same(
        searcher,
        address(`${q} -speaker:${id}`),
        oracle.places((row) => holds(row) && row.speaker?.id !== id),
      );
    }
    await same(
      searcher,
      address(q, `&year=${year}`),
      oracle.places((row) => holds(row) && row.year === year),
    );
    await same(
      searcher,
      address(`${q} before:${date}`),
      oracle.places((row) => holds(row) && row.date < date),
    );
    await same(
      searcher,
      address(`${q} after:${date}`),
      oracle.places((row) => holds(row) && row.date > date),
    );
    await same(
      searcher,
      address(q, `&meeting=${meeting}`),
      oracle.places((row) => holds(row) && row.meeting === meeting),
    );
    const topic = topics[0]?.id;
    if (topic !== undefined) {
      const about = oracle.places((row) => holds(row) && row.topics.some((other) => other.id === topic));
      await same(searcher, address(q, `&topic=${topic}`), about);
    }
  },
  "figures by their value": async (each) => {
    const { searcher, oracle, random } = each;
    const figure = pick(oracle.rows.flatMap(statedIn), random);
    const sign = pick([">", ">=", "", "<=", "<"] as const, random);
    const number = pick([figure.value ?? 0].flat(), random);
    const one = (unit: string | null) => unit?.toLowerCase().replace(/ies$/, "y").replace(/s$/, "");
    const isNoun = figure.kind === "count" && /^[a-z]+(?: [a-z]+)*$/.test(figure.unit ?? "");
    const unit = pick(["", figure.kind === "money" || figure.kind === "percent" || isNoun ? figure.unit : ""], random);
    const value = pick([`${number}`, number.toLocaleString("en", { maximumFractionDigits: 20 })], random);
    const query = `amount:"${sign}${value} ${unit ?? ""}"`;
    const holds = (row: ParagraphRow) =>
      statedIn(row).some(
        (other) =>
          compares(other, sign, number) &&
          (unit === "" || (one(other.unit) === one(unit) && (other.kind === "money") === (figure.kind === "money"))),
      );
    await same(searcher, address(query), oracle.places(holds));
    const word = drawnWord(each).toLowerCase();
    const also = stands(wordPattern(word));
    await same(
      searcher,
      address(`"${word}" -${query}`),
      oracle.places((row) => also(row) && !holds(row)),
    );
    await same(
      searcher,
      address(`"${word}" OR ${query}`),
      oracle.places((row) => also(row) || holds(row)),
    );
  },
  "counts of values, and of what they would leave": async (each) => {
    const word = drawnWord(each).toLowerCase();
    const holds = stands(wordPattern(word));
    const { meetings, turns } = await each.searcher.answer(stateAt(address(`"${word}"`)), false);
    const rows = each.oracle.rows.filter(holds);
    assert.equal(meetings, new Set(rows.map(({ meeting }) => meeting)).size);
    assert.equal(turns, new Set(rows.map(({ meeting, turn }) => `${meeting} ${turn}`)).size);
    for (const { id, count } of await each.searcher.facet("speaker")) {
      assert.equal(count, rows.filter(({ speaker }) => speaker?.id === id).length, id);
    }
    for (const { id, count } of await each.searcher.facet("year")) {
      assert.equal(count, rows.filter(({ year }) => year === id).length, id);
    }
    for (const { id, count } of await each.searcher.facet("topic")) {
      assert.equal(count, rows.filter(({ topics }) => topics.some((topic) => topic.id === id)).length, id);
    }
  },
  "what is said to stand nowhere": async (each) => {
    const word = `${drawnWord(each, 4)}${pick(["q", "zz", "x", "s", "ed"], each.random)}`;
    const { clauses } = await each.searcher.answer(stateAt(address(`"${word.toLowerCase()}"`)), false);
    const term = clauses[0]?.terms[0];
    const pattern = wordPattern(word.toLowerCase());
    assert.equal(
      term?.paragraphs === 0,
      each.oracle.rows.every(({ text }) => text.search(pattern) < 0),
      word,
    );
    assert.equal(term?.beside === 0, each.oracle.isNowhereBeside(pattern), word);
  },
  "offers and near words": async (each) => {
    const { searcher } = each;
    const words = [drawnWord(each, 4), drawnWord(each, 6)];
    const query = pick(
      [words.join(" "), `"${words.join(" ")}"`, `${words[0]} ${words[1]}qx`, `${words[1]}z`],
      each.random,
    );
    await searcher.answer(stateAt(address(query)), false);
    const { offers, byValue, instead } = await searcher.leads();
    for (const { state, count, of, text } of byValue === null ? offers : [...offers, byValue]) {
      const answer = await searcher.answer(state, false);
      const counted = { paragraph: answer.paragraphs, turn: answer.turns, meeting: answer.meetings }[of];
      assert.equal(counted, count, `${query}: ${text}`);
    }
    for (const state of Object.values(instead)) {
      const { clauses } = await searcher.answer(state, false);
      assert.ok(
        clauses.some(({ terms }) => terms.some((term) => term.paragraphs + term.beside > 0)),
        state.query,
      );
    }
  },
};

function drawnPhrase({ oracle, random }: Tried): string {
  for (;;) {
    const { text } = pick(oracle.rows, random);
    const phrase = phraseAt(text, Math.floor(random() * text.split(" ").length), 2 + Math.floor(random() * 5));
    if (phrase !== null) return phrase;
  }
}

const five = await tried("content", 20261125);

for (const [name, sort] of Object.entries(SORTS)) {
  test(`of the five, ${name}: ${OF_EACH_SORT} queries, none wrong`, async () => {
    for (let query = 0; query < OF_EACH_SORT; query += 1) await sort(five);
  });
}

test(
  "with 120 transcripts more, as many queries of each sort, none wrong",
  { skip: !hasCorpus && "no further transcripts here" },
  async (context) => {
    const folder = join(mkdtempSync(join(tmpdir(), "oracle-")), "content");
    await corpusContent(folder);
    const many = await tried(folder, 120);
    rmSync(folder, { recursive: true });
    for (const [name, sort] of Object.entries(SORTS)) {
      await context.test(name, async () => {
        for (let query = 0; query < OF_EACH_SORT; query += 1) await sort(many);
      });
    }
  },
);

test("whatever is typed is answered, with all that comes after an answer", async () => {
  const query = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('gas oil "*-:()$% ORyear'), ...["amount:", ">5", "bn"]),
      maxLength: 40,
    }),
  );
  const { searcher } = five;
  await fc.assert(
    fc.asyncProperty(query, fc.boolean(), async (typed, typing) => {
      await searcher.answer(stateAt(address(typed.isWellFormed() ? typed : "x")), typing);
      await Promise.all([searcher.results(0, 3), searcher.facets(), searcher.beside(true), searcher.leads()]);
    }),
    { numRuns: 300 },
  );
});
