import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { dataFiles } from "../../src/export/package/index.ts";
import { linksetFiles, signposts } from "../../src/export/signposting/index.ts";
import { BARE, type Exported, exported, hostileArchive } from "../support/exported.ts";
import { signpostingFaults, signpostsOn } from "../support/signposting.ts";

const FIVE = await exported("content");
const ARCHIVES: Record<string, Exported> = { "the five": FIVE, "hostile words": await hostileArchive() };

type Links = ReturnType<typeof signpostsOn>;

/** The links that a page with these signposts has, read from its HTML. */
function linksOf(meeting: Exported["archive"]["meetings"][number], edition: Exported["edition"]): Links {
  const { document } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  for (const signpost of signposts(meeting, edition)) {
    const link = document.createElement("link");
    for (const [name, value] of Object.entries(signpost)) link.setAttribute(name, value as string);
    document.head.append(link);
  }
  return signpostsOn(document);
}

for (const [name, { archive, edition }] of Object.entries(ARCHIVES)) {
  const files = new Map(
    [...dataFiles(archive, edition), ...linksetFiles(archive, edition)].map(({ path, make }) => [
      `${edition.base}${path}`,
      make,
    ]),
  );
  const fileAt = (href: string): string | null => files.get(href)?.().toString() ?? null;

  test(`${name}: a reader of Signposting finds level 2 whole, from every page to its files and back`, () => {
    for (const meeting of archive.meetings) {
      const page = `${edition.base}meetings/${meeting.id}/`;
      assert.deepEqual(signpostingFaults(page, linksOf(meeting, edition), fileAt), [], meeting.id);
    }
  });
}

test("the words are content, citations are descriptions, and HTML is told that the former are forms of the page", () => {
  const [meeting] = FIVE.archive.meetings;
  assert.ok(meeting);
  const all = signposts(meeting, FIVE.edition);
  const endingsOf = (rel: string) =>
    all.filter((link) => link.rel === rel).map(({ href }) => href.slice(href.indexOf(meeting.id) + meeting.id.length));
  assert.deepEqual(endingsOf("describedby"), [".bib", ".ris", ".csl.json"]);
  assert.ok(endingsOf("item alternate").includes(".tei.xml"));
  assert.ok(!endingsOf("item alternate").some((ending) => endingsOf("describedby").includes(ending)));
  assert.ok(
    all.some(({ href }) => href === `${FIVE.edition.base}sources/${meeting.id}.txt`),
    "the text as received",
  );
});

test("who speaks is named by an address; where nobody is named and no licence is known, neither is claimed", async () => {
  const { archive, edition } = await hostileArchive();
  const bare = archive.meetings.find(({ id }) => id === BARE) ?? assert.fail();
  const { licenceUrl, ...about } = edition.about;
  assert.equal(licenceUrl, undefined);
  assert.deepEqual(
    signposts(bare, { ...edition, about }).filter(({ rel }) => ["author", "license"].includes(rel)),
    [],
  );
  const [meeting] = FIVE.archive.meetings;
  assert.ok(meeting);
  assert.deepEqual(
    signposts(meeting, FIVE.edition).flatMap(({ rel, href }) => (["author", "license"].includes(rel) ? [href] : [])),
    [
      `${FIVE.edition.base}speakers/vladimir-putin/`,
      `${FIVE.edition.base}speakers/kassym-jomart-tokayev/`,
      "https://creativecommons.org/licenses/by/4.0/",
    ],
  );
});

test("a page without one of its signposts, or a set of links that says something else, is told of", () => {
  const { archive, edition } = FIVE;
  const [meeting] = archive.meetings;
  assert.ok(meeting);
  const page = `${edition.base}meetings/${meeting.id}/`;
  const links = linksOf(meeting, edition);
  const [file] = linksetFiles(archive, edition);
  const set = file?.make() ?? "";
  const faults = (some: Links, text: string | null = set) => signpostingFaults(page, some, () => text);
  const without = (rel: string) => links.filter((link) => link.rel !== rel);
  assert.deepEqual(faults(links), []);
  assert.match(faults(without("cite-as")).join(), /cites as 0/);
  assert.match(faults(without("item")).join(), /has no item,/);
  assert.match(faults(without("type")).join(), /is no AboutPage/);
  assert.match(faults(links.map((link) => ({ ...link, type: undefined }))).join(), /has no media type/);
  assert.match(faults(links, null).join(), /is no file: .*has no file of links/);
  assert.match(faults(links, set.replaceAll('"collection"', '"x"')).join(), /has no collection in the linkset/);
  assert.match(faults(links, set.replaceAll('"describes"', '"x"')).join(), /has no describes in the linkset/);
  assert.match(faults(links, set.replace("https://schema.org/AboutPage", "https://schema.org/X")).join(), /alone/);
  assert.match(
    faults(links, set.replace(`"anchor":"${page}"`, '"anchor":"https://x/"')).join(),
    /is not in the linkset/,
  );
  assert.match(faults(links, set.replaceAll(`"${page}"`, '"https://x/"')).join(), /has no collection in the linkset/);
  const one = `{"anchor":"https://x/y.txt","collection":[{"href":"https://x/"}]},`;
  assert.match(faults(links, set.replace("[", `[${one}`)).join(), /is of no page in the linkset: https:\/\/x\/y.txt/);
});

test("the links of one month are one file, which a meeting of another month leaves as it is", () => {
  const { archive, edition } = FIVE;
  const [first, second] = archive.meetings;
  assert.ok(first && second);
  const near = { ...second, id: "near", date: `${first.date.slice(0, 7)}-28` };
  const made = (meetings: typeof archive.meetings) =>
    new Map(linksetFiles({ meetings }, edition).map(({ path, make }) => [path, make()]));
  const months = archive.meetings.map(({ date }) => `meetings/${date.slice(0, 7)}.linkset.json`);
  assert.deepEqual([...made(archive.meetings).keys()], [...new Set(months)]);
  const both = made([first, near, second]);
  assert.equal(both.size, 2);
  const path = `meetings/${first.date.slice(0, 7)}.linkset.json`;
  assert.equal(made([first, near]).get(path), both.get(path));
  for (const meeting of [first, near]) {
    const page = `${edition.base}meetings/${meeting.id}/`;
    assert.ok(both.get(path)?.includes(`"anchor":"${page}"`), page);
    assert.ok(signposts(meeting, edition).some(({ href }) => href === `${edition.base}${path}`));
  }
});
