import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { words } from "../../src/export/words.ts";
import { TEI } from "../../src/export/tei/index.ts";
import { phenomenon } from "../../src/export/tei/phenomena.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { departure } from "../support/departures.ts";
import { documents, schemaArchives, writtenFiles } from "../support/exported-files.ts";
import { type Exported, exported } from "../support/exported.ts";
import { complaints, lacking } from "../support/programs.ts";
import { elements, readXml, textOf, valuesOf, type XmlElement } from "../support/xml.ts";

const PARLA_CLARIN = "../shared/schemas/parla-clarin.rng";
const [CORPUS = assert.fail()] = TEI.ofArchive ?? [];
const [DOCUMENT = assert.fail()] = TEI.ofMeetings ?? [];

const FIVE = await exported("content");
const ARCHIVES = await schemaArchives(FIVE);

const root = ({ archive, edition }: Exported): string => CORPUS.make(archive, edition);

/** The one element of that name. */
function only(inside: XmlElement, name: string): XmlElement {
  const [element, ...more] = elements(inside, name);
  assert.deepEqual(more, [], name);
  return element ?? assert.fail(name);
}

/** Pointers of an attribute, one by one. */
const pointers = (document: string): string[] =>
  ["who", "resp", "ana", "ref", "sameAs"]
    .flatMap((name) => valuesOf(document, name))
    .flatMap((value) => value.split(" "));

/** What each prefix of a document's pointers stands for. */
const prefixesOf = (document: string): Map<string | undefined, string | undefined> =>
  new Map(
    elements(readXml(document), "prefixDef").map(({ attributes }) => [
      attributes["ident"],
      attributes["replacementPattern"],
    ]),
  );

for (const [name, one] of Object.entries(ARCHIVES)) {
  const parts = documents(one, DOCUMENT.ending);
  const corpus = root(one);
  const ids = valuesOf(corpus, "xml:id");

  test(`${name}: the corpus includes the document of every meeting, in order of time, and no other`, () => {
    const included = elements(readXml(corpus), "xi:include").map(({ attributes }) => attributes["href"]);
    assert.deepEqual(included, [...parts.keys()]);
  });

  test(`${name}: no id stands twice in the corpus and what it includes`, () => {
    const all = [corpus, ...parts.values()].flatMap((document) => valuesOf(document, "xml:id"));
    assert.equal(new Set(all).size, all.length);
    assert.equal(all.length, ids.length + one.archive.meetings.reduce((sum, meeting) => sum + idsOf(meeting), 0));
  });

  test(`${name}: whatever a document points to is in it or, by its prefix, in the corpus`, () => {
    const shared = new Set(ids.map((id) => `${one.edition.base}${CORPUS.path}#${id}`));
    for (const document of parts.values()) {
      const own = new Set(valuesOf(document, "xml:id").map((id) => `#${id}`));
      const prefixes = prefixesOf(document);
      for (const pointer of pointers(document)) {
        const [prefix = "", rest = ""] = pointer.split(":");
        assert.ok(own.has(pointer) || shared.has(prefixes.get(prefix)?.replace("$1", rest) ?? ""), pointer);
      }
    }
  });

  test(`${name}: from the corpus and what it includes the words and their speakers come back equal to the record`, () => {
    const included = elements(readXml(corpus), "xi:include").map(({ attributes }) => attributes["href"] ?? "");
    const read = included.flatMap((path) => {
      const document = readXml(parts.get(path) ?? assert.fail(path));
      const people = new Map(
        elements(document, "person").map(({ attributes }) => [`#${attributes["xml:id"] ?? ""}`, attributes["sameAs"]]),
      );
      return elements(document, "u").flatMap((turn) =>
        elements(turn, "seg").map((seg) => [people.get(turn.attributes["who"] ?? ""), textOf(seg)]),
      );
    });
    const record = one.archive.meetings.flatMap(({ turns }) =>
      turns.flatMap(({ person, paragraphs }) =>
        paragraphs.map(({ text }) => [person === null ? undefined : `speaker:${person.id}`, words(text)]),
      ),
    );
    assert.deepEqual(read, record);
  });

  test(`${name}: a paragraph points to its topics, and the header names each of them with its terms`, () => {
    const segments = [...parts.values()].flatMap((document) => elements(readXml(document), "seg"));
    const topics = one.archive.meetings.flatMap(({ turns }) =>
      turns.flatMap(({ paragraphs }) => paragraphs.map(({ topics }) => topics)),
    );
    assert.deepEqual(
      segments.map(({ attributes }) => attributes["ana"]),
      topics.map((found) => (found.length === 0 ? undefined : found.map((id) => `topic:${id}`).join(" "))),
    );
    const categories = elements(readXml(corpus), "category").filter(({ attributes }) => "corresp" in attributes);
    assert.deepEqual(
      categories.map(textOf).map((text) => text.trim()),
      one.archive.topics.map(({ title, terms }) => `${words(title)}: ${words(terms.join(", "))}`),
    );
  });

  test(`${name}: the header counts the elements that stand in the texts`, () => {
    const counted = elements(readXml(corpus), "tagUsage").map(({ attributes: { gi, occurs } }) => [gi, Number(occurs)]);
    const texts = [...parts.values()].map((document) => only(readXml(document), "text"));
    for (const [gi = "", occurs] of counted) {
      const inside = texts.reduce((sum, text) => sum + elements(text, String(gi)).length, 0);
      assert.equal(gi === "text" ? texts.length : inside, occurs, String(gi));
    }
    const inTexts = new Set(texts.flatMap(namesIn).concat("text"));
    assert.deepEqual(
      counted.map(([gi]) => gi),
      [...inTexts].sort(),
    );
  });

  test(
    `${name}: with what it includes, the corpus is valid by Parla-CLARIN's schema`,
    { skip: lacking(["jing", "xmllint"], [PARLA_CLARIN]) },
    () => {
      const folder = writtenFiles(new Map([[CORPUS.path, corpus], ...parts]));
      const joined = join(folder, "joined.xml");
      const args = ["--nonet", "--xinclude", "--output", joined, join(folder, CORPUS.path)];
      assert.equal(complaints("xmllint", args), "");
      assert.equal(elements(readXml(readFileSync(joined, "utf8")), "TEI").length, one.archive.meetings.length);
      assert.equal(complaints("jing", [PARLA_CLARIN, joined]), "");
    },
  );

  test(`${name}: the document of every meeting is valid by itself`, { skip: lacking(["jing"], [PARLA_CLARIN]) }, () => {
    const folder = writtenFiles(parts);
    const paths = [...parts.keys()].map((path) => join(folder, path));
    assert.equal(complaints("jing", [PARLA_CLARIN, ...paths]), "");
  });
}

/** The ids that a meeting's document has: its own, those of archive and page, of who takes part, of turns and paragraphs. */
function idsOf({ participants, turns, preface }: Exported["archive"]["meetings"][number]): number {
  const isStage = ({ kind }: { kind: string }) => kind === "stage";
  const inTurns = turns.some(
    ({ body, paragraphs }) => body.some(isStage) || paragraphs.some(({ spans }) => spans.some(isStage)),
  );
  const paragraphs = turns.reduce((sum, turn) => sum + turn.paragraphs.length, 0);
  return 3 + participants.length + (inTurns || preface.some(isStage) ? 1 : 0) + turns.length + paragraphs;
}

const namesIn = ({ children }: XmlElement): string[] =>
  children.flatMap((child) => (typeof child === "string" ? [] : [child.name, ...namesIn(child)]));

test("the address of every turn and paragraph follows from its id as the header says", () => {
  for (const meeting of FIVE.archive.meetings) {
    const document = readXml(DOCUMENT.make(meeting, FIVE.edition));
    const { matchPattern = "", replacementPattern = "" } = only(document, "cRefPattern").attributes;
    const found = [...elements(document, "u"), ...elements(document, "seg")].map(({ attributes }) =>
      (attributes["xml:id"] ?? "").replace(new RegExp(`^${matchPattern}$`), replacementPattern),
    );
    const parts = meeting.turns.flatMap((turn) => [turn, ...turn.paragraphs]);
    const addresses = parts.map(({ id }) => `${FIVE.edition.base}meetings/${meeting.id}/#${id}`);
    assert.deepEqual(found.sort(), addresses.sort());
  }
});

test("the corpus says how much is said, from when to when, on what terms and after whom", () => {
  const header = readXml(root(FIVE));
  assert.deepEqual(elements(header, "measure").map(textOf), ["5 texts", "24 turns", "121 paragraphs", "5,073 words"]);
  const source = only(only(header, "sourceDesc"), "bibl");
  assert.deepEqual({ ...only(source, "date").attributes }, { from: "2022-08-19", to: "2024-11-27" });
  assert.equal(textOf(only(source, "idno")), "http://en.kremlin.ru/");
  const terms = only(header, "availability");
  assert.equal(only(terms, "licence").attributes["target"], "https://creativecommons.org/licenses/by/4.0/");
  assert.equal(
    textOf(only(terms, "p")),
    "Published by: Presidential Executive Office, website of the President of Russia, http://en.kremlin.ru/. Original page: in the header of each text. Changes: no word; what the pages have around the transcripts is left out.",
  );
  assert.equal(textOf(only(header, "samplingDecl")).trim(), "These are some of their meetings, not all of them.");
});

test("a person stands in the corpus with name in parts, page, offices with their days and where that is from", () => {
  const putin =
    elements(readXml(root(FIVE)), "person").find(({ attributes }) => attributes["xml:id"] === "p-vladimir-putin") ??
    assert.fail();
  assert.equal(textOf(only(putin, "forename")), "Vladimir");
  assert.equal(textOf(only(putin, "surname")), "Putin");
  assert.equal(textOf(only(putin, "idno")), `${FIVE.edition.base}speakers/vladimir-putin/`);
  assert.deepEqual(
    elements(putin, "affiliation").map((office) => [textOf(office), { ...office.attributes }]),
    [
      ["Prime Minister of Russia", { from: "1999", to: "2000" }],
      ["President of Russia", { from: "2000-05-07", to: "2008-05-07" }],
      ["Prime Minister of Russia", { from: "2008-05-08", to: "2012-05-07" }],
      ["President of Russia", { from: "2012-05-07" }],
    ],
  );
  assert.equal(elements(putin, "ptr")[2]?.attributes["target"], "https://en.wikipedia.org/wiki/Vladimir_Putin");
});

test("a place stands in the corpus with name, country, point and page, and a meeting points to it", () => {
  const kazan =
    elements(readXml(root(FIVE)), "place").find(({ attributes }) => attributes["xml:id"] === "place-kazan") ??
    assert.fail();
  assert.deepEqual(
    ["placeName", "country", "geo", "idno"].map((name) => textOf(only(kazan, name))),
    ["Kazan", "Russia", "55.8 49.11", `${FIVE.edition.base}places/kazan/`],
  );
  const setting = only(only(meetingDocument(FIVE, "2024-02-21-kazan"), "setting"), "name");
  assert.equal(setting.attributes["ref"], "place:kazan");
});

/** A meeting's document, read. */
function meetingDocument({ archive, edition }: Exported, id: string): XmlElement {
  const meeting = archive.meetings.find((candidate) => candidate.id === id) ?? assert.fail(id);
  return readXml(DOCUMENT.make(meeting, edition));
}

test("a meeting's header has the licence, whom to name and what was changed, and the office each speaker has there", () => {
  const document = meetingDocument(FIVE, "2024-02-21-kazan");
  const terms = only(document, "availability");
  assert.equal(only(terms, "licence").attributes["target"], "https://creativecommons.org/licenses/by/4.0/");
  assert.equal(
    textOf(only(terms, "p")),
    "Published by: Presidential Executive Office, website of the President of Russia, http://en.kremlin.ru/. Original page: http://en.special.kremlin.ru/catalog/persons/593/events/73517. Changes: no word; what the page has around the transcript is left out.",
  );
  assert.deepEqual(elements(document, "roleName").map(textOf), ["President of Russia", "President of Kazakhstan"]);
  assert.match(textOf(only(document, "notesStmt")), /Captured: not known when\./);
});

test("what the page does not state is marked as the archive’s, and words in brackets as the page’s", () => {
  for (const { id, title, place } of FIVE.archive.meetings) {
    const document = meetingDocument(FIVE, id);
    const archive = `#${only(document, "distributor").attributes["xml:id"] ?? ""}`;
    const page = `#${only(only(document, "sourceDesc"), "bibl").attributes["xml:id"] ?? ""}`;
    const resp = (name: string, inside = document) =>
      elements(inside, name).map(({ attributes }) => attributes["resp"]);
    assert.deepEqual(resp("head"), [title.by === "page" ? undefined : archive]);
    assert.deepEqual(resp("name", only(document, "setting")), [place?.by === "page" ? undefined : archive]);
    for (const by of [...resp("supplied"), ...resp("gap")]) assert.equal(by, page);
  }
  const suppliers = FIVE.archive.meetings.flatMap(({ title, place }) => [title.by, place?.by]);
  assert.ok(suppliers.includes("page") && suppliers.includes("editor"), "nothing to tell apart");
});

test("what is printed among the turns is a note of its kind, in the order of print, and the corpus tells the kinds", async () => {
  const body = "Vladimir Putin: So it is.\n\n* * *\n\nWell then.";
  const one = await exported(contentFolder({ "transcripts/noted.txt": specialView({ body }) }));
  const types = elements(only(meetingDocument(one, "noted"), "text"), "note").map(
    ({ attributes }) => attributes["type"],
  );
  assert.deepEqual(types, ["summary", "speaker", "break"]);
  const told = elements(readXml(root(one)), "category").map(({ attributes }) => attributes["xml:id"]);
  for (const type of types) assert.ok(told.includes(`note-${type}`), type);
});

test("both the corpus and its parts are of the media type of TEI (RFC 6129)", () => {
  assert.deepEqual([CORPUS.type, DOCUMENT.type], ["application/tei+xml", "application/tei+xml"]);
});

test("an address is in a field for addresses, and where there is none the header says that in words", () => {
  const source = (id: string) => only(only(meetingDocument(FIVE, id), "sourceDesc"), "bibl");
  assert.equal(
    textOf(only(source("2024-02-21-kazan"), "idno")),
    "http://en.special.kremlin.ru/catalog/persons/593/events/73517",
  );
  assert.deepEqual(elements(source("2022-08-19-sochi"), "idno"), []);
  assert.equal(textOf(only(source("2022-08-19-sochi"), "note")), "The page is not located.");
});

const KEPT = await exported(
  contentFolder({
    "transcripts/kept.txt": specialView(),
    "transcripts/plain.txt": specialView({ date: "February 22, 2024" }),
    "meetings/kept.md":
      "---\ncaptured: { day: 2024-03-01, by: A. Reader }\narchived: https://web.archive.org/web/20240302000000/https://example.org/1\nadded: 2026-01-02\n---\n",
    "meetings/plain.md": "---\ncaptured: { day: 2024-03-04 }\nadded: 2026-01-02\nrevised: 2026-01-03\n---\n",
    "about.md": '---\nname: An archive\nkeeper: The Library\ncontact: mailto:post@example.org\nversion: "2.10"\n---\n',
  }),
);

test("who captured a text and when, and the archived copy of its page, stand with its source", () => {
  const source = only(only(meetingDocument(KEPT, "kept"), "sourceDesc"), "bibl");
  const captured = elements(source, "date").find(({ attributes }) => attributes["type"] === "captured");
  assert.equal(captured?.attributes["when"], "2024-03-01");
  assert.equal(textOf(only(source, "respStmt")).trim(), "captured by\nA. Reader");
  assert.equal(
    only(source, "relatedItem").attributes["target"],
    "https://web.archive.org/web/20240302000000/https://example.org/1",
  );
  const other = only(only(meetingDocument(KEPT, "plain"), "sourceDesc"), "bibl");
  assert.equal(elements(other, "date")[1]?.attributes["when"], "2024-03-04");
  const published = only(meetingDocument(KEPT, "plain"), "publicationStmt");
  assert.equal(only(published, "date").attributes["when"], "2026-01-03");
  assert.deepEqual([...elements(other, "respStmt"), ...elements(other, "relatedItem")], []);
});

test("the publisher is the keeper, where there is one; the archive distributes, and tells where to report a mistake", () => {
  const left = readXml(DOCUMENT.withdrawn(departure({}), KEPT.edition));
  for (const document of [readXml(root(KEPT)), meetingDocument(KEPT, "kept"), left]) {
    const statement = only(document, "publicationStmt");
    assert.equal(textOf(only(statement, "publisher")), "The Library");
    assert.equal(textOf(only(statement, "distributor")), "An archive");
    assert.equal(only(statement, "ref").attributes["target"], "mailto:post@example.org");
    assert.equal(textOf(only(statement, "ref")), "post@example.org");
  }
  const statement = only(readXml(root(FIVE)), "publicationStmt");
  assert.deepEqual([...elements(statement, "publisher"), ...elements(statement, "ref")], []);
});

test("the corpus has the version that the editor counts, the last day of its texts, and how many came when", () => {
  const header = readXml(root(KEPT));
  assert.equal(textOf(only(header, "edition")), "2.10");
  assert.equal(only(only(header, "publicationStmt"), "date").attributes["when"], "2026-01-03");
  assert.deepEqual(
    elements(header, "change").map((change) => [change.attributes["when"], textOf(change)]),
    [
      ["2026-01-03", "1 text revised."],
      ["2026-01-02", "2 texts added."],
    ],
  );
  assert.deepEqual(elements(readXml(root(FIVE)), "edition"), []);
});

test("without a licence no freedom is claimed, without a publisher nobody is named, without days nothing has changed", async () => {
  const bare = await exported(contentFolder({ "transcripts/bare.txt": specialView() }));
  for (const document of [readXml(root(bare)), meetingDocument(bare, "bare")]) {
    assert.equal(only(document, "availability").attributes["status"], "unknown");
    assert.deepEqual(elements(document, "licence"), []);
    assert.doesNotMatch(textOf(only(document, "availability")), /Published by/);
    assert.deepEqual(
      ["publisher", "revisionDesc", "samplingDecl", "ab"].flatMap((name) => elements(document, name)),
      [],
    );
  }
  assert.deepEqual(elements(readXml(root(bare)), "category").length, 6);
});

test("what is heard of voices, seen of gestures and else reported are three things, told by the word they begin with", () => {
  const told = {
    vocal: [
      "(Laughter.)",
      "(Laughter in the audience.)",
      "[Laughs]",
      "(Laughter, applause.)",
      "(All laugh.)",
      "(Shouts from the hall.)",
    ],
    kinesic: ["(Applause.)", "(Prolonged applause.)", "(Standing ovation.)", "(Nods.)", "(Applause and laughter.)"],
    incident: [
      "(Video plays.)",
      "(Minute of silence.)",
      "(Noise in the audience.)",
      "(Addressing the laughing guests.)",
      "(In Russian.)",
      "(Allied applause.)",
    ],
  };
  for (const [element, texts] of Object.entries(told)) {
    for (const text of texts) assert.equal(phenomenon(text), element, text);
  }
});

test("of laughter the document does not say that it was the speaker's", async () => {
  const body = "Vladimir Putin: So it is. (Laughter.)\n\nAnna Example: Yes.\n\n(Applause.)";
  const one = await exported(contentFolder({ "transcripts/loud.txt": specialView({ body }) }));
  const document = meetingDocument(one, "loud");
  const [vocal, kinesic] = [only(document, "vocal"), only(document, "kinesic")];
  const group = only(document, "personGrp").attributes["xml:id"] ?? "";
  assert.deepEqual([vocal.attributes["who"], kinesic.attributes["who"]], [`#${group}`, `#${group}`]);
  assert.deepEqual(
    elements(document, "u").map((turn) => elements(turn, "kinesic").length),
    [0, 0],
  );
  assert.deepEqual(elements(meetingDocument(FIVE, "2022-08-19-sochi"), "personGrp"), []);
});
