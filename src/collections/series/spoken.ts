import { type Figure, figuresOf } from "../../figures/index.ts";
import { plain, speechRanges } from "../../transcript/index.ts";

type Words = Parameters<typeof speechRanges>[0];

/** The quantities that the speaker of a paragraph states; what the page puts between the words states none of them. */
export const spokenFigures = (words: Words): Figure[] =>
  speechRanges(words).flatMap(({ start: from, end: to }) =>
    figuresOf(words.text.slice(from, to)).map((figure) => ({
      ...figure,
      start: from + figure.start,
      end: from + figure.end,
    })),
  );

/** Those of a paragraph's figures that are printed in exactly these words. White space is plain. */
export const saidAs = <T extends Pick<Figure, "text">>(figures: readonly T[], words: string): T[] =>
  figures.filter(({ text }) => plain(text) === plain(words));
