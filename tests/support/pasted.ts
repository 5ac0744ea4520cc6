import { readFileSync } from "node:fs";

/** A quotation as an article has it, with what the page must say. */
export interface Pasted {
  about: string;
  text: string;
  /** The verdict. */
  says: string;
  /** The paragraphs quoted, as `<meeting>#<paragraph>`. */
  at: string[];
  /** What the answer has, and what it has not. */
  shows: string[];
  hides: string[];
}

/** The pasted quotations of `tests/fixtures/quotation/pasted.json`. */
export const pastedQuotations = (): Pasted[] =>
  JSON.parse(readFileSync("tests/fixtures/quotation/pasted.json", "utf8")) as Pasted[];
