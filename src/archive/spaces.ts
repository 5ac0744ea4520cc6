/** Titles that are never parted from the name after them. */
const TITLES = ["Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "St", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St."];

const TITLE_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${TITLES.join("|").replaceAll(".", String.raw`\.`)})$`,
  "u",
);
const NUMBER_BEFORE = /\p{N}$/u;

/**
 * The record's words as a page shows them: a no-break space is a space, so that lines end where they are full, but for
 * those that a reader would miss: after a number, before its unit (`3.5 percent`), and after a title, before a name
 * (`Mr Tokayev`). One character stands for one, so that whatever counts characters still counts right.
 */
export const shownSpaces = (text: string): string =>
  text.replaceAll(/[\u00a0\u202f]/g, (space, at: number) =>
    isKept(text.slice(Math.max(0, at - 8), at)) ? space : " ",
  );

const isKept = (before: string): boolean => NUMBER_BEFORE.test(before) || TITLE_BEFORE.test(before);
