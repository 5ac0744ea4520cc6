import assert from "node:assert/strict";
import { test } from "node:test";
import { quoteFaults } from "../../src/collections/cross-quotes.ts";
import { readContent } from "../../src/collections/content.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";
import { reportOf } from "../support/content-report.ts";

const BODY = [
  "President of Russia Vladimir Putin: It was 3.5\u00a0percent [of the whole] and more.",
  "Mayor Anna Example: Good. (Laughter.) Very good.",
].join("\n\n");
const note = (fields: string) => ({
  "transcripts/a.txt": specialView({ body: BODY }),
  "meetings/a.md": `---\n${fields}\n---\n`,
});
const quote = (paragraph: string, words: string) => note(`quote:\n  paragraph: ${paragraph}\n  words: ${words}`);
const SOUND = "0 error(s), 0 warning(s)";

for (const words of ["It was 3.5 percent", "and more.", "t was 3"]) {
  test(`“${words}” may stand for the meeting, for the speaker says it in that paragraph`, async () => {
    assert.equal(await reportOf(quote("t1p1", words)), SOUND);
  });
}

for (const [words, what] of [
  ["It was 3.6 percent", "what is not in the paragraph"],
  ["percent [of the whole] and", "what has words of the page's in it"],
  ["of the whole", "what is the page's own"],
  ["It was … more", "what leaves something out"],
] as const) {
  test(`${what} may not stand for the meeting: “${words}”`, async () => {
    const report = await reportOf(quote("t1p1", words));
    assert.match(
      report,
      /^meetings\/a\.md:4:3 {2}error not-the-words\n {2}The words “.+” are not what the speaker says in t1p1\./,
    );
    assert.match(report, /\n {2}Copy them from the page: one stretch, .+\n\n1 error\(s\)/);
  });
}

test("a long quotation is shortened in the message", async () => {
  assert.match(await reportOf(quote("t1p1", "word ".repeat(40))), /“(?:word ){12}…” are not/);
});

test("a paragraph that the meeting does not have is told for a quotation and for what is absent, all at once", async () => {
  const absent =
    "absent:\n  - { what: A visit, when: 2023-11, paragraph: t2p1 }\n  - { what: B, when: 2023-11-09, paragraph: t9p1 }";
  const report = await reportOf(note(`quote:\n  paragraph: t1p2\n  words: It was\n${absent}`));
  assert.match(report, /^meetings\/a\.md:3:3 {2}error no-such-paragraph\n {2}The meeting a has no paragraph "t1p2"\./m);
  assert.match(
    report,
    /^meetings\/a\.md:7:\d+ {2}error no-such-paragraph\n {2}The meeting a has no paragraph "t9p1"\./m,
  );
  assert.match(report, /2 error\(s\)/);
});

for (const [field, why] of [
  ["absent: [{ what: A, when: 2023-13, paragraph: t1p1 }]", /must be a month or a day that exists, written 2023-11/],
  ["absent: [{ what: A, when: 2023, paragraph: t1p1 }]", /absent\.0\.when: must be words/],
  ["quote: { words: It, paragraph: 1.1 }", /paragraph/],
  ["quote: { words: It, paragraph: t1 }", /must be the paragraph’s address on the page, written t6p3/],
  ["quote: { paragraph: t1p1 }", /words/],
] as const) {
  test(`a note that says ${field} is told what is wrong with it`, async () => {
    const report = await reportOf(note(field));
    assert.match(report, why);
    assert.match(report, /1 error\(s\)/);
  });
}

test("a note on a transcript that could not be read, or with a ledger that cannot be relied on, is not blamed", async () => {
  const unread = await reportOf({ ...quote("t1p1", "no"), "transcripts/a.txt": "" });
  assert.doesNotMatch(unread, /not-the-words/);
  const content = await readContent(contentFolder(quote("t1p1", "no")));
  assert.equal(quoteFaults(content).length, 1);
  assert.deepEqual(quoteFaults({ ...content, ledger: { ...content.ledger, broken: true } }), []);
});
