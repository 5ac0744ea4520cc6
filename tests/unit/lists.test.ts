import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { whenText } from "../../src/archive/dates.ts";
import { foldedWords } from "../../src/archive/folded.ts";
import { formerPages } from "../../src/archive/former.ts";
import { byLetter } from "../../src/archive/letters.ts";
import type { Archive } from "../../src/archive/model.ts";
import { placeIndex, speakerIndex } from "../../src/archive/name-index.ts";
import { listedPages } from "../../src/archive/pages.ts";
import { topicMeetingPath, topicYearPath } from "../../src/archive/spread.ts";
import { surnameFinder } from "../../src/archive/surnames.ts";
import { byMonth, byYear, HEAVIEST_YEAR, LONGEST_LIST, yearPages } from "../../src/archive/years.ts";
import { departure } from "../support/departures.ts";
import { longLists } from "../support/long-lists.ts";
import { HEAVIEST_PAGE, heavyPages, pageWeights } from "../support/page-weights.ts";
import { storedContent } from "../support/stored-content.ts";

const five = buildArchive(await storedContent("content"));
const many = buildArchive(await storedContent(longLists()));

const surnameOf = surnameFinder([
  { persons: ["Al Saud\u00a0Mohammad bin Salman", "Xi Jinping", "von der Leyen Ursula"] },
]);
const parts = (name: string, spellings: string[] = []) => {
  const { before, surname, after } = surnameOf({ name, spellings });
  return [before, surname, after];
};

const NAMES: [name: string, surname: string][] = [
  ["Dmitry Peskov", "Peskov"],
  ["DMITRY PESKOV", "PESKOV"],
  ["Kirill", "Kirill"],
  ["Hans-Friedrich von Ploetz", "Ploetz"],
  ["Anna de la Cruz", "Cruz"],
  ["Ebtesam al-Ketbi", "Ketbi"],
  ["Bashar Al-Assad", "Assad"],
  ["Valéry Giscard d’Estaing", "Estaing"],
  ["Dina D’Souza", "D’Souza"],
  ["Martin King, Jr.", "King"],
  ["Abdullah II", "Abdullah"],
  ["Sun Xi", "Xi"],
  ["Владимир Зорин", "Зорин"],
];

for (const [name, surname] of NAMES) {
  test(`${name} is under ${surname}, and the parts of the name are the name`, () => {
    assert.equal(parts(name)[1], surname);
    assert.equal(parts(name).join(""), name);
  });
}

test("what the editor or a Persons line tells of a surname goes before its place in the name", () => {
  assert.deepEqual(parts("Mohammad bin Salman Al Saud"), ["Mohammad bin Salman ", "Al Saud", ""]);
  assert.deepEqual(parts("Ursula von der Leyen"), ["Ursula von der ", "Leyen", ""]);
  assert.deepEqual(parts("Xi Jinping"), ["", "Xi", " Jinping"]);
  assert.deepEqual(parts("Mao Zedong", ["Mao"]), ["", "Mao", " Zedong"]);
  assert.deepEqual(parts("Kassym-Jomart Tokayev", ["Tokayev", "Kassym-Jomart"]), ["Kassym-Jomart ", "Tokayev", ""]);
});

test("any name whatever is its parts", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("von", "al-", "Jr.", "II", "d’", "X", "Петров", "O’Brien,", "de"), { minLength: 1 }),
      (all) => {
        assert.equal(parts(all.join(" ")).join(""), all.join(" "));
      },
    ),
  );
});

test("letters stand in the order of the alphabet, accents and capitals aside, Cyrillic ones after Latin ones", () => {
  const names = ["Яшин", "zorin", "Žáková", "Łem", "Lem", "ADAMS", "Ærø", "Эренбург", "7th Fleet", "Éluard"];
  assert.deepEqual(
    byLetter(names, (name) => name).map(({ letter, id, items }) => [letter, id, items.join(" ")]),
    [
      ["#", "other", "7th Fleet"],
      ["A", "a", "ADAMS"],
      ["Æ", "æ", "Ærø"],
      ["E", "e", "Éluard"],
      ["L", "l", "Lem Łem"],
      ["Z", "z", "Žáková zorin"],
      ["Э", "э", "Эренбург"],
      ["Я", "я", "Яшин"],
    ],
  );
});

const listed = (index: ReturnType<typeof speakerIndex>) =>
  index.flatMap(({ items }) => items.map(({ name: { before, surname, after } }) => `${before}${surname}${after}`));

test("speakers stand by surname, with how many meetings and words; names that are almost the same are neighbours", () => {
  assert.deepEqual(
    speakerIndex(five).flatMap(({ letter, items }) => items.map(({ path, size }) => [letter, path, size])),
    [
      ["P", "speakers/vladimir-putin/", "5 meetings, 2,174 words"],
      ["T", "speakers/kassym-jomart-tokayev/", "5 meetings, 2,899 words"],
    ],
  );
  const names = listed(speakerIndex(many));
  assert.deepEqual(names.slice(0, 2), ["Anna Abramov", "ZOYA ABRAMOVA"]);
  assert.equal(names.at(-1), "Владимир Зорин");
  assert.ok(names.indexOf("Xi Jinping") < names.indexOf("Boris Yakovlev"));
  assert.ok(names.indexOf("Anna Karpin") < names.indexOf("Ebtesam al-Ketbi"));
});

test("places stand by name, without the article that some begin with", () => {
  const [place] = five.places;
  assert.ok(place);
  const places = ["The Kremlin, Moscow", "Kazan", "Moscow"].map((name) => ({ ...place, id: name, name }));
  assert.deepEqual(listed(placeIndex({ places, meetings: [] })), ["Kazan", "The Kremlin, Moscow", "Moscow"]);
});

test("what is typed finds a name without its accents and capitals", () => {
  assert.deepEqual(foldedWords("Šárka Žáková-ŁEM"), ["sarka", "zakova", "lem"]);
  assert.deepEqual(foldedWords("D’Souza, Владимир"), ["dsouza", "владимир"]);
});

test("a year is spread over months where it is heavy, and its own page lists nothing itself", () => {
  const days = Array.from(
    { length: LONGEST_LIST + 1 },
    (_, index) => `${2015 + (index % 2)}-0${1 + (index % 3)}-01`,
  ).sort();
  const dayOf = (day: string) => day;
  const weightOf = (day: string) => (day.startsWith("2015") ? Math.floor(HEAVIEST_YEAR / 31) : HEAVIEST_YEAR / 29);
  const pages = yearPages(byYear(days, dayOf), () => 1, { dayOf, weightOf });
  assert.deepEqual(
    pages.map(({ year, years, months }) => [year, years.flatMap(({ items }) => items).length, months.length]),
    [
      [undefined, 10, 3],
      ["2015", 31, 0],
      ["2016", 0, 3],
      ["2016-01", 10, 3],
      ["2016-02", 10, 3],
      ["2016-03", 10, 3],
    ],
  );
  assert.deepEqual(byMonth(days, dayOf).map(({ month, items }) => [month, items.length])[0], ["2015-01", 11]);
  assert.deepEqual(["2016", "2016-03", "2016-03-01"].map(whenText), ["2016", "March 2016", "1 March 2016"]);
});

test("a topic's heavy year has an address for each month, and what leads to a meeting leads there", () => {
  const paths = listedPages(many).map(({ path }) => path);
  assert.deepEqual(
    paths.filter((path) => path.startsWith("topics/energy/")),
    [
      "topics/energy/",
      "topics/energy/2016/",
      ...["01", "03", "05", "07", "09", "11"].map((month) => `topics/energy/2016/${month}/`),
      "topics/energy/2017/",
    ],
  );
  const [energy, first, last] = [many.topics[0], many.meetings[0], many.meetings.at(-1)];
  assert.ok(energy && first && last);
  assert.equal(topicMeetingPath(energy, first), "topics/energy/2016/01/#m1");
  assert.equal(topicMeetingPath(energy, last), "topics/energy/2017/#m69");
  assert.equal(topicYearPath(energy, "2016"), "topics/energy/2016/");
});

test("where a list that is spread over months has moved, each of its pages leads on", () => {
  const moved: Archive = { ...many, departures: [departure({ kind: "topic", id: "power", to: "energy" })] };
  const led = formerPages(moved).map(({ path, target }) => `${path} → ${target ?? "nothing"}`);
  assert.deepEqual(led.slice(0, 3), [
    "topics/power/ → topics/energy/",
    "topics/power/2016/ → topics/energy/2016/",
    "topics/power/2016/01/ → topics/energy/2016/01/",
  ]);
});

test("of a built site the pages that are too heavy are told, those of meetings aside", () => {
  const site = mkdtempSync(join(tmpdir(), "site-"));
  const pages = { "index.html": 1, "speakers/index.html": 1, "404.html": 0, "meetings/a/index.html": 2 };
  for (const [path, more] of Object.entries(pages)) {
    mkdirSync(join(site, path, ".."), { recursive: true });
    writeFileSync(join(site, path), "x".repeat(HEAVIEST_PAGE + more));
  }
  assert.deepEqual(
    heavyPages(pageWeights(site))
      .map(({ path }) => path)
      .sort(),
    ["", "speakers/"],
  );
  assert.equal(pageWeights(site)[0]?.path, "meetings/a/");
});
