import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parseAtomFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import type { Meeting, Person } from "../../src/archive/model.ts";
import { speechesByPerson } from "../../src/archive/speeches.ts";
import { meetingsFeed, personFeed, topicFeed, withdrawnFeed } from "../../src/export/feeds/atom.ts";
import { feedFiles } from "../../src/export/feeds/index.ts";
import { LONGEST_FEED, pagesOf } from "../../src/export/feeds/pages.ts";
import { wordRuns, words } from "../../src/export/words.ts";
import { departure } from "../support/departures.ts";
import { type Exported, exported, hostileArchive } from "../support/exported.ts";
import { complaints, lacking } from "../support/programs.ts";
import { elements, readXml, textOf, type XmlElement } from "../support/xml.ts";

const ATOM = "tests/fixtures/export/atom.rnc";

const FIVE = await exported("content");
const HOSTILE = await hostileArchive();

/** Many meetings, each added a day after the one before: they are one meeting under many ids. */
function manyMeetings(count: number): Meeting[] {
  const [meeting] = FIVE.archive.meetings;
  assert.ok(meeting);
  return Array.from({ length: count }, (_, n) => {
    const added = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    return { ...meeting, id: `m${n + 1}`, added, revised: null };
  });
}

const withMeetings = (meetings: Meeting[]): Exported => ({ ...FIVE, archive: { ...FIVE.archive, meetings } });

const ARCHIVES: Record<string, Exported> = {
  "the five": FIVE,
  "hostile words": HOSTILE,
  "fifty meetings": withMeetings(manyMeetings(50)),
};

interface Entry extends Record<string, string> {
  id: string;
  content: string;
  published: string;
  updated: string;
}

/** Every entry of a feed, with the text of its elements by their names. */
const entriesOf = (xml: string): Entry[] =>
  elements(readXml(xml), "entry").map(
    ({ children }) =>
      Object.fromEntries(
        children
          .filter((child): child is XmlElement => typeof child !== "string")
          .map((child) => [child.name, textOf(child)]),
      ) as Entry,
  );

const feedIn = (xml: string): XmlElement => elements(readXml(xml), "feed")[0] ?? assert.fail();

/** The address of each link of a feed, but not of its entries, by its relation. */
function linksOf(xml: string): Record<string, string> {
  const links = feedIn(xml).children.filter(
    (child): child is XmlElement => typeof child === "object" && child.name === "link",
  );
  return Object.fromEntries(links.map(({ attributes }) => [attributes["rel"] ?? "", attributes["href"] ?? ""]));
}

const filesOf = ({ archive, edition }: Exported): Map<string, string> =>
  new Map(feedFiles(archive, edition).map(({ path, make }) => [`${edition.base}${path}`, make()]));

function feedOf({ archive, edition }: Exported, id: string): string {
  const person = personOf({ archive, edition }, id);
  return personFeed(person, speechesByPerson(archive).get(person) ?? [], edition);
}

const personOf = ({ archive }: Exported, id: string): Person =>
  archive.people.find((person) => person.id === id) ?? assert.fail(id);

/** The words that an entry shows, without numbers, labels and what is told of the source. */
function shown(content: string): { speech: string; other: string } {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  for (const aid of document.querySelectorAll("h3, small, p > a")) aid.remove();
  const other = [...document.querySelectorAll("i")].map((element) => element.textContent).join(" ");
  for (const element of document.querySelectorAll("i")) element.remove();
  return { speech: document.body.textContent, other };
}

for (const [name, all] of Object.entries(ARCHIVES)) {
  const { archive, edition } = all;

  test(`${name}: the feeds are valid by Atom's schema`, { skip: lacking(["jing"]) }, () => {
    const folder = mkdtempSync(join(tmpdir(), "feeds-"));
    const paths = [...filesOf(all).values()].map((feed, index) => {
      const path = join(folder, `${index}.xml`);
      writeFileSync(path, feed);
      return path;
    });
    assert.equal(complaints("jing", ["-c", ATOM, ...paths]), "");
  });

  test(`${name}: a feed reader finds the meetings last added, each with the day it was added and the last of its changes`, () => {
    const { title, entries = [] } = parseAtomFeed(meetingsFeed(archive, edition));
    assert.equal(typeof title === "string" ? title : title?.value, words(archive.about.name));
    assert.equal(entries.length, Math.min(archive.meetings.length, LONGEST_FEED));
    for (const { id, published, updated } of entries) {
      const meeting = archive.meetings.find((one) => `${edition.base}meetings/${one.id}/` === id) ?? assert.fail(id);
      assert.equal(published, `${meeting.added ?? meeting.date}T00:00:00Z`);
      assert.equal(updated, `${meeting.revised ?? meeting.added ?? meeting.date}T00:00:00Z`);
    }
    const moments = entries.map(({ updated }) => updated ?? "");
    assert.deepEqual(moments, moments.toSorted().reverse());
  });

  test(`${name}: an id is of one entry with one content, in whichever feeds and pages it stands`, () => {
    const contents = Map.groupBy([...filesOf(all).values()].flatMap(entriesOf), ({ id }) => id);
    for (const [id, entries] of contents) {
      assert.equal(new Set(entries.map((entry) => JSON.stringify(entry))).size, 1, id);
    }
  });

  test(`${name}: each feed and each entry names the source of the words and their licence`, () => {
    const { publisher, licence } = archive.about;
    assert.ok(publisher !== undefined && licence !== undefined);
    for (const xml of filesOf(all).values()) {
      const feed = feedIn(xml);
      for (const one of [feed, ...elements(feed, "entry")]) {
        const [rights] = one.children.filter((child) => typeof child === "object" && child.name === "rights");
        assert.ok(typeof rights === "object");
        assert.ok(textOf(rights).includes(words(publisher)) && textOf(rights).includes(words(licence)));
      }
      for (const { content } of entriesOf(xml)) {
        assert.match(content, /<small>Speakers?: .*Published by: .*Original page: .*Licence: .*<\/small>/s);
      }
    }
  });

  test(`${name}: every meeting is reached from the feed by its pages, each of which leads back to it`, () => {
    const files = filesOf(all);
    const current = `${edition.base}feed.xml`;
    const reached = new Set<string>();
    const pages: string[] = [];
    let at: string | undefined = current;
    while (at !== undefined) {
      const xml: string = files.get(at) ?? assert.fail(at);
      for (const { id } of entriesOf(xml)) reached.add(id);
      assert.equal(linksOf(xml)["self"], at);
      assert.equal(linksOf(xml)["current"], at === current ? undefined : current);
      assert.equal(xml.includes("<fh:archive/>"), at !== current);
      assert.equal(linksOf(xml)["next-archive"], pages.length > 1 ? pages.at(-1) : undefined);
      pages.push(at);
      at = linksOf(xml)["prev-archive"];
    }
    assert.equal(pages.length, 1 + Math.floor(archive.meetings.length / LONGEST_FEED));
    assert.deepEqual([...reached].sort(), archive.meetings.map(({ id }) => `${edition.base}meetings/${id}/`).sort());
  });
}

test("a page of the feed stays as it is when meetings are added, and grows no longer than the feed", () => {
  const meetings = manyMeetings(65);
  const before = filesOf(withMeetings(meetings.slice(0, 50)));
  const after = filesOf(withMeetings(meetings));
  const second = `${FIVE.edition.base}feed/2.xml`;
  assert.deepEqual(entriesOf(after.get(second) ?? ""), entriesOf(before.get(second) ?? ""));
  assert.equal(after.get(`${FIVE.edition.base}feed/1.xml`), before.get(`${FIVE.edition.base}feed/1.xml`));
  assert.ok(!before.has(`${FIVE.edition.base}feed/3.xml`) && after.has(`${FIVE.edition.base}feed/3.xml`));
  for (const xml of after.values()) assert.ok(entriesOf(xml).length <= LONGEST_FEED);
});

test("twenty old meetings that are revised at once push none off that is on no other page", () => {
  const meetings = manyMeetings(45).map((meeting, n) => (n < 20 ? { ...meeting, revised: "2026-01-01" } : meeting));
  const { current, older } = pagesOf(meetings);
  assert.deepEqual(
    older.map((page) => page.length),
    [20, 20],
  );
  assert.equal(current.length, LONGEST_FEED);
  const ids = current.map(({ id }) => id);
  assert.deepEqual(ids.slice(15), ["m45", "m44", "m43", "m42", "m41"], "what no other page has");
  assert.ok(
    ids.slice(0, 15).every((id) => Number(id.slice(1)) <= 20),
    "what was revised comes first",
  );
});

test("a speaker's feed has all words of that speaker, and none of anybody else or between their paragraphs", () => {
  const { archive, edition } = FIVE;
  for (const { id } of archive.people) {
    const entries = entriesOf(feedOf(FIVE, id));
    for (const meeting of archive.meetings) {
      const { content } =
        entries.find((entry) => entry.id === `${edition.base}speakers/${id}/#${meeting.id}`) ?? assert.fail();
      const own = meeting.turns.filter(({ person }) => person?.id === id).flatMap(({ paragraphs }) => paragraphs);
      const runs = own.flatMap((paragraph) => wordRuns(paragraph)).filter(({ text }) => text.trim() !== "");
      const said = runs.filter(({ kind }) => kind === "speech").map(({ text }) => text.trim());
      const flat = (text: string) => text.replaceAll(/\s+/g, "");
      assert.equal(flat(shown(content).speech), flat(said.join("")), `${id} in ${meeting.id}`);
    }
  }
});

test("what a speaker did not say is set apart in the speaker's own paragraphs, and left out where it is a paragraph", () => {
  const kazan = entriesOf(feedOf(FIVE, "kassym-jomart-tokayev")).find(({ id }) => id.endsWith("#2024-02-21-kazan"));
  assert.equal(shown(kazan?.content ?? "").other, "[GDP growth] (Laughter.)");
  const whole = entriesOf(meetingsFeed(FIVE.archive, FIVE.edition)).find(({ id }) => id.endsWith("2022-08-19-sochi/"));
  assert.match(shown(whole?.content ?? "").other, /<…>/);
  for (const id of ["vladimir-putin", "kassym-jomart-tokayev"]) {
    for (const { content } of entriesOf(feedOf(FIVE, id))) assert.doesNotMatch(content, /lt;…/);
  }
});

test("a paragraph that is a stage direction and nothing else is in no speaker's feed, and in that of the meetings", () => {
  const [meeting] = FIVE.archive.meetings;
  const [turn] = meeting?.turns ?? [];
  const [paragraph] = turn?.paragraphs ?? [];
  assert.ok(meeting && turn?.person && paragraph);
  const text = "(They sign the documents.) ";
  const stage = { ...paragraph, text, spans: [{ kind: "stage" as const, start: 0, end: text.length - 1 }] };
  const all = withMeetings([
    { ...meeting, turns: [{ ...turn, body: [paragraph, stage], paragraphs: [paragraph, stage] }] },
  ]);
  assert.match(meetingsFeed(all.archive, all.edition), /They sign the documents/);
  assert.doesNotMatch(feedOf(all, turn.person.id), /They sign the documents/);
});

test("a topic's feed has the passages on it, each under the label of who says it", () => {
  const { archive, edition } = FIVE;
  for (const topic of archive.topics) {
    const entries = entriesOf(topicFeed(topic, edition));
    const read = entries.flatMap(({ id, content }) => {
      const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
      let label = "";
      return [...document.querySelectorAll("h3, p > a[href*='#t']")].flatMap((element) => {
        if (element.localName === "h3") label = element.textContent;
        else return [`${id.split("#")[1] ?? ""} ${element.textContent} ${label}`];
        return [];
      });
    });
    const there = topic.passages.map(
      ({ meeting, turn, paragraph }) => `${meeting.id} ${paragraph.number} ${words(turn.label)}:`,
    );
    assert.deepEqual(read.sort(), there.sort(), topic.id);
  }
});

test("a speaker's feed tells below each entry in which office that speaker spoke, and that of the meetings who all spoke", () => {
  const told = (xml: string) => entriesOf(xml).map(({ content }) => /<small>(.*?)\. Place: /s.exec(content)?.[1]);
  for (const text of told(feedOf(FIVE, "vladimir-putin"))) {
    assert.equal(text, "Speaker: Vladimir Putin, President of Russia");
  }
  for (const text of told(feedOf(HOSTILE, "anna-example"))) assert.match(text ?? "", /, office not stated$/);
  for (const text of told(meetingsFeed(FIVE.archive, FIVE.edition))) {
    assert.match(
      text ?? "",
      /^Speakers: (?=.*Vladimir Putin, President of Russia).*Kassym-Jomart Tokayev, President of /,
    );
  }
});

test("the feed in place of a withdrawn one was last changed on the day it was withdrawn, and one of nothing never", () => {
  const updated = (xml: string) => elements(feedIn(xml), "updated").map(textOf);
  assert.deepEqual(updated(withdrawnFeed("topics/left/", departure({ kind: "topic" }), FIVE.edition)), [
    "2026-12-01T00:00:00Z",
  ]);
  assert.deepEqual(updated(meetingsFeed({ meetings: [] }, FIVE.edition)), ["1970-01-01T00:00:00Z"]);
});

test("the authors of an entry are those whose words it has", () => {
  const authors = (xml: string) =>
    elements(readXml(xml), "entry").map((entry) => elements(entry, "name").map(textOf).sort().join(", "));
  assert.deepEqual(new Set(authors(feedOf(FIVE, "vladimir-putin"))), new Set(["Vladimir Putin"]));
  assert.deepEqual(
    new Set(authors(meetingsFeed(FIVE.archive, FIVE.edition))),
    new Set(["Kassym-Jomart Tokayev, Vladimir Putin"]),
  );
});

test("an archive without meetings has a feed without entries and pages", () => {
  const none = withMeetings([]);
  assert.deepEqual(parseAtomFeed(meetingsFeed(none.archive, none.edition)).entries ?? [], []);
  assert.equal(linksOf(meetingsFeed(none.archive, none.edition))["prev-archive"], undefined);
});
