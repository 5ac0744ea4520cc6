import assert from "node:assert/strict";
import { test } from "node:test";
import { excerptOf } from "../../src/search/find/excerpt.ts";
import { nearest } from "../../src/search/find/near.ts";
import type { PrintedRun } from "../../src/search/files.ts";
import { readState } from "../../src/search/state.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { exported } from "../support/exported.ts";
import { searcherOf, stateAt } from "../support/search-engine.ts";

const FIRST = `President of Russia Vladimir Putin: Gas talks, and the talk of gas.

We talked about gas pipelines.

President of Kazakhstan Anna Example: The gas [natural gas] is here. The organisations agree.

Here. Talks about`;

const SECOND = `Vladimir Putin: Gas end in another paragraph, ${"word ".repeat(40)} and pipelines far away.

IT is young. It costs 4.5 percent, US$17 billion or 2,000.

Anna Example: Cyber-sport and the G-20. Gas, oil, pipelines. (Laughter.)

Super.`;

const { archive } = await exported(
  contentFolder({
    "transcripts/m1.txt": specialView({ date: "February 21, 2023, Kazan", body: FIRST }),
    "transcripts/m2.txt": specialView({ date: "March 1, 2024, Sochi", title: "A title of cybernetics", body: SECOND }),
    "topics/energy.md": "---\ntitle: Energy\nterms:\n  - gas\n  - natural gas\n---\n",
    "speakers/anna-example.md": "---\nname: Anna Example\nspellings:\n  - Primer\n  - Анна Пример\n---\n",
  }),
);
const searcher = await searcherOf(archive);

const ask = (address: string, typing = false) => searcher.answer(stateAt(address), typing);

/** The paragraphs found, in their order, as `<meeting>#<paragraph>`. */
async function found(address: string): Promise<string[]> {
  await ask(address);
  const results = await searcher.results(0, 100);
  return results.map(({ meeting, paragraph }) => `${meeting.id}#${paragraph.id}`);
}

async function offers(address: string): Promise<[text: string, count: number, of: string, query: string][]> {
  await ask(address);
  const { offers: all } = await searcher.leads();
  return all.map(({ text, count, of, state }) => [text, count, of, state.query]);
}

const q = (query: string, more = "") => `?q=${encodeURIComponent(query)}${more}`;

test("all words must stand in one paragraph, in any of their forms", async () => {
  assert.deepEqual(await found(q("talks gas")), ["m1#t1p1", "m1#t1p2"]);
});

test("a phrase is found word for word, across punctuation and never across paragraphs or lines", async () => {
  assert.deepEqual(await found(q('"gas talks"')), ["m1#t1p1"]);
  assert.deepEqual(await found(q('"talks and"')), ["m1#t1p1"]);
  assert.deepEqual(await found(q('"gas talk"')), []);
  assert.deepEqual(await found(q('"about gas"')), ["m1#t1p2"]);
  assert.equal((await ask(q('"example primer"'))).clauses[0]?.terms[0]?.beside, 0);
});

test("in quotation marks capitals count where they are typed, elsewhere never", async () => {
  assert.deepEqual(await found(q('"IT"')), ["m2#t1p2"]);
  assert.deepEqual(await found(q('"It"')), ["m2#t1p2"]);
  assert.deepEqual(await found(q('"SUPER"')), []);
  assert.deepEqual(await found(q('"super"')), ["m2#t2p2"]);
  assert.deepEqual(await found(q("SUPER")), ["m2#t2p2"]);
  assert.deepEqual(await offers(q('"SUPER"')), [["“super” without regard to capitals", 1, "paragraph", '"super"']]);
});

test("what is to be left out is left out, alone as well", async () => {
  assert.deepEqual(await found(q("gas -talks", "&sort=oldest")), ["m1#t2p1", "m2#t1p1", "m2#t2p1"]);
  assert.deepEqual(await found(q("-gas")), ["m1#t2p2", "m2#t1p2", "m2#t2p2"]);
});

test("of words with OR between them one is enough", async () => {
  assert.deepEqual((await found(q("oil OR costs"))).toSorted(), ["m2#t1p2", "m2#t2p1"]);
  assert.deepEqual(await found(q("gas OR super -talks -oil", "&sort=oldest")), ["m1#t2p1", "m2#t1p1", "m2#t2p2"]);
});

test("a beginning finds every word that begins so, and too many are said to be", async () => {
  const { clauses } = await ask(q("organi*"));
  assert.deepEqual(
    clauses[0]?.terms[0]?.forms.map(({ text, times }) => [text, times]),
    [["organisations", 1]],
  );
});

test("while typing, the last word is a beginning too; what is typed whole is not", async () => {
  assert.equal((await ask(q("pipel"), true)).paragraphs, 3);
  assert.equal((await ask(q("pipel"))).paragraphs, 0);
  assert.equal((await ask(q("pi"), true)).paragraphs, 0);
  assert.equal((await ask(q('"pipel"'), true)).paragraphs, 0);
});

test("every form is said, the typed one first, and another spelling as what it is", async () => {
  const said = async (query: string) => (await ask(q(query))).clauses[0]?.terms[0]?.forms;
  assert.deepEqual(await said("talk"), [
    { text: "talk", times: 1, asTyped: true, spelling: "" },
    { text: "talks", times: 2, asTyped: false, spelling: "" },
    { text: "talked", times: 1, asTyped: false, spelling: "" },
  ]);
  assert.deepEqual(await said("organization"), [
    { text: "organisations", times: 1, asTyped: false, spelling: "British" },
  ]);
  assert.deepEqual(await said('"talks"'), [{ text: "talks", times: 2, asTyped: true, spelling: "" }]);
});

test("amounts, hyphens and thousands are found however they are written", async () => {
  for (const query of ["4.5%", "4.5 percent", "$17 billion", "USD 17 billion", "17bn", "2000", "2 000", "2,000"]) {
    assert.deepEqual(await found(q(query)), ["m2#t1p2"], query);
  }
  for (const query of ["cybersport", "cyber sport", "cyber-sport", "G20", "G-20"]) {
    assert.deepEqual(await found(q(query)), ["m2#t2p1"], query);
  }
  assert.deepEqual(await found(q("17%")), []);
});

test("beside the speech, names are told from what else is printed, and counted for each word", async () => {
  const { clauses, paragraphs } = await ask(q("cybernetics"));
  assert.deepEqual([paragraphs, clauses[0]?.terms[0]?.paragraphs, clauses[0]?.terms[0]?.beside], [0, 0, 1]);
  const { named } = await searcher.beside(false);
  assert.deepEqual(
    named.map(({ kind, id, lines }) => [kind, id, lines]),
    [["meeting", "m2", ["A title of cybernetics"]]],
  );
  await ask(q("Пример"));
  const [person] = (await searcher.beside(false)).named;
  assert.deepEqual([person?.id, person?.meetings, person?.paragraphs], ["anna-example", 2, 4]);
  await ask(q("president"));
  const { named: none, printed, printedCount } = await searcher.beside(true);
  assert.deepEqual([none, printedCount], [[], printed.length]);
  assert.ok(printed.some(({ kind }) => kind === "speaker"));
});

test("beside the speech, what is narrowed shows what is printed on the pages it is narrowed to", async () => {
  const kinds = async (address: string) => {
    await ask(address);
    return (await searcher.beside(true)).printed.map(({ kind, id }) => `${kind} ${id}`);
  };
  const all = await kinds(q("guest"));
  assert.deepEqual(all, ["lede m1", "lede m2"]);
  assert.deepEqual(await kinds(q("guest", "&meeting=m1")), ["lede m1"]);
  assert.deepEqual(await kinds(q("guest before:2024")), ["lede m1"]);
  assert.deepEqual(await kinds(q("guest", "&year=2024&place=sochi")), ["lede m2"]);
  assert.deepEqual(await kinds(q("guest -year:2023")), ["lede m2"]);
  assert.deepEqual(await kinds(q("guest -place:sochi")), ["lede m1"]);
  assert.deepEqual(await kinds(q("guest", "&speaker=anna-example")), []);
});

test("a meeting in which nobody speaks is found by its page’s words, and narrowed by its day, place and year", async () => {
  const silent = specialView({ date: "May 9, 2025, Omsk", title: "A parade", body: "Nobody spoke." });
  const folder = contentFolder({ "transcripts/a.txt": specialView(), "transcripts/b.txt": silent });
  const other = await searcherOf((await exported(folder)).archive);
  for (const more of ["", " year:2025", " place:omsk", " after:2025-05-08", " meeting:b"]) {
    const { choice } = await other.answer(stateAt(q(`parade${more}`)), false);
    assert.ok(
      choice.every(({ names }) => names.length > 0),
      more,
    );
    assert.deepEqual(
      (await other.beside(true)).named.map(({ id }) => id),
      ["b"],
      more,
    );
  }
  await other.answer(stateAt(q("guest year:2024")), false);
  assert.ok((await other.beside(true)).printed.every(({ id }) => id === "a"));
  await other.answer(stateAt(""), false);
  assert.deepEqual(
    (await other.facet("year")).map(({ id }) => id),
    ["2024"],
  );
});

test("a word that stands nowhere finds nothing, and the largest part that is found is offered", async () => {
  assert.deepEqual(await offers(q("blockchain gas", "&year=2023")), [
    ["gas, without “blockchain”", 3, "paragraph", "gas"],
    ["the topic Energy", 3, "paragraph", ""],
  ]);
  assert.deepEqual(await offers(q("blockchain gas quantum")), [
    ["gas, without “blockchain”, “quantum”", 5, "paragraph", "gas"],
    ["the topic Energy", 5, "paragraph", ""],
  ]);
  assert.deepEqual(await offers(q("blockchain quantum")), []);
  assert.deepEqual(await offers(q("gas -gas")), [
    ["gas, without “-gas”", 5, "paragraph", "gas"],
    ["the topic Energy", 5, "paragraph", ""],
  ]);
});

test("without a filter more is found, and offered when filters leave nothing", async () => {
  assert.deepEqual(await offers(q("costs", "&year=2023")), [["the same without any filter", 1, "paragraph", "costs"]]);
  assert.deepEqual(await offers(q("costs year:2023")), [["the same without any filter", 1, "paragraph", "costs"]]);
});

test("a word that names a person is offered as who says the others", async () => {
  assert.deepEqual(await offers(q("Putin costs")), [
    ["costs, said by Vladimir Putin", 1, "paragraph", "costs"],
    ["costs, without “Putin”", 1, "paragraph", "costs"],
  ]);
  const [offer] = (await searcher.leads()).offers;
  assert.deepEqual(offer?.state.choice.speaker, ["vladimir-putin"]);
});

test("words in one turn and in one meeting are offered where more have them, and found there", async () => {
  assert.deepEqual(await offers(q("talk agree")), [
    ["all words in one turn", 1, "turn", "talk agree"],
    ["all words in one meeting", 1, "meeting", "talk agree"],
    ["talk, without “agree”", 3, "paragraph", "talk"],
    ["agree, without “talk”", 1, "paragraph", "agree"],
  ]);
  assert.deepEqual(await found(q("talk agree", "&within=turn&sort=oldest")), ["m1#t2p1", "m1#t2p2"]);
  const { turns, meetings } = await ask(q("talk agree", "&within=meeting"));
  assert.deepEqual([turns, meetings], [2, 1]);
  assert.deepEqual(await found(q("talk agree -pipelines", "&within=meeting")), []);
});

test("of a phrase that stands nowhere its longest parts are offered, and its words in any order", async () => {
  assert.deepEqual(await offers(q('"the talk of oil"')), [
    ["“the talk of”, a part of the phrase", 1, "paragraph", '"the talk of"'],
    ["the talk of, without “oil”", 1, "paragraph", "the talk of"],
  ]);
  assert.deepEqual(await offers(q('"pipelines gas about"')), [
    ["pipelines gas about, in any order and form", 1, "paragraph", "pipelines gas about"],
    ["the topic Energy", 5, "paragraph", ""],
  ]);
});

test("words near one that stands nowhere are offered, and asked for in its place", async () => {
  await ask(q("-talks pipelnies gas"));
  const { clauses, instead } = await searcher.leads();
  assert.deepEqual(clauses[1]?.terms[0]?.near, [
    { word: "pipelnies", forms: [{ form: "pipelines", printed: "pipelines", count: 3 }] },
  ]);
  assert.equal(instead["pipelnies pipelines"]?.query, "-talks pipelines gas");
});

test("words are near by the letters that differ, the more frequent first", () => {
  const standing = [
    ...[
      ["kazakhstan", 70],
      ["kiev", 4],
      ["kim", 9],
      ["investment", 5],
      ["investments", 3],
      ["investor", 8],
    ],
  ].map(([form, count]) => ({ form: String(form), printed: String(form), count: Number(count) }));
  const near = (typed: string) => nearest(typed, standing).map(({ form }) => form);
  assert.deepEqual(near("kazahkstan"), ["kazakhstan"]);
  assert.deepEqual(near("kyiv"), ["kiev"]);
  assert.deepEqual(near("investmnet"), ["investment"]);
  assert.deepEqual(near("investmentt"), ["investment", "investments"]);
  assert.deepEqual(near("kin"), []);
  assert.deepEqual(near("2024"), []);
});

test("a query without a word asks for nothing, and leaves to the filters what is shown", async () => {
  const { blank, paragraphs, meetings } = await ask(q("?!"));
  assert.deepEqual([blank, paragraphs, meetings], [true, 8, 2]);
  assert.equal((await ask(q("?!", "&year=2023"))).blank, false);
  assert.deepEqual(await found(q("?!", "&year=2023")), ["m1#t1p1", "m1#t1p2", "m1#t2p1", "m1#t2p2"]);
});

test("every count is what choosing that value would leave, given the rest", async () => {
  await ask(q("gas", "&speaker=anna-example"));
  const lists = await searcher.facets();
  for (const { id, count } of lists.year.shown) {
    assert.equal((await ask(q("gas", `&speaker=anna-example&year=${id}`))).paragraphs, count);
  }
  for (const { id, count } of lists.speaker.shown) {
    assert.equal((await ask(q("gas", `&speaker=${id}`))).paragraphs, count);
  }
  for (const { id, count } of lists.kind.shown) {
    assert.equal((await ask(q("gas", `&speaker=anna-example&kind=${id}`))).paragraphs, count);
  }
});

test("within a turn or a meeting, too, a count is what choosing the value would leave", async () => {
  for (const asked of [
    q("talk agree", "&within=meeting"),
    q("gas", "&within=turn&year=2024"),
    q("gas word", "&within=turn"),
  ]) {
    for (const facet of ["speaker", "topic", "year", "meeting"] as const) {
      await ask(asked);
      for (const { id, count, chosen } of await searcher.facet(facet)) {
        if (!chosen)
          assert.equal(
            (await ask(`${asked.replace(/&year=2024/, facet === "year" ? "" : "$&")}&${facet}=${id}`)).paragraphs,
            count,
            `${asked} ${facet} ${id}`,
          );
      }
    }
  }
});

test("what an offer counts is what it leads to, on a search just opened, whatever was chosen before", async () => {
  for (const asked of [
    ...[q("gas blockchain"), q("gas blockchain", "&topic=energy"), q('"talks pipelines"', "&topic=energy")],
    ...[q("Putin costs", "&speaker=anna-example"), q("Putin costs speaker:example"), q("-gas", "&within=meeting")],
    ...[q("after:2024 year:2023"), q("-the", "&within=meeting")],
  ]) {
    const opened = await searcherOf(archive);
    await opened.answer(stateAt(asked), false);
    for (const { state, count, of, text } of (await opened.leads()).offers) {
      const { paragraphs, turns, meetings, blank } = await (await searcherOf(archive)).answer(state, false);
      assert.deepEqual(
        [{ paragraph: paragraphs, turn: turns, meeting: meetings }[of], blank],
        [count, false],
        `${asked}: ${text}`,
      );
    }
  }
});

test("a word near one of a phrase is offered only where the phrase with it stands", async () => {
  const near = async (query: string) => {
    await ask(q(query));
    return Object.keys((await searcher.leads()).instead);
  };
  assert.deepEqual(await near('"gas talkz"'), ["talkz talks"]);
  assert.deepEqual(await near('"pipelines talkz"'), []);
});

test("values stand in the order of what they would leave, those that would leave nothing are not there", async () => {
  await ask(q("oil OR agree OR super"));
  const { speaker, year, kind } = await searcher.facets();
  assert.deepEqual(
    speaker.shown.map(({ id, count }) => [id, count]),
    [["anna-example", 3]],
  );
  assert.deepEqual(
    year.shown.map(({ id, count }) => [id, count]),
    [
      ["2024", 2],
      ["2023", 1],
    ],
  );
  assert.deepEqual(
    kind.shown.map(({ id }) => id),
    ["speech"],
  );
});

test("several values of a facet mean either, several facets mean all", async () => {
  assert.deepEqual(await found("?year=2023&year=2024&speaker=anna-example"), [
    "m1#t2p1",
    "m1#t2p2",
    "m2#t2p1",
    "m2#t2p2",
  ]);
});

test("fields narrow by id, by whole name, by words of a name in any spelling, and by days", async () => {
  for (const field of ["speaker:anna-example", 'speaker:"Anna Example"', "speaker:example", "speaker:Пример"]) {
    assert.equal((await ask(q(field))).paragraphs, 4, field);
  }
  assert.equal((await ask(q("-speaker:example"))).paragraphs, 4);
  assert.deepEqual(await found(q("before:2024 after:2023-02-20 super OR here")), ["m1#t2p1", "m1#t2p2"]);
  assert.equal((await ask(q("before:2023-02-21"))).paragraphs, 0);
  assert.equal((await ask(q("after:2024-02"))).paragraphs, 4);
  assert.equal((await ask(q("topic:energy place:sochi"))).paragraphs, 2);
});

test("each thing that narrows can be taken away, and what the archive does not know is said and leaves nothing", async () => {
  const { choice, paragraphs } = await ask(q("gas speaker:putin place:nowhere", "&year=2023&year=1999&kind=speech"));
  assert.equal(paragraphs, 0);
  assert.deepEqual(
    choice.map(({ facet, asked, names, without }) => [facet, asked, names, without.query, without.choice.year]),
    [
      ["year", "2023", ["2023"], "gas speaker:putin place:nowhere", ["1999"]],
      ["year", "1999", [], "gas speaker:putin place:nowhere", ["2023"]],
      ["speaker", "speaker:putin", ["Vladimir Putin"], "gas place:nowhere", ["2023", "1999"]],
      ["place", "place:nowhere", [], "gas speaker:putin", ["2023", "1999"]],
      ["kind", "speech", ["speech"], "gas speaker:putin place:nowhere", ["2023", "1999"]],
    ],
  );
});

test("a kind of words is searched alone", async () => {
  assert.deepEqual(await found(q("natural", "&kind=gloss")), ["m1#t2p1"]);
  assert.deepEqual(await found(q("natural", "&kind=speech")), []);
  assert.deepEqual(await found("?kind=stage"), ["m2#t2p1"]);
});

test("results come by relevance, by time, or newest meeting first and then in order of print", async () => {
  assert.deepEqual(await found(q("gas", "&sort=oldest")), ["m1#t1p1", "m1#t1p2", "m1#t2p1", "m2#t1p1", "m2#t2p1"]);
  assert.deepEqual(await found(q("gas", "&sort=newest")), ["m2#t1p1", "m2#t2p1", "m1#t1p1", "m1#t1p2", "m1#t2p1"]);
});

test("words as typed come before other forms, and words near each other before words far apart", async () => {
  assert.equal((await found(q("talked")))[0], "m1#t1p2");
  assert.deepEqual(await found(q("gas pipelines")), ["m1#t1p2", "m2#t2p1", "m2#t1p1"]);
});

test("a result knows every hit in its meeting, and the words found there", async () => {
  await ask(q("gas"));
  const results = await searcher.results(0, 10);
  const [first] = results.filter(({ meeting }) => meeting.id === "m2");
  assert.deepEqual(first?.inMeeting, { places: [0, 2], words: ["gas"] });
});

test("all results are written as CSV and as quotations", async () => {
  await ask(q("gas", "&sort=oldest"));
  const heard: [number, number][] = [];
  const csv = await searcher.save("csv", "https://a.example", (done, all) => heard.push([done, all]));
  assert.equal(csv.trim().split("\r\n").length, 6);
  assert.match(csv, /^\ufeffaddress,date,.*text\r\n"https:\/\/a\.example\/meetings\/m1\/#t1p1","2023-02-21","Kazan"/);
  assert.deepEqual(heard.at(-1), [5, 5]);
  const quotations = await searcher.save("quotations", "https://a.example", () => undefined);
  assert.match(quotations, /^“Gas talks, and the talk of gas\.”\n— Vladimir Putin, President of Russia\. /);
});

const runs: PrintedRun[] = [
  { kind: "speech", text: "The gas " },
  { kind: "gloss", text: "[natural gas]" },
  { kind: "speech", text: " is here." },
];

test("an excerpt is the paragraph as printed, with what was found marked and glosses told apart", () => {
  const hits = [1, 3].map((at) => ({ at: at + 7, size: 1, name: 0, text: "gas" }));
  const { stretches, cut } = excerptOf(runs, hits, 7);
  const shown = stretches.map(({ kind, pieces }) => [
    kind,
    pieces.map(({ text, marked }) => (marked ? `*${text}*` : text)),
  ]);
  assert.deepEqual(shown, [
    ["speech", ["The ", "*gas*", " "]],
    ["gloss", ["[natural ", "*gas*", "]"]],
    ["speech", [" is here."]],
  ]);
  assert.deepEqual(cut, { before: false, after: false });
});

test("a long paragraph is cut between words, around what was found", () => {
  const text = `${"before ".repeat(100)}gas ${"after ".repeat(100)}`;
  const hits = [{ at: 100, size: 1, name: 0, text: "gas" }];
  const { stretches, cut } = excerptOf([{ kind: "speech", text }], hits, 0);
  const shown = stretches.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join("");
  assert.match(shown, /^before (?:before )+gas (?:after )+after$/);
  assert.ok(text.includes(shown) && shown.length <= 420);
  assert.deepEqual(cut, { before: true, after: true });
});

test("an index that does not belong to the texts is noticed", () => {
  assert.throws(() => excerptOf(runs, [{ at: 0, size: 1, name: 0, text: "gas" }], 0), /not of one build/);
});

test("an address that says nothing is a search for nothing", () => {
  assert.equal(readState(new URLSearchParams("")).query, "");
});
