import assert from "node:assert/strict";
import { test } from "node:test";
import { plainPage, specialPage } from "../../tests/fixtures/transcript/pages.ts";
import { plain, readTranscript, type Transcript } from "./index.ts";

const PUTIN = "President of Russia Vladimir Putin: Good afternoon, colleagues,";

function read(source: string): Transcript {
  const { transcript, messages } = readTranscript(source);
  assert.ok(transcript, JSON.stringify(messages));
  return transcript;
}

const speech = ({ turns }: Transcript): string[] =>
  turns.flatMap(({ label, paragraphs }) => paragraphs.map(({ text }) => `${label}: ${plain(text)}`));
const others = ({ other }: Transcript): string[] =>
  other.map(({ kind, text, after }) => `${after ?? "–"} ${kind} ${text}`);

test("before the first label all is narrative, and after a break the page's own report is", () => {
  const body = [
    "They signed a treaty.",
    "* * *",
    "Beginning of the talks",
    PUTIN,
    "* * *",
    "The President also saw a school.",
    "Statements:",
    "Vladimir Putin: We are glad.",
  ];
  assert.deepEqual(others(read(specialPage(body))), [
    "– narrative They signed a treaty.",
    "– break * * *",
    "– heading Beginning of the talks",
    "t1p1 break * * *",
    "t1p1 narrative The President also saw a school.",
    "t1p1 heading Statements:",
  ]);
});

test("a speech goes on after a break when the speaker does", () => {
  assert.equal(speech(read(specialPage([PUTIN, "* * *", "I have not finished.", "The end is near."]))).length, 3);
});

test("a paragraph that is a stage direction and nothing else has no number, and stands where it was", () => {
  const body = [
    "Vladimir Putin: (Laughter.)",
    "Yes.",
    "(Applause.)",
    "A video is shown.",
    "MGIMO (a university) is old. (Laughter.)",
  ];
  const transcript = read(plainPage(body));
  assert.deepEqual(others(transcript), [
    "t1 stage (Laughter.)",
    "t1p1 stage (Applause.)",
    "t1p1 stage A video is shown.",
  ]);
  assert.deepEqual(transcript.turns[0]?.paragraphs[1]?.spans, [{ kind: "stage", start: 29, end: 40 }]);
});

test("a pull quote, which only repeats what is said, has no number", () => {
  const quote = "Russia is firmly committed to its obligations in the fight against terror.";
  const body = [
    PUTIN,
    quote,
    "We help everyone.",
    `As I said, ${quote} It will stay so.`,
    "Thank you very much.",
    "Thank you very much.",
  ];
  const transcript = read(plainPage(body));
  assert.deepEqual(others(transcript), [`t1p1 pullquote ${quote}`]);
  assert.equal(transcript.turns[0]?.paragraphs.length, 5);
});

test("several paragraphs of lede are one lede where no break parts them from the first label", () => {
  const page = specialPage(["It was warm.", PUTIN]);
  assert.equal(read(page).lede?.text, "Vladimir Putin met with people.\nIt was warm.");
});

test("a heading that opens the body is no lede", () => {
  const page = specialPage(["Beginning of the talks", PUTIN]).replace("Vladimir Putin met with people.\n\n", "");
  const transcript = read(page);
  assert.equal(transcript.lede, null);
  assert.deepEqual(others(transcript), ["– heading Beginning of the talks"]);
});

test("no-break spaces stay in the record and soft hyphens do not hide a label", () => {
  const [turn] = read(specialPage(["President of\u00a0Russia Vladimir\u00a0Pu\u00adtin: In\u00a0time."])).turns;
  assert.deepEqual([turn?.speaker, turn?.paragraphs[0]?.text], ["Vladimir Putin", "In\u00a0time."]);
});

test("brackets in brackets of their kind are no note, but for the inner ones where these would be one", () => {
  const body = [PUTIN, "Yes. (Laughter (loud).) No.", "Yes. [a [b] c] no.", "Go (laughter (noise)", "Go. (Laughter ("];
  const [turn] = read(plainPage(body)).turns;
  assert.deepEqual(
    turn?.paragraphs.slice(1).map(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end))),
    [[], ["[b]"], ["(noise)"], []],
  );
});

test("what a speaker says in parentheses, of a film or of an anthem is speech", () => {
  const body = [
    PUTIN,
    "I did it (to be honest).",
    "The film was shown at Cannes.",
    "The national anthem of Russia is our pride.",
    "(To Anna Petrova.) Please.",
  ];
  const [turn] = read(plainPage(body)).turns;
  assert.deepEqual(
    turn?.paragraphs.map(({ spans }) => spans.length),
    [0, 0, 0, 0, 1],
  );
});
