import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPage } from "../../tests/fixtures/transcript/pages.ts";
import { readTranscript } from "./index.ts";

const LEDE = "Vladimir Putin held talks with Prime Minister of Hungary Viktor Orban, who brought his finance minister.";
const FLOOR = "President of Russia Vladimir Putin: Let us begin.";

function page(body: readonly string[]): string {
  const source = eventPage(["1 of 3", "With Prime Minister of Hungary Viktor Orban.", FLOOR, ...body]);
  return source
    .replace("A meeting", "Talks with Prime Minister of Hungary Viktor Orban")
    .replace(/^Vladimir .*$/m, LEDE);
}

/** The captions without a counter among these lines of the body. */
function captionsAmong(body: readonly string[]): string[] {
  const { transcript, messages } = readTranscript(page(body));
  assert.ok(transcript, JSON.stringify(messages));
  return transcript.captions.slice(1).map(({ text }) => text);
}

const CAPTIONS = [
  "Talks with Prime Minister of Hungary Viktor Orban.",
  "Before talks with Prime Minister of Hungary Viktor Orban.",
  "With Prime Minister of Hungary Viktor Orban.",
  "With Prime Minister of Hungary Viktor Orban and his finance minister.",
  "With Hungarian Foreign Minister Peter Szijjarto at the monument.",
  "Official welcome ceremony for Prime Minister of Hungary Viktor Orban.",
  "Laying a wreath. Photo: Pavel Bednyakov, RIA Novosti",
  "Vladimir Putin visited a museum.",
];

for (const caption of CAPTIONS) {
  test(`“${caption}” is a caption, without a counter too`, () => {
    assert.deepEqual(captionsAmong([caption, "Thank you."]), [caption]);
  });
}

const SPEECH = [
  "With regard to the talks, they go on.",
  "At the request of Hungary, we held talks.",
  "With machinery and feed.",
  "Today’s ceremony marks the anniversary of the talks with Prime Minister of Hungary Viktor Orban.",
  "Talks.",
  "Prime Minister of Hungary Viktor Orban invited us.",
];

for (const words of SPEECH) {
  test(`“${words}” is speech and no caption`, () => {
    assert.deepEqual(captionsAmong([words, "Thank you."]), []);
  });
}

test("whoever gives the floor to somebody speaks, and so does who tells where he comes from", () => {
  const body = [
    "Prime Minister of Hungary Viktor Orban.",
    "Viktor Orban: Thank you.",
    "Anna Petrova: Good afternoon.",
    "Anna Petrova from Kursk.",
  ];
  assert.deepEqual(captionsAmong(body), []);
});
