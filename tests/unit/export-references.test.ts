import assert from "node:assert/strict";
import { test } from "node:test";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { bibtex } from "../../src/export/citation/bibtex.ts";
import { type CslItem, cslJson, meetingItem } from "../../src/export/citation/csl-item.ts";
import { type CslName, nameFinder, sortedName } from "../../src/export/names.ts";
import { ris } from "../../src/export/citation/ris.ts";
import { BARE, type Exported, exported, hostileArchive } from "../support/exported.ts";

const ARCHIVES: Record<string, Exported> = {
  "the five": await exported("content"),
  "hostile words": await hostileArchive(),
};

/** The one item in a file of that kind. */
const only = (text: string, forceType: string) => {
  const { data } = new Cite(text, { forceType });
  assert.equal(data.length, 1);
  return data[0] ?? assert.fail();
};

/** A name that stays whole is a family name without a given one to some readers. */
const inOneLine = (name: CslName): string =>
  sortedName("family" in name && !name.given ? { literal: name.family } : name);

/** What every reader must find, whatever else it makes of the record. */
const essentials = ({
  title,
  author = [],
  issued,
  URL,
  note,
}: Pick<CslItem, "title" | "author" | "issued" | "URL" | "note">) => ({
  title,
  authors: author.map(inOneLine),
  issued: issued["date-parts"][0].map(Number),
  URL,
  note,
});

for (const [name, { archive, edition }] of Object.entries(ARCHIVES)) {
  for (const meeting of archive.meetings) {
    const item = meetingItem(meeting, edition);

    test(`${name}: a reader of BibTeX finds in ${meeting.id}.bib what was put there`, () => {
      assert.deepEqual(essentials(only(bibtex(item), "@biblatex/text")), essentials(item));
    });

    test(`${name}: a reader of RIS finds in ${meeting.id}.ris what was put there`, () => {
      assert.deepEqual(essentials(only(ris(item), "@ris/file")), essentials(item));
    });

    test(`${name}: a reader of CSL-JSON finds in ${meeting.id}.csl.json what was put there`, () => {
      const read = only(cslJson(item), "@else/json");
      delete read._graph;
      assert.deepEqual(read, { ...item });
    });
  }
}

test("a family name is told by a spelling that stands alone or by the Persons line of a page, and else not guessed", () => {
  const { archive } = ARCHIVES["the five"] ?? assert.fail();
  const person = (name: string, spellings: string[] = []) => ({
    id: "x",
    name,
    spellings,
    offices: [],
    sources: [],
    html: "",
  });
  const listed = archive.meetings.map((meeting) => ({
    ...meeting,
    persons: ["Tokayev\u00a0Kassym-Jomart", "Xi Jinping"],
  }));
  const nameOf = nameFinder(listed);
  assert.deepEqual(nameOf(person("Vladimir Putin", ["Putin"])), { family: "Putin", given: "Vladimir" });
  assert.deepEqual(nameOf(person("Kassym-Jomart Tokayev")), { family: "Tokayev", given: "Kassym-Jomart" });
  assert.deepEqual(nameOf(person("Xi Jinping")), { literal: "Xi Jinping" });
  assert.deepEqual(nameOf(person("Somebody Else")), { literal: "Somebody Else" });
});

test("a meeting without title, place, source and named speaker says so in its citations", () => {
  const { archive, edition } = ARCHIVES["hostile words"] ?? assert.fail();
  const bare = archive.meetings.find(({ id }) => id === BARE) ?? assert.fail();
  const { author, note, "event-place": place } = meetingItem(bare, edition);
  assert.equal(author, undefined);
  assert.equal(place, undefined);
  assert.match(note, /^No speaker is named\. Place not stated\. Original page not located\./);
});
