import type { ParagraphRow } from "../../archive/rows.ts";
import type { Kind } from "../files.ts";
import type { Word } from "../words.ts";

/** A stretch of words that are not speech, as places in their paragraph, both ends included. */
export interface Aside {
  first: number;
  last: number;
  kind: Kind;
}

/** What of a paragraph's words the page has put between those that are said. */
export function asidesIn(runs: ParagraphRow["runs"], words: readonly Word[]): Aside[] {
  let end = 0;
  return runs.flatMap(({ kind, text }) => {
    const start = end;
    end += text.length;
    if (kind === "speech" || kind === "elision") return [];
    const first = words.findIndex((word) => word.start >= start && word.start < end);
    const last = words.findLastIndex((word) => word.start >= start && word.start < end);
    return first < 0 ? [] : [{ first, last, kind }];
  });
}
