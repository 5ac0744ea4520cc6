import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPage, plainPage, specialPage } from "../../tests/fixtures/transcript/pages.ts";
import { decode, LARGEST_FILE, readTranscript, RULES, type Message } from "./index.ts";

const SPEECH = ["President of Russia Vladimir Putin: Good afternoon."];
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

const short = ({ severity, code, line, column }: Message) => `${line}:${column} ${severity} ${code}`;
const found = (source: string): string[] => readTranscript(source).messages.map(short);

const CASES: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
  ["an empty text", "", ["1:1 error empty-file"]],
  ["a blank text", " \n\u00a0\n", ["1:1 error empty-file"]],
  ["a view that is not known", "\nHello, world\n", ["2:1 error unknown-view"]],
  ["an event page without a date", eventPage(SPEECH, { facts: ["Sochi"] }), ["2:1 error no-date"]],
  ["a plain page without a date", plainPage(SPEECH, "The end."), ["6:1 error no-date"]],
  ["a special page without a date", specialPage(SPEECH, "Sochi"), ["1:1 error no-date"]],
  ["a day that does not exist", plainPage(SPEECH, "February 30, 2015, Sochi"), ["6:1 error no-such-date"]],
  ["a menu that is not known", specialPage(SPEECH).replace("Font size:", "Log in"), ["3:1 error unknown-text"]],
  ["a label with no speech", plainPage([...SPEECH, "  Vladimir Putin:"]), ["6:3 error label-without-speech"]],
  ["speech after the closing date", specialPage(SPEECH) + "\nMore.", ["21:1 error text-after-tail"]],
  ["speech after the plain form's closing date", plainPage(SPEECH) + "\nMore.", ["7:1 error text-after-tail"]],
  ["speech after an event page's end", eventPage(SPEECH) + "\nVladimir Putin: More.", ["14:1 error text-after-tail"]],
  ["end matter in the middle", eventPage(["Topics", "Energy", ...SPEECH]), ["8:1 error text-after-tail"]],
  [
    "a special page's end in its middle",
    specialPage([...SPEECH, "May 5, 2015, Sochi", "Vladimir Putin: More."]),
    ["21:1 error text-after-tail"],
  ],
  [
    "a plain page's end in its middle",
    plainPage([...SPEECH, "May 5, 2015, Sochi", "Vladimir Putin: More."]),
    ["7:1 error text-after-tail"],
  ],
  [
    "an event page's facts in its middle",
    eventPage([...SPEECH, "May 5, 2015", "16:15", "Sochi", "Vladimir Putin: More."]),
    ["9:1 error text-after-tail"],
  ],
  [
    "a second page in the same file",
    plainPage([...SPEECH, "One.", "Two.", "Three.", plainPage(SPEECH)]),
    ["10:1 error text-after-tail", "10:1 warning possible-label"],
  ],
  [
    "a closing date of another day",
    specialPage(SPEECH).replace(/5, 2015, Sochi$/, "6, 2015, Sochi"),
    ["20:1 error dates-differ"],
  ],
  ["a closing date in another place", specialPage(SPEECH).replace(/Sochi$/, "Kazan"), ["20:1 error dates-differ"]],
  [
    "a second page's date in the middle of a special page",
    specialPage([...SPEECH, "May 6, 2015, Kazan", "Vladimir Putin: More."]),
    ["19:1 error dates-differ"],
  ],
  [
    "a second page's date in the middle of a plain page",
    plainPage([...SPEECH, "May 6, 2015, Kazan", "Vladimir Putin: More."]),
    ["6:1 error dates-differ"],
  ],
  [
    "two dates on an event page",
    eventPage(SPEECH, { facts: ["May 5, 2015", "May 6, 2015", "16:15", "Sochi"] }),
    ["5:1 error dates-differ"],
  ],
  [
    "a merge that is not settled",
    plainPage(["<<<<<<< HEAD", ...SPEECH, "||||||| base", "=======", "Anna Petrova: Yes.", ">>>>>>> main"]),
    ["5:1 error merge-mark", "7:1 error merge-mark", "8:1 error merge-mark", "10:1 error merge-mark"],
  ],
  [
    "a merge that is not settled, with a name after each of its signs",
    plainPage(["<<<<<<< HEAD", ...SPEECH, "======= main", "Anna Petrova: Yes.", ">>>>>>> main"]),
    ["5:1 error merge-mark", "7:1 error merge-mark", "9:1 error merge-mark"],
  ],
  ["a mark of a merge above the page", `<<<<<<< HEAD\n${plainPage(SPEECH)}`, ["1:1 error merge-mark"]],
  [
    "a name spelt almost like another",
    plainPage(["Kassym-Jomart Tokayev: Yes.", "Kassym-Jomart Tokaev: No.", "Kassym-Jomart Tokaev: No."]),
    ["6:1 warning near-name"],
  ],
  [
    "a short name for either of two",
    plainPage(["Ivan Petrov: Yes.", "Igor Petrov: No.", "I. Petrov: Perhaps."]),
    ["7:1 warning several-people"],
  ],
  [
    "a label that is longer than any",
    plainPage([...SPEECH, `Head of ${"the Great ".repeat(40)}Union Anna Petrova: Yes.`]),
    ["6:1 error long-label"],
  ],
  [
    "a counter in the run of a sentence",
    eventPage([...SPEECH, "This year we have built", "4 of 7", "plants of that kind."]),
    ["9:1 warning kept-as-speech"],
  ],
  [
    "a counter that counts past its end",
    eventPage([...SPEECH, "That is our score.", "7 of 4", "With people at a meeting."]),
    ["9:1 warning kept-as-speech"],
  ],
  [
    "a counter after an open sentence",
    eventPage([...SPEECH, "This year we have built", "4 of 7", "Vladimir Putin with people in Sochi."]),
    ["9:1 warning taken-from-speech"],
  ],
  [
    "a counter without a caption where somebody speaks",
    eventPage([...SPEECH, "That is our score.", "4 of 7", "I thank everyone."]),
    ["9:1 warning taken-from-speech"],
  ],
  [
    "a heading of a list that opens none",
    eventPage([...SPEECH, "See also", "I thank everyone."]),
    ["8:1 warning kept-as-speech"],
  ],
  [
    "a heading of a list in the run of a sentence",
    eventPage([...SPEECH, "For this there is an", "Additional", "reason in the report of", "May 5, 2015", "Yes."]),
    ["9:1 warning kept-as-speech"],
  ],
  [
    "a heading of a list after an open sentence",
    eventPage([...SPEECH, "For this there is an", "Additional", "Visit to Sochi", "May 5, 2015"]),
    ["9:1 warning taken-from-speech"],
  ],
  [
    "a heading of the end matter in the run of a sentence",
    eventPage([...SPEECH, "We have to agree on the", "Topics", "of the next meeting.", "Yes."]),
    ["9:1 warning kept-as-speech"],
  ],
  [
    "a heading of the end matter after an open sentence",
    eventPage([...SPEECH, "We have to agree on"]),
    ["9:1 warning taken-from-speech"],
  ],
  [
    "end matter that begins with a list of nothing",
    eventPage(SPEECH, { tail: ["Geography", "Topics", "Energy", "Publication status", "Text version"] }),
    ["8:1 warning taken-from-speech"],
  ],
  [
    "a caption without a counter after an open sentence",
    eventPage([...SPEECH, "The delegation has arrived and", "Vladimir Putin with people", "Yes."]),
    ["9:1 warning taken-from-speech"],
  ],
  ["a stage direction that speaks", plainPage([...SPEECH, "(I must stress this.)"]), ["6:1 warning taken-from-speech"]],
  [
    "a heading that speaks",
    plainPage([...SPEECH, "Part of what we do", "Vladimir Putin: Yes."]),
    ["6:1 warning taken-from-speech"],
  ],
  ["a page without labels", plainPage(["He said nothing."]), ["4:1 warning no-speech"]],
  [
    "an event page without a title",
    `Events\nMay 5, 2015\n16:15\nVladimir Putin: Yes.\nTopics\nTrade`,
    ["1:1 warning no-title"],
  ],
  ["an event page that breaks off", eventPage(SPEECH, { tail: [] }), ["7:37 warning no-end"]],
  [
    "a special page that breaks off in a long line",
    specialPage(["Vladimir Putin: One two three four five six seven eight"]).replace(/\s+May 5, 2015, Sochi$/, ""),
    ["17:25 warning no-end"],
  ],
  ["a name told by shape", plainPage(["Head of Rosneft Igor Sechin: Yes."]), ["5:1 warning unsure-speaker"]],
  [
    "an office without a name",
    plainPage(["Moderator: Yes.", "Film director: Yes.", "Film director: No."]),
    ["6:1 warning unknown-speaker", "7:1 warning unknown-speaker"],
  ],
  [
    "a label without a colon",
    plainPage([...SPEECH, "Anna Petrova. Good afternoon, Mr President."]),
    ["6:1 warning doubtful-label"],
  ],
  [
    "a single name that nothing bears out",
    plainPage([...SPEECH, "Vladimir Putin: Yes.", "Ruslan: No."]),
    ["7:1 warning possible-label"],
  ],
  [
    "a report that stands after speech",
    plainPage([...SPEECH, "* * *", "The President also saw a school."]),
    ["7:1 warning possible-speech"],
  ],
  [
    "a short quotation that nothing but its words shows",
    plainPage([
      ...SPEECH,
      "We help each and every one of the people here today.",
      "We help each and every one of the people here today. It is so.",
    ]),
    ["6:1 warning doubtful-pullquote"],
  ],
  [
    "words that are said again in one turn, but are few",
    plainPage([...SPEECH, "We help them all.", "We help them all. It is so.", "We help them. It is so."]),
    [],
  ],
  [
    "a few words that stand in another paragraph of the turn, where no longer ones do",
    plainPage([...SPEECH, "We help them all today.", "We help them all today. It is so."]),
    ["6:1 warning possible-pullquote"],
  ],
  [
    "a name that is followed by a description",
    plainPage([...SPEECH, "Leo Tolstoy: a great writer."]),
    ["6:1 warning possible-label"],
  ],
  [
    "a label in the run of a sentence",
    plainPage([...SPEECH, "Vladimir Putin: Yes.", "And then Vladimir Putin: No."]),
    ["7:10 warning possible-label"],
  ],
  [
    "a label in the run of a sentence that is broken over lines",
    eventPage([...SPEECH, "We have worked with the", "team today and Vladimir Putin: yes."]),
    ["9:16 warning possible-label"],
  ],
  [
    "a name that nothing else on a page of few speakers bears out",
    plainPage([...SPEECH, "Anna Petrova: Yes."]),
    ["6:1 warning doubtful-label"],
  ],
  [
    "an office and a name after which a sentence goes on",
    plainPage([...SPEECH, "Energy Minister Anna Petrova: told us so."]),
    ["6:1 warning doubtful-label"],
  ],
  [
    "an office and a name after a line that has no end",
    plainPage([...SPEECH, "We are joined by", "Energy Minister Anna Petrova: Yes."]),
    ["7:1 warning doubtful-label"],
  ],
  [
    "a name after words that are no office",
    plainPage([...SPEECH, "Rowing enthusiast from the Volga Anna Petrova: Good afternoon."]),
    ["6:1 warning doubtful-label", "6:1 warning unsure-speaker"],
  ],
  [
    "an office that stands before a colon once",
    plainPage([...SPEECH, "Energy Minister Anna Petrova: Yes.", "Vladimir Putin: So.", "Local resident: No."]),
    ["8:1 warning doubtful-label", "8:1 warning unknown-speaker"],
  ],
  [
    "a word for a speaker without a name that stands there once",
    plainPage([...SPEECH, "Energy Minister Anna Petrova: Yes.", "Vladimir Putin: So.", "Guest: No."]),
    ["8:1 warning doubtful-label"],
  ],
  [
    "words of which a sentence goes on after the colon",
    plainPage([...SPEECH, "Health Care: it is dear."]),
    ["6:1 warning possible-label"],
  ],
  [
    "a word that nothing bears out as a name",
    plainPage([...SPEECH, "Healthcare: We need doctors."]),
    ["6:1 warning possible-label"],
  ],
  [
    "an office of which only the name follows",
    plainPage([...SPEECH, "Minister of Defence: Sergei Shoigu."]),
    ["6:1 warning possible-label"],
  ],
  [
    "a name and a greeting without a sign between",
    plainPage([...SPEECH, "Anna Petrova Good afternoon, Mr President."]),
    ["6:1 warning possible-label"],
  ],
  [
    "words before a colon as a sentence has none",
    plainPage([...SPEECH, "Exports of grain: Growth goes on."]),
    ["6:1 warning possible-label"],
  ],
  [
    "what could be a label between two turns of one speaker",
    plainPage([...SPEECH, "Interfax: My question is short.", "Vladimir Putin: Please."]),
    ["6:1 warning doubtful-label", "6:1 warning unknown-speaker"],
  ],
  ["a sentence that announces another", plainPage([...SPEECH, "And a second question: Who pays?"]), []],
  [
    "a sentence that speaks of somebody",
    plainPage([...SPEECH, "Words of Anna Petrova: We can."]),
    ["6:1 warning possible-label"],
  ],
  ["a long sentence before a colon", plainPage([...SPEECH, `We know this${" well".repeat(90)}: it is so.`]), []],
  [
    "a label with another sign than a colon",
    plainPage([...SPEECH, "Vladimir Putin: Yes.", "Vladimir Putin – No."]),
    ["7:1 warning possible-label"],
  ],
  [
    "one question that nobody answers",
    plainPage([...SPEECH, "Question: Who will pay?", "We shall.", "All of us.", "Thank you."]),
    ["6:1 warning possible-label"],
  ],
  [
    "a page's heading in a name",
    plainPage([...SPEECH, "Anna Petrova: Yes.", "Topics Anna Petrova: No."]),
    ["7:1 warning near-name"],
  ],
  [
    "a label in small letters that nothing bears out",
    plainPage([...SPEECH, "head of the agency anna petrova: Yes."]),
    ["6:1 warning possible-label"],
  ],
  ["a label after a quotation mark", plainPage([...SPEECH, "“Anna Petrova: Yes."]), ["6:1 warning possible-label"]],
  [
    "a label with letters of another alphabet",
    plainPage([...SPEECH, "Heаd of the Agency Anna Petrova: Yes."]),
    ["6:1 warning doubtful-label"],
  ],
  [
    "a name with letters of another alphabet",
    plainPage([...SPEECH, "Annа Petrova: Yes."]),
    ["6:1 warning doubtful-label"],
  ],
  [
    "a label without spaces",
    plainPage([...SPEECH, "PresidentofNorwayOlgaNorberg: Yes."]),
    ["6:1 warning possible-label"],
  ],
  ["a character that hides in a label", plainPage(["Vladimir\u200b Putin: Yes."]), ["5:9 warning hidden-character"]],
  [
    "a character that hides before a label",
    plainPage(["\u3164Vladimir Putin: Yes."]),
    ["5:1 warning hidden-character"],
  ],
  ["a tag character in a label", plainPage(["Vladimir Putin\u{e0041}: Yes."]), ["5:15 warning hidden-character"]],
  ["a character that turns the text", plainPage(["Vladimir Putin: a\u202eb"]), ["5:18 warning hidden-character"]],
];

for (const [name, source, expected] of CASES) {
  test(`${name} is told with line and column`, () => {
    assert.deepEqual(found(source), expected);
  });
}

test("every message is covered by these tests", () => {
  const tested = new Set([
    ...CASES.flatMap(([, , expected]) => expected.map((line) => line.split(" ")[2])),
    ...["not-utf-8", "too-large", "silent-speaker", "too-many-elements"],
  ]);
  assert.deepEqual([...tested].sort(), Object.keys(RULES).sort());
});

test("a message says what is wrong, why, and what to do", () => {
  const [message] = readTranscript(plainPage(SPEECH, "February 30, 2015, Sochi")).messages;
  assert.deepEqual(message, {
    severity: "error",
    code: "no-such-date",
    line: 6,
    column: 1,
    text: "The calendar has no February 30, 2015.",
    hint: "Compare the date with the page and correct it.",
  });
});

test("all that is wrong is told at once, in the order of the lines", () => {
  const source = specialPage(["Vladimir Putin:"], "February 30, 2015").replace("Font size:", "Log in");
  assert.deepEqual(found(source), [
    "3:1 error unknown-text",
    "13:1 error no-such-date",
    "17:1 error label-without-speech",
    "20:1 error no-such-date",
  ]);
});

test("with an error there is no record, with a warning there is", () => {
  assert.equal(readTranscript(plainPage(SPEECH, "The end.")).transcript, null);
  assert.ok(readTranscript(plainPage(["He said nothing."])).transcript);
});

test("a long quotation is cut short, and not inside a character", () => {
  const [message] = readTranscript(`${"x".repeat(79)}😀${"y".repeat(50)}`).messages;
  assert.ok(message?.text.startsWith(`“${"x".repeat(79)}…”`));
});

test("the first byte that is not UTF-8 is named with its line and column", () => {
  const { messages } = decode(bytes("Events\r\nÄé", [0xff], " more ", [0xfe]));
  assert.deepEqual(messages.map(short), ["2:3 error not-utf-8"]);
  assert.match(messages[0]?.text ?? "", /0xFF/);
});

test("a character that is cut off at the end is not UTF-8", () => {
  assert.deepEqual(decode(bytes("ab", [0xe2, 0x80])).messages.map(short), ["1:3 error not-utf-8"]);
});

test("a file that is larger than any transcript is not decoded", () => {
  assert.deepEqual(decode(new Uint8Array(LARGEST_FILE + 1)).messages.map(short), ["1:1 error too-large"]);
  assert.deepEqual(decode(new Uint8Array(LARGEST_FILE).fill(97)).messages, []);
  assert.match(RULES["too-large"].text, new RegExp(` ${LARGEST_FILE / 1e6} MB`));
});

test("a byte order mark is dropped, and line ends stay as they are", () => {
  assert.deepEqual(decode(bytes([0xef, 0xbb, 0xbf], "a\r\nb")), { text: "a\r\nb", messages: [] });
});

test("bytes without a printed character are an empty file", () => {
  assert.deepEqual(decode(bytes([0xef, 0xbb, 0xbf], " \r\n")).messages.map(short), ["1:1 error empty-file"]);
});

test("positions are the same with Windows line ends", () => {
  const source = plainPage([...SPEECH, "  Vladimir Putin:"]);
  assert.deepEqual(found(source.replaceAll("\n", "\r\n")), found(source));
});
