import { BESIDE, KINDS } from "../files.ts";
import type { Values } from "./values.ts";
import type { BesideUnit, ParagraphUnit } from "./units.ts";

/** The columns of a slice of paragraphs; `find/slices.ts` reads them. */
export function speechSlice(units: readonly ParagraphUnit[], values: Values): number[][] {
  const turns = [...Map.groupBy(units, ({ turn }) => turn).values()];
  const speakers = turns.map(([first]) => values.placeOf("speaker", first?.row.speaker?.id) + 1);
  return [
    units.map(({ size }) => size),
    [units[0]?.turn ?? 0],
    turns.map(({ length }) => length),
    speakers,
    asidesIn(units),
    ...values.ids("topic").map((topic) => gaps(placesWith(units, topic))),
  ];
}

const placesWith = (units: readonly ParagraphUnit[], topic: string): number[] =>
  units.flatMap(({ row }, place) => (row.topics.some(({ id }) => id === topic) ? [place] : []));

/** Ascending numbers as the distance of each from the one before. */
const gaps = (numbers: readonly number[]): number[] =>
  numbers.map((number, index) => number - (numbers[index - 1] ?? 0));

/** Words that are not speech: the distance of the first from the end of those before, how many more, their kind. */
function asidesIn(units: readonly ParagraphUnit[]): number[] {
  let start = 0;
  let end = 0;
  return units.flatMap(({ size, asides }) => {
    const from = start;
    start += size;
    return asides.flatMap(({ first, last, kind }) => {
      const gap = from + first - end;
      end = from + last;
      return [gap, last - first, KINDS.indexOf(kind)];
    });
  });
}

/** The columns of a slice of what stands beside the speech. */
export function besideSlice(units: readonly BesideUnit[], values: Values): number[][] {
  return [
    units.map(({ size }) => size),
    units.map(({ nameWords }) => nameWords),
    units.map(({ row }) => BESIDE.indexOf(row.kind)),
    units.map(({ row: { kind, id } }) => {
      const named = kind === "speaker" || kind === "place" || kind === "topic";
      return values.placeOf(named ? kind : "meeting", id) + 1;
    }),
  ];
}
