import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPage, plainPage } from "../../tests/fixtures/transcript/pages.ts";
import { readTranscript, type Turn } from "./index.ts";

const PUTIN = "President of Russia Vladimir Putin: Good afternoon.";

function turnsOf(body: readonly string[]): Turn[] {
  const { transcript, messages } = readTranscript(plainPage(body));
  assert.ok(transcript, JSON.stringify(messages));
  return transcript.turns;
}

/** Label, name, office. */
const PEOPLE: readonly (readonly [string, string | null, string | null])[] = [
  ["Vladimir Putin", "Vladimir Putin", null],
  ["President of Turkey Recep Tayyip Erdogan", "Recep Tayyip Erdogan", "President of Turkey"],
  ["Federal Chancellor of Germany Angela Merkel", "Angela Merkel", "Federal Chancellor of Germany"],
  ["Prime Minister of the United Kingdom Theresa May", "Theresa May", "Prime Minister of the United Kingdom"],
  ["President of Egypt Abdel Fattah el-Sisi", "Abdel Fattah el-Sisi", "President of Egypt"],
  ["King of Saudi Arabia Salman bin Abdulaziz Al Saud", "Salman bin Abdulaziz Al Saud", "King of Saudi Arabia"],
  ["President of Brazil Luiz Inacio Lula da Silva", "Luiz Inacio Lula da Silva", "President of Brazil"],
  [
    "President of the European Commission Ursula von der Leyen",
    "Ursula von der Leyen",
    "President of the European Commission",
  ],
  [
    "Minister of Civil Defence, Emergencies and Disaster Relief Vladimir Puchkov",
    "Vladimir Puchkov",
    "Minister of Civil Defence, Emergencies and Disaster Relief",
  ],
  [
    "Deputy Prime Minister – Minister of Industry and Trade Denis Manturov",
    "Denis Manturov",
    "Deputy Prime Minister – Minister of Industry and Trade",
  ],
  ["Sergei Agafonov, Editor in Chief of Ogonyok magazine", "Sergei Agafonov", "Editor in Chief of Ogonyok magazine"],
  [
    "CNBC TV anchor Geoff Cutmore, moderator of the session",
    "Geoff Cutmore",
    "CNBC TV anchor, moderator of the session",
  ],
  [
    "General Director of State Space Corporation ROSCOSMOS Igor Komarov",
    "Igor Komarov",
    "General Director of State Space Corporation ROSCOSMOS",
  ],
  [
    "Director of “Vera” Hospice Charity Fund Nyuta Federmesser",
    "Nyuta Federmesser",
    "Director of “Vera” Hospice Charity Fund",
  ],
  ["student of Moscow State University Maria Ivanova", "Maria Ivanova", "student of Moscow State University"],
  ["Vladimir Todorov, Editor in Chief of Lenta.Ru", "Vladimir Todorov", "Editor in Chief of Lenta.Ru"],
  ["Patriarch Kirill", "Kirill", "Patriarch"],
  ["King Felipe of the Kingdom of Spain", "Felipe", "King of the Kingdom of Spain"],
  [
    "Founder of the fund, member of the council Nyuta Federmesser, doctor",
    "Nyuta Federmesser",
    "Founder of the fund, member of the council, doctor",
  ],
  ["King of Morocco Mohammed VI", "Mohammed VI", "King of Morocco"],
  ["Metropolitan Hilarion of Volokolamsk", "Hilarion", "Metropolitan of Volokolamsk"],
  ["PRESIDENT GEORGE W. BUSH", "GEORGE W. BUSH", "PRESIDENT"],
  [
    "Presidential Commissioner for Children’s Rights Anna Kuznetsova",
    "Anna Kuznetsova",
    "Presidential Commissioner for Children’s Rights",
  ],
  ["Oleg Sidorov, Rossiya TV channel", "Oleg Sidorov", "Rossiya TV channel"],
  ["“Kommersant” correspondent Andrei Kolesnikov", "Andrei Kolesnikov", "“Kommersant” correspondent"],
  ["Editor-in-Chief of RT/Sputnik Margarita Simonyan", "Margarita Simonyan", "Editor-in-Chief of RT/Sputnik"],
  ["Larry King", "Larry King", null],
  ["A. Repik", "A. Repik", null],
  ["A.Repik", "A.Repik", null],
  ["VLADIMIR PUTIN", "VLADIMIR PUTIN", null],
  ["MaximTopilin", "Maxim Topilin", null],
  ["Question", null, null],
  ["Remark", null, null],
  ["Reply", null, null],
  ["Voice from the audience", null, null],
  ["Question from Interfax", null, null],
];

for (const [label, speaker, role] of PEOPLE) {
  test(`“${label}” is a label, and its name and office are told apart`, () => {
    const [, turn] = turnsOf([PUTIN, `${label}: Thank you, Mr President.`]);
    assert.deepEqual([turn?.label, turn?.speaker, turn?.role], [label, speaker, role]);
    assert.equal(turn?.paragraphs[0]?.text, "Thank you, Mr President.");
  });
}

const SENTENCES = [
  "Here is my question: who will pay?",
  "Leo Tolstoy: a great writer, as you know.",
  "Mr Kostin: Please take the floor.",
  "“To be or not to be”: That is the question.",
  "Second: We need schools.",
  "Healthcare: We need doctors.",
  "Minister of Defence: Sergei Shoigu.",
  "France: “We agree.”",
  "State Duma: Our partners.",
  "Nizhny Novgorod: A large city.",
  "Mr President: You know this.",
  "According to President of France Emmanuel Macron: We must act.",
  "We begin at 16:30: Be there.",
  "See http://en.kremlin.ru: It is all there.",
];

for (const sentence of SENTENCES) {
  test(`“${sentence}” is a sentence and not a label`, () => {
    const [turn, ...more] = turnsOf([PUTIN, sentence]);
    assert.deepEqual(more, []);
    assert.equal(turn?.paragraphs[1]?.text, sentence);
  });
}

test("an office and a surname is a label, and the name is the one that the page gives, if it does", () => {
  const turns = turnsOf(["President Putin: Good evening.", "President Bush: Yes.", "Vladimir Putin: So be it."]);
  assert.deepEqual(
    turns.map(({ speaker, role }) => [speaker, role]),
    [
      ["Vladimir Putin", "President"],
      [null, "President Bush"],
      ["Vladimir Putin", null],
    ],
  );
});

test("a guest may be named politely, where the page does so again", () => {
  const body = [PUTIN, "Mr Blair: Thank you.", "Vladimir Putin: And now?", "Mr Blair: Now we talk."];
  assert.deepEqual(
    turnsOf(body).map(({ label, speaker }) => [label, speaker]),
    [
      ["President of Russia Vladimir Putin", "Vladimir Putin"],
      ["Mr Blair", null],
      ["Vladimir Putin", "Vladimir Putin"],
      ["Mr Blair", null],
    ],
  );
});

test("the letters of a firm name nobody", () => {
  const turns = turnsOf(["TASS: Why?", "Vladimir Putin: Because.", "TASS: Why not?"]);
  assert.deepEqual(
    turns.map(({ label, speaker }) => [label, speaker]),
    [
      ["TASS", null],
      ["Vladimir Putin", "Vladimir Putin"],
      ["TASS", null],
    ],
  );
});

test("a label wants its colon where a sentence begins after it, and is a name where it goes on", () => {
  const body = [PUTIN, "Anna Petrova: One.", "Vladimir Putin: Two.", "Anna Petrova Mr President, three."];
  assert.equal(turnsOf([...body, "Anna Petrova Foundation is old.", "Anna Petrova said so."]).length, 4);
});

for (const answer of [
  "absolutely",
  "certainly",
  "exactly",
  "good morning",
  "hello",
  "no",
  "of course",
  "please",
  "yes",
]) {
  test(`“${answer}” in small letters after a name and a colon is an answer`, () => {
    const [, turn] = turnsOf([PUTIN, `Anna Petrova: ${answer}, so it is.`]);
    assert.equal(turn?.speaker, "Anna Petrova");
  });
}

test("words that a small one joins are a label where they stand before a colon again", () => {
  for (const label of ["Sky and Space", "Sirius of the North", "Sky – Space", "Anton van"]) {
    const turns = turnsOf([PUTIN, `${label}: Why?`, "Vladimir Putin: So.", `${label}: How?`, "Vladimir Putin: So."]);
    assert.deepEqual([turns[1]?.label, turns[3]?.label], [label, label]);
  }
});

test("a name after the end of a sentence is told once, where it stands", () => {
  const { messages } = readTranscript(plainPage([PUTIN, "Bravo. Anna Petrova: let us go."]));
  assert.deepEqual(
    messages.map(({ code, column }) => [code, column]),
    [["possible-label", 8]],
  );
});

test("a note that nothing closes ends at the colon in it", () => {
  const [, turn] = turnsOf([PUTIN, "Anna Petrova (in English: Yes, of course."]);
  assert.deepEqual([turn?.label, turn?.paragraphs[0]?.text], ["Anna Petrova (in English", "Yes, of course."]);
});

test("a note in parentheses belongs to the label and not to the name", () => {
  const [turn] = turnsOf(["President of Iran Hassan Rouhani (retranslated): Thank you."]);
  assert.deepEqual(
    [turn?.label, turn?.speaker, turn?.note],
    ["President of Iran Hassan Rouhani (retranslated)", "Hassan Rouhani", "retranslated"],
  );
});

test("a note after the colon is a stage direction inside the speech", () => {
  const [turn] = turnsOf(["Vladimir Putin: (In Russian.) Thank you."]);
  assert.deepEqual([turn?.note, turn?.paragraphs[0]?.spans], [null, [{ kind: "stage", start: 0, end: 13 }]]);
});

test("a label may stand alone on its line, want a space, a colon or a capital", () => {
  const turns = turnsOf([
    PUTIN,
    "Vladimir Putin:",
    "One.",
    "Vladimir Putin:Two.",
    "vladimir Putin: Three.",
    "Vladimir Putin. Four.",
  ]);
  assert.deepEqual(
    turns.slice(1).map(({ speaker, paragraphs }) => [speaker, paragraphs[0]?.text]),
    ["One.", "Two.", "Three.", "Four."].map((text) => ["Vladimir Putin", text]),
  );
});

test("a label in the middle of a paragraph begins a turn of its own", () => {
  const turns = turnsOf([PUTIN, "Anna Petrova: Yes.", "Vladimir Putin: Is it? Anna Petrova: It is."]);
  assert.deepEqual(
    turns.slice(2).map(({ label, paragraphs }) => [label, paragraphs[0]?.text]),
    [
      ["Vladimir Putin", "Is it?"],
      ["Anna Petrova", "It is."],
    ],
  );
});

test("a single name is a label where the floor has been given to it", () => {
  assert.deepEqual(
    turnsOf(["President of Russia Vladimir Putin: Alexei, please.", "Alexei: Thank you."]).map(
      ({ speaker }) => speaker,
    ),
    ["Vladimir Putin", "Alexei"],
  );
});

test("what could be a label is one where the same speaker is named before and after it", () => {
  const body = [
    PUTIN,
    "Interfax: My question is short.",
    "Vladimir Putin: Please.",
    "Energy: We need it.",
    "Housing: We need it.",
    "Vladimir Putin: So be it.",
  ];
  assert.deepEqual(
    turnsOf(body).map(({ label }) => label),
    ["President of Russia Vladimir Putin", "Interfax", "Vladimir Putin", "Vladimir Putin"],
  );
});

test("one question that nobody answers is the speaker's own", () => {
  const turns = turnsOf([PUTIN, "Question: Who will pay?", "We shall.", "All of us.", "Thank you."]);
  assert.equal(turns.length, 1);
});

test("evidence for a name is kept: the label, the page, its list of persons, the shape", () => {
  const body = [
    "Head of Rosneft Igor Sechin: One.",
    "President of Turkey Recep Tayyip Erdogan: Two.",
    "Recep Tayyip Erdogan: Three.",
  ];
  const tail = ["Persons", "Sechin Igor", "Publication status", "Text version"];
  const { transcript } = readTranscript(eventPage([...body, "Prime Minister Mikhail Mishustin: Four."], { tail }));
  assert.deepEqual(
    transcript?.turns.map(({ speaker, speakerFrom }) => [speaker, speakerFrom]),
    [
      ["Igor Sechin", "persons"],
      ["Recep Tayyip Erdogan", "same-page"],
      ["Recep Tayyip Erdogan", "label"],
      ["Mikhail Mishustin", "shape"],
    ],
  );
});
