import { diffArrays, diffWordsWithSpace } from "diff";
import { plain, type Transcript } from "../transcript/index.ts";

/** A paragraph under the label that it stands under. */
export interface SaidParagraph {
  label: string;
  text: string;
}

/** What is said in a transcript, paragraph by paragraph. */
export const saidIn = ({ turns }: Pick<Transcript, "turns">): SaidParagraph[] =>
  turns.flatMap(({ label, paragraphs }) => paragraphs.map(({ text }) => ({ label, text })));

/** What has become of a paragraph from one text to another; of one that is new there is nothing before. */
export interface Change<T extends SaidParagraph> {
  before: T | null;
  after: T | null;
}

/** A stretch of a paragraph: whether the other text of it has it too. */
export interface Stretch {
  text: string;
  kept: boolean;
}

/** Two paragraphs are one that was changed where they share so much of the words of the shorter one. */
const LEAST_SHARED = 0.5;

/** What differs between two texts, paragraph by paragraph, in the order of both. */
export function changesBetween<T extends SaidParagraph>(before: readonly T[], after: readonly T[]): Change<T>[] {
  const changes: Change<T>[] = [];
  let [gone, come]: [Compared<T>[], Compared<T>[]] = [[], []];
  const close = (): void => {
    changes.push(...aligned(gone, come, isAlike).map((pair) => ({ before: saidOf(pair[0]), after: saidOf(pair[1]) })));
    [gone, come] = [[], []];
  };
  for (const [left, right] of aligned(before.map(compared), after.map(compared), isSame)) {
    if (left && right) close();
    else if (left) gone.push(left);
    else if (right) come.push(right);
  }
  close();
  return changes;
}

/**
 * The words of a changed paragraph, or its label, in stretches: of what it was those that are gone are not kept, of what it
 * is those that came. Of a paragraph that is not there, none.
 */
export function stretchesOf(
  { before, after }: Change<SaidParagraph>,
  part: keyof SaidParagraph,
): Record<"before" | "after", Stretch[]> {
  const whole = (said: SaidParagraph | null): Stretch[] => (said ? [{ text: plain(said[part]), kept: true }] : []);
  if (!before || !after) return { before: whole(before), after: whole(after) };
  const parts = diffWordsWithSpace(plain(before[part]), plain(after[part]));
  const without = (others: "added" | "removed", own: "added" | "removed"): Stretch[] =>
    parts.flatMap((piece) => (piece[others] ? [] : [{ text: piece.value, kept: !piece[own] }]));
  return { before: without("added", "removed"), after: without("removed", "added") };
}

/** A paragraph ready to be held against others. */
interface Compared<T> {
  said: T;
  /** What must be the same for it to have stayed: its words, and whose they are. */
  key: string;
  words: ReadonlySet<string>;
}

function compared<T extends SaidParagraph>(said: T): Compared<T> {
  const text = plain(said.text);
  return { said, key: `${plain(said.label)}\n${text}`, words: new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)) };
}

const saidOf = <T>(one: Compared<T> | null): T | null => one && one.said;

const isSame = <T>(one: Compared<T>, other: Compared<T>): boolean => one.key === other.key;

function isAlike<T>({ words: one }: Compared<T>, { words: other }: Compared<T>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  return fewer.intersection(more).size >= fewer.size * LEAST_SHARED;
}

/** Two lists side by side: what both have in one order stands in one pair, what only one has in a pair of its own. */
function aligned<T>(
  before: readonly T[],
  after: readonly T[],
  same: (one: T, other: T) => boolean,
): [T | null, T | null][] {
  const [left, right] = [before.values(), after.values()];
  const next = (list: Iterator<T, undefined>): T | null => list.next().value ?? null;
  return diffArrays([...before], [...after], { comparator: same }).flatMap(({ added, removed, count }) =>
    Array.from({ length: count }, (): [T | null, T | null] => [
      added ? null : next(left),
      removed ? null : next(right),
    ]),
  );
}
