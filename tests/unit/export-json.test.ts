import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { Package } from "datapackage";
import { archiveJson, speakersJson } from "../../src/export/json/archive.ts";
import { dataPackage } from "../../src/export/package/data-package.ts";
import { paragraphsNdjson } from "../../src/export/json/paragraphs.ts";
import { meetingJson } from "../../src/export/json/meeting.ts";
import { schema, type SchemaName } from "../../src/export/json/schema/schemas.ts";
import { threadsJson } from "../../src/export/json/threads.ts";
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
    assert.deepEqual(faults("paragraph", files, paragraphsNdjson(archive).trimEnd().split("\n")), []);
    assert.deepEqual(faults("archive", files, [archiveJson(archive, edition)]), []);
    assert.deepEqual(faults("speakers", files, [speakersJson(archive, edition)]), []);
    assert.deepEqual(faults("threads", files, [threadsJson(archive, edition)]), []);
  });

  test(`${name}: the data package is valid by its own validator`, async () => {
    const { valid, errors } = await Package.load(dataPackage(archive, edition));
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
        meeting: { id: "2024-02-21-kazan", address: `${edition.base}meetings/2024-02-21-kazan/` },
        address: `${edition.base}meetings/2024-02-21-kazan/#t1p6`,
        number: "1.6",
        speaker: { id: "vladimir-putin", name: "Vladimir Putin", address: `${edition.base}speakers/vladimir-putin/` },
        role: "President of Russia",
        paragraphs: [`${edition.base}meetings/2024-02-21-kazan/#t1p6`],
      },
    },
  ]);
});
