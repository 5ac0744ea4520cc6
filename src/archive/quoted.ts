/** A stretch of a paragraph: what the speaker said, or what the page put between. */
export interface Stretch {
  text: string;
  speech: boolean;
}

/** Stands below quotations in which something is outside the quotation marks. */
export const OUTSIDE = "Words outside the quotation marks are the page’s, not the speaker’s.";

/** True for words of a paragraph that are not the speaker's. */
export const isOutside = ({ text, speech }: Stretch): boolean => !speech && text.trim() !== "";

/**
 * A paragraph as a quotation: the speaker's words stand in quotation marks and the page's own outside them, so that
 * `[GDP growth]` and `(Laughter.)` are never taken for speech. White space is plain.
 */
export function quoted(paragraph: readonly Stretch[]): string {
  const pieces = paragraph.map(({ text, speech }) => {
    const words = text.replaceAll(/\s+/g, " ");
    return speech ? words.replace(/\S(.*\S)?/, "“$&”") : words;
  });
  return pieces.join("").replaceAll(/ +/g, " ").trim();
}
