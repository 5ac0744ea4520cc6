import type { BesideRow } from "../../src/archive/beside.ts";
import type { ParagraphRow } from "../../src/archive/rows.ts";
import { type Figure, figuresOf } from "../../src/figures/index.ts";

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

const stated = new WeakMap<ParagraphRow, Figure[]>();

/** The figures with a value that a paragraph's speaker states; they are read once. */
export function statedIn(row: ParagraphRow): Figure[] {
  const figures = stated.get(row) ?? readFigures(row);
  stated.set(row, figures);
  return figures;
}

function readFigures({ text, runs }: ParagraphRow): Figure[] {
  const kinds = runs.flatMap((run) => run.text.split("").map(() => run.kind));
  return figuresOf(text).filter(({ start, value }) => value !== null && kinds[start] === "speech");
}

/** By how much "over" and "almost" are taken to be off their number. */
const A_LITTLE = 1e-9;

/** What a figure may be taken to say, at the least and at the most. */
function meant({ value, approx }: Figure): [least: number, most: number] {
  const [a, b] = Array.isArray(value) ? value : [value ?? NaN, value ?? NaN];
  const little = (number: number) => Math.abs(number) * A_LITTLE || A_LITTLE;
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const least =
    approx === "under" || approx === "max" ? low - little(low) : approx === "over" ? low + little(low) : low;
  const most =
    approx === "over" || approx === "min" ? high + little(high) : approx === "under" ? high - little(high) : high;
  return [least, most];
}

/** Whether a figure answers to a comparison with a number. */
export function compares(figure: Figure, sign: ">" | ">=" | "" | "<=" | "<", number: number): boolean {
  const [least, most] = meant(figure);
  const printed = [figure.value ?? NaN].flat();
  if (sign === "") return Math.min(...printed) <= number && Math.max(...printed) >= number;
  if (sign === ">" || sign === ">=") return sign === ">" ? most > number : most >= number;
  return sign === "<" ? least < number : least <= number;
}
