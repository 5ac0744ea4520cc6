import { type Entry, fullAddress } from "../model/ledger.ts";
import type { Decisions, Problem, Told } from "../model/problem.ts";
import type { Fact, FactKind, MeetingWords } from "../model/words.ts";

/** What a page prints besides its words, and the ledger's part of it, brought together. */
export interface SettledFacts {
  /** As they are to be; where there is a problem as they were. */
  facts: Entry[];
  problems: Problem[];
  told: Told[];
  /** What the ledger does not hold yet, in the place of nothing that it holds. */
  added: Fact[];
  accepted: string[];
}

/** Holds the facts of a meeting against its part of the ledger, kind by kind. A meeting that is new has no part. */
export function settleFacts(held: readonly Entry[], words: MeetingWords, decisions: Decisions): SettledFacts {
  if (words.facts === null) return { facts: [...held], problems: [], told: [], added: [], accepted: [] };
  const before = Map.groupBy(held, ({ at }) => at?.slice(1) ?? "");
  const now = Map.groupBy(words.facts, ({ kind }) => kind);
  const kinds = new Set([...words.facts.map(({ kind }) => kind), ...before.keys()]);
  const settled = [...kinds].map((kind) => settleKind(before.get(kind) ?? [], ofKind(now, kind), words, decisions));
  return {
    facts: settled.flatMap(({ facts }) => facts),
    problems: settled.flatMap(({ problems }) => problems),
    told: settled.flatMap(({ told }) => told),
    added: settled.flatMap(({ added }) => added),
    accepted: settled.flatMap(({ accepted }) => accepted),
  };
}

function ofKind(facts: ReadonlyMap<FactKind, Fact[]>, kind: string): Fact[] {
  return [...facts].find(([known]) => known === kind)?.[1] ?? [];
}

/** Facts that are the same stay; of the others, the first that is gone has become the first that is new, and so on. */
function settleKind(
  before: readonly Entry[],
  now: readonly Fact[],
  words: MeetingWords,
  decisions: Decisions,
): SettledFacts {
  const hashes = new Set(now.map(({ hash }) => hash));
  const known = new Map(before.map((entry) => [entry.hash, entry]));
  const gone = before.filter(({ hash, withdrawn }) => withdrawn === null && !hashes.has(hash));
  const fresh = now.filter(({ hash }) => !known.has(hash));
  const result: SettledFacts = {
    facts: [
      ...before.filter((entry) => !gone.includes(entry)).map((entry) => (hashes.has(entry.hash) ? back(entry) : entry)),
      ...fresh.slice(gone.length).map((fact) => newEntry(fact, words.id)),
    ],
    ...{ problems: [], told: [], added: fresh.slice(gone.length), accepted: [] },
  };
  for (const [index, entry] of gone.entries()) settleGone(result, entry, fresh[index] ?? null, words, decisions);
  return result;
}

/** What nothing rests on is only told, and followed. */
function settleGone(
  { facts, problems, told, accepted }: SettledFacts,
  entry: Entry,
  now: Fact | null,
  words: MeetingWords,
  { changed, day }: Decisions,
): void {
  const difference = { kind: "fact", entry, path: words.path, now } as const;
  const address = fullAddress(entry);
  const isHeld = HELD.has(entry.at ?? "") || (entry.at === ":lede" && !words.titled);
  if (isHeld && !changed.has(address)) {
    problems.push(difference);
    facts.push(entry);
    return;
  }
  if (!isHeld) {
    told.push(difference);
    if (now !== null) facts.push(newEntry(now, words.id));
    return;
  }
  accepted.push(address);
  const changes = [...entry.changes, { day, was: entry.hash }];
  facts.push(now === null ? { ...entry, withdrawn: day } : { ...entry, changes, hash: now.hash, opening: now.opening });
}

/** What a citation names or says. It names the lede, too, where there is no other title. */
const HELD: ReadonlySet<string> = new Set([":title", ":place", ":elision"]);

const back = (entry: Entry): Entry => ({ ...entry, withdrawn: null });

const newEntry = ({ kind, hash, opening }: Fact, meeting: string): Entry => ({
  meeting,
  at: `:${kind}`,
  ...{ hash, opening, changes: [], withdrawn: null, line: 0 },
});
