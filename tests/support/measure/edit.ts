import type { FileReading } from "../../../src/collections/transcript-file.ts";

/** Whole words in small letters, long enough not to be those that hold a sentence together. */
const WORD = /(?<![\p{L}\p{N}’'-])\p{Ll}{5,}(?![\p{L}\p{N}’'-])/gu;

/** A word in a source text, by its offsets, the end excluded. */
export interface WordPlace {
  start: number;
  end: number;
  /** The paragraph that it stands in, as `t3p2`. */
  of: string;
}

/** The last word that can be changed in each paragraph of speech; those without one are left out. */
export function wordPlaces({ transcript, text }: Pick<FileReading, "transcript" | "text">): WordPlace[] {
  const spans = (transcript?.spans ?? []).filter(({ kind }) => kind === "speech");
  const places = spans.flatMap(({ start, end, of = "" }) => {
    const word = [...text.slice(start, end).matchAll(WORD)].at(-1);
    return word ? { start: start + word.index, end: start + word.index + word[0].length, of } : [];
  });
  return [...new Map(places.map((place) => [place.of, place])).values()];
}

/** The text with another word in some places, which ascend. */
export function withWords(text: string, places: readonly WordPlace[], word: string): string {
  return places.reduceRight((after, { start, end }) => after.slice(0, start) + word + after.slice(end), text);
}

/** A word that no transcript has, another for each number up to 25. */
export const madeWord = (number: number): string => `zorvelan${String.fromCodePoint(97 + number)}`;
