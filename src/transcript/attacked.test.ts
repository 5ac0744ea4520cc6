import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPage, plainPage, specialPage } from "../../tests/fixtures/transcript/pages.ts";
import { judged } from "../../tests/support/fuzz/oracle.ts";
import { harmed } from "../../tests/support/fuzz/harm.ts";
import { pageOf, savedPageOf, spokenBody } from "../../tests/support/fuzz/pages.ts";
import { random } from "../../tests/support/fuzz/random.ts";
import { readTranscript } from "./index.ts";

const PAGE = [
  "President of Norway Olga Norberg: Good afternoon.",
  "President of Kazakhstan Kassym-Jomart Tokayev: Good afternoon.",
  "Olga Norberg: One.",
];

/** Speaker and words of every turn after those of the page. */
function turnsAfter(body: readonly string[], page = plainPage): [string | null, string][] {
  const { transcript, messages } = readTranscript(page([...PAGE, ...body]));
  assert.ok(transcript, JSON.stringify(messages));
  return transcript.turns
    .slice(PAGE.length)
    .map(({ speaker, paragraphs }) => [speaker, paragraphs.map(({ text }) => text).join(" ¶ ")]);
}

const RIGHT: readonly (readonly [done: string, body: readonly string[], speaker: string | null])[] = [
  ["small letters after a full name", ["Dmitry Peskov: yes, of course."], "Dmitry Peskov"],
  ["small letters after the page's word for a question", ["Question: why not?", "Olga Norberg: No."], null],
  ["a full-width colon", ["Kassym-Jomart Tokayev： Yes."], "Kassym-Jomart Tokayev"],
  ["a small colon", ["Kassym-Jomart Tokayev﹕ Yes."], "Kassym-Jomart Tokayev"],
  ["a letter that looks like a colon", ["Kassym-Jomart Tokayev꞉ Yes."], "Kassym-Jomart Tokayev"],
  ["a ratio sign", ["Kassym-Jomart Tokayev∶ Yes."], "Kassym-Jomart Tokayev"],
  ["a surname and a full-width colon", ["Tokayev： Yes."], "Kassym-Jomart Tokayev"],
  ["small letters throughout", ["kassym-jomart tokayev: Yes."], "Kassym-Jomart Tokayev"],
  ["a dash before the label", ["– Kassym-Jomart Tokayev: Yes."], "Kassym-Jomart Tokayev"],
  ["a parenthesis that nothing closes", ["Kassym-Jomart Tokayev (smiling: Yes."], "Kassym-Jomart Tokayev"],
  ["parentheses in parentheses", ["Kassym-Jomart Tokayev ((in English)): Yes."], "Kassym-Jomart Tokayev"],
  ["an initial that is a word", ["I. Petrov: Yes."], "I. Petrov"],
  ["a direction mark before the label", ["\u200fKassym-Jomart Tokayev: Yes."], "Kassym-Jomart Tokayev"],
  ["a zero width space in the label", ["Kassym\u200b-Jomart Tokayev: Yes."], "Kassym-Jomart Tokayev"],
  ["a filler in place of a space", ["Kassym-Jomart\u3164Tokayev: Yes."], "Kassym-Jomart Tokayev"],
  ["a tag character in the label", ["Kassym-Jomart Tokayev\u{e0041}: Yes."], "Kassym-Jomart Tokayev"],
  ["an Arabic letter mark before the colon", ["Kassym-Jomart Tokayev\u061c: Yes."], "Kassym-Jomart Tokayev"],
  ["an override around the label", ["\u202eKassym-Jomart Tokayev\u202c: Yes."], "Kassym-Jomart Tokayev"],
  ["a variation selector in the label", ["Kassym-Jomart Tokayev\ufe0f: Yes."], "Kassym-Jomart Tokayev"],
];

for (const [done, body, speaker] of RIGHT) {
  test(`${done} does not give words to another speaker`, () => {
    assert.equal(turnsAfter(body)[0]?.[0], speaker);
  });
}

test("a label after a line that breaks off begins a turn, and a label that breaks off goes on", () => {
  const tokayev: [string, string] = ["Kassym-Jomart Tokayev", "Good day."];
  for (const line of ["We worked on it and", "We worked on the", "It is the matter of"]) {
    const turns = turnsAfter([line, "Kassym-Jomart Tokayev: Good day."], (body) => eventPage(body));
    assert.deepEqual(turns, [tokayev], line);
  }
  const broken = ["We thank the team", "kassym-jomart tokayev: Good day."];
  assert.deepEqual(
    turnsAfter(broken, (body) => eventPage(body)),
    [tokayev],
  );
  const sentence = ["Olga Norberg: We work with the", "Agency for Strategic Initiatives today."];
  assert.deepEqual(
    turnsAfter(sentence, (body) => eventPage(body)),
    [["Olga Norberg", "We work with the Agency for Strategic Initiatives today."]],
  );
  const label = ["Minister of", "Industry and Trade Denis Manturov: Good day."];
  assert.deepEqual(
    turnsAfter(label, (body) => eventPage(body)),
    [["Denis Manturov", "Good day."]],
  );
});

test("a hidden character in a label is published as it stands, and no word is changed", () => {
  const turn = readTranscript(plainPage(["Olga\u200b Norberg\u200f: Yes\u200f, a\ufe0f."])).transcript?.turns[0];
  assert.equal(turn?.label, "Olga\u200b Norberg\u200f");
  assert.equal(turn.paragraphs[0]?.text, "Yes\u200f, a\ufe0f.");
});

test("hidden characters that typesetting needs are told in a label only, those that turn the text anywhere", () => {
  const codes = (line: string) => readTranscript(plainPage([...PAGE, line])).messages.map(({ code }) => code);
  for (const character of ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufe0f"]) {
    assert.deepEqual(codes(`Olga Norberg: co${character}operation`), [], character);
    assert.deepEqual(codes(`We like co${character}operation`), [], character);
    assert.deepEqual(codes(`Ol${character}ga Norberg: Yes.`), ["hidden-character"], character);
  }
  for (const character of [
    "\u200e",
    "\u202e",
    "\u2067",
    "\u061c",
    "\u3164",
    "\ufeff",
    "\u{e0041}",
    "\u0007",
    "\u2800",
  ]) {
    assert.deepEqual(codes(`We like co${character}operation`), ["hidden-character"], character);
  }
});

test("a line on which only hidden characters stand is blank", () => {
  const { transcript } = readTranscript(plainPage([PAGE[0] ?? "", "\u200e\u2066\u3164", "Yes."]));
  assert.equal(transcript?.turns[0]?.paragraphs.length, 2);
});

test("a rule of equals signs is a break and not a mark of a merge", () => {
  for (const rule of ["=======", "====="]) {
    const { transcript } = readTranscript(plainPage([...PAGE, rule, "I have not finished."]));
    assert.equal(transcript?.other[0]?.kind, "break");
  }
});

test("signs that are not Git's are speech", () => {
  for (const line of ["<<<<<<<< HEAD", " <<<<<<< HEAD", "<<<<<< HEAD", ">>>>>>>HEAD", "We write <<<<<<< here."]) {
    assert.ok(readTranscript(plainPage([...PAGE, line])).transcript, line);
  }
});

const IN_A_SENTENCE = [
  "4 of 7",
  "1 of 2",
  "See also",
  "Additional",
  "Geography",
  "Topics",
  "Persons",
  "Publication status",
  "Text version",
];

for (const line of IN_A_SENTENCE) {
  test(`“${line}” in the run of a sentence is spoken in every view`, () => {
    const body = [...PAGE, "This year we have", line, "in the plan.", "Thank you."];
    for (const page of [plainPage(body), specialPage(body), eventPage(body)]) {
      const { transcript } = readTranscript(page);
      const words = transcript?.turns
        .at(-1)
        ?.paragraphs.map(({ text }) => text)
        .join(" ");
      assert.equal(words, `One. This year we have ${line} in the plan. Thank you.`);
    }
  });
}

test("what a page prints around the record is taken out of it without a message", () => {
  const body = [
    ...["1 of 2", "With people in Sochi.", ...PAGE, "That was all.", "2 of 2", "At the meeting with people."],
    ...["See also", "Visit to Sochi", "May 4, 2015", "Additional", "All news about the trip"],
  ];
  const tail = [
    "Geography",
    "Sochi",
    "Topics",
    "Energy",
    "Persons",
    "Norberg Olga",
    "Publication status",
    "Text version",
  ];
  const { transcript, messages } = readTranscript(eventPage(body, { tail }));
  assert.deepEqual(messages, []);
  assert.equal(transcript?.turns.at(-1)?.paragraphs.at(-1)?.text, "That was all.");
});

test("in pages that have come to harm, every word is under its speaker, or it is told", () => {
  let words = 0;
  for (let seed = 1; seed <= 3000; seed++) {
    const chance = random(seed);
    const body = harmed(spokenBody(chance), chance);
    const { right, told, silent } = judged(body, pageOf(body, chance));
    assert.deepEqual(silent, [], `seed ${seed}`);
    words += right + told;
  }
  assert.ok(words > 30_000, `${words} words`);
});

test("in saved pages, whatever tags stand around the words, every word is under its speaker, or it is told", () => {
  const words = { right: 0, told: 0 };
  for (let seed = 1; seed <= 1500; seed++) {
    const chance = random(seed);
    const body = spokenBody(chance);
    const { right, told, silent } = judged(body, savedPageOf(body, chance));
    assert.deepEqual(silent, [], `seed ${seed}`);
    words.right += right;
    words.told += told;
  }
  assert.ok(words.right > 20_000 && words.told < words.right / 20, JSON.stringify(words));
});
