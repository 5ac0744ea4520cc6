const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Letters of a code; 26⁴ codes are more than an archive has forms. */
const LENGTH = 4;

/**
 * How a form is written in the Pagefind index, by its number in the vocabulary. Pagefind matches beginnings of words,
 * cuts an unknown word to a known beginning, drops signs and accents, and splits compounds; its exact search gives one
 * place a record only. Codes of plain letters that are all of one length leave it nothing to loosen. They follow the
 * alphabet as their numbers do, so that the forms of a family stand in one file of the index.
 * @throws for a number that four letters cannot hold.
 */
export function codeOf(number: number): string {
  if (number >= LETTERS.length ** LENGTH) throw new Error(`The search index has no code for form ${number}.`);
  return Array.from({ length: LENGTH }, (_, place) => letterAt(number, LENGTH - 1 - place)).join("");
}

const letterAt = (number: number, power: number): string =>
  LETTERS[Math.floor(number / LETTERS.length ** power) % LETTERS.length] ?? "";
