import { type Deposit, type Entry, kindOf, pageOf, type There } from "./deposit.ts";

/** What has become of an address. */
export type Fate =
  | { is: "same" }
  /** It is served by nothing. */
  | { is: "gone" }
  | { is: "moved"; to: string; day: string }
  | { is: "withdrawn"; day: string }
  /** It points at other words: a page at another name, a fragment at other words. */
  | { is: "changed"; announced: boolean }
  /** It is a file of other bytes. */
  | { is: "other bytes" };

/** An address of a deposit with what has become of it. */
export interface Compared {
  address: string;
  fate: Fate;
}

/** Holds a deposit against a later one: the fate of every address of the first, sorted, and how many are new. */
export function compare(before: Deposit, after: Deposit): { compared: Compared[]; fresh: number } {
  const compared = [...before.entries.values()]
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map((entry) => ({ address: entry.address, fate: fateOf(entry, after.entries) }));
  const fresh = [...after.entries.keys()].filter((address) => !before.entries.has(address)).length;
  return { compared, fresh };
}

type Entries = Deposit["entries"];

function fateOf(old: Entry, after: Entries): Fate {
  const now = after.get(old.address) ?? throughPage(old.address, after);
  if (now === undefined) return { is: "gone" };
  if (now.is === "withdrawn") return old.is === "withdrawn" ? { is: "same" } : { is: "withdrawn", day: now.day };
  if (now.is === "there") return wordsFate(old, now) ?? { is: "same" };
  const end = after.get(now.to);
  if (end === undefined) return { is: "gone" };
  if (end.is === "withdrawn") return { is: "withdrawn", day: end.day };
  const words = end.is === "there" && kindOf(old.address) === "fragment" ? wordsFate(old, end) : null;
  const known = old.is === "moved" && old.to === now.to;
  return words ?? (known ? { is: "same" } : { is: "moved", to: now.to, day: now.day });
}

/** Where a fragment is when its page has left: it goes with its page. */
function throughPage(address: string, after: Entries): Entry | undefined {
  const page = after.get(pageOf(address));
  if (page === undefined || page.is === "there") return undefined;
  if (page.is === "withdrawn") return page;
  return { ...page, to: `${page.to}${address.slice(pageOf(address).length)}` };
}

/** The fate of what stands, where it is not what it was; a change is announced when the page tells one more than before. */
function wordsFate(old: Entry, now: There): Fate | null {
  if (old.is !== "there" || old.hash === "" || now.hash === old.hash) return null;
  if (kindOf(old.address) === "file") return { is: "other bytes" };
  return { is: "changed", announced: now.changed.length > old.changed.length };
}
