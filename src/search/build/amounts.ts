import { type Figure, figuresOf } from "../../figures/index.ts";
import {
  AMOUNT_SORTS,
  type AmountFile,
  type AmountList,
  AMOUNTS_IN_FILE,
  type AmountSort,
  type Blur,
  BLURS,
} from "../files.ts";
import { nounOf } from "../query/amount.ts";
import { inPieces } from "./pieces.ts";
import type { ParagraphUnit } from "./units.ts";

/** A figure that a speaker states, made ready to be found by its value. */
interface Stated {
  at: number;
  size: number;
  text: string;
  low: number;
  high: number;
  blur: Blur;
  sort: AmountSort;
  unit: string;
}

/** The figures of all paragraphs that have a value, sort by sort and by number, in files; and the list of these. */
export function amountFiles(units: readonly ParagraphUnit[]): { list: AmountList; files: AmountFile[] } {
  let first = 0;
  const stated = units.flatMap((unit) => {
    const figures = statedIn(unit, first);
    first += unit.words.length;
    return figures;
  });
  const pieces = AMOUNT_SORTS.flatMap((sort) => {
    const ofSort = stated.filter((figure) => figure.sort === sort);
    return inPieces(
      ofSort.sort((a, b) => a.low - b.low || a.at - b.at),
      AMOUNTS_IN_FILE,
    );
  });
  return { list: pieces.map(boundsOf), files: pieces.map(fileOf) };
}

/** The figures of a paragraph; what only the page or a stage direction says is not the speaker's. */
function statedIn({ row, words, asides }: ParagraphUnit, position: number): Stated[] {
  const text = row.runs.map((run) => run.text).join("");
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

const boundsOf = (piece: readonly Stated[]): AmountList[number] => [
  piece[0]?.sort ?? "other",
  Math.min(...piece.map(({ low }) => low)),
  Math.max(...piece.map(({ high }) => high)),
];

function fileOf(piece: readonly Stated[]): AmountFile {
  const units = [...new Set(piece.map(({ unit }) => unit))];
  return {
    at: piece.map(({ at }) => at),
    sizes: piece.map(({ size }) => size),
    texts: piece.map(({ text }) => text),
    low: piece.map(({ low }) => low),
    high: piece.map(({ high }) => high),
    blurs: piece.map(({ blur }) => BLURS.indexOf(blur)),
    unit: piece.map(({ unit }) => units.indexOf(unit)),
    units,
  };
}
