import { type AmountFile, type AmountList, type AmountSort, type Blur, BLURS } from "../files.ts";
import type { Amount } from "../query/amount.ts";
import type { Candidates } from "./match.ts";
import { Names } from "./name-numbers.ts";
import { comparedForms } from "../words.ts";
import type { Reading, ReadTerm } from "./reading.ts";

/** The files, as places in their list, in which figures may stand that answer to an amount. */
export function filesWith({ least, most, unit }: Amount, list: AmountList): number[] {
  return list.flatMap(([sort, low, high], file) =>
    (unit === null || sort === sortOf(unit)) && low <= most && high >= least ? [file] : [],
  );
}

/** Codes of currencies are in capitals, nouns in small letters. */
const sortOf = (unit: string): AmountSort =>
  unit === "percent" ? "percent" : unit === unit.toUpperCase() ? "money" : "other";

/** The number of a figure, or the two of a range, and what makes it "over" or "almost". */
interface Stated {
  low: number;
  high: number;
  blur: Blur;
}

/** What may make a figure more than its number, and less than it. */
const MORE: ReadonlySet<Blur> = new Set<Blur>(["over", "min"]);
const LESS: ReadonlySet<Blur> = new Set<Blur>(["under", "max"]);

/**
 * Whether a figure answers to an amount. It counts by its number, and a range by any number in it: "over 20" and "almost 20"
 * both answer to 20, "over 5" says nothing of 20. At the number itself its words decide: "over 20" is more than 20 and not
 * at most that, "almost 20" is less than 20 and not at least that.
 */
export function answers({ low, high, blur }: Stated, { least, most, open }: Amount): boolean {
  if (least > -Infinity && most < Infinity) return low <= most && high >= least;
  if (most === Infinity) return high > least || (high === least && (open ? MORE.has(blur) : blur !== "under"));
  return low < most || (low === most && (open ? LESS.has(blur) : blur !== "over"));
}

/** Where figures of some files stand that answer to a term's amount. */
export function amountCandidates(read: ReadTerm, amount: Amount, files: readonly AmountFile[]): Candidates {
  const found = files.flatMap((file) =>
    file.at.flatMap((at, place) => {
      const unit = file.units[file.unit[place] ?? -1];
      const [low = 0, high = 0] = [file.low[place], file.high[place]];
      const stated = { low, high, blur: BLURS[file.blurs[place] ?? 0] ?? "" };
      if ((amount.unit !== null && unit !== amount.unit) || !answers(stated, amount)) return [];
      return [{ at, size: file.sizes[place] ?? 1, text: file.texts[place] ?? "" }];
    }),
  );
  found.sort((a, b) => a.at - b.at);
  const names = new Names([]);
  const places = {
    at: found.map(({ at }) => at),
    sizes: found.map(({ size }) => size),
    names: found.map(({ text }) => names.numberOf(comparedForms(text))),
  };
  const printed = found.map(({ text }): Reading => ({ named: text, sequences: [] }));
  return {
    read: { ...read, readings: [...read.readings, ...printed] },
    names: names.all,
    typed: names.all.length,
    readings: [[places]],
  };
}
