import { type BesideSlice, KINDS, type SpeechSlice } from "../files.ts";

/** Reads the columns of a slice of paragraphs, as `build/slices.ts` wrote them. */
export function speechSlice(columns: readonly number[][]): SpeechSlice {
  const [words = [], [firstTurn = 0] = [], turnParagraphs = [], turnSpeakers = [], asides = [], ...topics] = columns;
  return { words, firstTurn, turnParagraphs, turnSpeakers, topics: topics.map(fromGaps), asides: asidesOf(asides) };
}

function fromGaps(gaps: readonly number[]): number[] {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
}

function asidesOf(numbers: readonly number[]): SpeechSlice["asides"] {
  let end = 0;
  return Array.from({ length: numbers.length / 3 }, (_, index) => {
    const [gap = 0, more = 0, kind = 0] = numbers.slice(index * 3, index * 3 + 3);
    const first = end + gap;
    end = first + more;
    return { first, last: end, kind: KINDS[kind] ?? "speech" };
  });
}

/** Reads the columns of a slice of what stands beside the speech. */
export function besideSlice([words = [], nameWords = [], kinds = [], of = []]: readonly number[][]): BesideSlice {
  return { words, nameWords, kinds, of };
}
