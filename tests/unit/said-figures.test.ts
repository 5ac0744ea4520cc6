import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { extract } from "../../src/archive/extract.ts";
import { figureLinks, figureLists, figurePages, personFigures } from "../../src/archive/figure-lists.ts";
import { byKind, groupsOf, saidFigures } from "../../src/archive/figures.ts";
import type { SaidFigure } from "../../src/archive/model.ts";
import { plain } from "../../src/archive/plain.ts";
import { HEAVIEST_YEAR } from "../../src/archive/years.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { storedContent } from "../support/stored-content.ts";

const five = buildArchive(await storedContent("content"));
const archiveOf = async (files: Record<string, string>) => buildArchive(await storedContent(contentFolder(files)));
const texts = (figures: readonly SaidFigure[]): string[] => figures.map(({ figure }) => plain(figure.text));

/** An archive of one meeting in which one speaker says these paragraphs. */
const saying = (...paragraphs: string[]) =>
  archiveOf({ "transcripts/a.txt": specialView({ body: `Anna Example: ${paragraphs.join("\n\n")}` }) });

test("every figure of the five is in the archive, in the order of the record, with the place of its words", () => {
  assert.equal(five.figures.length, 53);
  const order = five.meetings.flatMap(({ turns }) => turns.flatMap(({ paragraphs }) => paragraphs));
  const places = five.figures.map(({ paragraph, figure }) => order.indexOf(paragraph) * 1e6 + figure.start);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  for (const { meeting, turn, paragraph, figure } of five.figures) {
    assert.equal(paragraph.text.slice(figure.start, figure.end), figure.text);
    assert.ok(turn.paragraphs.includes(paragraph) && meeting.turns.includes(turn));
  }
});

test("what the page puts between the words states no figure, and what comes after it is read where it stands", async () => {
  const { figures } = await saying("It cost 5 dollars [about 300 roubles] then (Laughter.) and 7 euros now.");
  assert.deepEqual(
    figures.map(({ figure: { text, start, unit } }) => [text, start, unit]),
    [
      ["5 dollars", 8, "USD"],
      ["7 euros", 59, "EUR"],
    ],
  );
});

test("the figures of a meeting are those that are read of it now, and not of it before", () => {
  const [meeting = assert.fail("no meeting")] = five.meetings;
  const figures = five.figures.filter((said) => said.meeting === meeting).map(({ figure }) => figure);
  const said = (read: typeof figures) => saidFigures([{ meeting, figures: [read] }]).map(({ figure }) => figure);
  assert.deepEqual(said(figures.slice(0, 2)), figures.slice(0, 2));
  assert.deepEqual(said(figures.slice(2, 3)), figures.slice(2, 3));
});

test("a gloss gives a figure neither its unit nor its change", async () => {
  const { figures } = await saying("The plan was 5 [percent] and then there was more.");
  assert.deepEqual(
    figures.map(({ figure: { kind, unit } }) => [kind, unit]),
    [["count", null]],
  );
});

test("figures stand by unit and then by size, the largest first, those that are not read as a number last", async () => {
  const { figures } = await saying(
    "We sold thousands of tractors for 5 million roubles, 3 million euros and 7 million roubles.",
    "From 4 to 9 tonnes went by, and then 5 tonnes, and 6 kilometres, and 20 percent, half of the trade, 2 dogs, 3 cats.",
  );
  assert.deepEqual(
    groupsOf(figures).map(({ id, title, figures: own }) => [id, title, texts(own)]),
    [
      ["money-eur", "Money: Euro", ["3 million euros"]],
      ["money-rub", "Money: Russian Ruble", ["7 million roubles", "5 million roubles"]],
      ["percent", "Percent", ["20 percent"]],
      ["share", "Shares of a whole", ["half"]],
      ["measure-kilometre", "Measures: kilometre", ["6 kilometres"]],
      ["measure-tonne", "Measures: tonne", ["From 4 to 9 tonnes", "5 tonnes"]],
      ["count", "Counts", ["3 cats", "2 dogs"]],
      ["unread", "Not read as a number", ["thousands of tractors"]],
    ],
  );
  assert.deepEqual(
    byKind(figures).map(({ kind, figures: own }) => [kind, own.length]),
    [
      ["money", 3],
      ["percent", 1],
      ["share", 1],
      ["measure", 3],
      ["count", 3],
    ],
  );
});

test("a figure is shown in its sentence, and a decimal point ends none", () => {
  const text = "First one. It was 3.5 percent [of what?] and “more.” Then 7 came. Last.";
  const spans = [{ kind: "gloss" as const, start: 30, end: 40 }];
  const start = text.indexOf("3.5");
  assert.deepEqual(extract({ text, spans }, { start, end: start + "3.5 percent".length }), {
    words: { text: "It was 3.5 percent [of what?] and “more.”", spans: [{ kind: "gloss", start: 19, end: 29 }] },
    mark: { start: 7, end: 18 },
    ...{ cutBefore: false, cutAfter: false },
  });
  const seven = text.indexOf("7");
  assert.equal(extract({ text, spans }, { start: seven, end: seven + 1 }).words.text, "Then 7 came.");
});

test("of a long sentence the far ends are left out, between whole words, and that is told", () => {
  const text = `${"before ".repeat(40)}it was 5 percent${" after".repeat(40)}.`;
  const start = text.indexOf("5");
  const { words, mark, cutBefore, cutAfter } = extract({ text, spans: [] }, { start, end: start + 9 });
  assert.equal(words.text.slice(mark.start, mark.end), "5 percent");
  assert.match(words.text, /^(?:before )+it was 5 percent(?: after)+$/);
  assert.ok(words.text.length <= 9 + 2 * 140);
  assert.deepEqual([cutBefore, cutAfter], [true, true]);
});

test("whatever is marked in whatever text, the stretch around it is a part of the text and holds it", () => {
  const paragraph = fc.string({
    unit: fc.constantFrom("a", "B", " ", ".", "?", "\n", "3", "“"),
    minLength: 1,
    maxLength: 400,
  });
  fc.assert(
    fc.property(paragraph, fc.nat(), fc.nat({ max: 20 }), (text, at, length) => {
      const start = at % text.length;
      const end = Math.min(text.length, start + length + 1);
      const { words, mark } = extract({ text, spans: [] }, { start, end });
      assert.ok(text.includes(words.text));
      assert.equal(words.text.slice(mark.start, mark.end), text.slice(start, end));
    }),
  );
});

test("the figures of the five have a list in all, and one of each kind, topic and speaker that has any", () => {
  const lists = figureLists(five);
  assert.deepEqual(
    lists.filter(({ by }) => by !== "topic").map(({ path, name, figures }) => [path, name, figures.length]),
    [
      ["figures/", "Figures", 53],
      ["figures/money/", "Money", 16],
      ["figures/percent/", "Percent", 6],
      ["figures/share/", "Shares of a whole", 2],
      ["figures/measure/", "Measures", 5],
      ["figures/count/", "Counts", 24],
      ["figures/speakers/kassym-jomart-tokayev/", "Kassym-Jomart Tokayev", 28],
      ["figures/speakers/vladimir-putin/", "Vladimir Putin", 25],
    ],
  );
  for (const { by, name, figures } of lists) {
    if (by !== "topic") continue;
    const topic = five.topics.find(({ title }) => title === name) ?? assert.fail(name);
    const ids = new Set(topic.passages.map(({ paragraph }) => paragraph));
    assert.deepEqual(
      figures,
      five.figures.filter(({ paragraph }) => ids.has(paragraph)),
      name,
    );
  }
});

test("a list of six is on the page of its speaker, to which the list of all leads; one of seven has a page", async () => {
  const saying = (words: number) =>
    Array.from({ length: words }, (_, n) => `There are ${n + 2} percent of them.`).join(" ");
  const body = `Anna Example: ${saying(6)}\n\nBoris Example: ${saying(7)}`;
  const archive = await archiveOf({ "transcripts/a.txt": specialView({ body }) });
  const [all, ...others] = figureLists(archive).filter(({ by }) => by === "all" || by === "speaker");
  assert.ok(all);
  assert.deepEqual(
    others.map((list) => [list.path, list.figures.length, figurePages(list).length]),
    [
      ["figures/speakers/anna-example/", 6, 0],
      ["figures/speakers/boris-example/", 7, 1],
    ],
  );
  const links = figureLinks(all, archive).find(({ label }) => label === "By speaker")?.links;
  assert.deepEqual(
    links?.map(({ path, size }) => [path, size]),
    [
      ["speakers/anna-example/#figures-said", 6],
      ["figures/speakers/boris-example/", 7],
    ],
  );
  const [anna, boris] = ["anna-example", "boris-example"].map((id) => {
    const person = archive.people.find((one) => one.id === id) ?? assert.fail(id);
    return personFigures(person, archive);
  });
  assert.deepEqual([anna?.path, anna?.size, anna?.few.length], [null, 6, 6]);
  assert.deepEqual([boris?.path, boris?.size, boris?.few.length], ["figures/speakers/boris-example/", 7, 0]);
});

test("the list of all has pages of its years, another has none while it is light", () => {
  const [all, money] = figureLists(five).map((list) => figurePages(list));
  assert.deepEqual(
    all?.map(({ year, years, index }) => [year, years.flatMap(({ items }) => items).length, index.length]),
    [
      [undefined, 53, 2],
      ["2022", 10, 2],
      ["2024", 43, 2],
    ],
  );
  assert.deepEqual(
    money?.map(({ year, index }) => [year, index.length]),
    [[undefined, 0]],
  );
});

test("a list too heavy for one page is spread over years, and a heavy year over its months", async () => {
  const sentence = `There are 5 percent of them${" and of others".repeat(8)}.`;
  const body = `Anna Example: ${Array.from({ length: 250 }, () => sentence).join(" ")}`;
  const days = ["January 1, 2016", "May 1, 2016", "March 1, 2017"];
  const files = days.map((date, index) => [`transcripts/m${index}.txt`, specialView({ date: `${date}, Kazan`, body })]);
  const archive = await archiveOf(Object.fromEntries(files) as Record<string, string>);
  const weight = archive.figures.length * 500;
  assert.ok(weight > HEAVIEST_YEAR);
  for (const list of figureLists(archive)) {
    assert.deepEqual(
      figurePages(list).map(({ year, years, months }) => [
        year,
        years.flatMap(({ items }) => items).length,
        months.map(({ month }) => month),
      ]),
      [
        [undefined, 250, []],
        ["2016", 0, ["2016-01", "2016-05"]],
        ["2016-01", 250, ["2016-01", "2016-05"]],
        ["2016-05", 250, ["2016-01", "2016-05"]],
        ["2017", 250, []],
      ],
      list.path,
    );
  }
});

test("an archive in which nothing is counted has one list, which is empty", async () => {
  const archive = await saying("Good afternoon.");
  assert.deepEqual(
    figureLists(archive).map(({ path, figures }) => [path, figures.length]),
    [["figures/", 0]],
  );
  assert.equal(figureLists(archive).flatMap((list) => figurePages(list)).length, 1);
});
