import { plain, type Transcript } from "../transcript/index.ts";

/** Shorter paragraphs ("Thank you.") stand on many pages and tell none from another. */
const FEWEST_WORDS = 5;

/**
 * What a transcript is known by, whatever its form: its day, and its longer paragraphs as letters and digits alone. Of a
 * report, where nobody speaks, one view has as the lede what another has as a paragraph.
 */
export interface Fingerprint {
  day: string;
  paragraphs: ReadonlySet<string>;
}

export function fingerprintOf({ date, turns, other, lede }: Transcript): Fingerprint {
  const report = turns.length === 0 && lede !== null ? [lede] : [];
  const texts = [...turns.flatMap(({ paragraphs }) => paragraphs), ...other, ...report].map(({ text }) => keyOf(text));
  return { day: date.iso, paragraphs: new Set(texts.filter((key) => key.split(" ").length >= FEWEST_WORDS)) };
}

/** The words of a paragraph in small letters, without signs: what stays the same from one form to another. */
export function keyOf(text: string): string {
  return (
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
}

/** What share of the paragraphs of the one that has fewer the other has too, from 0 to 1; 0 where one has none. */
export function shareOf(one: Fingerprint, other: Fingerprint): number {
  const [fewer, more] = [one.paragraphs, other.paragraphs].sort((a, b) => a.size - b.size);
  if (!fewer || !more || fewer.size === 0) return 0;
  return [...fewer].filter((paragraph) => more.has(paragraph)).length / fewer.size;
}
