import { parseAddress, paragraphId, turnId } from "../model/address.ts";
import type { Alignment } from "./align.ts";
import { type Entry, entriesOf, type MeetingLedger } from "../model/ledger.ts";
import { type Mark, Series } from "../model/marks.ts";
import type { MeetingWords, Words } from "../model/words.ts";

/** Words of a transcript with the fragment they are published under, and the ledger's entry where they have one. */
export interface Numbered {
  id: string;
  words: Words;
  entry: Entry | null;
  /** It stands at another place among the others than when it was published. */
  moved: boolean;
}

/** A turn (its words are its label) with its paragraphs. */
export interface NumberedTurn extends Numbered {
  paragraphs: Numbered[];
}

/**
 * Numbers a transcript: what the ledger knows keeps its address, what is new takes a free one after its neighbour.
 * Without a ledger the turns are 1, 2, 3 …, and the paragraphs of each likewise.
 */
export function numberTurns(ledger: MeetingLedger | undefined, words: MeetingWords, found: Alignment): NumberedTurn[] {
  const series = new SeriesByPrefix(ledger);
  const known = ledger?.turns.flatMap(({ paragraphs }) => paragraphs) ?? [];
  let [previous, count]: [Mark | null, number] = [null, 0];
  return words.turns.map(({ label, paragraphs }, index) => {
    const entry = ledger?.turns[found.turns.get(index) ?? -1]?.label ?? null;
    previous = markOf(entry, "turn") ?? series.of("t").takeAfter(previous);
    const id = turnId(previous);
    const places = paragraphs.map(() => count++);
    const finds = places.map((at) => ({
      entry: known[found.paragraphs.get(at) ?? -1] ?? null,
      moved: found.moved.has(at),
    }));
    return { id, words: label, entry, moved: false, paragraphs: numberParagraphs(id, paragraphs, finds, series) };
  });
}

/** A new paragraph takes a number after the one before it, under the turn that one was published in. */
function numberParagraphs(
  turn: string,
  paragraphs: readonly Words[],
  finds: readonly Pick<Numbered, "entry" | "moved">[],
  series: SeriesByPrefix,
): Numbered[] {
  let [prefix, previous]: [string, Mark | null] = [turn, null];
  return paragraphs.map((words, index) => {
    const { entry, moved } = finds[index] ?? { entry: null, moved: false };
    const address = entry?.at == null ? null : parseAddress(entry.at);
    if (address !== null) prefix = turnId(address.turn);
    previous = address?.paragraph ?? series.of(`${prefix}p`).takeAfter(previous);
    return { id: paragraphId(prefix, previous), words, entry, moved };
  });
}

function markOf(entry: Entry | null, part: "turn" | "paragraph"): Mark | null {
  return entry?.at == null ? null : (parseAddress(entry.at)?.[part] ?? null);
}

/** The marks in use in each series of a meeting: its turns under `t`, the paragraphs of a turn under `t3p`. */
class SeriesByPrefix {
  readonly #series = new Map<string, Series>();

  constructor(ledger: MeetingLedger | undefined) {
    for (const { at } of ledger === undefined ? [] : entriesOf(ledger)) {
      const address = at === null ? null : parseAddress(at);
      if (address === null) continue;
      if (address.paragraph === null) this.of("t").add(address.turn);
      else this.of(`${turnId(address.turn)}p`).add(address.paragraph);
    }
  }

  of(prefix: string): Series {
    const series = this.#series.get(prefix) ?? new Series();
    this.#series.set(prefix, series);
    return series;
  }
}
