import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { parse as parseYaml } from "yaml";
import { aboutSource, aboutSourceText } from "../../src/export/about-source.ts";
import { ARCHIVE_FILES } from "../../src/export/formats.ts";
import { citationCff } from "../../src/export/package/citation-cff.ts";
import { contactText } from "../../src/export/contact.ts";
import { dataPackage } from "../../src/export/package/data-package.ts";
import { datasetCitation } from "../../src/export/package/dataset-citation.ts";
import { licenseText } from "../../src/export/package/license.ts";
import { pack } from "../../src/export/package/pack.ts";
import { ZIP_PATH } from "../../src/export/package/press.ts";
import { readme } from "../../src/export/package/readme.ts";
import { roCrateJson } from "../../src/export/package/ro-crate.ts";
import { markdown } from "../../src/export/text/markdown.ts";
import { plainText } from "../../src/export/text/plain-text.ts";
import { words } from "../../src/export/words.ts";
import { type Exported, exported, hostileArchive } from "../support/exported.ts";

const five = await exported("content");
const hostile = await hostileArchive();
const PUBLISHER = "Presidential Executive Office, website of the President of Russia";
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** The archive as it is when the editor says this of it; nothing of the rights, where `null`. */
function saying(about: object | null, { archive, edition }: Exported = five): Exported {
  const { name, summary, html } = archive.about;
  const said = about === null ? { name, summary, html } : { ...archive.about, ...about };
  return { archive: { ...archive, about: said }, edition: { ...edition, about: said } };
}

const KEPT = { keeper: "The Keepers of Records", contact: "mailto:records@example.org", version: "1.10" };
const VARIANTS: Record<string, Exported> = {
  "the five": five,
  "hostile words": hostile,
  "an archive that is kept": saying(KEPT),
  "an archive that says nothing of itself": saying(null),
};

type Fields = Record<string, unknown>;

for (const [name, { archive, edition }] of Object.entries(VARIANTS)) {
  test(`${name}: CITATION.cff is as the format's schema asks`, () => {
    checkCff(parseYaml(citationCff(archive, edition)) as Fields);
  });

  test(`${name}: the zip is an RO-Crate by the rules of the specification`, async () => {
    const packed = await pack({ archive, edition, held: [] });
    const files = unzipSync(packed.files.get(ZIP_PATH) ?? assert.fail());
    checkCrate(new TextDecoder().decode(files["ro-crate-metadata.json"]), files);
  });
}

/** https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema.json, as far as it concerns us. */
function checkCff(cff: Fields): void {
  for (const field of ["cff-version", "message", "title", "authors"]) assert.ok(field in cff, field);
  assert.equal(cff["cff-version"], "1.2.0");
  const known =
    "abstract authors cff-version contact date-released license license-url message references title type url version";
  for (const [field, value] of Object.entries(cff)) {
    assert.ok(known.split(" ").includes(field), field);
    if (typeof value === "string") assert.notEqual(value, "", field);
  }
  for (const entity of [...(cff["authors"] as Fields[]), ...((cff["contact"] ?? []) as Fields[])]) {
    assert.equal(typeof entity["name"], "string");
    for (const field of Object.keys(entity)) assert.ok(["name", "email", "website"].includes(field), field);
  }
  assert.ok(["dataset", "software"].includes(String(cff["type"])));
  for (const field of ["url", "license-url"]) assert.match(textOr(cff[field], "https://"), /^https?:\/\//, field);
  assert.match(textOr(cff["date-released"], "2024-02-21"), /^\d{4}-\d{2}-\d{2}$/);
  for (const reference of (cff["references"] ?? []) as Fields[]) {
    for (const field of ["type", "title", "authors"]) assert.ok(field in reference, field);
  }
}

/** A text; where there is none, another. */
const textOr = (value: unknown, other: string): string => (typeof value === "string" ? value : other);

interface Entity extends Fields {
  "@id": string;
  "@type": string;
}

/** https://www.researchobject.org/ro-crate/specification/1.1/: sections "RO-Crate Structure", "Root Data Entity", "Data Entities". */
function checkCrate(json: string, files: Record<string, Uint8Array>): void {
  const crate = JSON.parse(json) as { "@context": unknown[]; "@graph": Entity[] };
  // The specification's own words have no sum of a file: "Extending RO-Crate" lets a crate define what it adds.
  assert.deepEqual(crate["@context"], [
    "https://w3id.org/ro/crate/1.1/context",
    { sha256: "https://schema.org/sha256" },
  ]);
  const entities = new Map(crate["@graph"].map((entity) => [entity["@id"], entity]));
  assert.equal(entities.size, crate["@graph"].length, "an id stands for one thing");
  const descriptor = entities.get("ro-crate-metadata.json") ?? assert.fail();
  assert.equal(descriptor["@type"], "CreativeWork");
  assert.deepEqual(descriptor["about"], { "@id": "./" });
  assert.deepEqual(descriptor["conformsTo"], { "@id": "https://w3id.org/ro/crate/1.1" });
  const root = entities.get("./") ?? assert.fail();
  assert.equal(root["@type"], "Dataset");
  for (const field of ["name", "description", "datePublished"]) assert.ok(root[field], field);
  assert.match(String(root["datePublished"]), /^\d{4}-\d{2}-\d{2}$/);
  for (const { "@id": id } of root["hasPart"] as Entity[]) {
    const part = entities.get(id) ?? assert.fail(`${id} is not described`);
    if (part["@type"] === "File") assert.equal(String(files[id]?.length), part["contentSize"], id);
    else assert.equal(part["@type"], "Dataset");
  }
  for (const field of ["license", "isBasedOn", "maintainer"]) {
    const value = root[field] as Entity | undefined;
    if (value !== undefined) assert.ok(entities.get(value["@id"])?.["name"], field);
  }
}

test("the repository's own CITATION.cff is of the software, and is as the schema asks", () => {
  const cff = parseYaml(readFileSync("CITATION.cff", "utf8")) as Fields;
  checkCff(cff);
  const { version, license } = JSON.parse(readFileSync("package.json", "utf8")) as Fields;
  assert.deepEqual([cff["type"], cff["version"], cff["license"]], ["software", version, license]);
});

test("the repository's LICENSE states the terms of the software and those of the words", () => {
  const text = readFileSync("LICENSE", "utf8");
  assert.match(text, /MIT License[\s\S]+WITHOUT WARRANTY OF ANY KIND/);
  assert.ok(text.includes(LICENCE) && text.includes("http://en.kremlin.ru/"));
});

test("who keeps the archive, its version, its day and where to report a mistake are in all that describes it", async () => {
  const { archive, edition } = saying(KEPT);
  const { facts } = await pack({ archive, edition, held: [] });
  const cff = parseYaml(citationCff(archive, edition)) as Fields;
  assert.deepEqual(cff["authors"], [{ name: KEPT.keeper }]);
  assert.deepEqual(cff["contact"], [{ name: KEPT.keeper, email: "records@example.org" }]);
  assert.deepEqual([cff["version"], cff["date-released"]], ["1.10", "2026-11-25"]);
  const text = readme(archive, edition, () => false);
  for (const line of [
    "Version: 1.10.",
    "Last changed on 25 November 2026.",
    "Kept by: The Keepers of Records.",
    "Report a mistake: records@example.org",
    `Transcripts: ${PUBLISHER}, http://en.kremlin.ru/.`,
    `Licence of the transcripts: Creative Commons Attribution 4.0 International, ${LICENCE}. See LICENSE.`,
  ]) {
    assert.ok(text.split("\n").includes(line), line);
  }
  const described = dataPackage(archive, edition, facts) as Fields;
  assert.deepEqual(described["contributors"], [
    { title: KEPT.keeper, role: "maintainer", email: "records@example.org" },
  ]);
  assert.deepEqual([described["version"], described["created"]], ["1.10", "2026-11-25T00:00:00Z"]);
  const crate = JSON.parse(roCrateJson(archive, edition, facts)) as { "@graph": Entity[] };
  const entity = (id: string) => crate["@graph"].find((one) => one["@id"] === id) ?? assert.fail(id);
  assert.deepEqual([entity("./")["version"], entity("./")["datePublished"]], ["1.10", "2026-11-25"]);
  assert.deepEqual(entity("#keeper"), { "@id": "#keeper", "@type": "Thing", name: KEPT.keeper, url: KEPT.contact });
  assert.equal(entity(LICENCE)["name"], "Creative Commons Attribution 4.0 International");
});

test("what the editor does not say stands nowhere", async () => {
  const { archive, edition } = saying(null);
  const { facts } = await pack({ archive, edition, held: [] });
  const all = [
    readme(archive, edition, () => false),
    citationCff(archive, edition),
    JSON.stringify(dataPackage(archive, edition, facts)),
    roCrateJson(archive, edition, facts),
  ].join("\n");
  assert.doesNotMatch(
    all,
    /Version|"version"|^version|Kept by|Report a mistake|contact:|undefined|null|licen[sc]e-?(?:url|s)/m,
  );
  assert.match(licenseText(archive, edition), /the archive names no licence/);
  assert.doesNotMatch(licenseText(archive, edition), /Source/);
});

test("a contact that is a page is an address of the web wherever it stands", () => {
  const { archive, edition } = saying({ ...KEPT, contact: "https://example.org/mistakes" });
  const cff = parseYaml(citationCff(archive, edition)) as Fields;
  assert.deepEqual(cff["contact"], [{ name: KEPT.keeper, website: "https://example.org/mistakes" }]);
  assert.match(
    readme(archive, edition, () => false),
    /^Report a mistake: https:\/\/example\.org\/mistakes$/m,
  );
  assert.equal(contactText("mailto:a@b.org"), "a@b.org");
});

test("the LICENSE of the zip names the licence of the words, the source, and that of the software, which is not in it", () => {
  const text = licenseText(five.archive, five.edition);
  for (const line of [PUBLISHER, "http://en.kremlin.ru/", LICENCE]) assert.ok(text.split("\n").includes(line), line);
  assert.match(text, /MIT License/);
});

test("the archive is cited as a data set, by its keeper where there is one", () => {
  const base = "https://archive.example/archive/";
  assert.equal(
    datasetCitation(five.archive, five.edition),
    `The Putin–Tokayev Transcripts [Data set]. (2026, November 25). ${base}`,
  );
  const kept = saying({ ...KEPT, keeper: "Keepers Inc." });
  assert.equal(
    datasetCitation(kept.archive, kept.edition),
    `Keepers Inc. (2026, November 25). The Putin–Tokayev Transcripts (Version 1.10) [Data set]. ${base}`,
  );
  const dayless = { ...five.archive, meetings: [], departures: [] };
  assert.match(datasetCitation(dayless, five.edition), /\(n\.d\.\)/);
});

test("each resource of the data package is one file, with its size and its hash", async () => {
  const { archive, edition } = five;
  const { facts } = await pack({ archive, edition, held: [] });
  const { resources, licenses, sources } = dataPackage(archive, edition, facts) as Record<string, Fields[]>;
  assert.deepEqual(
    resources?.map(({ path, bytes, hash }) => ({ path, bytes, hash })),
    ARCHIVE_FILES.map(({ path }) => ({
      path,
      bytes: facts.of(path).bytes,
      hash: `sha256:${facts.of(path).sha256}`,
    })),
  );
  assert.deepEqual(licenses, [{ path: LICENCE, title: "Creative Commons Attribution 4.0 International" }]);
  assert.deepEqual(sources, [{ title: PUBLISHER, path: "http://en.kremlin.ru/" }]);
});

for (const [name, { archive, edition }] of Object.entries({ "the five": five, "hostile words": hostile })) {
  test(`${name}: text and Markdown of each meeting say where it comes from and under which licence, a line a fact`, () => {
    for (const meeting of archive.meetings) {
      const text = plainText(meeting, edition).split("\n");
      const written = markdown(meeting, edition).split("\n");
      const shown = written.map((line) => line.replaceAll(/\\(.)/g, "$1"));
      const facts = aboutSource(meeting, edition);
      assert.ok(facts.some((fact) => fact.name === "Licence") && facts.some((fact) => fact.name === "Published by"));
      for (const fact of facts) {
        assert.ok(text.includes(words(aboutSourceText([fact]))), fact.name);
        const line = written[shown.indexOf(`- ${words(aboutSourceText([fact]))}`)] ?? assert.fail(fact.name);
        assert.doesNotMatch(line, /(?<!\\)[*_`~#]/);
      }
    }
  });
}
