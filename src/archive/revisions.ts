import { count } from "./counts.ts";
import { dayText } from "./dates.ts";
import { changesBetween, type Stretch, stretchesOf } from "../collections/changes.ts";
import type { Capture } from "../collections/schemas.ts";
import type { Meeting, Revision, SaidThen } from "./model.ts";

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

/** When a page was revised, and how much of it: `between 1 March 2024 and 5 May 2024, 3 paragraphs`. */
export function revisionText({ from, to, changes }: Revision): string {
  const when = to === null ? `after ${dayText(from)}` : `between ${dayText(from)} and ${dayText(to)}`;
  return `${when}, ${count(changes.length, "paragraph")}`;
}

/** One of the two versions of a paragraph, as a page shows it. */
export interface ShownVersion {
  /** When the page had it: `Captured on 1 March 2024`. */
  when: string;
  /** Who is named before the words, and the words; both empty where the page had no such paragraph. */
  label: Stretch[];
  words: Stretch[];
  /** The element that marks what only this version has. */
  mark: "del" | "ins";
}

/** A changed paragraph before and after it was revised, with the words that differ told apart. */
export function versionsOf({ from, to }: Revision, change: Revision["changes"][number]): ShownVersion[] {
  const [label, words] = [stretchesOf(change, "label"), stretchesOf(change, "text")];
  const then = `Captured on ${dayText(from)}`;
  const since = to === null ? "As it stands here" : `Captured on ${dayText(to)}`;
  const version = (side: "before" | "after", when: string) => ({
    when: change[side] ? when : `${when}: not on the page`,
    label: label[side],
    words: words[side],
  });
  return [
    { ...version("before", then), mark: "del" },
    { ...version("after", since), mark: "ins" },
  ];
}
