import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { periodText, whenText } from "../../src/archive/dates.ts";
import { labelParts } from "../../src/archive/label.ts";
import type { Paragraph } from "../../src/archive/model.ts";
import { listedPages } from "../../src/archive/pages.ts";
import { paragraphRows } from "../../src/archive/rows.ts";
import { runs } from "../../src/archive/runs.ts";
import { speechRanges } from "../../src/transcript/index.ts";
import { spokenWords } from "../../src/archive/sizes.ts";
import { slug } from "../../src/archive/slug.ts";
import { accountOf, sourceLines } from "../../src/archive/source-lines.ts";
import { meetingsByPlace, opening, speechesByPerson } from "../../src/archive/speeches.ts";
import { topicMeetingPath } from "../../src/archive/spread.ts";
import { fullTitle } from "../../src/archive/titles.ts";
import { mostFound } from "../../src/archive/topics.ts";
import { byYear, LONGEST_LIST, yearPages } from "../../src/archive/years.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { storedContent } from "../support/stored-content.ts";

const five = buildArchive(await storedContent("content"));
const archiveOf = async (files: Record<string, string>) => buildArchive(await storedContent(contentFolder(files)));
const meeting = (id: string) => five.meetings.find((candidate) => candidate.id === id) ?? assert.fail(id);

test("meetings stand in order of time, and the order of the files does not matter", async () => {
  const stored = await storedContent("content");
  const reversed = buildArchive({ ...stored, meetings: stored.meetings.toReversed() });
  assert.deepEqual(
    five.meetings.map(({ date }) => date),
    ["2022-08-19", "2023-10-07", "2024-02-21", "2024-07-03", "2024-11-27"],
  );
  assert.deepEqual(reversed, five);
});

test("a title is the page's, else the editor's, and says which; date and place stand with it", () => {
  assert.deepEqual(meeting("2024-02-21-kazan").title, {
    text: "Meeting with President of\u00a0Kazakhstan Kassym-Jomart Tokayev",
    by: "page",
  });
  assert.equal(meeting("2024-11-27-astana").title.by, "editor");
  assert.equal(
    fullTitle(meeting("2024-07-03-astana")),
    "Meeting with President of Kazakhstan Kassym-Jomart Tokayev, 3 July 2024, Astana",
  );
});

test("a place read from the lede says so", () => {
  assert.equal(meeting("2023-10-07-novo-ogaryovo").place?.by, "lede");
  assert.equal(meeting("2023-10-07-novo-ogaryovo").place?.place.id, "novo-ogaryovo");
  assert.equal(meeting("2022-08-19-sochi").place?.by, "page");
});

test("a speaker keeps the office of the meeting's first label in every later turn", () => {
  const { turns, participants } = meeting("2024-02-21-kazan");
  assert.deepEqual(
    participants.map(({ person, role }) => [person.id, role]),
    [
      ["vladimir-putin", "President of Russia"],
      ["kassym-jomart-tokayev", "President of Kazakhstan"],
    ],
  );
  const fifth = turns[4];
  assert.deepEqual([fifth?.label, fifth?.role], ["Vladimir Putin", "President of Russia"]);
});

test("every turn of the five belongs to one of the two speakers", () => {
  const speeches = speechesByPerson(five);
  const spoken = five.people.map((person) => (speeches.get(person) ?? []).flatMap(({ turns }) => turns).length);
  assert.deepEqual(
    five.people.map(({ id }) => id),
    ["kassym-jomart-tokayev", "vladimir-putin"],
  );
  assert.equal(
    spoken.reduce((sum, turns) => sum + turns),
    24,
  );
});

test("spellings joined in the editor's layer are one person; without it each printed name is one of its own", async () => {
  const body = "President of Russia Vladimir Putin: One.\n\nAnnette Sample: Two.\n\nAnna Sample: Three.";
  const files = { "transcripts/a.txt": specialView({ body }) };
  const alone = await archiveOf(files);
  assert.deepEqual(
    alone.people.map(({ id }) => id),
    ["anna-sample", "annette-sample", "vladimir-putin"],
  );
  const joined = await archiveOf({
    ...files,
    "speakers/sample.md": "---\nname: Anna Sample\nspellings: [Annette Sample]\n---\n",
  });
  assert.deepEqual(
    joined.people.map(({ id }) => id),
    ["sample", "vladimir-putin"],
  );
});

test("a made id never takes the id of an entry of the editor's", async () => {
  const { people } = await archiveOf({
    "transcripts/a.txt": specialView({ body: "Anna Sample: One.\n\nVladimir Putin: Two." }),
    "speakers/anna-sample.md": "---\nname: Another Sample\n---\n",
  });
  assert.deepEqual(
    people.map(({ id, name }) => [id, name]),
    [
      ["anna-sample-2", "Anna Sample"],
      ["anna-sample", "Another Sample"],
      ["vladimir-putin", "Vladimir Putin"],
    ],
  );
});

test("the name in a label is found as it is printed, even run together, and a label that names nobody is all name", () => {
  const cut = (label: string, printedName: string | null) => {
    const { before, name, after } = labelParts({ label, printedName });
    return [before, name, after];
  };
  assert.deepEqual(cut("President of Russia Vladimir Putin (retranslated)", "Vladimir Putin"), [
    "President of Russia ",
    "Vladimir Putin",
    " (retranslated)",
  ]);
  assert.deepEqual(cut("VladimirPutin", "Vladimir Putin"), ["", "VladimirPutin", ""]);
  assert.deepEqual(cut("Question", null), ["", "Question", ""]);
});

test("a place with commas is the entry that claims a part of it, or a place of its own", async () => {
  const files = { "transcripts/a.txt": specialView({ date: "May 1, 2020, The Kremlin, Moscow" }) };
  assert.deepEqual(
    (await archiveOf(files)).places.map(({ id }) => id),
    ["the-kremlin-moscow"],
  );
  const known = await archiveOf({ ...files, "places/moscow.md": "---\nname: Moscow\n---\n" });
  assert.deepEqual(
    known.places.map(({ id }) => id),
    ["moscow"],
  );
  const [moscow] = known.places;
  assert.equal(meetingsByPlace(known).get(moscow)?.[0]?.place?.printed, "The Kremlin, Moscow");
});

test("a name gets an id of letters, digits and hyphens, whatever its script", () => {
  assert.equal(slug("Kassym-Jomart Tokayev"), "kassym-jomart-tokayev");
  assert.equal(slug("Guðni Th. Jóhannesson"), "gu-ni-th-johannesson");
  assert.match(slug("Токаев"), /^x[0-9a-f]{8}$/);
});

test("a very long name gets an id that can be stored, of its own, and a name within the limit keeps its own", () => {
  const words = (count: number, last: string) => `${"ab ".repeat(count)}${last}`;
  assert.equal(slug(words(33, "c")).length, 100);
  assert.equal(slug(words(33, "c")), `${"ab-".repeat(33)}c`);
  for (const name of [words(33, "cd"), words(100, "c"), "x".repeat(1000), "ж1".repeat(300)]) {
    assert.match(slug(name), /^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{8}$/);
    assert.ok(slug(name).length <= 100, slug(name));
    assert.equal(slug(name), slug(name));
  }
  assert.notEqual(slug(words(100, "c")), slug(words(100, "d")));
});

test("a paragraph cut into runs gives its text back, and speech is what no span claims", () => {
  const spansIn = (text: string) =>
    fc.uniqueArray(fc.nat({ max: text.length }), { minLength: 0, maxLength: 6 }).map((cuts) => {
      const sorted = cuts.sort((a, b) => a - b);
      return sorted.flatMap((start, index) => {
        const end = sorted[index + 1];
        return index % 2 === 0 && end !== undefined ? [{ kind: "gloss" as const, start, end }] : [];
      });
    });
  const words: fc.Arbitrary<Pick<Paragraph, "text" | "spans">> = fc
    .string({ minLength: 1 })
    .chain((text) => spansIn(text).map((spans) => ({ text, spans })));
  fc.assert(
    fc.property(words, ({ text, spans }) => {
      const cut = runs({ text, spans }, [{ start: 0, end: 1 }]);
      assert.equal(cut.map((run) => run.text).join(""), text);
      const speech = cut
        .filter(({ kind }) => kind === "speech")
        .map((run) => run.text)
        .join("");
      assert.equal(
        speechRanges({ text, spans })
          .map(({ start, end }) => text.slice(start, end))
          .join(""),
        speech,
      );
    }),
  );
});

test("the stretches of a row of data, joined, are its text, whatever white space or soft hyphens the page has", async () => {
  const body =
    "President of Russia Vladimir Putin: Vitamin\u00a0C \u00adcontacts \u00a0[of the Ministry]\u00a0\u00a0grow.";
  const [row] = paragraphRows(await archiveOf({ "transcripts/a.txt": specialView({ body }) }));
  assert.equal(row?.text, "Vitamin C contacts [of the Ministry] grow.");
  assert.deepEqual(
    row.runs.map(({ text }) => text),
    ["Vitamin C contacts ", "[of the Ministry]", " grow."],
  );
});

test("the source lines of a meeting, joined, are its file", () => {
  for (const entry of five.meetings) {
    const lines = sourceLines(entry).map(({ pieces }) => pieces.map(({ text }) => text).join(""));
    assert.equal(lines.join("\n"), entry.source.text);
  }
});

test("the opening of a turn is cut after a whole word, and a short turn is whole", () => {
  const [first] = meeting("2024-02-21-kazan").turns;
  assert.ok(first);
  assert.equal(opening(first, 40), "Good afternoon, Mr Tokayev, friends. ¶ …");
  assert.match(opening(first), /^Good afternoon, Mr Tokayev, friends\. ¶ Thank you very much /);
  const three = meeting("2024-02-21-kazan").turns[4];
  assert.equal(three && opening(three), "3.6.");
});

test("a list stays on one page while it is short, and has a page a year and one for the latest when it is long", () => {
  const days = (length: number) => Array.from({ length }, (_, index) => `${2000 + (index % 3)}-01-01`).sort();
  const short = yearPages(byYear(days(LONGEST_LIST), (day) => day));
  assert.deepEqual([short.length, short[0]?.years.length, short[0]?.index], [1, 3, []]);
  const long = yearPages(byYear(days(LONGEST_LIST + 1), (day) => day));
  assert.deepEqual(
    long.map(({ year }) => year),
    [undefined, "2000", "2001", "2002"],
  );
  const [latest] = long;
  assert.deepEqual(
    [latest?.years.map(({ year }) => year), latest?.index.reduce((sum, { size }) => sum + size, 0)],
    [["2002"], LONGEST_LIST + 1],
  );
});

test("the sitemap lists every page of a place whose meetings fill more than one", async () => {
  const files = Array.from({ length: LONGEST_LIST + 1 }, (_, index) => [
    `transcripts/m${index}.txt`,
    specialView({ date: `May 1, ${2010 + (index % 2)}, Kazan` }),
  ]);
  const paths = listedPages(await archiveOf(Object.fromEntries(files) as Record<string, string>)).map(
    ({ path }) => path,
  );
  assert.deepEqual(
    paths.filter((path) => path.startsWith("places/kazan")),
    ["places/kazan/", "places/kazan/2010/", "places/kazan/2011/"],
  );
});

test("a period of office is written as it is known: in years or in days", () => {
  assert.equal(periodText("1999", "2002"), "1999–2002");
  assert.equal(periodText("2000-05-07", "2008-05-07"), "7 May 2000 – 7 May 2008");
  assert.equal(periodText("2019-03-20", undefined), "since 20 March 2019");
});

test("a month or a day is written as it is known", () => {
  assert.deepEqual(["2023-11", "2023-11-09"].map(whenText), ["November 2023", "9 November 2023"]);
});

test("spoken words are what has a letter or a digit in it, and none of the page's own", () => {
  const [gloss, stage] = [meeting("2024-02-21-kazan").turns[3], meeting("2024-02-21-kazan").turns[5]];
  // “Despite … and 3.5 percent [GDP growth] is an impressive result.”
  assert.equal(gloss?.paragraphs[2]?.words, 19);
  // “Okay, 3.6. (Laughter.)”
  assert.equal(stage?.paragraphs[0]?.words, 2);
  const text = "One – two\u00a0three-four … 5.";
  assert.equal(spokenWords({ text, spans: [] }), 4);
});

test("a topic's passages of a meeting are on the page of their year where the topic is spread over years", async () => {
  const files = Array.from({ length: LONGEST_LIST + 1 }, (_, index) => [
    `transcripts/m${index}.txt`,
    specialView({ date: `May 1, ${2010 + (index % 2)}, Kazan`, body: "Anna Example: A word.\n\nOlga Other: Yes." }),
  ]);
  const spread = await archiveOf({
    ...(Object.fromEntries(files) as Record<string, string>),
    "topics/t.md": "---\ntitle: T\nterms: [word]\n---\n",
  });
  const [topic, first] = [spread.topics[0], spread.meetings[0]];
  assert.ok(topic && first);
  assert.equal(topicMeetingPath(topic, first), `topics/t/2010/#${first.id}`);
  const [sport, kazan] = [five.topics.find(({ id }) => id === "sport"), meeting("2024-02-21-kazan")];
  assert.ok(sport);
  assert.equal(topicMeetingPath(sport, kazan), "topics/sport/#2024-02-21-kazan");
  assert.deepEqual(
    mostFound(kazan, five.topics)
      .slice(0, 2)
      .map(({ topic: { id }, paragraphs }) => [id, paragraphs]),
    [
      ["sport", 9],
      ["technology", 6],
    ],
  );
});

test("every line of the five is accounted for, and one that was left unread would be counted as it is", () => {
  assert.deepEqual(
    five.meetings.map((one) => accountOf(one).replace(/:.*/, "")),
    [34, 32, 84, 44, 57].map((lines) => `${lines} of ${lines} lines accounted for`),
  );
  assert.equal(
    accountOf(meeting("2024-02-21-kazan")),
    "84 of 84 lines accounted for: 42 blank, 33 speech, 5 furniture, 4 other words of the page",
  );
  const { source } = meeting("2024-02-21-kazan");
  const unread = { source: { ...source, spans: source.spans.filter(({ line }) => line !== 19) } };
  assert.match(accountOf(unread), /^83 of 84 lines accounted for: 42 blank, 32 speech, .+, 1 unread$/);
});
