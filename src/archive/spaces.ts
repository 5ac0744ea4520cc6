/** Spaces at which no line ends: of the usual width, narrow, and as wide as a figure. */
const NO_BREAK = String.raw`[\u00a0\u202f\u2007]`;

/** A number as it is printed: `17`, `3.5`, `19–20`, `US$17`; but no figures of a word, such as `G20` and `24th` have. */
const NUMBER = String.raw`(?<![\p{L}\p{N}]|\p{L}[-‑])(?:\p{Lu}{0,3}\p{Sc})?\p{Nd}+(?:[.,:/–-]\p{Nd}+)*`;

/** A word or a sign that a number can be of: `percent`, `%`, `°C`, `€`. */
const UNIT = String.raw`[\p{L}%‰°\p{Sc}]`;

/** Titles that are set before names, with or without a full stop. */
const TITLES = "Mr|Mrs|Ms|Miss|Mme|Messrs|Dr|Prof|Sir|Dame|Rev|Fr|St|Gen|Col|Lt|Capt|Adm";
const TITLE = String.raw`(?<!\p{L}\p{M}*|[\p{N}’'-])(?:${TITLES})\.?`;

const EACH = new RegExp(
  `${NO_BREAK}(?:(?<=${NUMBER}${NO_BREAK})(?=${UNIT})|(?<=${TITLE}${NO_BREAK})(?=\\p{Lu}))|(${NO_BREAK})`,
  "gu",
);

/**
 * The record's words as a page shows them: a no-break space is a space, so that lines end where they are full, but for
 * those that a reader would miss: between a number and its unit (`3.5 percent`), and between a title and its name (`Mr
 * Tokayev`). None is put where the record has none. One character stands for one, so that whatever counts characters
 * still counts right.
 */
export const shownSpaces = (text: string): string =>
  text.replaceAll(EACH, (space, other: string | undefined) => (other === undefined ? space : " "));
