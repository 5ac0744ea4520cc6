import { compareMarks, type Mark, markText } from "./marks.ts";

/** A turn (`t3a`) or, with `paragraph`, a paragraph (`t3ap2`) as a fragment names it. */
export interface Address {
  turn: Mark;
  paragraph: Mark | null;
}

/** A number without a leading zero, and a suffix that ends in no `z`; only what comes before the first is numbered 0. */
const MARK = "(0(?=[a-oq-z])|[1-9]\\d*)((?:[a-oq-z]*[a-oq-y])?)";
const FRAGMENT = new RegExp(`^t${MARK}(?:p${MARK})?$`);

/** Reads a fragment; `null` when it is none that this archive gives out. */
export function parseAddress(fragment: string): Address | null {
  const match = FRAGMENT.exec(fragment);
  if (match === null) return null;
  const [, turn = "", turnSuffix = "", paragraph, suffix = ""] = match;
  return {
    turn: { number: Number(turn), suffix: turnSuffix },
    paragraph: paragraph === undefined ? null : { number: Number(paragraph), suffix },
  };
}

/** Below 0 when `a` comes before `b` by its numbers; a turn comes before its paragraphs. */
export function compareAddresses(a: Address, b: Address): number {
  const byTurn = compareMarks(a.turn, b.turn);
  if (byTurn !== 0) return byTurn;
  if (a.paragraph === null || b.paragraph === null) return Number(a.paragraph !== null) - Number(b.paragraph !== null);
  return compareMarks(a.paragraph, b.paragraph);
}

/** The fragment of a turn: `t3a`. */
export const turnId = (turn: Mark): string => `t${markText(turn)}`;
/** The fragment of a paragraph of the turn with this fragment: `t3ap2`. */
export const paragraphId = (turn: string, paragraph: Mark): string => `${turn}p${markText(paragraph)}`;

/** A fragment as the margin shows it: `t3ap2` is 3a.2. */
export const addressNumber = (fragment: string): string => fragment.slice(1).replace("p", ".");
