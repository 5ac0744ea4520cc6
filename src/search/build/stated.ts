import { type Figure, figuresOf } from "../../figures/index.ts";
import { type AmountSort, type Blur, BLURS } from "../files.ts";
import { nounOf } from "../query/amount.ts";
import type { Word } from "../words.ts";
import type { Aside } from "./asides.ts";

/** A figure that a speaker states, made ready to be found by its value. */
export interface Stated {
  /** The position of its first word, and how many words it has. */
  at: number;
  size: number;
  text: string;
  low: number;
  high: number;
  blur: Blur;
  sort: AmountSort;
  unit: string;
}

/** A paragraph as its figures are read from it. */
interface ReadParagraph {
  text: string;
  words: readonly Word[];
  asides: readonly Aside[];
}

/**
 * The figures of a paragraph that have a value, `position` being that of its first word; what only the page or a stage
 * direction says is not the speaker's.
 */
export function statedIn({ text, words, asides }: ReadParagraph, position: number): Stated[] {
  return figuresOf(text).flatMap((figure) => {
    if (figure.value === null) return [];
    const from = words.findIndex(({ end }) => end > figure.start);
    const to = words.findLastIndex(({ start }) => start < figure.end);
    if (asides.some(({ first, last }) => first <= from && from <= last)) return [];
    const [low, high] = Array.isArray(figure.value) ? figure.value : [figure.value, figure.value];
    const approx = BLURS.find((blur) => blur === figure.approx) ?? "";
    return [
      {
        ...{ at: position + from, size: to + 1 - from, text: text.slice(words[from]?.start, words[to]?.end) },
        ...{ low: Math.min(low, high), high: Math.max(low, high), blur: approx },
        ...unitOf(figure),
      },
    ];
  });
}

function unitOf({ kind, unit }: Figure): Pick<Stated, "sort" | "unit"> {
  if (kind === "money" || kind === "percent") return { sort: kind, unit: unit ?? "" };
  return { sort: "other", unit: nounOf(unit ?? "") };
}
