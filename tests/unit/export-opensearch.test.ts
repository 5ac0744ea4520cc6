import assert from "node:assert/strict";
import { test } from "node:test";
import { openSearch } from "../../src/export/opensearch/index.ts";
import { exported, hostileArchive } from "../support/exported.ts";
import { elements, readXml, textOf } from "../support/xml.ts";

const FIVE = await exported("content");
const HOSTILE = await hostileArchive();

/** The text of each element of the description of an archive's search, where something of the archive is otherwise. */
function said(about: Partial<typeof FIVE.archive.about>, { archive, edition } = FIVE): Map<string, string> {
  const xml = readXml(openSearch({ about: { ...archive.about, ...about } }, edition));
  const [root] = elements(xml, "OpenSearchDescription");
  return new Map(
    (root?.children ?? []).flatMap((child) => (typeof child === "string" ? [] : [[child.name, textOf(child)]])),
  );
}

test("a browser is told the archive's name, in short and whole, and where it searches", () => {
  const { archive, edition } = FIVE;
  assert.equal(said({}).get("ShortName"), "Putin–Tokayev");
  assert.equal(said({}).get("LongName"), archive.about.name);
  const [url] = elements(readXml(openSearch(archive, edition)), "Url");
  assert.deepEqual({ ...url?.attributes }, { type: "text/html", template: `${edition.base}search/?q={searchTerms}` });
});

test("a name that fits is left as it is; of one that does not as many words stand as fit, and of one word its beginning", () => {
  assert.equal(said({ name: "The Transcripts" }).get("ShortName"), "The Transcripts");
  assert.equal(said({ name: "The Book of All Speeches" }).get("ShortName"), "Book of All");
  assert.equal(said({ name: "A Sixteen Letters!" }).get("ShortName"), "Sixteen Letters!");
  assert.equal(said({ name: "Donaudampfschifffahrtsgesellschaft" }).get("ShortName"), "Donaudampfschiff");
  const long = "Transcripts of Meetings of Many Presidents and Their Guests";
  assert.equal(said({ name: long }).get("LongName"), "Transcripts of Meetings of Many Presidents and");
});

test("the mailbox for mistakes is the contact; an address of a page is none", () => {
  assert.equal(said({ contact: "mailto:keeper@archive.example" }).get("Contact"), "keeper@archive.example");
  assert.equal(said({ contact: "https://archive.example/mistakes/" }).has("Contact"), false);
  assert.equal(said({}).has("Contact"), false);
});

test("the attribution names who published the words and their licence, and stands not where neither is known", () => {
  assert.equal(
    said({}).get("Attribution"),
    "Presidential Executive Office, website of the President of Russia. Creative Commons Attribution 4.0 International",
  );
  assert.equal(said({ publisher: undefined, licence: undefined }).has("Attribution"), false);
});

test("no element is longer than the format lets it be, whatever the words", () => {
  const long = "word ".repeat(300);
  for (const found of [said({}, HOSTILE), said({ name: long, summary: long, publisher: long, licence: long })]) {
    const most = { ShortName: 16, LongName: 48, Description: 1024, Attribution: 256 };
    for (const [name, length] of Object.entries(most)) assert.ok((found.get(name) ?? "").length <= length, name);
  }
});
