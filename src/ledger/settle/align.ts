import { gaps, joined, longestChain, type Pair, refine } from "./chain.ts";
import type { Entry, MeetingLedger } from "../model/ledger.ts";
import { type MeetingWords, type Words, wordsHash } from "../model/words.ts";

/** Which turn and paragraph of the ledger each one of the transcript is, by their places in order of reading. */
export interface Alignment {
  /** The ledger's turn for a turn of the transcript. */
  turns: ReadonlyMap<number, number>;
  /** The ledger's paragraph for a paragraph of the transcript, both counted through the whole meeting. */
  paragraphs: ReadonlyMap<number, number>;
}

/** A paragraph with all that it can be known by, from the surest to the weakest; `null` equals nothing. */
interface Known {
  turn: number;
  keys: (string | null)[];
}

/**
 * Finds the ledger's words in a transcript. Paragraphs are the evidence, for labels repeat: first those of turns that
 * are the same throughout, then those with the same words under the same label, then those with the same words, then
 * those that begin alike. Turns go with their paragraphs. What is left of a turn in the same place is taken for changed.
 */
export function align(ledger: MeetingLedger, words: MeetingWords): Alignment {
  const before = knownInLedger(ledger);
  const after = knownInWords(words);
  const found = [0, 1, 2, 3].reduce<Pair[]>((chain, key) => refine(chain, keysOf(before, key), keysOf(after, key)), []);
  const turns = alignTurns(ledger, words, ownersOf(found, before, after));
  const all = joined(found, sameTurnLeftovers(found, before, after, turns));
  return { turns, paragraphs: new Map(all.map(([old, now]) => [now, old])) };
}

const keysOf = (paragraphs: readonly Known[], key: number) => paragraphs.map(({ keys }) => keys[key] ?? null);

/** Withdrawn words are known again only when they come back as they were. */
function knownInLedger({ turns }: MeetingLedger): Known[] {
  return turns.flatMap(({ label, paragraphs }, turn) => {
    const whole = wholeKey(label, paragraphs.filter(stands));
    return paragraphs.map((entry) =>
      stands(entry) ? known(turn, whole, label, entry) : { turn, keys: [null, labelled(label, entry), entry.hash] },
    );
  });
}

function knownInWords({ turns }: MeetingWords): Known[] {
  return turns.flatMap(({ label, paragraphs }, turn) => {
    const whole = wholeKey(label, paragraphs);
    return paragraphs.map((paragraph) => known(turn, whole, label, paragraph));
  });
}

type Hashed = Pick<Words, "hash">;

function known(turn: number, whole: string, label: Hashed, { hash, opening }: Omit<Words, "line">): Known {
  return { turn, keys: [`${whole} ${hash}`, labelled(label, { hash }), hash, opening] };
}

const wholeKey = (label: Hashed, paragraphs: readonly Hashed[]): string =>
  wordsHash([label, ...paragraphs].map(({ hash }) => hash).join(" "));

const labelled = (label: Hashed, { hash }: Hashed): string => `${label.hash} ${hash}`;

const stands = ({ withdrawn }: Entry): boolean => withdrawn === null;

/** The turns that share paragraphs, each pair once. */
function ownersOf(chain: readonly Pair[], before: readonly Known[], after: readonly Known[]): Pair[] {
  const pairs = chain.map(([old, now]): Pair => [before[old]?.turn ?? -1, after[now]?.turn ?? -1]);
  return pairs.filter(([old, now], at) => pairs[at - 1]?.[0] !== old || pairs[at - 1]?.[1] !== now);
}

/** Turns that share paragraphs and label, then those that share paragraphs, then those with the same label. */
function alignTurns(ledger: MeetingLedger, words: MeetingWords, owners: readonly Pair[]): Map<number, number> {
  const before = ledger.turns.map(({ label }) => label);
  const after = words.turns.map(({ label }) => label);
  const sameLabel = owners.filter(([old, now]) => before[old]?.hash === after[now]?.hash);
  const surest = longestChain(sameLabel);
  const rest = owners.filter(([old]) => before[old]?.withdrawn === null);
  const sharing = joined(surest, gapChain(surest, rest, [before.length, after.length]));
  const standing = before.map((label) => (stands(label) ? label.hash : null));
  const chain = refine(
    sharing,
    standing,
    after.map(({ hash }) => hash),
  );
  return new Map(chain.map(([old, now]) => [now, old]));
}

/** The longest chain of candidates that fits between the pairs of a chain. */
function gapChain(chain: readonly Pair[], candidates: readonly Pair[], lengths: Pair): Pair[] {
  let from = 0;
  return gaps(chain, lengths).flatMap(({ left, right }) => {
    while ((candidates[from]?.[0] ?? Infinity) < left[0]) from += 1;
    const inside: Pair[] = [];
    for (let at = from; (candidates[at]?.[0] ?? Infinity) < left[1]; at += 1) {
      const pair = candidates[at];
      if (pair !== undefined && pair[1] >= right[0] && pair[1] < right[1]) inside.push(pair);
    }
    return longestChain(inside);
  });
}

/** Pairs up, first with first, what a turn of the ledger and the same turn of the transcript have left in one gap. */
function sameTurnLeftovers(
  chain: readonly Pair[],
  before: readonly Known[],
  after: readonly Known[],
  turns: ReadonlyMap<number, number>,
): Pair[] {
  return gaps(chain, [before.length, after.length]).flatMap(({ left, right }) => {
    const waiting = Map.groupBy(
      range(left).filter((old) => before[old]?.keys[3] !== undefined),
      (old) => before[old]?.turn,
    );
    return range(right).flatMap((now) => {
      const old = waiting.get(turns.get(after[now]?.turn ?? -1))?.shift();
      return old === undefined ? [] : [[old, now] satisfies Pair];
    });
  });
}

const range = ([start, end]: Pair): number[] => Array.from({ length: end - start }, (_, offset) => start + offset);
