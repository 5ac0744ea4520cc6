import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { AKOMA_NTOSO } from "../../src/export/akomantoso/index.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { departure } from "../support/departures.ts";
import { documents, schemaArchives, writtenFiles } from "../support/exported-files.ts";
import { type Exported, exported } from "../support/exported.ts";
import { complaints, lacking } from "../support/programs.ts";
import { elements, readXml, textOf, valuesOf, type XmlElement } from "../support/xml.ts";

const SCHEMA = "../shared/schemas/akomantoso30.xsd";
const [DOCUMENT = assert.fail()] = AKOMA_NTOSO.ofMeetings ?? [];

const FIVE = await exported("content");
const ARCHIVES = await schemaArchives(FIVE);

/** The document of a meeting, read. */
function meetingDocument({ archive, edition }: Exported, id: string): XmlElement {
  const meeting = archive.meetings.find((candidate) => candidate.id === id) ?? assert.fail(id);
  return readXml(DOCUMENT.make(meeting, edition));
}

/** What elements of a name have in one attribute. */
const attributesOf = (inside: XmlElement, name: string, attribute: string) =>
  elements(inside, name).map(({ attributes }) => attributes[attribute]);

for (const [name, one] of Object.entries(ARCHIVES)) {
  const files = documents(one, DOCUMENT.ending);

  test(`${name}: every document is valid by the schema`, { skip: lacking(["xmllint"], [SCHEMA]) }, () => {
    const folder = writtenFiles(files);
    const paths = [...files.keys()].map((path) => join(folder, path));
    assert.equal(complaints("xmllint", ["--nonet", "--noout", "--schema", SCHEMA, ...paths]), "");
  });

  test(`${name}: a document refers to nobody and nothing that it does not list, and an office is listed as one`, () => {
    for (const document of files.values()) {
      const read = readXml(document);
      const ids = valuesOf(document, "eId");
      assert.equal(new Set(ids).size, ids.length);
      const references = ["by", "source"].flatMap((attribute) => valuesOf(document, attribute));
      for (const reference of references) assert.ok(ids.includes(reference.slice(1)), reference);
      const offices = attributesOf(read, "TLCRole", "eId");
      for (const office of valuesOf(document, "as")) assert.ok(offices.includes(office.slice(1)), office);
    }
  });

  test(`${name}: over all documents an office has one name, and a name one office, however it is spelt`, () => {
    const roles = [...files.values()].flatMap((document) => elements(readXml(document), "TLCRole"));
    const pairs = roles.map(({ attributes: { href = "", showAs = "" } }) => [href, lettersOf(showAs)] as const);
    const names = new Set(pairs.map(([href]) => href));
    const offices = new Set(pairs.map(([, office]) => office));
    assert.equal(new Set(pairs.map((pair) => pair.join(" "))).size, names.size);
    assert.equal(offices.size, names.size);
  });
}

/** The letters and digits of an office as printed: UN Secretary General and UN Secretary-General are one. */
const lettersOf = (office: string): string =>
  office
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ") ?? "";

test("every turn says in which office its speaker speaks, where the page tells", () => {
  const document = meetingDocument(FIVE, "2022-08-19-sochi");
  const offices = new Map(
    elements(document, "TLCRole").map(({ attributes }) => [`#${attributes["eId"] ?? ""}`, attributes["showAs"]]),
  );
  const spoken = attributesOf(document, "speech", "as").map((as) => offices.get(as ?? ""));
  const [russia, kazakhstan] = ["President of Russia", "President of Kazakhstan"];
  assert.deepEqual(spoken, [russia, kazakhstan, russia, kazakhstan]);
  assert.deepEqual(attributesOf(meetingDocument(ARCHIVES["hostile words"] ?? FIVE, "bare"), "speech", "as"), [
    undefined,
  ]);
});

test("the office that published a transcript is its author, and the archive has edited the file", () => {
  const document = meetingDocument(FIVE, "2022-08-19-sochi");
  const authors = elements(document, "FRBRauthor").map(({ attributes: { href, as } }) => [href, as]);
  assert.deepEqual(authors, [
    ["#issuer", "#author"],
    ["#issuer", "#author"],
    ["#archive", "#editor"],
  ]);
  const [issuer, archive] = elements(document, "TLCOrganization").map(({ attributes }) => attributes);
  assert.equal(issuer?.["showAs"], "Presidential Executive Office, website of the President of Russia");
  assert.equal(issuer["href"], "http://en.kremlin.ru/");
  assert.equal(archive?.["showAs"], "The Putin–Tokayev Transcripts");
});

test("where nobody is named as publisher no author is made up, and without a licence no rights are", async () => {
  const bare = await exported(contentFolder({ "transcripts/bare.txt": specialView() }));
  const document = meetingDocument(bare, "bare");
  assert.deepEqual(attributesOf(document, "FRBRauthor", "href"), ["#archive", "#archive", "#archive"]);
  assert.deepEqual(attributesOf(document, "TLCOrganization", "eId"), ["archive"]);
  assert.deepEqual(elements(document, "proprietary"), []);
});

test("the licence stands in the document for programs, and with the attribution for people", () => {
  const document = meetingDocument(FIVE, "2024-02-21-kazan");
  const left = readXml(DOCUMENT.withdrawn(departure({}), FIVE.edition));
  for (const read of [document, left]) {
    assert.deepEqual(elements(read, "dcterms:license").map(textOf), ["https://creativecommons.org/licenses/by/4.0/"]);
    assert.deepEqual(elements(read, "dcterms:rightsHolder").map(textOf), [FIVE.edition.about.publisher]);
  }
  const [note = assert.fail()] = elements(document, "note").map(textOf);
  assert.match(note, /Original page: http:\/\/en\.special\.kremlin\.ru\/\S+\. .*Changes: no word; .*Licence: Creative/);
});

test("work, expression and file, and the main part of each, have the names of the naming convention", () => {
  const document = meetingDocument(FIVE, "2022-08-19-sochi");
  const work = "/akn/ru/debate/2022-08-19/2022-08-19-sochi";
  assert.deepEqual(attributesOf(document, "FRBRuri", "value"), [work, `${work}/eng@`, `${work}/eng@.xml`]);
  assert.deepEqual(attributesOf(document, "FRBRthis", "value"), [
    `${work}/!main`,
    `${work}/eng@/!main`,
    `${work}/eng@/!main.xml`,
  ]);
  assert.deepEqual(attributesOf(document, "FRBRformat", "value"), ["xml"]);
});

test("a file has the day of the meeting, the day on which it was last published, and the address of the page", () => {
  const [day, revised] = ["2024-02-21", "2026-11-25"];
  const document = meetingDocument(FIVE, "2024-02-21-kazan");
  assert.deepEqual(attributesOf(document, "FRBRdate", "date"), [day, day, revised]);
  assert.deepEqual(attributesOf(document, "original", "href"), [
    "http://en.special.kremlin.ru/catalog/persons/593/events/73517",
  ]);
  assert.deepEqual(elements(meetingDocument(FIVE, "2022-08-19-sochi"), "original"), []);
});

test("turns and paragraphs stand under the ids of their addresses", () => {
  for (const { id, turns } of FIVE.archive.meetings) {
    const document = meetingDocument(FIVE, id);
    assert.deepEqual(
      attributesOf(document, "speech", "eId"),
      turns.map((turn) => turn.id),
    );
    assert.deepEqual(
      attributesOf(document, "p", "eId").filter((eId) => eId !== undefined),
      turns.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.id)),
    );
  }
});

test("what happens in the room after the last words is a scene, what the page tells a narrative, each outside of speech", async () => {
  const body = "Vladimir Putin: So it is.\n\n(Laughter.)\n\nWell then.\n\n(Applause.)\n\n* * *\n\n<…>";
  const document = meetingDocument(
    await exported(contentFolder({ "transcripts/loud.txt": specialView({ body }) })),
    "loud",
  );
  const [section = assert.fail()] = elements(document, "debateSection");
  const held = section.children.flatMap((child) =>
    typeof child === "string" ? [] : [[child.name, textOf(child).trim().split("\n")]],
  );
  assert.deepEqual(held, [
    ["summary", ["A guest came."]],
    ["speech", ["1", "Vladimir Putin", "So it is.", "(Laughter.)", "Well then."]],
    ["scene", ["(Applause.)"]],
    ["narrative", ["* * *"]],
    ["p", ["<…>"]],
  ]);
  assert.deepEqual(elements(section, "omissis").map(textOf), ["<…>"]);
  assert.deepEqual(elements(section, "remark").map(textOf), ["(Laughter.)"]);
});
