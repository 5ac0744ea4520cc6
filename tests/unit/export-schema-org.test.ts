import assert from "node:assert/strict";
import { test } from "node:test";
import jsonld from "jsonld";
import { ARCHIVE_FILES } from "../../src/export/formats.ts";
import { dataset } from "../../src/export/schema-org/dataset.ts";
import { datasetText, jsonLdText } from "../../src/export/schema-org/index.ts";
import { jsonLd } from "../../src/export/schema-org/meeting.ts";
import { words } from "../../src/export/words.ts";
import { BARE, type Exported, exported, hostileArchive } from "../support/exported.ts";

const FIVE = await exported("content");
const HOSTILE = await hostileArchive();
const ARCHIVES: Record<string, Exported> = { "the five": FIVE, "hostile words": HOSTILE };
const PATHS = (path: string) => [path];
const SIZES = (path: string) => ({ "archive.zip": 12, "turns.csv": 34 })[path] ?? 5;

const SCHEMA_ORG = "https://schema.org/";

/** The terms of schema.org that the archive uses, as https://schema.org/docs/jsonldcontext.jsonld has them: a text, or an address. */
const TEXTS =
  "name familyName givenName jobTitle inLanguage description version temporalCoverage encodingFormat contentSize isAccessibleForFree position startDate dateCreated datePublished dateModified";
const ADDRESSES =
  "location attendee about isPartOf creator publisher license isBasedOn hasPart itemListElement item url contentUrl distribution";
const TYPES =
  "Event Place Person CreativeWork Collection Organization WebPage WebSite BreadcrumbList ListItem Dataset DataDownload";
const terms = (list: string, more: object) =>
  Object.fromEntries(list.split(" ").map((term) => [term, { "@id": `${SCHEMA_ORG}${term}`, ...more }]));
const document = {
  "@context": { ...terms(`${TEXTS} ${TYPES}`, {}), ...terms(ADDRESSES, { "@type": "@id" }) },
};

type Node = Record<string, unknown> & { "@id"?: string };

/** The nodes of a document by an expander that refuses every term it does not know. */
async function expanded(data: object, base: string): Promise<Node[]> {
  const documentLoader = (url: string) => Promise.resolve({ contextUrl: null, documentUrl: url, document });
  return await jsonld.expand(data, { base, documentLoader, safe: true });
}

/** Every node inside, itself first. */
function nodesIn(value: unknown): Node[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return Array.isArray(value) ? inside : [value as Node, ...inside];
}

const valueOf = (node: Node | undefined, term: string) => (node?.[`${SCHEMA_ORG}${term}`] ?? []) as Node[];
const idsOf = (node: Node | undefined, term: string) => valueOf(node, term).map((value) => value["@id"]);
const textsOf = (node: Node | undefined, term: string) => valueOf(node, term).map((value) => value["@value"]);

for (const [name, { archive, edition }] of Object.entries(ARCHIVES)) {
  test(`${name}: the JSON-LD tells the event, its place and speakers, the transcript with its turns, and the way`, async () => {
    for (const meeting of archive.meetings) {
      const base = `${edition.base}meetings/${meeting.id}/`;
      const nodes = await expanded(jsonLd(meeting, edition), base);
      const [event, text, trail] = nodes;
      assert.deepEqual(
        nodes.map((node) => node["@type"]),
        ["Event", "CreativeWork", "BreadcrumbList"].map((type) => [`${SCHEMA_ORG}${type}`]),
      );
      assert.equal(event?.["@id"], `${base}#event`);
      assert.equal(text?.["@id"], base);
      assert.deepEqual(idsOf(text, "about"), [`${base}#event`]);
      assert.deepEqual(idsOf(text, "isPartOf"), [edition.base]);
      assert.deepEqual(textsOf(text, "dateCreated"), [meeting.date]);
      assert.deepEqual(textsOf(text, "datePublished"), meeting.added === null ? [] : [meeting.added]);
      assert.deepEqual(textsOf(text, "dateModified"), meeting.revised === null ? [] : [meeting.revised]);
      assert.equal(valueOf(trail, "itemListElement").length, 2);
      assert.deepEqual(
        idsOf(text, "hasPart"),
        meeting.turns.map(({ id }) => `${base}#${id}`),
      );
      assert.equal(idsOf(event, "attendee").length, meeting.participants.length);
      assert.deepEqual(idsOf(text, "creator"), idsOf(event, "attendee"));
    }
  });

  test(`${name}: whatever has a type has a name, but a page of another website, which has its address`, async () => {
    const data = [
      ...archive.meetings.map((meeting) => jsonLd(meeting, edition)),
      dataset(archive, edition, SIZES, PATHS),
    ];
    for (const one of data) {
      const typed = nodesIn(await expanded(one, edition.base)).filter((node) => node["@type"]);
      const nameless = typed.filter((node) => textsOf(node, "name").length === 0);
      const types = new Set(nameless.flatMap((node) => node["@type"]));
      for (const type of ["WebPage", "BreadcrumbList"]) types.delete(`${SCHEMA_ORG}${type}`);
      assert.deepEqual([...types], []);
    }
  });

  test(`${name}: the JSON-LD can neither end the element it stands in nor open a comment`, () => {
    for (const meeting of archive.meetings) {
      const text = jsonLdText(meeting, edition);
      assert.doesNotMatch(text, /</);
      const [event] = (JSON.parse(text) as { "@graph": { name: string }[] })["@graph"];
      assert.equal(event?.name, words(meeting.title.text));
    }
    const text = datasetText(archive, edition, SIZES, PATHS);
    assert.doesNotMatch(text, /</);
    assert.equal((JSON.parse(text) as { name: string }).name, words(edition.about.name));
  });
}

test("a speaker is told with family and given name where they are known, and with the office held", async () => {
  const kazan = FIVE.archive.meetings.find(({ id }) => id === "2024-02-21-kazan") ?? assert.fail();
  const [event, text] = await expanded(jsonLd(kazan, FIVE.edition), FIVE.edition.base);
  const [putin] = valueOf(event, "attendee");
  assert.deepEqual(
    ["familyName", "givenName", "name", "jobTitle"].map((term) => textsOf(putin, term)),
    [["Putin"], ["Vladimir"], ["Vladimir Putin"], ["President of Russia"]],
  );
  assert.deepEqual(textsOf(valueOf(text, "hasPart")[4], "name"), ["5. Vladimir Putin"]);
  const whole = jsonLd(kazan, { ...FIVE.edition, nameOf: () => ({ literal: "Vladimir Putin" }) });
  const [other] = await expanded(whole, FIVE.edition.base);
  assert.deepEqual(textsOf(valueOf(other, "attendee")[0], "familyName"), []);
  assert.deepEqual(textsOf(valueOf(other, "attendee")[0], "givenName"), []);
});

test("the words come from the page where it is located, else from the website, published by the one who published it", async () => {
  const origins = async (meeting: Exported["archive"]["meetings"][number], edition: Exported["edition"]) => {
    const [, text] = await expanded(jsonLd(meeting, edition), edition.base);
    return valueOf(text, "isBasedOn");
  };
  const kazan = FIVE.archive.meetings.find(({ id }) => id === "2024-02-21-kazan") ?? assert.fail();
  const [page] = await origins(kazan, FIVE.edition);
  assert.equal(page?.["@id"], "http://en.special.kremlin.ru/catalog/persons/593/events/73517");
  assert.deepEqual(textsOf(valueOf(page, "publisher")[0], "name"), [FIVE.edition.about.publisher]);
  const [site] = await origins({ ...kazan, source: { ...kazan.source, address: null } }, FIVE.edition);
  assert.deepEqual(site?.["@type"], [`${SCHEMA_ORG}WebSite`]);
  assert.deepEqual(idsOf(site, "url"), ["http://en.kremlin.ru/"]);
  assert.deepEqual(textsOf(valueOf(site, "publisher")[0], "name"), [FIVE.edition.about.publisher]);
  const bare = HOSTILE.archive.meetings.find(({ id }) => id === BARE) ?? assert.fail();
  const { publisher, ...about } = HOSTILE.edition.about;
  assert.ok(publisher);
  assert.deepEqual(await origins(bare, { ...HOSTILE.edition, about }), []);
});

test("the archive is published by who keeps it, and by nobody where that is not said", async () => {
  const { archive, edition } = FIVE;
  const kept = { ...edition, about: { ...edition.about, keeper: "Library of Example" } };
  const [kazan] = archive.meetings;
  assert.ok(kazan);
  for (const [of, names] of [
    [kept, ["Library of Example"]],
    [edition, []],
  ] as const) {
    const [, text] = await expanded(jsonLd(kazan, of), of.base);
    const [data] = await expanded(dataset(archive, of, SIZES, PATHS), of.base);
    for (const value of [valueOf(text, "publisher"), valueOf(data, "publisher"), valueOf(data, "creator")]) {
      assert.deepEqual(
        value.flatMap((node) => textsOf(node, "name")),
        names,
      );
    }
  }
});

test("the set of data is told with its licence, its times, its version, and each of its files with type and size", async () => {
  const { archive, edition } = FIVE;
  const about = { ...archive.about, version: "1.2" };
  const [data] = await expanded(dataset({ ...archive, about }, edition, SIZES, PATHS), edition.base);
  assert.deepEqual(idsOf(data, "license"), ["https://creativecommons.org/licenses/by/4.0/"]);
  assert.deepEqual(idsOf(data, "url"), [`${edition.base}data/`]);
  assert.deepEqual(textsOf(data, "temporalCoverage"), ["2022-08-19/2024-11-27"]);
  assert.deepEqual(textsOf(data, "version"), ["1.2"]);
  assert.deepEqual(textsOf(data, "isAccessibleForFree"), [true]);
  assert.deepEqual(textsOf(data, "description"), [`${about.summary} ${about.scope ?? ""}`]);
  const changes = archive.meetings.map(({ added, revised }) => revised ?? added ?? "").sort();
  assert.deepEqual(textsOf(data, "dateModified"), [changes.at(-1)]);
  const files = valueOf(data, "distribution").map((file) => [
    idsOf(file, "contentUrl")[0],
    textsOf(file, "encodingFormat")[0],
    textsOf(file, "contentSize")[0],
  ]);
  assert.deepEqual(files[0], [`${edition.base}archive.zip`, "application/zip", "12 B"]);
  assert.deepEqual(
    files.slice(1).map(([url]) => url),
    ARCHIVE_FILES.map(({ path }) => `${edition.base}${path}`),
  );
  assert.deepEqual(
    files.find(([url]) => url === `${edition.base}turns.csv`),
    [`${edition.base}turns.csv`, "text/csv", "34 B"],
  );
});

test("an archive without meetings has no time that it covers, and no day of a change", async () => {
  const [data] = await expanded(
    dataset({ ...FIVE.archive, meetings: [] }, FIVE.edition, SIZES, PATHS),
    FIVE.edition.base,
  );
  assert.deepEqual([...textsOf(data, "temporalCoverage"), ...textsOf(data, "dateModified")], []);
});
