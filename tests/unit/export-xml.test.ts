import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { akn } from "../../src/export/akomantoso/document.ts";
import { tei } from "../../src/export/tei/document.ts";
import { type Exported, exported, hostileArchive } from "../support/exported.ts";
import { complaints, lacking } from "../support/programs.ts";
import { elements, readXml } from "../support/xml.ts";

const PARLA_CLARIN = "../shared/schemas/parla-clarin.rng";
const AKOMA_NTOSO = "../shared/schemas/akomantoso30.xsd";

const ARCHIVES: Record<string, Exported> = {
  "the five": await exported("content"),
  "hostile words": await hostileArchive(),
};

/** Writes documents into files of their own and gives their paths. */
function written(documents: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "xml-"));
  return documents.map((document, index) => {
    const path = join(folder, `${index}.xml`);
    writeFileSync(path, document);
    return path;
  });
}

for (const [name, { archive, edition }] of Object.entries(ARCHIVES)) {
  const teis = archive.meetings.map((meeting) => tei(meeting, edition));
  const akns = archive.meetings.map((meeting) => akn(meeting, edition));

  test(`${name}: the TEI is valid by Parla-CLARIN's schema`, { skip: lacking(["jing"], [PARLA_CLARIN]) }, () => {
    assert.equal(complaints("jing", [PARLA_CLARIN, ...written(teis)]), "");
  });

  test(`${name}: the Akoma Ntoso is valid by its schema`, { skip: lacking(["xmllint"], [AKOMA_NTOSO]) }, () => {
    const args = ["--nonet", "--noout", "--schema", AKOMA_NTOSO, ...written(akns)];
    assert.equal(complaints("xmllint", args), "");
  });

  test(`${name}: the Akoma Ntoso refers to nobody and nothing that it does not list`, () => {
    for (const document of akns) {
      readXml(document);
      const ids = [...document.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
      const references = [...document.matchAll(/ (?:by|as|source)="#([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(
        references.filter((id) => !ids.includes(id)),
        [],
      );
    }
  });

  test(`${name}: the TEI has a header, and every id in it once`, () => {
    for (const document of teis) {
      const root = readXml(document);
      assert.equal(elements(root, "teiHeader").length, 1);
      const ids = [...document.matchAll(/ xml:id="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
      const references = [...document.matchAll(/ (?:who|resp)="#([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(
        references.filter((id) => !ids.includes(id)),
        [],
      );
    }
  });
}
