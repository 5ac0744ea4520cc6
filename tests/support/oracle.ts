import type { BesideRow } from "../../src/archive/beside.ts";
import type { ParagraphRow } from "../../src/archive/rows.ts";

/**
 * A brute-force reader of an archive's texts, to hold the search against. It shares no code with it: words are found by
 * patterns over the printed texts, one text after the other.
 */
export class Oracle {
  readonly rows: readonly ParagraphRow[];
  readonly #beside: readonly string[];

  constructor(rows: readonly ParagraphRow[], beside: readonly BesideRow[]) {
    this.rows = rows;
    this.#beside = beside.flatMap(({ lines }) => lines);
  }

  /** The paragraphs for which something holds, as `<meeting>#<paragraph>`. */
  places(holds: (row: ParagraphRow) => boolean): string[] {
    return this.rows.filter(holds).map(({ meeting, paragraph }) => `${meeting}#${paragraph}`);
  }

  /** How often words stand in the paragraphs. */
  times(words: RegExp): number {
    return this.rows.reduce((sum, { text }) => sum + (text.match(words)?.length ?? 0), 0);
  }

  /** Whether words stand in no line beside the speech. */
  isNowhereBeside(words: RegExp): boolean {
    return this.#beside.every((line) => line.search(words) < 0);
  }
}

const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}]|[\p{L}\p{M}\p{N}]['’‘ʼʹ\x60´]|\p{N}[.,])`;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}]|['’‘ʼʹ\x60´][\p{L}\p{M}\p{N}]|[.,]\p{N})`;

/** A whole word in any case; in quotation marks its capitals count. `rest` may follow its letters. */
export function wordPattern(word: string, { cased = false, rest = "" } = {}): RegExp {
  const letters = word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(/['’]/g, "['’‘ʼʹ`´]");
  return new RegExp(`${BEFORE}${letters}${rest}${AFTER}`, cased ? "gu" : "giu");
}
