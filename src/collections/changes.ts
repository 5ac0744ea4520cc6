import { plain } from "../transcript/index.ts";

/** A paragraph under the label that it stands under. */
export interface SaidParagraph {
  label: string;
  text: string;
}

/** What has become of a paragraph from one text to another; of one that is new there is nothing before. */
export interface Change<T extends SaidParagraph> {
  before: T | null;
  after: T | null;
}

/** What differs between two texts, paragraph by paragraph, in the order of the later one. */
export function changesBetween<T extends SaidParagraph>(before: readonly T[], after: readonly T[]): Change<T>[] {
  const changes: Change<T>[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...commonPairs(before, after), [before.length, after.length] as const]) {
    changes.push(...paired(before.slice(i, a), after.slice(j, b)));
    [i, j] = [a + 1, b + 1];
  }
  return changes;
}

/** Between two paragraphs that have stayed, the first of what was there with the first of what is, and so on. */
function paired<T extends SaidParagraph>(before: readonly T[], after: readonly T[]): Change<T>[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, at) => ({ before: before[at] ?? null, after: after[at] ?? null }));
}

/** The longest run of paragraphs, by their places in both, that both have in the same order. */
function commonPairs(before: readonly SaidParagraph[], after: readonly SaidParagraph[]): [number, number][] {
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
const keyOf = ({ label, text }: SaidParagraph): string => `${plain(label)}\n${plain(text)}`;
