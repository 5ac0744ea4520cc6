import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import type { TranscriptFile } from "../content-model.ts";
import { inTime } from "../found.ts";
import type { Address } from "./address.ts";

/** When a step was: the first and the last day that it can be of, and where it stands in the record, if it does. */
export interface StepTime {
  first: string;
  last: string;
  /** Among all turns and paragraphs of the archive; `null` for what it does not hold. */
  rank: number | null;
}

/** When what is known by its month or day was. */
export function timeOfDay(when: string): StepTime {
  const isMonth = when.length === "2023-11".length;
  const first = parseISO(when);
  const last = isMonth ? addDays(addMonths(first, 1), -1) : first;
  return { first: format(first, DAY), last: format(last, DAY), rank: null };
}

const DAY = "yyyy-MM-dd";

/** Every turn and paragraph of the record in order, by its address. */
export class RecordOrder {
  readonly #files: ReadonlyMap<string, { file: TranscriptFile; before: number }>;

  constructor(transcripts: readonly TranscriptFile[]) {
    let before = 0;
    const placed = inTime(transcripts).map((file) => {
      const place = { file, before };
      before += file.addresses.turns.reduce((sum, { paragraphs }) => sum + 1 + paragraphs.length, 0);
      return place;
    });
    this.#files = new Map(placed.map((place) => [place.file.id, place]));
  }

  /** When what stands at an address was said; `undefined` where nothing stands there. */
  at({ meeting, fragment }: Address): StepTime | undefined {
    const place = this.#files.get(meeting);
    if (place === undefined) return undefined;
    const { addresses, transcript } = place.file;
    const rank = addresses.turns
      .flatMap((turn) => [turn, ...turn.paragraphs])
      .findLastIndex(({ id }) => id === fragment);
    return rank < 0 ? undefined : { ...dayOf(transcript), rank: place.before + rank };
  }
}

const dayOf = ({ date }: TranscriptFile["transcript"]) => ({ first: date.iso, last: date.iso });

/** Each step that was certainly before one that stands above it, with the nearest such one. */
export function stepsTooLate(times: readonly (StepTime | null)[]): { step: number; above: number }[] {
  const found: { step: number; above: number }[] = [];
  for (const [step, time] of times.entries()) {
    if (time === null) continue;
    const above = times.slice(0, step).findLastIndex((other) => other !== null && precedes(time, other));
    if (above >= 0) found.push({ step, above });
  }
  return found;
}

/** True where the first of the two was certainly before the second. */
function precedes(a: StepTime, b: StepTime): boolean {
  return a.rank === null || b.rank === null ? a.last < b.first : a.rank < b.rank;
}
