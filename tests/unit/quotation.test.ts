import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  compare,
  type Comparison,
  datesIn,
  fits,
  inSentences,
  isName,
  namesIn,
  readingsOf,
  tokensOf,
} from "../../src/quotation/index.ts";

const forms = (text: string): string =>
  tokensOf(text)
    .map(({ kind, form }) => (kind === "mark" ? `‹${form}›` : form))
    .join(" ");

const TOKENS: Record<string, string> = {
  "US$17 billion": "$ 17 billion",
  "$17 billion": "$ 17 billion",
  "C$17, A$5": "c $ 17 ‹,› a $ 5",
  "4.5% of 2,000": "4.5 % of 2,000",
  "2000 and 2,000": "2000 and 2,000",
  "Russia’s, Russia's, Russia`s": "russia's ‹,› russia's ‹,› russia's",
  "the 1990’s": "the 1990's",
  "oil–and—gas − up": "oil ‹-› and ‹-› gas ‹-› up",
  "it is -5 (−5), not 5": "it is -5 ‹(› -5 ‹)› ‹,› not 5",
  "2020–2024": "2020 ‹-› 2024",
  "at 10:30, 1/2": "at 10:30 ‹,› 1/2",
  "wait ... and … and ....": "wait ‹…› and ‹…› and ‹…›",
  '«a» “b” "c" ‘d’': '‹"› a ‹"› ‹"› b ‹"› ‹"› c ‹"› ‹"› d ‹"›',
  "eco\u00adnomic \u200b co\ufeffuntries": "economic countries",
  "Astana\u00a0city\u2003IT": "astana city it",
  "cafe\u0301 CAFÉ": "café café",
  "17bn, G20; №5": "17bn ‹,› g20 ‹;› № 5",
};

for (const [text, expected] of Object.entries(TOKENS)) {
  test(`compares ${JSON.stringify(text)} as ${expected}`, () => assert.equal(forms(text), expected));
}

test("every character that is seen is in exactly one token, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      const tokens = tokensOf(text);
      for (const [at, { start, end }] of tokens.entries()) {
        assert.ok(start >= (tokens[at - 1]?.end ?? 0) && end > start);
      }
      let rest = text;
      for (const { start, end } of tokens.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
      assert.match(rest, /^[\s\u00ad\u200b-\u200d\u2060\ufeff]*$/u);
    }),
  );
});

/** The pieces of each reading, as the words of the text. */
const read = (text: string): string[][] =>
  readingsOf(text).map(({ pieces }) =>
    pieces.map(({ tokens }) => text.slice(tokens[0]?.start, tokens.at(-1)?.end).replaceAll(/\s+/g, " ")),
  );

const READINGS: [about: string, text: string, pieces: string[]][] = [
  ["the whole", "Trade is growing fast.", ["Trade is growing fast."]],
  ["curly marks", "He said: “Trade is growing.” Then he left.", ["Trade is growing."]],
  ["straight marks, in two parts", '"Trade," he said, "is growing."', ["Trade,", "is growing."]],
  ["marks within marks", "“We call it “the bridge” here,” he said.", ["We call it “the bridge” here,"]],
  ["guillemets", "«Trade is growing»", ["Trade is growing"]],
  ["low marks", "„Trade is growing“, he said", ["Trade is growing"]],
  ["marks left open", "He said: “Trade is growing", ["Trade is growing"]],
  ["marks begun before", "Trade is growing,” he said.", ["Trade is growing,"]],
  ["marks at each paragraph", "“Trade is growing.\n“It will go on.”", ["Trade is growing. “It will go on."]],
  ["single marks", "He said: ‘Trade is growing.’", ["Trade is growing."]],
  [
    "an apostrophe in single marks",
    "‘Russia’s trade is the workers’ doing,’ he said",
    ["Russia’s trade is the workers’ doing,"],
  ],
  ["a label", "Vladimir Putin: Trade is growing.", ["Trade is growing."]],
  ["a source behind a dash", "Trade is growing. — Vladimir Putin, 2022", ["Trade is growing."]],
  ["a source in brackets", "Trade is growing. (Putin, 2022)", ["Trade is growing."]],
  ["signs of omission", "Trade … is [...] growing . . . fast (…) now", ["Trade", "is", "growing", "fast", "now"]],
];

for (const [about, text, pieces] of READINGS) {
  test(`reads what is quoted: ${about}`, () => {
    const all = read(text).map((reading) => JSON.stringify(reading));
    assert.ok(all.includes(JSON.stringify(pieces)), all.join("\n"));
  });
}

test("the words around the quotation marks are the reporter's", () => {
  const around = readingsOf("In May Putin said: “Trade is growing,” and left.").map((reading) => reading.around.trim());
  assert.deepEqual(around, ["", "In May Putin said: “ ” and left."]);
});

test("a reading is cut at its sentences, of which all but the first may have others before them", () => {
  const [reading] = readingsOf("Trade is growing! It is 3.5 percent, Mr. Putin. Good… night");
  assert.ok(reading);
  const { pieces } = inSentences(reading);
  assert.deepEqual(
    pieces.map(({ tokens, joined }) => [tokens.map(({ kind }) => (kind === "word" ? "w" : "m")).join(""), joined]),
    [
      ["wwwm", false],
      ["wwwwmwm", true],
      ["wm", true],
      ["w", true],
      ["w", false],
    ],
  );
});

/** A quotation beside a text; in `<>` the text has what is not speech. */
function compared(quotation: string, record: string): Comparison & { told: string[] } {
  const asides = [...record.matchAll(/<[^>]*>/g)].map(({ 0: aside, index }) => [index, index + aside.length] as const);
  const tokens = tokensOf(record).map((token) => ({
    ...token,
    aside: asides.some(([start, end]) => token.start >= start && token.start < end),
  }));
  const [reading] = readingsOf(quotation);
  assert.ok(reading);
  const found = compare(reading.pieces, tokens);
  const part = (
    text: string,
    all: readonly { start: number; end: number }[],
    span: { first: number; last: number } | null,
  ) => (span === null ? "" : text.slice(all[span.first]?.start, all[span.last]?.end));
  const told = [
    ...found.differences.map(
      ({ of, quoted, record: there }) =>
        `${of === "marks" ? "mark " : ""}${part(quotation, found.quoted, quoted)} / ${part(record, tokens, there)}`,
    ),
    ...found.omissions.map(
      ({ by, quoted, record: there }) =>
        `${by} ${part(quotation, found.quoted, quoted)} / ${part(record, tokens, there)}`,
    ),
  ];
  return { ...found, told };
}

const RECORD =
  "Thank you. Our trade is growing, and it will not improve by itself. <(Laughter.)> We have agreed on two plants, one of them near Astana. I am glad.";

const COMPARED: [about: string, quotation: string, told: string[]][] = [
  ["the same words", "Our trade is growing, and it will not improve by itself.", []],
  ["a word changed", "Our trade was growing, and it will not", ["was / is"]],
  ["a word left out", "and it will improve by itself", [" / not"]],
  ["a word added", "Our trade is not growing, and it will not improve", ["not / "]],
  ["two words changed side by side", "it will not happen alone. We have agreed", ["happen alone / improve by itself"]],
  ["two apart", "Her trade is growing, and it must not improve", ["Her / Our", "must / will"]],
  ["the last word changed", "Our trade is growing, and it could", ["could / will"]],
  ["the last word changed before the same mark", "one of them near Almaty.", ["Almaty / Astana"]],
  ["the last word changed before another mark", "one of them near Almaty!", ["Almaty! / Astana"]],
  [
    "words at an edge that are none of the record's",
    "Well, as I told them, our trade is growing",
    ["Well, as I told them, / "],
  ],
  ["a mark left out", "Our trade is growing and it will", ["mark  / ,"]],
  ["a mark changed", "Our trade is growing; and it will", ["mark ; / ,"]],
  ["a mark added", "Our trade is, growing", ["mark , / "]],
  ["a stage direction left out", "improve by itself. We have agreed on two plants", []],
  ["a stage direction quoted", "improve by itself. (Laughter.) We have agreed", []],
  ["a sign of omission", "Our trade is growing … We have agreed", ["sign  / , and it will not improve by itself."]],
  [
    "words left out on both sides of a stage direction",
    "not improve agreed on two plants",
    [" / by itself. <(Laughter.)> We have"],
  ],
  [
    "a sign for a stage direction too",
    "not improve … agreed on two plants",
    ["sign  / by itself. <(Laughter.)> We have"],
  ],
  ["an omission of nothing", "Our trade … is growing", []],
  ["brackets in the place of words", "[The two] have agreed on two plants", ["bracket [The two] / "]],
  ["brackets within words", "it [trade] will not improve", ["bracket [trade] / "]],
  ["brackets that replace", "We have agreed on [several] plants, one of them", ["bracket [several] / two"]],
  ["a letter in brackets", "[w]e have agreed on two plants", []],
  ["a word completed in brackets", "We have agree[d] on two plants", ["bracket agree[d] / agreed"]],
  [
    "a sentence dropped without a sign",
    "it will not improve by itself. One of them near Astana. I am glad",
    [" / We have agreed on two plants,"],
  ],
];

for (const [about, quotation, told] of COMPARED) {
  test(`shows what differs: ${about}`, () => assert.deepEqual(compared(quotation, RECORD).told, told));
}

test("counts the words of each piece, and those that are the same", () => {
  const { words, same, pieces, added } = compared("Our trade is up … two shiny new big plants", RECORD);
  assert.deepEqual([words, same, added], [9, 5, 3]);
  assert.deepEqual(pieces, [
    { words: 4, same: 3 },
    { words: 5, same: 2 },
  ]);
});

test("a difference has the nearest words that are the same before and after it", () => {
  const { differences, quoted, record } = compared("Our trade was growing", RECORD);
  const [difference] = differences;
  assert.ok(difference?.before && difference.after);
  const formAt = (tokens: readonly { kind: string; form?: string }[], place: number) => tokens[place]?.form;
  assert.deepEqual(
    [difference.before, difference.after].map((pair) => [formAt(quoted, pair.quoted), formAt(record, pair.record)]),
    [
      ["trade", "trade"],
      ["growing", "growing"],
    ],
  );
});

test("one word changed is never the same, and is among what differs, wherever it stands", () => {
  const words = RECORD.replaceAll(/<[^>]*>/g, "").split(/\s+/);
  fc.assert(
    fc.property(
      fc.nat(words.length - 9),
      fc.integer({ min: 0, max: 7 }),
      fc.stringMatching(/^x[a-z]{2,6}$/),
      (from, at, other) => {
        const quoted = words.slice(from, from + 8);
        const mark = /[.,]$/.exec(quoted[at] ?? "")?.[0] ?? "";
        quoted[at] = `${other}${mark}`;
        const { differences, told } = compared(quoted.join(" "), RECORD);
        assert.ok(differences.some(({ of }) => of === "words"));
        assert.ok(
          told.some((line) => line.includes(other)),
          told.join("\n"),
        );
      },
    ),
  );
});

const DATES: [text: string, fitting: string, other: string][] = [
  ["on 27 November 2024", "2024-11-27", "2024-11-26"],
  ["on November 27, 2024", "2024-11-27", "2023-11-27"],
  ["on Nov. 27th, 2024", "2024-11-27", "2024-10-27"],
  ["on the 3rd of July", "2021-07-03", "2021-07-04"],
  ["on May 3", "2021-05-03", "2021-06-03"],
  ["in Sept 2024", "2024-09-01", "2024-08-30"],
  ["(2024-07-03)", "2024-07-03", "2024-07-04"],
  ["in 2022", "2022-01-01", "2023-01-01"],
  ["(Putin, 2022)", "2022-01-01", "2023-01-01"],
];

for (const [text, fitting, other] of DATES) {
  test(`reads a date: ${text}`, () => {
    const dates = datesIn(`He said so ${text}.`);
    assert.equal(dates.length, 1);
    assert.deepEqual(
      [fitting, other].map((day) => dates.some((date) => fits(date, day))),
      [true, false],
    );
  });
}

test("what only looks like a date is none", () => {
  assert.deepEqual(datesIn("He may march 30 km and 1999 people and 2024-2025 plans; page 12"), []);
});

const NAMES: [text: string, names: [text: string, speaks: boolean][]][] = [
  ["Putin said on Monday", [["Putin", true]]],
  ["said President Tokayev.", [["Tokayev", true]]],
  ["Kazakh President Kassym-Jomart Tokayev told reporters", [["Kassym-Jomart Tokayev", true]]],
  ["President of Kazakhstan Kassym-Jomart Tokayev:", [["Kassym-Jomart Tokayev", true]]],
  ["— Vladimir Putin, 2022", [["Vladimir Putin", true]]],
  ["according to Xi", [["Xi", true]]],
  ["the Kremlin said, and The President", []],
  ["He met Lavrov in the evening", [["Lavrov", false]]],
];

for (const [text, names] of NAMES) {
  test(`reads names: ${text}`, () =>
    assert.deepEqual(
      namesIn(text).map((name) => [name.text, name.speaks]),
      names,
    ));
}

test("a name is somebody's by its last word, or by all of them", () => {
  const is = (text: string, name: string[]) => namesIn(text).map((each) => isName(each, name));
  assert.deepEqual(is("Putin said", ["vladimir", "putin"]), [true]);
  assert.deepEqual(is("Vladimir Putin said", ["vladimir", "putin"]), [true]);
  assert.deepEqual(is("Xi Jinping said", ["xi", "jinping"]), [true]);
  assert.deepEqual(is("Vladimir Zelensky said", ["vladimir", "putin"]), [false]);
});
