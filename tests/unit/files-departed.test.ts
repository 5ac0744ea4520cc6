import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAtomFeed } from "feedsmith";
import { buildArchive } from "../../src/archive/build-archive.ts";
import type { Archive } from "../../src/archive/model.ts";
import { everyFile } from "../../src/data/every-file.ts";
import { editionOf } from "../../src/export/edition.ts";
import { bytesOf, ZIP_PATH } from "../../src/export/package/index.ts";
import { departure } from "../support/departures.ts";
import { storedContent } from "../support/stored-content.ts";

const archive = buildArchive(await storedContent("content"));
const opening = "What was here";
const shown: Archive = {
  ...archive,
  departures: [
    departure({ id: "moved", to: "2024-02-21-kazan" }),
    departure({ id: "withdrawn", opening }),
    departure({ kind: "topic", id: "moved", to: "sport" }),
    departure({ kind: "topic", id: "withdrawn", opening }),
    departure({ kind: "speaker", id: "moved", to: "vladimir-putin" }),
    departure({ kind: "speaker", id: "withdrawn", opening }),
  ],
};

/** What is made of other files, which no address of a meeting, a topic or a speaker is. */
const LAST = ["README.txt", "datapackage.json", "addresses.txt", "SHA256SUMS", ZIP_PATH];

const files = new Map<string, Uint8Array>();
for (const { path, make } of everyFile(shown, editionOf(shown, "https://archive.example/"), () => assert.fail())) {
  if (!LAST.includes(path)) files.set(path, bytesOf(await make()));
}
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? assert.fail());

for (const ending of ["json", "tei.xml", "akn.xml", "txt", "md", "bib", "ris", "csl.json"]) {
  test(`.${ending} of a moved meeting is that of the new address, of a withdrawn one the note`, () => {
    assert.equal(text(files.get(`meetings/moved.${ending}`)), text(files.get(`meetings/2024-02-21-kazan.${ending}`)));
    assert.match(text(files.get(`meetings/withdrawn.${ending}`)), /What was here.+1 December 2026/s);
  });
}

test("the picture of a moved meeting is that of the new address; a withdrawn one has none", () => {
  const pictures = [...files.keys()].filter((path) => path.endsWith(".png"));
  assert.equal(pictures.length, 6);
  assert.deepEqual(files.get("meetings/moved.png"), files.get("meetings/2024-02-21-kazan.png"));
});

test("the text as received of a moved meeting is kept byte for byte, of a withdrawn one it is the note", () => {
  assert.ok(files.has("sources/moved.txt"));
  assert.deepEqual(files.get("sources/moved.txt"), files.get("sources/2024-02-21-kazan.txt"));
  assert.match(
    text(files.get("sources/withdrawn.txt")),
    /^“What was here” stood at this address until 1 December 2026, when it was withdrawn\..+\n$/,
  );
});

for (const [kind, to] of [
  ["topics", "sport"],
  ["speakers", "vladimir-putin"],
]) {
  test(`the feed of what moved among the ${kind} is that of the new address; of what was withdrawn it is empty and says so`, () => {
    assert.equal(text(files.get(`${kind}/moved/feed.xml`)), text(files.get(`${kind}/${to}/feed.xml`)));
    const {
      id,
      title,
      updated,
      entries = [],
      links = [],
    } = parseAtomFeed(text(files.get(`${kind}/withdrawn/feed.xml`)));
    assert.deepEqual(
      [id, updated, entries],
      [`https://archive.example/${kind}/withdrawn/`, "2026-12-01T00:00:00Z", []],
    );
    assert.match(
      typeof title === "string" ? title : (title?.value ?? ""),
      /^Withdrawn on 1 December 2026: What was here – /,
    );
    assert.equal(links[0]?.href, `https://archive.example/${kind}/withdrawn/feed.xml`);
  });
}
