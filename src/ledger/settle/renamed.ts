import type { Entry } from "../model/ledger.ts";
import type { MeetingWords } from "../model/words.ts";

/** A new transcript that is most likely a meeting under another name. */
export interface Renamed {
  words: MeetingWords;
  /** How many of the meeting's paragraphs it holds. */
  shared: number;
}

/** A renamed transcript holds at least this share of the paragraphs of the meeting that is gone. */
const RENAMED_SHARE = 0.5;
/** Words that stand in more new transcripts than this ("Thank you.") tell none of them from the others. */
const COMMON = 8;

/** Finds, among new transcripts, the one that a meeting has become. Gives a function, for the search is prepared once. */
export function renameFinder(fresh: readonly MeetingWords[]): (paragraphs: readonly Entry[]) => Renamed | null {
  const holders = holdersByHash(fresh);
  return (paragraphs) => {
    const candidates = new Set(
      paragraphs.flatMap(({ hash }) => {
        const found = holders.get(hash) ?? new Set();
        return found.size > COMMON ? [] : [...found];
      }),
    );
    const shares = [...candidates].map((words) => ({ words, shared: sharedBy(words, paragraphs, holders) }));
    const best = shares.sort((a, b) => b.shared - a.shared)[0];
    return best !== undefined && best.shared >= RENAMED_SHARE * paragraphs.length ? best : null;
  };
}

type Holders = ReadonlyMap<string, ReadonlySet<MeetingWords>>;

function sharedBy(words: MeetingWords, paragraphs: readonly Entry[], holders: Holders): number {
  return paragraphs.filter(({ hash }) => holders.get(hash)?.has(words)).length;
}

function holdersByHash(transcripts: readonly MeetingWords[]): Holders {
  const holders = new Map<string, Set<MeetingWords>>();
  for (const words of transcripts) {
    for (const { hash } of words.turns.flatMap(({ paragraphs }) => paragraphs)) {
      const known = holders.get(hash);
      if (known === undefined) holders.set(hash, new Set([words]));
      else known.add(words);
    }
  }
  return holders;
}
