import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { Package } from "datapackage";
import { parse } from "csv-parse/sync";
import { archiveJson, speakersJson } from "../../src/export/json/archive.ts";
import { dataPackage } from "../../src/export/package/data-package.ts";
import { pack } from "../../src/export/package/pack.ts";
import { paragraphsNdjson } from "../../src/export/json/paragraphs.ts";
import { meetingJson } from "../../src/export/json/meeting.ts";
import { schema, type SchemaName } from "../../src/export/json/schema/schemas.ts";
import { threadsJson } from "../../src/export/json/threads.ts";
import { turnsCsv } from "../../src/export/csv/turns.ts";
import { figuresNdjson } from "../../src/export/json/figures.ts";
import { seriesJson } from "../../src/export/json/series.ts";
import { rightsOf, rowRights } from "../../src/export/rights.ts";
import { type Exported, exported, hostileArchive } from "../support/exported.ts";

const ARCHIVES: Record<string, Exported> = {
  "the five": await exported("content"),
  "hostile words": await hostileArchive(),
};

/** What is wrong with each of these documents by the published schema. */
function faults(name: SchemaName, { edition }: Exported, documents: readonly string[]): unknown[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats(ajv);
  const validate = ajv.compile(schema(name, edition));
  return documents.flatMap((document) => (validate(JSON.parse(document)) ? [] : (validate.errors ?? [])));
}

for (const [name, files] of Object.entries(ARCHIVES)) {
  const { archive, edition } = files;
  const { meetings } = archive;

  test(`${name}: every JSON file is as its schema says`, () => {
    const ofMeetings = meetings.map((meeting) => meetingJson(meeting, edition));
    assert.deepEqual(faults("meeting", files, ofMeetings), []);
    assert.deepEqual(faults("paragraph", files, paragraphsNdjson(archive, edition).trimEnd().split("\n")), []);
    assert.deepEqual(faults("archive", files, [archiveJson(archive, edition)]), []);
    assert.deepEqual(faults("speakers", files, [speakersJson(archive, edition)]), []);
    assert.deepEqual(faults("threads", files, [threadsJson(archive, edition)]), []);
  });

  test(`${name}: the data package is valid by its own validator`, async () => {
    const { valid, errors } = await Package.load(
      dataPackage(archive, edition, (await pack({ archive, edition, held: [] })).facts),
    );
    assert.deepEqual(errors, []);
    assert.ok(valid);
  });
}

test("a thread's steps tell when, how long after the one before, who and at which address, or that the archive lacks it", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const { threads } = JSON.parse(threadsJson(archive, edition)) as { threads: { id: string; steps: unknown[] }[] };
  assert.equal(threads.length, archive.threads.length);
  const thread = threads.find(({ id }) => id === "visit-of-november-2023") ?? assert.fail();
  assert.deepEqual(thread.steps.slice(0, 2), [
    {
      line: "The visit itself, of which this archive has no text",
      shown: `${edition.base}threads/visit-of-november-2023/#step-1`,
      when: "2023-11",
      since: null,
      passage: null,
    },
    {
      line: "Vladimir Putin remembers the visit of the Russian delegation to Kazakhstan last year",
      shown: `${edition.base}threads/visit-of-november-2023/#step-2`,
      when: "2024-02-21",
      since: { least: 83, most: 112 },
      passage: {
        id: "2024-02-21-kazan#t1p6",
        meeting: "2024-02-21-kazan",
        address: `${edition.base}meetings/2024-02-21-kazan/#t1p6`,
        number: "1.6",
        speaker: "vladimir-putin",
        role: "President of Russia",
        paragraphs: ["2024-02-21-kazan#t1p6"],
      },
    },
  ]);
});

const PUBLISHER = "Presidential Executive Office, website of the President of Russia";
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

test("every document names the publisher and the licence, and so does every line of a list", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const documents = [
    archiveJson(archive, edition),
    speakersJson(archive, edition),
    threadsJson(archive, edition),
    seriesJson(archive, edition),
    ...archive.meetings.map((meeting) => meetingJson(meeting, edition)),
  ];
  for (const document of documents) {
    const { publisher, licence } = JSON.parse(document) as { publisher: unknown; licence: unknown };
    assert.deepEqual(publisher, { name: PUBLISHER, address: "http://en.kremlin.ru/" });
    assert.deepEqual(licence, { name: "Creative Commons Attribution 4.0 International", address: LICENCE });
  }
  for (const list of [paragraphsNdjson(archive, edition), figuresNdjson(archive, edition)]) {
    for (const line of list.trimEnd().split("\n")) {
      const { publisher, licence } = JSON.parse(line) as { publisher: unknown; licence: unknown };
      assert.deepEqual([publisher, licence], [PUBLISHER, LICENCE]);
    }
  }
});

test("where the archive names neither, the files say that nothing is known; a licence without an address is named", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const { name, summary, html } = edition.about;
  const silent = { ...edition, about: { name, summary, html } };
  assert.deepEqual(rightsOf(silent), { publisher: null, licence: null });
  assert.deepEqual(rowRights(silent), { publisher: null, licence: null });
  assert.match(paragraphsNdjson(archive, silent), /"publisher":null,"licence":null\}\n/);
  const named = { about: { ...silent.about, licence: "All rights reserved", publisherUrl: "https://example.org/" } };
  assert.deepEqual(rightsOf(named), {
    publisher: { name: "https://example.org/", address: "https://example.org/" },
    licence: { name: "All rights reserved", address: null },
  });
  assert.equal(rowRights(named).licence, "All rights reserved");
});

test("a paragraph's line is short: ids, the words, and their stretches only where some of them were not said", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const lines = paragraphsNdjson(archive, edition)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; text: string; runs?: { kind: string; text: string }[] });
  const rights = { publisher: PUBLISHER, licence: LICENCE };
  assert.deepEqual(
    lines.find(({ id }) => id === "2024-02-21-kazan#t5p1"),
    {
      id: "2024-02-21-kazan#t5p1",
      meeting: "2024-02-21-kazan",
      turn: "2024-02-21-kazan#t5",
      date: "2024-02-21",
      number: "5.1",
      speaker: "vladimir-putin",
      topics: [],
      text: "3.6.",
      ...rights,
    },
  );
  for (const { text, runs } of lines) {
    if (runs === undefined) continue;
    assert.ok(runs.some(({ kind }) => kind !== "speech"));
    assert.equal(runs.map((run) => run.text).join(""), text);
  }
  assert.equal(lines.filter(({ runs }) => runs !== undefined).length, 3);
});

test("an id is the same in every file", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const ids = new Set(
    paragraphsNdjson(archive, edition)
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id),
  );
  const ofMeetings = archive.meetings.flatMap((meeting) =>
    (JSON.parse(meetingJson(meeting, edition)) as { turns: { body: { kind: string; id?: string }[] }[] }).turns.flatMap(
      (turn) => turn.body.filter(({ kind }) => kind === "paragraph").map(({ id }) => id),
    ),
  );
  assert.deepEqual(ofMeetings, [...ids]);
  const { topics } = JSON.parse(archiveJson(archive, edition)) as { topics: { paragraphs: string[] }[] };
  const { series } = JSON.parse(seriesJson(archive, edition)) as { series: { figures: { paragraph: string }[] }[] };
  const { threads } = JSON.parse(threadsJson(archive, edition)) as {
    threads: { steps: { passage: { paragraphs: string[] } | null }[] }[];
  };
  const named = [
    ...topics.flatMap(({ paragraphs }) => paragraphs),
    ...series.flatMap(({ figures }) => figures.map(({ paragraph }) => paragraph)),
    ...threads.flatMap(({ steps }) => steps.flatMap(({ passage }) => passage?.paragraphs ?? [])),
  ];
  assert.ok(named.length > 100);
  assert.deepEqual(
    named.filter((id) => !ids.has(id)),
    [],
  );
});

test("speakers.json tells in which meetings somebody speaks, in which office and how much, without every turn", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const { speakers } = JSON.parse(speakersJson(archive, edition)) as {
    speakers: { id: string; meetings: unknown[] }[];
  };
  const putin = speakers.find(({ id }) => id === "vladimir-putin") ?? assert.fail();
  assert.equal(putin.meetings.length, 5);
  assert.deepEqual(putin.meetings[2], {
    meeting: "2024-02-21-kazan",
    role: "President of Russia",
    turns: 7,
    paragraphs: 15,
  });
});

test("a meeting tells when its text was captured, by whom, and the copy that a web archive keeps", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const [first] = archive.meetings;
  const meeting = first ?? assert.fail();
  type Sourced = Record<"captured" | "archived", unknown>;
  assert.deepEqual(
    [(JSON.parse(meetingJson(meeting, edition)) as { source: Sourced }).source].map(({ captured, archived }) => [
      captured,
      archived,
    ]),
    [[null, null]],
  );
  const captured = { day: "2026-11-20", by: "Anna Example" };
  const memento = { address: "https://web.archive.org/web/20240221120000/http://kremlin.ru/", day: "2024-02-21" };
  const known = { ...meeting, source: { ...meeting.source, captured, archived: memento } };
  const all = { ...archive, meetings: [known] };
  const [summary] = (JSON.parse(archiveJson(all, edition)) as { meetings: { source: Sourced }[] }).meetings;
  for (const { source } of [JSON.parse(meetingJson(known, edition)) as { source: Sourced }, summary ?? assert.fail()]) {
    assert.deepEqual([source.captured, source.archived], [captured, memento]);
  }
  assert.deepEqual(faults("meeting", { archive, edition }, [meetingJson(known, edition)]), []);
  assert.deepEqual(faults("archive", { archive, edition }, [archiveJson(all, edition)]), []);
  const [row]: Record<string, string>[] = parse(turnsCsv(all, edition), { columns: true, bom: true });
  assert.deepEqual(
    [row?.["captured"], row?.["captured_by"], row?.["archived"]],
    [captured.day, captured.by, memento.address],
  );
});

test("what the archive says of itself is in archive.json: who keeps it, where to report a mistake, version and day", () => {
  const { archive, edition } = ARCHIVES["the five"] ?? assert.fail();
  const kept = { keeper: "The Keepers", contact: "mailto:a@example.org", version: "2" };
  const about = { ...archive.about, ...kept };
  const written = archiveJson({ ...archive, about }, edition);
  assert.deepEqual(faults("archive", { archive, edition }, [written]), []);
  assert.deepEqual((JSON.parse(written) as { about: object }).about, {
    name: about.name,
    summary: about.summary,
    scope: about.scope,
    ...kept,
    lastChanged: "2026-11-25",
  });
});
