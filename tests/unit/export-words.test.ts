import assert from "node:assert/strict";
import { test } from "node:test";
import { akn } from "../../src/export/akomantoso/document.ts";
import { markdown } from "../../src/export/text/markdown.ts";
import { plainText } from "../../src/export/text/plain-text.ts";
import { parted } from "../../src/export/said.ts";
import { sourceBytes } from "../../src/export/source-file.ts";
import { tei } from "../../src/export/tei/document.ts";
import { spoken } from "../support/spoken.ts";
import { paragraphsCsv } from "../../src/export/csv/paragraphs.ts";
import { turnsCsv } from "../../src/export/csv/turns.ts";
import { wordRuns, words } from "../../src/export/words.ts";
import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import type { Archive } from "../../src/archive/model.ts";
import { type Exported, exported, hostileArchive } from "../support/exported.ts";
import { elements, readXml, textOf } from "../support/xml.ts";

const ARCHIVES: Record<string, Exported> = {
  "the five": await exported("content"),
  "hostile words": await hostileArchive(),
};

/** A turn as every format must give it back. */
interface Said {
  meeting: string;
  number: string;
  speaker: string | null;
  paragraphs: { number: string; text: string }[];
}

const record = ({ meetings }: Archive): Said[] =>
  meetings.flatMap((meeting) =>
    meeting.turns.map((turn) => ({
      meeting: meeting.id,
      number: turn.number,
      speaker: turn.person?.id ?? null,
      paragraphs: turn.paragraphs.map(({ number, text }) => ({ number, text: words(text) })),
    })),
  );

/** A table as its readers have it, with every cell as it was spoken. */
function tableOf(csv: string): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, spoken(cell)])));
}

for (const [name, { archive, edition }] of Object.entries(ARCHIVES)) {
  test(`${name}: from the TEI alone the words, speakers and numbers of all turns come back equal to the record`, () => {
    const read = archive.meetings.flatMap((meeting) =>
      elements(readXml(tei(meeting, edition)), "u").map((turn) => ({
        meeting: meeting.id,
        number: turn.attributes["n"],
        speaker: turn.attributes["who"]?.replace(/^#.+\.p-/, "") ?? null,
        paragraphs: elements(turn, "seg").map((seg) => ({ number: seg.attributes["n"], text: textOf(seg) })),
      })),
    );
    assert.deepEqual(read, record(archive));
  });

  test(`${name}: from the Akoma Ntoso alone the words, speakers and numbers come back equal to the record`, () => {
    const read = archive.meetings.flatMap((meeting) =>
      elements(readXml(akn(meeting, edition)), "speech").map((speech) => ({
        meeting: meeting.id,
        number: elements(speech, "num").map(textOf).join(),
        speaker: speech.attributes["by"] === "#unnamed" ? null : (speech.attributes["by"] ?? "").replace(/^#p-/, ""),
        paragraphs: elements(speech, "p")
          .filter(({ attributes }) => "eId" in attributes)
          .map((p) => ({ number: p.attributes["title"], text: textOf(p) })),
      })),
    );
    assert.deepEqual(read, record(archive));
  });

  test(`${name}: from the tables alone the words, speakers and numbers of all turns come back equal to the record`, () => {
    const turns = tableOf(turnsCsv(archive, edition));
    const paragraphs = Map.groupBy(tableOf(paragraphsCsv(archive, edition)), ({ turn }) => turn);
    const read = turns.map(({ turn, meeting, number, speaker }) => ({
      meeting,
      number,
      speaker: speaker === "" ? null : speaker,
      paragraphs: (paragraphs.get(turn) ?? []).map((row) => ({ number: row["number"], text: row["text"] })),
    }));
    assert.deepEqual(read, record(archive));
    assert.deepEqual(
      turns.map(({ text }) => text?.split("\n")),
      read.map((turn) => turn.paragraphs.map(({ text }) => text)),
    );
  });

  test(`${name}: the plain text has every paragraph on a line of its own, behind its number`, () => {
    for (const meeting of archive.meetings) {
      const lines = plainText(meeting, edition).split("\n");
      for (const { number, text } of meeting.turns.flatMap(({ paragraphs }) => paragraphs)) {
        assert.ok(lines.includes(`${number}  ${words(text)}`), number);
      }
    }
  });

  test(`${name}: the Markdown has every paragraph, with its signs for nothing but words`, () => {
    for (const meeting of archive.meetings) {
      const lines = markdown(meeting, edition).split("\n");
      for (const { number, text } of meeting.turns.flatMap(({ paragraphs }) => paragraphs)) {
        const line = lines.find((candidate) => candidate.startsWith(`[${number}](`)) ?? "";
        const shown = line.replace(/^\[.*?\]\(.*?\) /, "").replaceAll(/(?<!\\)\*/g, "");
        assert.equal(shown.replaceAll(/\\(.)/g, "$1"), words(text));
      }
    }
  });

  test(`${name}: the stretches of every paragraph join to its words`, () => {
    for (const paragraph of archive.meetings.flatMap(({ turns }) => turns.flatMap(({ paragraphs }) => paragraphs))) {
      const joined = wordRuns(paragraph)
        .map(({ text }) => text)
        .join("");
      assert.equal(joined, words(paragraph.text));
    }
  });
}

test("what the speaker did not say stands in elements of its own in the TEI", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const kazan = archive.meetings.find(({ id }) => id === "2024-02-21-kazan") ?? assert.fail();
  const document = readXml(tei(kazan, edition));
  assert.deepEqual(elements(document, "supplied").map(textOf), ["[GDP growth]"]);
  assert.deepEqual(elements(document, "vocal").map(textOf), ["(Laughter.)"]);
});

test("where the page breaks off after the last words, neither form makes that a part of what was said", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const sochi = archive.meetings.find(({ id }) => id === "2022-08-19-sochi") ?? assert.fail();
  for (const [document, speech, elision] of [
    [readXml(tei(sochi, edition)), "u", "gap"],
    [readXml(akn(sochi, edition)), "speech", "omissis"],
  ] as const) {
    assert.deepEqual(elements(document, elision).map(textOf), ["<…>"]);
    for (const said of elements(document, speech)) assert.deepEqual(elements(said, elision), []);
  }
});

test("what is printed in the middle of a turn stays there, and a turn without speech keeps what it prints", () => {
  const lines = [1, 1] as const;
  const words = { spans: [], lines, words: 1, topics: [], notices: [] };
  const said = (id: string) => ({ kind: "paragraph" as const, id, number: id, text: id, ...words });
  const laughter = { kind: "stage" as const, text: "(Laughter.)", lines };
  const elision = { kind: "elision" as const, text: "<…>", lines };
  const [one, two] = [said("1"), said("2")];
  const body = [one, laughter, two, laughter, elision];
  assert.deepEqual(parted({ body }), { said: [one, laughter, two], after: [laughter, elision] });
  assert.deepEqual(parted({ body: [one] }), { said: [one], after: [] });
  assert.deepEqual(parted({ body: [elision] }), { said: [elision], after: [] });
});

test("the source file is published byte for byte as received", () => {
  for (const meeting of ARCHIVES["the five"]?.archive.meetings ?? []) {
    assert.equal(createHash("sha256").update(sourceBytes(meeting)).digest("hex"), meeting.source.sha256);
  }
});

test("a byte order mark that the source file began with is published too", () => {
  const source = {
    address: null,
    captured: null,
    archived: null,
    text: "Ab",
    page: null,
    rights: null,
    settled: [],
    sha256: "",
    bytes: 5,
    reading: "",
    spans: [],
  };
  assert.deepEqual([...sourceBytes({ source })], [0xef, 0xbb, 0xbf, 0x41, 0x62]);
});

test("white space is plain and what no format can carry is shown as lost", () => {
  assert.equal(words("a\u00a0b\u2028c\0\ud800"), "a b c\ufffd\ufffd");
  const spans = [{ kind: "gloss" as const, start: 2, end: 5 }];
  assert.deepEqual(wordRuns({ text: "a\u00a0[b]\u00a0\u00a0c", spans }), [
    { kind: "speech", text: "a " },
    { kind: "gloss", text: "[b]" },
    { kind: "speech", text: " c" },
  ]);
});
