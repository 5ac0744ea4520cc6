import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { withdrawnFeed } from "../../src/export/feeds/atom.ts";
import { MEETING_FORMATS } from "../../src/export/formats.ts";
import { schema } from "../../src/export/json/schema/schemas.ts";
import { words } from "../../src/export/words.ts";
import { departure } from "../support/departures.ts";
import { exported, hostileArchive } from "../support/exported.ts";
import { complaints, lacking } from "../support/programs.ts";
import { elements, readXml, textOf } from "../support/xml.ts";

const PARLA_CLARIN = "../shared/schemas/parla-clarin.rng";
const AKOMA_NTOSO = "../shared/schemas/akomantoso30.xsd";
const ATOM = "tests/fixtures/export/atom.rnc";

const HOSTILE =
  '{b} \\c $5 & 100% #1 _l_ *s* [a](b) `x` ]]> --> <i>t</i> </script> "q" @a{b, c = d} =SUM(A1) \u202Ea\u202C \0\ud800 end';
const CASES = {
  plain: { edition: (await exported("content")).edition, opening: "2024-02-21 Meeting with a guest" },
  "hostile words": { edition: (await hostileArchive()).edition, opening: `2024-02-21 ${HOSTILE}` },
};

function written(document: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "withdrawn-")), "document.xml");
  writeFileSync(path, document);
  return path;
}

for (const [name, { edition, opening }] of Object.entries(CASES)) {
  const left = departure({ id: "2024-02-21-kazan", opening });
  const URL = `${edition.base}meetings/2024-02-21-kazan/`;
  const note = words(
    `“${opening}” stood at this address until 1 December 2026, when it was withdrawn. Its address is kept, and leads to nothing else.`,
  );
  const held = (ending: string): string =>
    MEETING_FORMATS.find((format) => format.ending === ending)?.withdrawn(left, edition) ?? "";

  test(`${name}: the JSON in place of a withdrawn meeting is as its schema says, and tells the day`, () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    formats(ajv);
    const validate = ajv.compile(schema("withdrawn", edition));
    const data = JSON.parse(held("json")) as Record<string, unknown>;
    assert.ok(validate(data), JSON.stringify(validate.errors));
    assert.deepEqual(data, {
      $schema: `${edition.base}schemas/withdrawn.json`,
      id: "2024-02-21-kazan",
      address: URL,
      withdrawn: "2026-12-01",
      opening: words(opening),
      note,
    });
  });

  for (const [ending, forceType] of [
    ["bib", "@biblatex/text"],
    ["ris", "@ris/file"],
    ["csl.json", "@else/json"],
  ] as const) {
    test(`${name}: who cites a withdrawn meeting by its .${ending} reads that it was, and no author, date or publisher`, () => {
      const { data } = new Cite(held(ending), { forceType });
      const [item, ...more] = data;
      assert.ok(item);
      assert.deepEqual(more, []);
      assert.equal(item.title, `Withdrawn: ${words(opening)}`);
      assert.equal(item.note, note);
      assert.equal(item.URL, URL);
      for (const field of ["author", "issued", "publisher", "event-place", "event-date"]) {
        assert.ok(!(field in item), `${field} is claimed`);
      }
    });
  }

  test(`${name}: the RIS in place of a withdrawn meeting is of no type of speech, and its lines are those of RIS`, () => {
    assert.match(held("ris"), /^TY {2}- GEN\r\n(?:[A-Z][A-Z0-9] {2}- .+\r\n)+ER {2}- \r\n$/u);
  });

  test(`${name}: the text in place of a withdrawn meeting is the sentence, and the Markdown reads the same`, () => {
    assert.equal(held("txt"), `${note}\n`);
    assert.equal(held("md").replaceAll(/\\([\\`*_[\]<>#~|&!])/g, "$1"), `${note}\n`);
    assert.doesNotMatch(held("md"), /(?<!\\)[*_`<[]/);
  });

  for (const ending of ["tei.xml", "akn.xml"]) {
    test(`${name}: the .${ending} in place of a withdrawn meeting is well-formed, holds the note, and nobody speaks in it`, () => {
      const root = readXml(held(ending));
      assert.ok(textOf(root).includes(note));
      for (const speech of ["u", "seg", "speech", "person", "TLCPerson"]) assert.deepEqual(elements(root, speech), []);
    });
  }

  test(`${name}: that TEI is valid by Parla-CLARIN's schema`, { skip: lacking(["jing"], [PARLA_CLARIN]) }, () => {
    assert.equal(complaints("jing", [PARLA_CLARIN, written(held("tei.xml"))]), "");
  });

  test(`${name}: that Akoma Ntoso is valid by its schema`, { skip: lacking(["xmllint"], [AKOMA_NTOSO]) }, () => {
    assert.equal(complaints("xmllint", ["--nonet", "--noout", "--schema", AKOMA_NTOSO, written(held("akn.xml"))]), "");
  });

  test(
    `${name}: the feed in place of a withdrawn topic's is valid by Atom's schema`,
    { skip: lacking(["jing"]) },
    () => {
      assert.equal(complaints("jing", ["-c", ATOM, written(withdrawnFeed("topics/sport/", left, edition))]), "");
    },
  );
}

test("every form in which meetings are published has a note for one that was withdrawn, each with the day", () => {
  const { edition, opening } = CASES.plain;
  for (const { ending, withdrawn } of MEETING_FORMATS) {
    assert.match(withdrawn(departure({ opening }), edition), /1 December 2026/, ending);
  }
});
