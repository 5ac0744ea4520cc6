import assert from "node:assert/strict";
import { test } from "node:test";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { bibtex, bibtexNote } from "../../src/export/citation/bibtex.ts";
import { type CslItem, cslJson, cslJsonNote, meetingItem, voiceItem } from "../../src/export/citation/csl-item.ts";
import { voicesOf } from "../../src/export/citation/voices.ts";
import { words } from "../../src/export/words.ts";
import { type CslName, nameFinder, sortedName } from "../../src/export/names.ts";
import { ris, risNote } from "../../src/export/citation/ris.ts";
import { CASES, citer } from "../support/citation-cases.ts";
import { lacking } from "../support/programs.ts";
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
const essentials = ({ title, author = [], issued, URL }: Pick<CslItem, "title" | "author" | "issued" | "URL">) => ({
  title,
  authors: author.map(inOneLine),
  issued: issued["date-parts"][0].map(Number),
  URL,
});

for (const [name, { archive, edition }] of Object.entries(ARCHIVES)) {
  for (const meeting of archive.meetings) {
    const item = meetingItem(meeting, edition);

    test(`${name}: a reader of BibTeX finds in ${meeting.id}.bib what was put there`, () => {
      const read = only(bibtex(item), "@biblatex/text");
      assert.deepEqual(essentials(read), essentials(item));
      assert.equal(read.type, "webpage");
      assert.equal(read.note, `Transcript, ${item["container-title"]}, ${item.URL}`);
      assert.equal(read.annote, undefined);
    });

    test(`${name}: a reader of RIS finds in ${meeting.id}.ris what was put there`, () => {
      const read = only(ris(item), "@ris/file");
      assert.deepEqual(essentials(read), essentials(item));
      assert.equal(read.note, item.note);
    });

    test(`${name}: a reader of CSL-JSON finds in ${meeting.id}.csl.json what was put there, and no note to print`, () => {
      const read = only(cslJson(item), "@else/json");
      delete read._graph;
      const { note, ...rest } = item;
      assert.deepEqual(read, { ...rest, annote: note });
    });
  }
}

test("no record claims a place of publication, or a publisher", () => {
  for (const { archive, edition } of Object.values(ARCHIVES)) {
    for (const meeting of archive.meetings) {
      const item = meetingItem(meeting, edition);
      assert.doesNotMatch(ris(item), /^(?:CY|PB|PP|C1) /m);
      assert.doesNotMatch(bibtex(item), /^ {2}(?:address|location|publisher|annote) =/m);
      assert.ok(!("publisher" in item || "publisher-place" in item));
    }
  }
});

/** The thirty citations and the hostile ones, as the two files that a reference manager is given. */
const cite = await citer();
const hostile = ARCHIVES["hostile words"]?.archive.meetings.map((meeting) =>
  meetingItem(meeting, ARCHIVES["hostile words"]?.edition ?? assert.fail()),
);
const ITEMS = [...CASES.map((wanted) => cite(wanted).item), ...(hostile ?? [])];
const FOLDER = mkdtempSync(join(tmpdir(), "references-"));
writeFileSync(join(FOLDER, "all.bib"), ITEMS.map(bibtex).join("\n"));
writeFileSync(join(FOLDER, "all.ris"), ITEMS.map(ris).join(""));
const run = (program: string, ...args: string[]) => spawnSync(program, args, { cwd: FOLDER, encoding: "utf8" });

/** Of a text, its words in one line, as the address of an item is to be found in them. */
const inOne = (text: string): string => text.replaceAll(/\s+/g, "");

for (const style of ["plain", "unsrt", "abbrv", "alpha", "apalike"]) {
  test(`BibTeX prints the address of each once, and no prose: ${style}`, { skip: lacking(["bibtex"]) }, () => {
    writeFileSync(join(FOLDER, `${style}.aux`), `\\relax\n\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{all}\n`);
    const { stdout } = run("bibtex", style);
    // The type is none of theirs, and printed as what it is; a very long entry is told of and printed whole.
    assert.doesNotMatch(
      stdout,
      /Warning--(?!entry type for "[^"]+" isn't style-file defined|you've exceeded \d+, the entry-string-size)|error/,
    );
    const printed = readFileSync(join(FOLDER, `${style}.bbl`), "utf8");
    const entries = printed.split("\\bibitem").slice(1);
    assert.equal(entries.length, ITEMS.length);
    for (const { id, URL } of ITEMS) {
      const entry = entries.find((one) => one.includes(`{${id}}\n`)) ?? assert.fail(id);
      assert.equal(inOne(entry).split(URL.replace("#", "\\#")).length, 2, entry);
      assert.doesNotMatch(entry, /Original page|Captured/);
    }
  });
}

test("biber finds no fault in the entries", { skip: lacking(["biber"]) }, () => {
  const { status, stdout } = run("biber", "--tool", "--validate-datamodel", "all.bib");
  assert.equal(status, 0);
  assert.doesNotMatch(stdout, /^(?:WARN|ERROR)/m);
});

test("pandoc takes each entry for a web page, with its address", { skip: lacking(["pandoc"]) }, () => {
  for (const format of ["bibtex", "biblatex"]) {
    const read = JSON.parse(run("pandoc", "-f", format, "-t", "csljson", "all.bib").stdout) as CslItem[];
    assert.deepEqual(new Set(read.map(({ type }) => type)), new Set(["webpage"]));
    assert.deepEqual(read.map(({ URL }) => URL).sort(), ITEMS.map(({ URL }) => URL).sort());
  }
});

const LATEX = ["pdflatex", "biber", "pdftotext", "kpsewhich"];
const noBiblatex = () =>
  run("kpsewhich", "biblatex.sty", "etoolbox.sty").stdout.split("\n").length < 3 ? "needs biblatex" : false;

test("biblatex prints the address of each once, and no prose", { skip: lacking(LATEX) || noBiblatex() }, () => {
  const real = ITEMS.slice(0, CASES.length);
  const document = [
    "\\documentclass{article}\\usepackage[paperwidth=200cm]{geometry}\\usepackage[backend=biber]{biblatex}",
    "\\addbibresource{real.bib}\\begin{document}\\nocite{*}\\printbibliography\\end{document}",
  ];
  writeFileSync(join(FOLDER, "real.bib"), real.map(bibtex).join("\n"));
  writeFileSync(join(FOLDER, "real.tex"), document.join("\n"));
  run("pdflatex", "-interaction=batchmode", "real");
  assert.equal(run("biber", "real").status, 0);
  assert.equal(run("pdflatex", "-interaction=batchmode", "real").status, 0);
  const printed = run("pdftotext", "-raw", "real.pdf", "-").stdout.replaceAll(/-?\s+/g, "");
  const wanted = new Set(real.map(({ URL }) => URL.replaceAll("-", "")));
  const addresses = printed.replaceAll("-", "").match(/https:.*?(?=\.[A-Z[])/g) ?? [];
  assert.deepEqual(new Set(addresses), wanted);
  assert.equal(addresses.length, real.length);
  assert.doesNotMatch(printed, /Originalpage|Captured/);
});

test("bibutils reads every record without a complaint, as electronic", { skip: lacking(["ris2xml"]) }, () => {
  const { stdout, stderr } = run("ris2xml", "all.ris");
  assert.equal(stderr.trim(), `ris2xml: Processed ${ITEMS.length} references.`);
  assert.equal(stdout.match(/<genre authority="marcgt">electronic<\/genre>/g)?.length, ITEMS.length);
  assert.doesNotMatch(stdout, /<place>|<publisher>/);
});

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
  const xi = { family: "Xi", given: "Jinping", "static-ordering": true };
  assert.deepEqual(nameOf(person("Xi Jinping")), xi);
  assert.deepEqual(nameFinder([])(person("Xi Jinping", ["Xi"])), xi);
  assert.deepEqual(nameFinder([])(person("Xi Jinping")), { literal: "Xi Jinping" });
  assert.deepEqual(nameOf(person("Somebody Else")), { literal: "Somebody Else" });
});

test("a meeting without title, place, source and named speaker says so beside its citations", () => {
  const { archive, edition } = ARCHIVES["hostile words"] ?? assert.fail();
  const bare = archive.meetings.find(({ id }) => id === BARE) ?? assert.fail();
  const { author, note } = meetingItem(bare, edition);
  assert.equal(author, undefined);
  assert.match(note, /^Speakers: none is named\. Place: not stated\..* Original page: not located\./);
});

test("what is said beside a citation of a voice can be carried by any file", () => {
  const { archive, edition } = ARCHIVES["hostile words"] ?? assert.fail();
  for (const meeting of archive.meetings) {
    for (const voice of voicesOf(meeting)) {
      const { note } = voiceItem(meeting, voice, edition);
      assert.equal(note, words(note));
    }
  }
});

test("a withdrawn meeting's note is one to print", () => {
  const note = {
    id: "x",
    type: "document",
    title: "Withdrawn: 1",
    URL: "https://a.example/#x",
    language: "en",
    note: "Gone.",
  } as const;
  assert.deepEqual(JSON.parse(cslJsonNote(note)), [note]);
  assert.match(bibtexNote(note), /^ {2}note = \{Gone\.\}$/m);
  assert.match(risNote(note), /^N1 {2}- Gone\.\r$/m);
});
