import { count } from "./counts.ts";
import { dayText } from "./dates.ts";
import type { Capture } from "../collections/schemas.ts";
import type { Change, Meeting, Revision, SaidThen } from "./model.ts";
import { plain } from "./plain.ts";

/** The revisions of a page, the last first: each capture held against the next, the last one against the text that stands. */
export function revisionsOf(captures: readonly Capture[], now: Pick<Meeting, "turns">, day: string | null): Revision[] {
  const earlier = captures.map(({ day: at, said }) => ({ day: at, said: said.map((one) => ({ ...one, id: null })) }));
  const standing = { day, said: saidNow(now) };
  return earlier
    .map((capture, i) => revision(capture, earlier[i + 1] ?? standing))
    .filter(({ changes }) => changes.length > 0)
    .reverse();
}

interface Version {
  day: string | null;
  said: readonly SaidThen[];
}

function revision({ day, said }: Version & { day: string }, next: Version): Revision {
  return { from: day, to: next.day, changes: changesBetween(said, next.said) };
}

function saidNow({ turns }: Pick<Meeting, "turns">): SaidThen[] {
  return turns.flatMap(({ label, paragraphs }) => paragraphs.map(({ id, text }) => ({ label, text, id })));
}

/** What differs between two texts, paragraph by paragraph, in the order of the later one. */
export function changesBetween(before: readonly SaidThen[], after: readonly SaidThen[]): Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...commonPairs(before, after), [before.length, after.length] as const]) {
    changes.push(...paired(before.slice(i, a), after.slice(j, b)));
    [i, j] = [a + 1, b + 1];
  }
  return changes;
}

/** Between two paragraphs that have stayed, the first of what was there with the first of what is, and so on. */
function paired(before: readonly SaidThen[], after: readonly SaidThen[]): Change[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, at) => ({ before: before[at] ?? null, after: after[at] ?? null }));
}

/** The longest run of paragraphs, by their places in both, that both have in the same order. */
function commonPairs(before: readonly SaidThen[], after: readonly SaidThen[]): [number, number][] {
  const [left, right] = [before.map(keyOf), after.map(keyOf)];
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const longest = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      lengths[i]?.fill(longest, j, j + 1);
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < left.length && j < right.length;) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** What of a paragraph must be the same for it to have stayed: its words, and whose they are; white space is plain. */
const keyOf = ({ label, text }: SaidThen): string => `${plain(label)}\n${plain(text)}`;

/** When a page was revised, and how much of it: `between 1 March 2024 and 5 May 2024, 3 paragraphs`. */
export function revisionText({ from, to, changes }: Revision): string {
  const when = to === null ? `after ${dayText(from)}` : `between ${dayText(from)} and ${dayText(to)}`;
  return `${when}, ${count(changes.length, "paragraph")}`;
}
