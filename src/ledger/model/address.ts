import { type Mark, markText } from "./marks.ts";

/** A turn (`t3a`) or, with `paragraph`, a paragraph (`t3ap2`) as a fragment names it. */
export interface Address {
  turn: Mark;
  paragraph: Mark | null;
}

/** Reads a fragment; `null` when it is none that this archive gives out. */
export function parseAddress(fragment: string): Address | null {
  const match = /^t(\d+)([a-oq-z]*)(?:p(\d+)([a-oq-z]*))?$/.exec(fragment);
  if (match === null) return null;
  const [, turn = "", turnSuffix = "", paragraph, suffix = ""] = match;
  return {
    turn: { number: Number(turn), suffix: turnSuffix },
    paragraph: paragraph === undefined ? null : { number: Number(paragraph), suffix },
  };
}

/** The fragment of a turn: `t3a`. */
export const turnId = (turn: Mark): string => `t${markText(turn)}`;
/** The fragment of a paragraph of the turn with this fragment: `t3ap2`. */
export const paragraphId = (turn: string, paragraph: Mark): string => `${turn}p${markText(paragraph)}`;

/** A fragment as the margin shows it: `t3ap2` is 3a.2. */
export const addressNumber = (fragment: string): string => fragment.slice(1).replace("p", ".");
