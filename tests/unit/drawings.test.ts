import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { wordsOf } from "../../src/archive/sizes.ts";
import { speechesByPerson } from "../../src/archive/speeches.ts";
import { digits, percent, shareOf } from "../../src/drawings/frame/share.ts";
import { sidesOf } from "../../src/drawings/map/names.ts";
import { HEIGHT, legsOf, MOST_LEGS, placesMap, WIDTH } from "../../src/drawings/map/numbers.ts";
import { MOST_ROWS, shapeOf } from "../../src/drawings/shape/numbers.ts";
import { rowsOf } from "../../src/drawings/time/labels.ts";
import { chiefSpeakers, isDrawnByMeeting, MOST_MARKS, timeOf } from "../../src/drawings/time/numbers.ts";
import { MOST_COLUMNS, sideOf, topicTable } from "../../src/drawings/topics/numbers.ts";
import { MOST_VOICES, partsOf, voicesOf } from "../../src/drawings/voices/numbers.ts";
import { LONGEST_LIST } from "../../src/archive/years.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { storedContent } from "../support/stored-content.ts";

const five = buildArchive(await storedContent("content"));
const archiveOf = async (files: Record<string, string>) => buildArchive(await storedContent(contentFolder(files)));
const meeting = (id: string) => five.meetings.find((candidate) => candidate.id === id) ?? assert.fail(id);
const kazan = meeting("2024-02-21-kazan");

/** An archive of short meetings, one on each of these days, at places in turn. */
const meetingsOn = (days: readonly string[], body?: string, notes: Record<string, string> = {}) =>
  archiveOf({
    ...notes,
    ...Object.fromEntries(
      days.map((date, index) => [`transcripts/m${index}.txt`, specialView({ date, ...(body && { body }) })]),
    ),
  });

const dayOf = (index: number): string => `May ${1 + (index % 28)}, ${2001 + Math.floor(index / 28)}, Kazan`;

test("a share is drawn within 0.05 %, and an area within 0.1 %, however small", () => {
  for (const whole of [3, 865, 2_639, 1_999_999]) {
    for (const part of [1, 2, 7, whole]) {
      const drawn = Number(percent(shareOf(part, whole)).replace("%", "")) / 100;
      assert.ok(Math.abs(drawn / (part / whole) - 1) <= 0.0005, `${part} of ${whole}`);
      const side = digits(sideOf(part, whole, 26));
      assert.ok(Math.abs(side ** 2 / ((26 ** 2 * part) / whole) - 1) <= 0.001, `${part} of ${whole}`);
    }
  }
  assert.equal(percent(shareOf(0, 0)), "0%");
  assert.equal(sideOf(0, 0, 26), 0);
});

test("the shape of a meeting: every turn a block in its speaker's row, end to end, as wide as its words", () => {
  const { words, rows } = shapeOf(kazan);
  assert.deepEqual(
    rows.map(({ name, role, words: said, blocks }) => [name, role, said, blocks.length]),
    [
      ["Vladimir Putin", "President of Russia", 329, 7],
      ["Kassym-Jomart Tokayev", "President of Kazakhstan", 536, 6],
    ],
  );
  assert.equal(words, 865);
  const blocks = rows.flatMap((row) => row.blocks).sort((a, b) => a.before - b.before);
  assert.deepEqual(
    blocks.map(({ turn }) => turn.number),
    kazan.turns.map(({ number }) => number),
  );
  let before = 0;
  for (const block of blocks) {
    assert.deepEqual([block.before, block.words], [before, wordsOf({ turns: [block.turn] })]);
    before += block.words;
  }
  assert.equal(before, words);
});

test("a meeting's ticks are its paragraphs on topics, in their place; topic by topic they are the same", () => {
  const { ticks, topics } = shapeOf(kazan);
  assert.deepEqual(ticks.map(({ paragraph }) => paragraph.id).slice(0, 4), ["t1p2", "t1p3", "t1p4", "t1p6"]);
  // Before 1.3 stand the 5 words of 1.1 and the 43 of 1.2.
  assert.deepEqual([ticks[1]?.before, ticks[1]?.words], [48, 33]);
  const passages = five.topics.find(({ id }) => id === "sport")?.passages ?? [];
  assert.deepEqual(
    topics.find(({ id }) => id === "sport")?.ticks.map(({ paragraph }) => paragraph),
    passages.filter((passage) => passage.meeting === kazan).map(({ paragraph }) => paragraph),
  );
});

test("where many speak, those who say least share the last row, in order", async () => {
  const names = Array.from({ length: MOST_ROWS + 2 }, (_, index) => `Anna N${"abcdefghijkl"[index] ?? ""}`);
  const said = (name: string, index: number) => `${name}: ${"Word ".repeat(index + 1)}end.`;
  const [first = ""] = names;
  const body = [...names.map(said), said(first, 0)].join("\n\n");
  const { meetings } = await meetingsOn(["May 1, 2001, Kazan"], body);
  const { rows, words } = shapeOf(meetings[0] ?? assert.fail());
  assert.equal(rows.length, MOST_ROWS);
  const last = rows.at(-1);
  assert.deepEqual([last?.name, last?.person, last?.words], ["3 others", null, 4 + 3 + 4]);
  assert.deepEqual(
    last?.blocks.map(({ before }) => before),
    [0, 2, 5, words - 2],
  );
  assert.equal(
    rows.reduce((sum, row) => sum + row.words, 0),
    words,
  );
});

test("as many meetings as are taken in one by one are drawn and told one by one", async () => {
  const twelve = timeOf(await meetingsOn(Array.from({ length: MOST_MARKS }, (_, index) => dayOf(index))));
  assert.ok(isDrawnByMeeting(twelve));
  assert.deepEqual([twelve.marks[0]?.at, twelve.marks.at(-1)?.at], [0, 1]);
  const sixty = await meetingsOn(Array.from({ length: LONGEST_LIST }, (_, index) => dayOf(index)));
  const [speeches] = [...speechesByPerson(sixty).values()];
  assert.equal(partsOf(speeches ?? []).length, LONGEST_LIST);
});

test("labels that name nobody have rows of their own", async () => {
  const { meetings } = await meetingsOn(
    ["May 1, 2001, Kazan"],
    "Vladimir Putin: One.\n\nQuestion: Two three?\n\nVladimir Putin: Four.",
  );
  assert.deepEqual(
    shapeOf(meetings[0] ?? assert.fail()).rows.map(({ name, person, words }) => [name, person?.id, words]),
    [
      ["Vladimir Putin", "vladimir-putin", 2],
      ["Question", undefined, 2],
    ],
  );
});

test("who says most in the archive stands first, with turns and meetings", () => {
  const { most, others } = voicesOf(five);
  assert.deepEqual(
    most.map(({ person, meetings, turns, words }) => [person.id, meetings, turns, words]),
    [
      ["kassym-jomart-tokayev", 5, 12, 2_899],
      ["vladimir-putin", 5, 12, 2_174],
    ],
  );
  assert.equal(others, null);
});

test("of many speakers the ten who say most are named; what the others say is one sum, unnamed labels among it", async () => {
  const letters = "abcdefghijkl".split("");
  const body = letters.map((letter, index) => `Anna N${letter}: ${"Word ".repeat(index + 1)}`).join("\n\n");
  const { most, others } = voicesOf(await meetingsOn(["May 1, 2001, Kazan"], `${body}\n\nQuestion: One two three?`));
  assert.equal(most.length, MOST_VOICES);
  assert.equal(most[0]?.words, 12);
  assert.deepEqual(others, { people: 2, turns: 3, words: 1 + 2 + 3 });
});

test("what a person says is told meeting by meeting, and year by year where the meetings are many", async () => {
  const putin = [...speechesByPerson(five)].find(([{ id }]) => id === "vladimir-putin")?.[1] ?? assert.fail();
  assert.deepEqual(
    partsOf(putin).map(({ meeting: one, words, of, turns }) => [one?.id, words, of, turns]),
    [
      ["2022-08-19-sochi", 259, 598, 2],
      ["2023-10-07-novo-ogaryovo", 234, 419, 1],
      ["2024-02-21-kazan", 329, 865, 7],
      ["2024-07-03-astana", 221, 552, 1],
      ["2024-11-27-astana", 1_131, 2_639, 1],
    ],
  );
  const many = await meetingsOn(Array.from({ length: LONGEST_LIST + 1 }, (_, index) => dayOf(index)));
  const [speeches] = [...speechesByPerson(many).values()];
  assert.deepEqual(
    partsOf(speeches ?? []).map((part) => [part.meeting, part.year, part.meetings, part.words, part.of]),
    [
      [null, "2001", 28, 56, 112],
      [null, "2002", 28, 56, 112],
      [null, "2003", 5, 10, 20],
    ],
  );
});

test("the table of topics: a column for each meeting, rows by how many meetings they reach", () => {
  const { columns, rows, most } = topicTable(five);
  assert.deepEqual(
    columns.map(({ key }) => key),
    five.meetings.map(({ id }) => id),
  );
  assert.deepEqual(
    rows.slice(0, 2).map(({ topic, cells, meetings, paragraphs }) => [topic.id, cells, meetings, paragraphs]),
    [
      ["visits", [2, 1, 2, 4, 5], 5, 14],
      ["economy", [3, 0, 3, 1, 9], 4, 16],
    ],
  );
  assert.equal(most, 9);
  const orders = rows.map(({ meetings, paragraphs }) => meetings * 1_000 + paragraphs);
  assert.deepEqual(
    orders,
    orders.toSorted((a, b) => b - a),
  );
  assert.deepEqual(topicTable({ ...five, topics: [] }).most, 0);
});

test("of more meetings than a telephone has room for, the years are the columns", async () => {
  const days = Array.from({ length: MOST_COLUMNS + 1 }, (_, index) => `May 1, ${2001 + (index % 2)}, Kazan`);
  const archive = await meetingsOn(days, "Anna Example: A word.\n\nOlga Other: No.", {
    "topics/t.md": "---\ntitle: T\nterms: [word]\n---\n",
  });
  const { columns, rows } = topicTable(archive);
  assert.deepEqual(columns, [
    { key: "2001", meeting: null },
    { key: "2002", meeting: null },
  ]);
  assert.deepEqual([rows[0]?.cells, rows[0]?.meetings], [[4, 3], 7]);
});

test("meetings stand on the line of time to scale, from the first to the last, with the days between", () => {
  const time = timeOf(five);
  assert.ok(isDrawnByMeeting(time));
  assert.deepEqual(
    time.gaps.map(({ days }) => days),
    [414, 137, 133, 147],
  );
  // 831 days in all.
  const at = [0, 414, 551, 684, 831].map((day) => day / 831);
  time.marks.forEach((mark, index) => assert.ok(Math.abs(mark.at - (at[index] ?? 0)) < 1e-9, String(mark.at)));
  time.gaps.forEach((gap, index) => {
    const [from = 0, to = 0] = [at[index], at[index + 1]];
    assert.ok(Math.abs(gap.at - (from + to) / 2) + Math.abs(gap.width - (to - from)) < 1e-9);
  });
  // 1 January 2023 is day 135 after 19 August 2022.
  assert.ok(Math.abs((time.years[1]?.at ?? 0) - 135 / 831) < 1e-9);
  assert.deepEqual(
    time.years.map(({ year }) => year),
    ["2022", "2023", "2024"],
  );
});

test("above the line are the words of the speaker who says most, below it those of the other", () => {
  const { chief, marks } = timeOf(five);
  assert.deepEqual(
    chief?.map(({ id }) => id),
    ["kassym-jomart-tokayev", "vladimir-putin"],
  );
  assert.deepEqual(
    marks.map(({ words }) => words),
    [
      [339, 259],
      [185, 234],
      [536, 329],
      [331, 221],
      [1_508, 1_131],
    ],
  );
});

test("what two meetings mention of one month and the archive lacks is one mark, as wide as the month", () => {
  const [missing, ...more] = timeOf(five).missing;
  assert.ok(missing);
  assert.deepEqual(more, []);
  assert.deepEqual([missing.what, missing.when], ["Visit to Kazakhstan", "2023-11"]);
  assert.deepEqual(
    missing.mentions.map(({ meeting: { id }, absent }) => [id, absent.paragraph.id]),
    [
      ["2024-02-21-kazan", "t6p3"],
      ["2024-07-03-astana", "t1p5"],
    ],
  );
  assert.ok(Math.abs(missing.at - 439 / 831) + Math.abs(missing.width - 30 / 831) < 1e-9);
});

test("an absence before the first meeting lengthens the line, and one of a day is a day wide", async () => {
  const absent = "---\nabsent: [{ what: A visit, when: 2001-04-21, paragraph: t1p1 }]\n---\n";
  const { marks, missing } = timeOf(
    await meetingsOn(["May 1, 2001, Kazan", "May 11, 2001, Kazan"], undefined, { "meetings/m0.md": absent }),
  );
  assert.deepEqual(
    marks.map(({ at }) => at),
    [0.5, 1],
  );
  assert.deepEqual([missing[0]?.at, missing[0]?.width], [0, 0.05]);
});

const cast = (words: Record<string, number>) =>
  Object.entries(words)
    .map(([name, many]) => `${name}: ${"Word ".repeat(many)}`)
    .join("\n\n");

test("an archive has two chief speakers only where both are there half the time and others say less than either", async () => {
  const days = ["May 1, 2001, Kazan", "May 2, 2001, Kazan"];
  const chief = async (body: string) => chiefSpeakers(await meetingsOn(days, body))?.map(({ name }) => name) ?? null;
  assert.deepEqual(await chief(cast({ "Anna A": 3, "Bella B": 5 })), ["Bella B", "Anna A"]);
  assert.deepEqual(await chief(cast({ "Anna A": 3, "Bella B": 5, "Clara C": 2 })), ["Bella B", "Anna A"]);
  assert.deepEqual(await chief(cast({ "Anna A": 3, "Bella B": 5, "Clara C": 3 })), null);
  assert.deepEqual(await chief("Anna A: Alone.\n\nAnna A: Still."), null);
  const bodies = [
    "Anna A: One two.\n\nBella B: One two three.",
    ...["C", "D"].map((x) => `Anna A: One.\n\nClara ${x}: One.`),
  ];
  const files = bodies.map((body, index) => [`transcripts/m${index}.txt`, specialView({ body, date: dayOf(index) })]);
  assert.deepEqual(chiefSpeakers(await archiveOf(Object.fromEntries(files) as Record<string, string>)), null);
});

test("of many meetings the months are drawn, each in its year, as high as the words of all", async () => {
  const days = Array.from(
    { length: MOST_MARKS + 1 },
    (_, index) => `${index % 2 ? "May" : "December"} 1, ${2001 + (index % 3) * 2}, Kazan`,
  );
  const time = timeOf(await meetingsOn(days, "Anna Example: One two.\n\nQuestion: Three?"));
  assert.ok(!isDrawnByMeeting(time));
  assert.equal(time.chief, null);
  assert.deepEqual(
    time.years.map(({ year, months }) => [
      year,
      months.map(({ month, meetings, words }) => [month, meetings, ...words]),
    ]),
    [
      [
        "2001",
        [
          ["2001-05", 2, 6, 0],
          ["2001-12", 3, 9, 0],
        ],
      ],
      ["2002", []],
      [
        "2003",
        [
          ["2003-05", 2, 6, 0],
          ["2003-12", 2, 6, 0],
        ],
      ],
      ["2004", []],
      [
        "2005",
        [
          ["2005-05", 2, 6, 0],
          ["2005-12", 2, 6, 0],
        ],
      ],
    ],
  );
  const [first, last] = [time.years[0], time.years.at(-1)];
  assert.ok(first && last && first.months[0]);
  assert.equal(first.at, 0);
  assert.ok(Math.abs(last.at + last.width - 1) < 1e-9);
  // The 1,826 days of five years; May 2001 begins after 120 of them.
  const { at, width } = first.months[0];
  assert.ok(Math.abs(at - 120 / 1_826) + Math.abs(width - 31 / 1_826) < 1e-9);
});

test("labels that would touch stand in rows below each other", () => {
  const label = (at: number, text = "27 November") => ({ at, lines: [text, "2024"] });
  assert.deepEqual(rowsOf([label(0), label(0.5), label(1)], 400), [0, 0, 0]);
  assert.deepEqual(rowsOf([label(0), label(0.1), label(0.2), label(1)], 200), [0, 1, 2, 0]);
  // The longest line counts: 11 characters of 7 pixels and 5 between take 82 pixels.
  assert.deepEqual(rowsOf([label(0), label(0.41)], 200), [0, 0]);
  assert.deepEqual(rowsOf([label(0), label(0.4)], 200), [0, 1]);
});

test("places stand on the map where they are, and the ways between the meetings have their length", () => {
  const map = placesMap(five) ?? assert.fail();
  const spot = (id: string) => map.spots.find(({ place }) => place.id === id)?.at ?? assert.fail(id);
  assert.equal(map.spots[0]?.place.id, "astana");
  assert.ok(map.spots.every(({ at }) => at.every((share) => share > 0 && share < 1)));
  assert.ok(spot("sochi")[1] > spot("kazan")[1] && spot("astana")[0] > spot("kazan")[0]);
  // Great circles as https://www.movable-type.co.uk/scripts/latlong.html gives them: 1,360; 744; 1,559 km.
  assert.deepEqual(
    map.legs.map(({ from, to, km }) => [from.place?.place.id, to.place?.place.id, km]),
    [
      ["sochi", "novo-ogaryovo", 1_360],
      ["novo-ogaryovo", "kazan", 740],
      ["kazan", "astana", 1_560],
      ["astana", "astana", 0],
    ],
  );
  assert.ok(map.legs.every(({ path }) => /^M[\d.]/.test(path)));
  assert.match(map.outlines, /^M[-\d.,LMZ]+$/);
  const numbers = [...map.outlines.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  assert.ok(numbers.every(([x = 0, y = 0]) => x >= -4 && x <= WIDTH + 4 && y >= -4 && y <= HEIGHT + 4));
  assert.deepEqual([map.unplaced, map.nowhere], [[], 0]);
});

test("what has no coordinates is told, and a map without any place is none", async () => {
  const place = (name: string, at: string) => `---\nname: ${name}\ncoordinates: ${at}\n---\n`;
  const days = ["May 1, 2001, Kazan", "May 2, 2001, Elsewhere", "May 3, 2001, Sochi"];
  assert.equal(placesMap(await meetingsOn(days)), null);
  const map = placesMap(
    await meetingsOn(days, undefined, {
      "places/kazan.md": place("Kazan", "[55.80, 49.11]"),
      "places/sochi.md": place("Sochi", "[43.59, 39.72]"),
    }),
  );
  assert.ok(map);
  assert.deepEqual(
    map.unplaced.map(({ name }) => name),
    ["Elsewhere"],
  );
  assert.deepEqual(
    map.legs.map(({ from, to }) => [from.id, to.id]),
    [["m0", "m2"]],
  );
});

test("one place alone has land around it, and places far apart stand on the whole Earth", async () => {
  const place = (name: string, at: string) => `---\nname: ${name}\ncoordinates: ${at}\n---\n`;
  const alone = placesMap(
    await meetingsOn(["May 1, 2001, Sochi"], undefined, { "places/sochi.md": place("Sochi", "[43.59, 39.72]") }),
  );
  assert.ok(alone);
  assert.deepEqual(
    alone.spots[0]?.at.map((share) => Math.round(20 * share)),
    [10, 10],
  );
  assert.ok(alone.outlines.length > 500);
  const far = placesMap(
    await meetingsOn(["May 1, 2001, Sochi", "May 2, 2001, Lima"], undefined, {
      "places/sochi.md": place("Sochi", "[43.59, 39.72]"),
      "places/lima.md": place("Lima", "[-12.05, -77.04]"),
    }),
  );
  // By the formula of the Equal Earth projection (Šavrič, Patterson and Jenny 2018), with 24 of 640 left free at each side.
  for (const [id, x, y] of [
    ["lima", 0.3041, 0.5633],
    ["sochi", 0.5883, 0.2822],
  ] as const) {
    const at = far?.spots.find((spot) => spot.place.id === id)?.at ?? [0, 0];
    assert.ok(Math.abs(at[0] - x) + Math.abs(at[1] - y) < 0.0002, `${id} ${at.join(" ")}`);
  }
});

test("of many meetings no ways are drawn", async () => {
  const many = await meetingsOn(Array.from({ length: MOST_LEGS + 1 }, (_, index) => dayOf(index)));
  assert.deepEqual(legsOf(many.meetings), []);
});

test("a name stands right of its spot, left of it, over or under it, where it touches nothing; else it is left out", () => {
  const anchors = (names: { name: string; at: [number, number] }[]) =>
    sidesOf(names, 288).map((side) => side && [side.anchor, Math.sign(side.dy)]);
  const name = "Astana";
  assert.deepEqual(anchors([{ name, at: [0.5, 0.5] }]), [["start", 1]]);
  assert.deepEqual(anchors([{ name, at: [0.95, 0.5] }]), [["end", 1]]);
  assert.deepEqual(
    anchors([
      { name: "Novo-Ogaryovo", at: [0.25, 0.5] },
      { name, at: [0.35, 0.5] },
    ]),
    [
      ["middle", -1],
      ["start", 1],
    ],
  );
  const crowd = Array.from({ length: 8 }, () => ({ name, at: [0.5, 0.5] as [number, number] }));
  assert.deepEqual(anchors(crowd).slice(4), [null, null, null, null]);
});
