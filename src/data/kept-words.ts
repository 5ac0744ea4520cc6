import { type Kept, keyOf, versionOf } from "../kept/index.ts";
import { type MeetingText, type MeetingWords, meetingWords } from "../search/build/meeting-words.ts";

/** All that the words of a meeting are read by. */
const CODE = ["src/search", "src/figures"];

const KIND = "words";

/** Reads the words of a meeting's paragraphs once, for as long as these and the code stay the same. */
export function keptWords(kept: Kept): (paragraphs: MeetingText) => MeetingWords {
  const version = versionOf(CODE);
  return (paragraphs) => {
    const key = keyOf(version, JSON.stringify(paragraphs.map(({ runs }) => runs)));
    const known = kept.value(KIND, key, isWords);
    if (known !== null) return known;
    const words = meetingWords(paragraphs);
    kept.putValue(KIND, key, words);
    return words;
  };
}

const isWords = (value: unknown): value is MeetingWords =>
  typeof value === "object" && value !== null && "stated" in value;
