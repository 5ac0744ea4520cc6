import { AMOUNT_SORTS, type AmountFile, type AmountList, AMOUNTS_IN_FILE, BLURS } from "../files.ts";
import type { MeetingWords } from "./meeting-words.ts";
import { inPieces } from "./pieces.ts";
import type { Stated } from "./stated.ts";

/** The figures of all paragraphs that have a value, sort by sort and by number, in files; and the list of these. */
export function amountFiles(meetings: readonly MeetingWords[]): { list: AmountList; files: AmountFile[] } {
  let first = 0;
  const all = meetings.flatMap(({ stated, words }) => {
    const position = first;
    first += words.length;
    return stated.map((figure) => ({ ...figure, at: position + figure.at }));
  });
  const pieces = AMOUNT_SORTS.flatMap((sort) => {
    const ofSort = all.filter((figure) => figure.sort === sort);
    return inPieces(
      ofSort.sort((a, b) => a.low - b.low || a.at - b.at),
      AMOUNTS_IN_FILE,
    );
  });
  return { list: pieces.map(boundsOf), files: pieces.map(fileOf) };
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
