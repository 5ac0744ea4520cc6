import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { rememberedFiles } from "../../src/collections/files/remembered.ts";
import { contentCopy } from "../support/content-folder.ts";
import { again, fromNothing, type ReadAndJoined, seenOf } from "../support/read-again.ts";

const MINUTE = 60_000;

/** The development server's reader of files, to which every file has been as it is for long. */
const filesLongThere = () => rememberedFiles(() => Date.now() + MINUTE);

const KAZAN = "transcripts/2024-02-21-kazan.txt";
const TOKAYEV = "speakers/kassym-jomart-tokayev.md";
const MEETINGS = ["2022-08-19-sochi", "2023-10-07-novo-ogaryovo", "2024-02-21-kazan", "2024-11-27-astana"];

/** Puts other words for the first that match in a file, where it is there and has them. */
function replace(folder: string, path: string, from: string | RegExp, to: string): void {
  const file = join(folder, path);
  if (existsSync(file)) writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const copyOf = (id: string) => `transcripts/${id}-copy.txt`;

/** What an editor may do to a folder, to the meeting of an id where it is about one. */
const DEEDS: Record<string, (folder: string, id: string) => void> = {
  "a word is edited": (folder, id) => replace(folder, `transcripts/${id}.txt`, / the /, " that very "),
  "a word of a topic comes in": (folder, id) => replace(folder, `transcripts/${id}.txt`, / of /, " of oil and "),
  "a figure comes in": (folder, id) => replace(folder, `transcripts/${id}.txt`, /\. /, ". It was 12 percent. "),
  "a transcript cannot be read": (folder, id) => write(folder, `transcripts/${id}.txt`, "Nothing\u0000 of it."),
  "a transcript is as it was": (folder, id) =>
    copyFileSync(`content/transcripts/${id}.txt`, join(folder, `transcripts/${id}.txt`)),
  "a transcript is added": (folder, id) => copyFileSync(`content/transcripts/${id}.txt`, join(folder, copyOf(id))),
  "a transcript is removed": (folder, id) => rmSync(join(folder, copyOf(id)), { force: true }),
  "a transcript is renamed": (folder, id) => {
    if (existsSync(join(folder, copyOf(id))))
      renameSync(join(folder, copyOf(id)), join(folder, `transcripts/${id}-b.txt`));
  },
  "another speaks": (folder, id) => replace(folder, `transcripts/${id}.txt`, "Vladimir Putin:", "Anna Example:"),
  "a speaker has another name": (folder) =>
    replace(folder, "speakers/vladimir-putin.md", "name: Vladimir Putin\n", "name: V. Putin\n"),
  "a speaker has no note": (folder) => rmSync(join(folder, "speakers/kassym-jomart-tokayev.md"), { force: true }),
  "two notes claim a name": (folder) =>
    replace(folder, "speakers/vladimir-putin.md", "  - Putin\n", "  - Putin\n  - Kassym-Jomart Tokayev\n"),
  "a place is in another country": (folder) => replace(folder, "places/astana.md", /country: .+/, "country: Elsewhere"),
  "a topic has another title": (folder) => replace(folder, "topics/energy.md", /title: .+/, "title: All power"),
  "a topic has another term": (folder) => replace(folder, "topics/energy.md", "  - coal\n", "  - friends\n"),
  "a topic is gone": (folder) => rmSync(join(folder, "topics/energy.md"), { force: true }),
  "a topic has an unknown field": (folder) => replace(folder, "topics/sport.md", "terms:", "termes:"),
  "notes are as they were": (folder) => {
    for (const path of [
      "speakers/vladimir-putin.md",
      "speakers/kassym-jomart-tokayev.md",
      "topics/energy.md",
      "topics/sport.md",
    ])
      copyFileSync(join("content", path), join(folder, path));
  },
  "a meeting has another note": (folder, id) =>
    replace(folder, `meetings/${id}.md`, /revised: .+/, "revised: 2026-11-24"),
  "a meeting has no note": (folder, id) => rmSync(join(folder, `meetings/${id}.md`), { force: true }),
  "the note on a meeting cannot be read": (folder, id) => replace(folder, `meetings/${id}.md`, "source:", "sauce:"),
  "a thread leads nowhere": (folder) => replace(folder, "threads/baikonur.md", /#t\d+p\d+/, "#t99p9"),
  "a thread is as it was": (folder) => copyFileSync("content/threads/baikonur.md", join(folder, "threads/baikonur.md")),
  "an earlier capture is found": (folder, id) => write(folder, `captures/${id}/2024-12-01.txt`, captured(id)),
  "a line of the ledger is lost": (folder) => replace(folder, "ledger.txt", /\n2024-02-21-kazan#t1p1 .*/, ""),
  "the ledger is as it was": (folder) => copyFileSync("content/ledger.txt", join(folder, "ledger.txt")),
};

const captured = (id: string): string =>
  readFileSync(`content/transcripts/${id}.txt`, "utf8").replace(" the ", " another ");

const deed = fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.constantFrom(...MEETINGS));

test("after any edits, what is read and joined again is what is read and joined from nothing", async () => {
  const done = new Set<string>();
  let [archives, faulty] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 8 }), async (deeds) => {
      const folder = contentCopy();
      const files = filesLongThere();
      await again(folder, files);
      for (const [name, id] of deeds) {
        DEEDS[name]?.(folder, id);
        done.add(name);
        const [now, nothing] = [await again(folder, files), await fromNothing(folder)];
        assert.deepEqual(seenOf(now), seenOf(nothing), `${name}, ${id}`);
        if (now.archive === null) faulty += 1;
        else archives += 1;
      }
    }),
    { seed: 20261126, numRuns: 20, endOnFailure: true },
  );
  assert.deepEqual(
    Object.keys(DEEDS).filter((name) => !done.has(name)),
    [],
    "every deed is done",
  );
  assert.ok(archives > 20 && faulty > 20, `${archives} archives and ${faulty} faults were held against each other`);
});

const meetingIn = ({ archive }: ReadAndJoined, id: string) => archive?.meetings.find((meeting) => meeting.id === id);

test("an edit of one transcript leaves the meetings of all others the very same", async () => {
  const [folder, files] = [contentCopy(), filesLongThere()];
  const before = await again(folder, files);
  replace(folder, KAZAN, "Vladimir Putin: Super.", "Vladimir Putin: Superb indeed.");
  const after = await again(folder, files);
  for (const { id } of before.archive?.meetings ?? []) {
    const isSame = meetingIn(before, id) === meetingIn(after, id);
    assert.equal(isSame, id !== "2024-02-21-kazan", id);
  }
  assert.ok(
    after.content.meetings.every((note, at) => note === before.content.meetings[at]),
    "no note is read again",
  );
  assert.equal(after.content.ledger.ledger, before.content.ledger.ledger, "nor is the ledger");
});

test("a line on a speaker changes the meetings of that speaker, and no others", async () => {
  const [folder, files] = [contentCopy(), filesLongThere()];
  replace(folder, KAZAN, /Kassym-Jomart Tokayev:/g, "Anna Example:");
  const before = await again(folder, files);
  const line = "A line on the person.";
  writeFileSync(join(folder, TOKAYEV), `${readFileSync(join(folder, TOKAYEV), "utf8").trimEnd()}\n\n${line}\n`);
  const after = await again(folder, files);
  assert.equal(meetingIn(after, "2024-02-21-kazan"), meetingIn(before, "2024-02-21-kazan"));
  for (const id of ["2022-08-19-sochi", "2024-11-27-astana"]) {
    assert.notEqual(meetingIn(after, id), meetingIn(before, id));
    assert.ok(meetingIn(after, id)?.participants.some(({ person }) => person.html.includes(line)));
  }
});

test("a note on a meeting that is gone, then back and not to be read, is told from none", async () => {
  const [folder, files] = [contentCopy(), filesLongThere()];
  const note = "meetings/2024-02-21-kazan.md";
  rmSync(join(folder, note));
  await again(folder, files);
  write(folder, note, "---\nsauce: none\n---\n");
  assert.deepEqual(seenOf(await again(folder, files)), seenOf(await fromNothing(folder)));
});

test("a fault comes with an edit and goes with the next, and the archive is the one from before", async () => {
  const [folder, files] = [contentCopy(), filesLongThere()];
  const before = await again(folder, files);
  replace(folder, "topics/energy.md", "terms:", "termes:");
  const broken = await again(folder, files);
  assert.equal(broken.archive, null);
  assert.ok(broken.content.faults.some(({ code }) => code === "front-matter"));
  replace(folder, "topics/energy.md", "termes:", "terms:");
  const mended = await again(folder, files);
  assert.deepEqual(seenOf(mended), seenOf(before));
  assert.ok(mended.archive?.meetings.every((meeting, at) => meeting === before.archive?.meetings[at]));
});
