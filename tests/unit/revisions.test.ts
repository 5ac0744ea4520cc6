import assert from "node:assert/strict";
import { test } from "node:test";
import { revisionsOf, revisionText, type ShownVersion, versionsOf } from "../../src/archive/revisions.ts";

type Turns = Parameters<typeof revisionsOf>[1]["turns"];

/** A capture of a page on which one person says all; a text written `Guest: Yes.` is of another. */
const capture = (day: string, ...texts: string[]) => ({ day, said: texts.map(saidIn) });

function saidIn(text: string): { label: string; text: string } {
  const [, label = "Host", words = text] = /^(\w+): (.*)$/.exec(text) ?? [];
  return { label, text: words };
}

/** The text that stands now, a turn for each paragraph. */
const standing = (...texts: string[]): { turns: Turns } => ({
  turns: texts.map(saidIn).map(({ label, text }, turn) => ({
    label,
    paragraphs: [{ id: `t${turn + 1}p1`, text }],
  })) as unknown as Turns,
});

test("a page that was revised twice has two revisions, the last first, each between two captures", () => {
  const captures = [capture("2024-01-01", "One.", "Two."), capture("2024-02-02", "One.", "Two?")];
  const revisions = revisionsOf(captures, standing("One.", "Two!", "Three."), "2024-04-04");
  assert.deepEqual(revisions, [
    {
      from: "2024-02-02",
      to: "2024-04-04",
      changes: [
        { before: { label: "Host", text: "Two?", id: null }, after: { label: "Host", text: "Two!", id: "t2p1" } },
        { before: null, after: { label: "Host", text: "Three.", id: "t3p1" } },
      ],
    },
    {
      from: "2024-01-01",
      to: "2024-02-02",
      changes: [
        { before: { label: "Host", text: "Two.", id: null }, after: { label: "Host", text: "Two?", id: null } },
      ],
    },
  ]);
});

test("a capture that says what the next one says is no revision, and the next is held against what follows it", () => {
  const captures = ["2024-01-01", "2024-02-02", "2024-03-03"].map((day) => capture(day, "One."));
  assert.deepEqual(revisionsOf(captures, standing("One."), "2024-04-04"), []);
  assert.deepEqual(
    revisionsOf(captures, standing("One.", "Two."), "2024-04-04").map(({ from, to }) => [from, to]),
    [["2024-03-03", "2024-04-04"]],
  );
});

test("a page of which no earlier capture is kept has no revisions", () => {
  assert.deepEqual(revisionsOf([], standing("One."), "2024-04-04"), []);
});

test("a revision is told with its days and how many paragraphs it changed, or as after a day where one is not known", () => {
  const captures = [capture("2024-03-01", "One.", "Two.")];
  const texts = (day: string | null, ...now: string[]) =>
    revisionsOf(captures, standing(...now), day).map(revisionText);
  assert.deepEqual(texts("2024-05-05", "One.", "Two!"), ["between 1 March 2024 and 5 May 2024, 1 paragraph"]);
  assert.deepEqual(texts(null, "One.", "Two!", "Three."), ["after 1 March 2024, 2 paragraphs"]);
});

/** A version on one line: what only it has stands in brackets. */
const line = ({ when, label, words, mark }: ShownVersion): string => {
  const shown = (part: ShownVersion["words"]) => part.map(({ text, kept }) => (kept ? text : `[${text}]`)).join("");
  return `${mark} ${when} | ${shown(label)} | ${shown(words)}`;
};

/** Both versions of each paragraph that changed from a capture of 1 March 2024 to the text that stands. */
function versions(before: string[], now: string[], day: string | null): string[] {
  const revisions = revisionsOf([capture("2024-03-01", ...before)], standing(...now), day);
  return revisions.flatMap((revision) => revision.changes.flatMap((change) => versionsOf(revision, change).map(line)));
}

test("a changed paragraph is shown before and after, each with the words marked that it alone has", () => {
  assert.deepEqual(versions(["It is good news."], ["It is great news."], "2024-05-05"), [
    "del Captured on 1 March 2024 | Host | It is [good] news.",
    "ins Captured on 5 May 2024 | Host | It is [great] news.",
  ]);
});

test("where another is named before the same words, the label is what is marked", () => {
  assert.deepEqual(versions(["Host: It is good."], ["Guest: It is good."], "2024-05-05"), [
    "del Captured on 1 March 2024 | [Host] | It is good.",
    "ins Captured on 5 May 2024 | [Guest] | It is good.",
  ]);
});

test("a paragraph that is new or gone is said not to be on the page in the version that lacks it", () => {
  assert.deepEqual(versions(["One."], ["One.", "Two."], "2024-05-05"), [
    "del Captured on 1 March 2024: not on the page |  | ",
    "ins Captured on 5 May 2024 | Host | Two.",
  ]);
  assert.deepEqual(versions(["One.", "Two."], ["One."], "2024-05-05"), [
    "del Captured on 1 March 2024 | Host | Two.",
    "ins Captured on 5 May 2024: not on the page |  | ",
  ]);
});

test("the text that stands is shown as it stands here where it is not known when it was captured", () => {
  assert.deepEqual(versions(["It is good."], ["It is fine."], null), [
    "del Captured on 1 March 2024 | Host | It is [good].",
    "ins As it stands here | Host | It is [fine].",
  ]);
});
