import { gaps, joined, longestChain, type Pair, refine } from "./chain.ts";
import type { Entry, MeetingLedger } from "../model/ledger.ts";
import { type MeetingWords, type Words, wordsHash } from "../model/words.ts";

/** Which turn and paragraph of the ledger each one of the transcript is, by their places in order of reading. */
export interface Alignment {
  /** The ledger's turn for a turn of the transcript. */
  turns: ReadonlyMap<number, number>;
  /** The ledger's paragraph for a paragraph of the transcript, both counted through the whole meeting. */
  paragraphs: ReadonlyMap<number, number>;
  /** The paragraphs of the transcript that stand at another place among the others than in the ledger. */
  moved: ReadonlySet<number>;
}

/** A paragraph with all that it can be known by, from the surest to the weakest; `null` equals nothing. */
interface Known {
  turn: number;
  keys: (string | null)[];
}

/**
 * Finds the ledger's words in a transcript. Paragraphs are the evidence, for labels repeat: first those of turns that
 * are the same throughout, then those with the same words under the same label, then those with the same words, then
 * those that begin alike; all of these in one order. Then words that both sides have left over once, and that stand
 * elsewhere. Turns go with their paragraphs. What is left of a turn in the same place is taken for changed.
 */
export function align(ledger: MeetingLedger, words: MeetingWords): Alignment {
  return isAsItWas(ledger, words) ? inPlace(words) : alignChanged(ledger, words);
}

/** True where all words stand as the ledger has them, in its order: mostly, and then nothing has to be looked for. */
function isAsItWas(ledger: MeetingLedger, words: MeetingWords): boolean {
  const before = ledger.turns.map(({ label, paragraphs }) => [label, ...paragraphs]);
  const after = words.turns.map(({ label, paragraphs }) => [label, ...paragraphs]);
  const isSame = (turn: readonly Entry[], now: readonly Hashed[] = []): boolean =>
    turn.length === now.length && turn.every((entry, at) => stands(entry) && entry.hash === now[at]?.hash);
  return before.length === after.length && before.every((turn, at) => isSame(turn, after[at]));
}

/** Each turn and each paragraph is the one in its own place. */
function inPlace({ turns }: MeetingWords): Alignment {
  const places = (count: number): Map<number, number> => new Map(range([0, count]).map((at) => [at, at]));
  const paragraphs = turns.reduce((sum, turn) => sum + turn.paragraphs.length, 0);
  return { turns: places(turns.length), paragraphs: places(paragraphs), moved: new Set() };
}

function alignChanged(ledger: MeetingLedger, words: MeetingWords): Alignment {
  const before = knownInLedger(ledger);
  const after = knownInWords(words);
  const found = [0, 1, 2, 3].reduce<Pair[]>((chain, key) => refine(chain, keysOf(before, key), keysOf(after, key)), []);
  const elsewhere = movedPairs(found, before, after);
  const inOrder = alignTurns(ledger, words, ownersOf(found, before, after));
  const turns = new Map([...inOrder, ...movedTurns(inOrder, ownersOf(elsewhere, before, after), ledger, words)]);
  const taken = { before: new Set(elsewhere.map(([old]) => old)), after: new Set(elsewhere.map(([, now]) => now)) };
  const all = [...found, ...elsewhere, ...sameTurnLeftovers(found, before, after, turns, taken)];
  return {
    turns,
    paragraphs: new Map(all.map(([old, now]) => [now, old])),
    moved: taken.after,
  };
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

/** The key of words alone. */
const WORDS = 2;

/** Words that both sides have left over, each once, and that the one order of the others leaves no room for. */
function movedPairs(chain: readonly Pair[], before: readonly Known[], after: readonly Known[]): Pair[] {
  const left = leftOnce(
    before.map(({ keys }) => (keys[0] === null ? null : (keys[WORDS] ?? null))),
    new Set(chain.map(([old]) => old)),
  );
  const right = leftOnce(keysOf(after, WORDS), new Set(chain.map(([, now]) => now)));
  return [...left].flatMap(([key, old]) => {
    const now = right.get(key);
    return now === undefined ? [] : [[old, now] satisfies Pair];
  });
}

/** The place of each key that stands once outside of the taken places. */
function leftOnce(keys: readonly (string | null)[], taken: ReadonlySet<number>): Map<string, number> {
  const places = Map.groupBy(
    keys.flatMap((key, at) => (key === null || taken.has(at) ? [] : [{ key, at }])),
    ({ key }) => key,
  );
  return new Map([...places].flatMap(([key, [only, ...more]]) => (only && more.length === 0 ? [[key, only.at]] : [])));
}

/** Turns whose paragraphs stand elsewhere go with them, where no other turn has been found for either. */
function movedTurns(
  found: ReadonlyMap<number, number>,
  owners: readonly Pair[],
  ledger: MeetingLedger,
  words: MeetingWords,
): Map<number, number> {
  const taken = new Set(found.values());
  const moved = new Map<number, number>();
  for (const [old, now] of owners) {
    const sameLabel = ledger.turns[old]?.label.hash === words.turns[now]?.label.hash;
    if (!sameLabel || taken.has(old) || found.has(now) || moved.has(now)) continue;
    taken.add(old);
    moved.set(now, old);
  }
  return moved;
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
  taken: { before: ReadonlySet<number>; after: ReadonlySet<number> },
): Pair[] {
  return gaps(chain, [before.length, after.length]).flatMap(({ left, right }) => {
    const waiting = Map.groupBy(
      range(left).filter((old) => before[old]?.keys[3] !== undefined && !taken.before.has(old)),
      (old) => before[old]?.turn,
    );
    return range(right).flatMap((now) => {
      if (taken.after.has(now)) return [];
      const old = waiting.get(turns.get(after[now]?.turn ?? -1))?.shift();
      return old === undefined ? [] : [[old, now] satisfies Pair];
    });
  });
}

const range = ([start, end]: Pair): number[] => Array.from({ length: end - start }, (_, offset) => start + offset);
