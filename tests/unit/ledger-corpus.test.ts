import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  type Ledger,
  type MeetingWords,
  meetingWords,
  NO_DECISIONS,
  settle,
  type Settled,
} from "../../src/ledger/index.ts";
import { decode, readTranscript } from "../../src/transcript/index.ts";
import { recorded, published } from "../support/ledger-words.ts";

const CORPUS = "../shared/corpus";
const skip = existsSync(CORPUS) ? false : `${CORPUS} is not here`;

/** The transcripts of one view, each page under the same name in all of them. */
function view(name: string): MeetingWords[] {
  return readdirSync(join(CORPUS, name)).flatMap((file) => {
    const { transcript } = readTranscript(decode(readFileSync(join(CORPUS, name, file))).text);
    return transcript === null ? [] : [meetingWords(file.replace(".txt", ""), file, transcript)];
  });
}

/** The turns and paragraphs that are not on record; a view may print a caption that another leaves out. */
const newWords = ({ added }: Pick<Settled, "added">): string[] =>
  added.flatMap(({ addresses }) => addresses.map(({ id }) => id)).filter((id) => !id.startsWith(":"));

test("a page taken again in another view has the same words at every address", { skip }, () => {
  const ledger = recorded(view("S"));
  const again = settle(ledger, published(view("E")), NO_DECISIONS);
  assert.deepEqual([again.problems, newWords(again)], [[], []]);
  const turnsOf = ({ meetings }: Ledger) => [...meetings].map(([id, { self, turns }]) => [id, self, turns]);
  assert.deepEqual(turnsOf(again.ledger), turnsOf(ledger));
});

test(
  "in the view without a title every turn and paragraph keeps its address; the title alone is missed",
  { skip },
  () => {
    const again = settle(recorded(view("S")), published(view("P")), NO_DECISIONS);
    assert.deepEqual(newWords(again), []);
    const words = again.problems.filter(({ kind }) => kind !== "fact");
    assert.ok(words.every((problem) => problem.kind === "changed" && problem.entry.at === null));
  },
);
