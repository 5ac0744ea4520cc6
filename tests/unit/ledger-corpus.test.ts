import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type MeetingWords, meetingWords, NO_DECISIONS, settle } from "../../src/ledger/index.ts";
import { decode, readTranscript } from "../../src/transcript/index.ts";
import { recorded } from "../support/ledger-words.ts";

const CORPUS = "../shared/corpus";
const skip = existsSync(CORPUS) ? false : `${CORPUS} is not here`;

/** The transcripts of one view, each page under the same name in all of them. */
function view(name: string): MeetingWords[] {
  return readdirSync(join(CORPUS, name)).flatMap((file) => {
    const { transcript } = readTranscript(decode(readFileSync(join(CORPUS, name, file))).text);
    return transcript === null ? [] : [meetingWords(file.replace(".txt", ""), file, transcript)];
  });
}

test("a page taken again in another view has the same words at every address", { skip }, () => {
  const ledger = recorded(view("S"));
  const again = settle(ledger, view("E"), new Set(), NO_DECISIONS);
  assert.deepEqual([again.problems, again.added], [[], []]);
  assert.deepEqual(again.ledger, ledger);
});

test(
  "in the view without a title every turn and paragraph keeps its address; the title alone is missed",
  { skip },
  () => {
    const again = settle(recorded(view("S")), view("P"), new Set(), NO_DECISIONS);
    assert.deepEqual(again.added, []);
    const missed = again.problems.map((problem) => problem.kind === "changed" && problem.entry.at === null);
    assert.ok(missed.every(Boolean));
  },
);
